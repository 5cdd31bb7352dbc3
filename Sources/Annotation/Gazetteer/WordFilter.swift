import ArabicText

/// Says of most words that a vocabulary does not hold them: one bit for every word, set where its hash
/// says (Bloom 1970, with one hash). It is small enough to stay near the processor where the vocabulary
/// of an archive's names is not.
struct WordFilter: Sendable {
  private var bits: [UInt64]
  private let shift: Int

  /// How many bits there are at least for every word: of eight words that are not held, one passes at most.
  private static let bitsPerWord = 8

  /// Fills a filter. O(words).
  /// - Parameter vocabulary: the words that it lets pass.
  init(of vocabulary: Vocabulary) {
    let wanted = max(64, vocabulary.count * Self.bitsPerWord)
    let length = Int.bitWidth - (wanted - 1).leadingZeroBitCount
    shift = Int.bitWidth - length
    bits = Array(repeating: 0, count: 1 << (length - 6))
    for number in 0..<vocabulary.count {
      let place = place(of: vocabulary[number].withUnsafeBufferPointer { WordHash.of($0) })
      bits[place >> 6] |= 1 << UInt64(place & 63)
    }
  }

  /// Whether the vocabulary may hold a word.
  /// - Parameter hash: what ``WordHash`` makes of the word.
  func mayHold(_ hash: UInt64) -> Bool {
    let place = place(of: hash)
    return bits[place >> 6] >> UInt64(place & 63) & 1 == 1
  }

  private func place(of hash: UInt64) -> Int { Int(hash >> UInt64(shift)) }
}
