import ArabicText

/// The words of a passage by their numbers in a vocabulary. Reading the next passage reuses the
/// memory.
struct PassageWords {
  /// The number of each word; -1 for one that the vocabulary does not hold.
  private(set) var numbers: [Int32] = []
  /// Where each word stands, in UTF-8 bytes.
  private(set) var ranges: [Range<Int>] = []

  /// How many words there are.
  var count: Int { numbers.count }

  /// Replaces the words by those of another text. O(length).
  /// - Parameters:
  ///   - text: the UTF-8 of the passage.
  ///   - vocabulary: numbers the words.
  mutating func read(_ text: UnsafeBufferPointer<UInt8>, numbering vocabulary: Vocabulary) {
    numbers.removeAll(keepingCapacity: true)
    ranges.removeAll(keepingCapacity: true)
    Tokenizer().forEachToken(in: text) { range, term in
      numbers.append(Int32(vocabulary.existingNumber(of: term) ?? -1))
      ranges.append(range)
    }
  }
}
