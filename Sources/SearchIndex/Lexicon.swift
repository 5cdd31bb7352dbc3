import ArabicText
import Parallel

/// The archive's words, each taken apart into prefix, stem and suffix, in the order of the index.
///
/// A word is `prefix + base`, where the prefix holds article and particles, and its base is
/// `stem + suffix`. Where a word or a base is no such sum, as in لله from الله, the prefix or the
/// suffix is `=` and the whole of it. Which particles are split off is decided by the archive
/// itself (``ArabicText/LightStemmer``).
struct Lexicon: Sendable {
  /// One word.
  struct Entry: Sendable {
    /// The word's number in the vocabulary.
    var word: Int
    /// Bytes of `stem 0 suffix 0 prefix` in ``Lexicon/bytes``: sorting these sorts words by stem,
    /// then base, then form.
    var key: Range<Int>
    /// How many bytes of the key are stem, and how many suffix.
    var stemLength: Int
    var suffixLength: Int
    /// Whether it stands here for its plural's or singular's sake, beside its place of its own.
    var isBorrowed = false
  }

  /// The words in the order of the index.
  private(set) var entries: [Entry] = []
  /// The keys of all words.
  private(set) var bytes: [UInt8] = []

  /// Takes the archive's words apart. O(w log w) in their number.
  /// - Parameters:
  ///   - occurrences: the archive's words and how often they occur.
  ///   - jobs: how many threads may work at once.
  init(_ occurrences: Occurrences, jobs: Int) {
    let parts = parallelMap(pieces(of: occurrences.vocabulary.count, size: 4096), jobs: jobs) {
      Lexicon(words: $0, of: occurrences)
    }
    for part in parts {
      let offset = bytes.count
      bytes += part.bytes
      entries += part.entries.map {
        var entry = $0
        entry.key = entry.key.lowerBound + offset..<entry.key.upperBound + offset
        return entry
      }
    }
    sort()
  }

  private init(words: Range<Int>, of occurrences: Occurrences) {
    for word in words {
      let form = String(decoding: occurrences.vocabulary[word], as: UTF8.self)
      append(form, word: word, base: LightStemmer.base(of: form, frequency: occurrences.count))
    }
  }

  private mutating func append(_ form: String, word: Int, base: String) {
    append(form, word: word, base: base, stem: LightStemmer.stem(of: base))
    for stem in BrokenPlurals.otherStems(of: base) {
      append(form, word: word, base: base, stem: stem)
      entries[entries.count - 1].isBorrowed = true
    }
  }

  private mutating func append(_ form: String, word: Int, base: String, stem: String) {
    let suffix =
      base.utf8.starts(with: stem.utf8)
      ? base.utf8.dropFirst(stem.utf8.count) : "=\(base)".utf8[...]
    let prefix =
      form.utf8.suffix(base.utf8.count).elementsEqual(base.utf8)
      ? form.utf8.dropLast(base.utf8.count) : "=\(form)".utf8[...]
    let start = bytes.count
    bytes.append(contentsOf: stem.utf8)
    bytes.append(0)
    bytes.append(contentsOf: suffix)
    bytes.append(0)
    bytes.append(contentsOf: prefix)
    entries.append(
      Entry(
        word: word, key: start..<bytes.count, stemLength: stem.utf8.count,
        suffixLength: suffix.count))
  }

  private mutating func sort() {
    bytes.withUnsafeBufferPointer { bytes in
      entries.sort { precedes(bytes[$0.key], bytes[$1.key]) }
    }
  }

  /// The stem of an entry.
  func stem(of entry: Entry) -> ArraySlice<UInt8> {
    bytes[entry.key.lowerBound..<entry.key.lowerBound + entry.stemLength]
  }

  /// What follows the stem in an entry's base.
  func suffix(of entry: Entry) -> ArraySlice<UInt8> {
    let start = entry.key.lowerBound + entry.stemLength + 1
    return bytes[start..<start + entry.suffixLength]
  }

  /// The base of an entry's word.
  func base(of entry: Entry) -> [UInt8] {
    let suffix = suffix(of: entry)
    return suffix.first == UInt8(ascii: "=")
      ? Array(suffix.dropFirst()) : Array(stem(of: entry)) + suffix
  }

  /// The words of a stem, the most frequent first, for small numbers take few bits; equally
  /// frequent ones in order.
  func entries(of group: StemGroup, countedIn occurrences: Occurrences) -> [Entry] {
    entries[group.entries].sorted { left, right in
      let counts = (occurrences.count(of: left.word), occurrences.count(of: right.word))
      return counts.0 == counts.1
        ? left.key.lowerBound < right.key.lowerBound : counts.0 > counts.1
    }
  }

  /// The most frequent word of every base, the base's words being neighbours.
  func leadingWords(countedIn occurrences: Occurrences) -> [Int] {
    var leading: [Int] = []
    var last: [UInt8] = []
    for entry in entries where !entry.isBorrowed {
      let base = base(of: entry)
      if base != last {
        leading.append(entry.word)
        last = base
      } else if occurrences.count(of: leading[leading.count - 1])
        < occurrences.count(of: entry.word)
      {
        leading[leading.count - 1] = entry.word
      }
    }
    return leading
  }

  /// The bases of all words and how often they occur, each once, in order.
  func bases(countedIn occurrences: Occurrences) -> [(word: [UInt8], count: Int)] {
    var bases: [(word: [UInt8], count: Int)] = []
    for entry in entries where !entry.isBorrowed {
      let base = base(of: entry)
      let count = occurrences.count(of: entry.word)
      // Entries are sorted by stem and suffix, so equal bases are neighbours.
      if bases.last?.word == base {
        bases[bases.count - 1].count += count
      } else {
        bases.append((base, count))
      }
    }
    return bases
  }

  /// A word as a term file tells it, its stem being known. No letter is a bar or a plus.
  func affixes(of entry: Entry) -> String {
    let prefix = String(decoding: prefix(of: entry), as: UTF8.self)
    return "|\(prefix)+\(String(decoding: suffix(of: entry), as: UTF8.self))"
  }

  /// What precedes the base in an entry's word.
  func prefix(of entry: Entry) -> ArraySlice<UInt8> {
    bytes[entry.key.lowerBound + entry.stemLength + entry.suffixLength + 2..<entry.key.upperBound]
  }
}

/// Whether bytes come before others, compared one by one, the shorter first where one begins the
/// other: the order of code points in UTF-8.
func precedes(_ left: Slice<UnsafeBufferPointer<UInt8>>, _ right: Slice<UnsafeBufferPointer<UInt8>>)
  -> Bool
{
  for (one, other) in zip(left, right) where one != other { return one < other }
  return left.count < right.count
}
