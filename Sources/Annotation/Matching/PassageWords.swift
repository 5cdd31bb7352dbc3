import ArabicText

/// The words of a passage by the hashes of their folded forms. Reading the next passage reuses the memory.
struct PassageWords {
  /// The hash of each word.
  private(set) var hashes: [UInt64] = []
  /// Where each word stands, in UTF-8 bytes.
  private(set) var ranges: [Range<Int>] = []

  /// How many words there are.
  var count: Int { hashes.count }

  /// Replaces the words by those of another text. O(length).
  /// - Parameter text: the UTF-8 of the passage.
  mutating func read(_ text: UnsafeBufferPointer<UInt8>) {
    hashes.removeAll(keepingCapacity: true)
    ranges.removeAll(keepingCapacity: true)
    Tokenizer().forEachToken(in: text) { range, term in
      hashes.append(WordHash.of(term))
      ranges.append(range)
    }
  }
}
