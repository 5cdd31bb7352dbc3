import ArabicText

/// The words of a passage by the numbers that names know them by. Reading the next passage reuses the
/// memory.
struct PassageWords {
  /// The number of each word; -1 for one that belongs to no name.
  private(set) var numbers: [Int32] = []
  /// Where each word stands, in UTF-8 bytes.
  private(set) var ranges: [Range<Int>] = []

  /// How many words there are.
  var count: Int { numbers.count }

  /// Replaces the words by those of another text. O(length).
  /// - Parameters:
  ///   - text: the UTF-8 of the passage.
  ///   - trie: numbers the words.
  mutating func read(_ text: UnsafeBufferPointer<UInt8>, numberedBy trie: NameTrie) {
    numbers.removeAll(keepingCapacity: true)
    ranges.removeAll(keepingCapacity: true)
    Tokenizer().forEachToken(in: text) { range, term in
      numbers.append(Int32(trie.number(of: term) ?? -1))
      ranges.append(range)
    }
  }
}
