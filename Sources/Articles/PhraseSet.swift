import ArabicText

/// A small lexicon: phrases of folded words.
struct PhraseSet: Sendable {
  /// The hashes of every phrase's words, by the first of them; the longest phrase first.
  private let byFirstWord: [UInt64: [[UInt64]]]
  /// A bit for every first word: nearly all words of a text are told from them by it alone.
  private let firstWords: HashFilter

  /// Creates a lexicon.
  /// - Parameter phrases: the phrases as people write them.
  init(_ phrases: [String]) {
    let words = phrases.map { Word.words(in: $0).map(\.hash) }.filter { !$0.isEmpty }
    byFirstWord = Dictionary(grouping: words) { $0[0] }
      .mapValues { $0.sorted { $0.count > $1.count } }
    firstWords = HashFilter(byFirstWord.keys)
  }

  /// Creates a lexicon of single words.
  /// - Parameter words: the words, blanks between them.
  init(words: String) {
    self.init(words.split(whereSeparator: \.isWhitespace).map(String.init))
  }

  /// How many words the longest phrase at the beginning of some words has; 0 when none stands there.
  func prefix(of words: ArraySlice<Word>) -> Int {
    guard let first = words.first, firstWords.mayHold(first.hash),
      let phrases = byFirstWord[first.hash]
    else { return 0 }
    return phrases.first { phrase in
      phrase.count <= words.count && zip(phrase, words).allSatisfy { $0 == $1.hash }
    }?.count ?? 0
  }

  /// Whether a phrase begins with a word.
  func opens(with word: Word) -> Bool { byFirstWord[word.hash] != nil }

  /// Where the first phrase stands among some words.
  func firstIndex(in words: ArraySlice<Word>) -> Int? {
    words.indices.first { prefix(of: words[$0...]) > 0 }
  }

  /// Whether a phrase stands among some words.
  func occurs(in words: ArraySlice<Word>) -> Bool { firstIndex(in: words) != nil }

  /// How many words at the beginning are phrases, one after another.
  func run(of words: ArraySlice<Word>) -> Int {
    var at = words.startIndex
    while at < words.endIndex {
      let count = prefix(of: words[at...])
      if count == 0 { break }
      at += count
    }
    return at - words.startIndex
  }

  /// Whether some words are phrases and nothing else.
  func covers(_ words: ArraySlice<Word>) -> Bool {
    !words.isEmpty && run(of: words) == words.count
  }

  /// Whether a word is a phrase.
  func contains(_ word: Word) -> Bool {
    byFirstWord[word.hash]?.contains { $0.count == 1 } ?? false
  }
}

/// Tells most hashes that are not in a small set: 4,096 bits, one for each of the set.
struct HashFilter: Sendable {
  private var bits = [UInt64](repeating: 0, count: 64)

  /// Creates a filter for a set of hashes.
  init(_ hashes: some Sequence<UInt64>) {
    for hash in hashes { bits[Int(hash & 63)] |= 1 << (hash >> 6 & 63) }
  }

  /// Whether the set may hold a hash; `false` is certain.
  @inline(__always) func mayHold(_ hash: UInt64) -> Bool {
    bits[Int(hash & 63)] >> (hash >> 6 & 63) & 1 == 1
  }
}

/// A 64-bit hash of a text's bytes, the same in every run: the step of FNV-1a (Fowler, Noll, Vo) over
/// eight bytes at a time, with its high half folded back into the low one.
enum ByteHash {
  static func of(_ text: some StringProtocol) -> UInt64 {
    text.utf8.withContiguousStorageIfAvailable(of) ?? of(Array(text.utf8))
  }

  static func of(_ bytes: some Collection<UInt8>) -> UInt64 {
    bytes.withContiguousStorageIfAvailable(of) ?? Array(bytes).withUnsafeBufferPointer(of)
  }

  static func of(_ bytes: UnsafeBufferPointer<UInt8>) -> UInt64 {
    var hash = seed ^ UInt64(bytes.count)
    var at = 0
    while at + ByteBlock.length <= bytes.count {
      hash = adding(hash, ByteBlock(bytes, at: at).bytes)
      at += ByteBlock.length
    }
    var rest: UInt64 = 0
    while at < bytes.count {
      rest = rest << 8 | UInt64(bytes[at])
      at += 1
    }
    return adding(hash, rest)
  }

  /// The hash of several hashes in a row.
  static func joining(_ hashes: some Sequence<UInt64>) -> UInt64 {
    hashes.reduce(seed, adding)
  }

  @inline(__always) private static func adding(_ hash: UInt64, _ block: UInt64) -> UInt64 {
    let product = (hash ^ block) &* prime
    return product ^ product >> 32
  }

  private static let seed: UInt64 = 0xCBF2_9CE4_8422_2325
  private static let prime: UInt64 = 0x100_0000_01B3
}
