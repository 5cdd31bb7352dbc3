/// The bases of the archive's words in order, for what cannot ask for a word by its stem: words that
/// are still being typed, or mistyped.
///
/// They stand here twice: in order from their first letter, and spelled backwards, in order from
/// their last. A word with one mistake shares its beginning or its end with the word it was to be.
struct WordShards {
  /// The shards' content.
  private(set) var shards: [[UInt8]] = []
  /// As much of the first word of each shard as tells it from the last word of the one before.
  private(set) var boundaries: [String] = []

  /// Writes shards. O(w log w) in the number of words.
  /// - Parameters:
  ///   - key: what the files say of themselves, before the number of each.
  ///   - words: words and how often they occur, in any order, each once.
  ///   - shardBytes: the size to keep shards below.
  init(key: String, words: [(word: [UInt8], count: Int)], shardBytes: Int) {
    let sorted = words.sorted { $0.word.lexicographicallyPrecedes($1.word) }
    var open: [UInt8] = []
    var last: [UInt8] = []
    for (word, count) in sorted {
      if open.count >= shardBytes { close(&open, key: key) }
      if open.isEmpty {
        boundaries.append(Self.boundary(before: word, after: last))
        last = []
      } else {
        open.append(UInt8(ascii: " "))
      }
      open += Self.entry(word, after: last, count: count)
      last = word
    }
    if !open.isEmpty { close(&open, key: key) }
  }

  private mutating func close(_ open: inout [UInt8], key: String) {
    var json: [UInt8] = []
    JSONText.append(open, to: &json)
    shards.append(shardFile(key: "\(key)/\(shards.count)", json: json))
    open = []
  }

  /// The shortest beginning of a word that comes after another.
  private static func boundary(before word: [UInt8], after last: [UInt8]) -> String {
    let letters = String(decoding: word, as: UTF8.self).unicodeScalars
    let before = String(decoding: last, as: UTF8.self).unicodeScalars
    let shared = zip(letters, before).prefix { $0 == $1 }.count
    return String(String.UnicodeScalarView(letters.prefix(shared + 1)))
  }

  /// How many letters the word shares with the one before, the others, and the step of its count.
  private static func entry(_ word: [UInt8], after last: [UInt8], count: Int) -> [UInt8] {
    let (shared, bytes) = sharedLetters(of: word, and: last, atMost: 63)
    let step = min(Int.bitWidth - max(count, 1).leadingZeroBitCount - 1, 63)
    return [BitText.alphabet[shared]] + word[bytes...] + [BitText.alphabet[step]]
  }

  /// How many letters two words begin with alike, and how many bytes these take.
  private static func sharedLetters(
    of word: [UInt8], and other: [UInt8], atMost limit: Int
  ) -> (letters: Int, bytes: Int) {
    var shared = (letters: 0, bytes: 0)
    var letters = 0
    for (index, (byte, otherByte)) in zip(word, other).enumerated() {
      if !UTF8.isContinuation(byte) {
        shared = (letters, index)
        letters += 1
      }
      guard byte == otherByte, shared.letters < limit else { return shared }
    }
    return (letters, min(word.count, other.count))
  }
}
