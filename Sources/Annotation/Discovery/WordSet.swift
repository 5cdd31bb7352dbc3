/// A set of folded words that is asked without making a string: by the hash of a word's bytes.
struct WordSet: Sendable {
  private let table: HashTable<Bool>

  /// Creates a set.
  /// - Parameter text: folded words with blanks or line ends between them.
  init(_ text: String) {
    let words = text.split(whereSeparator: { $0 == " " || $0 == "\n" })
    table = HashTable(
      words.map { (key: UInt32(truncatingIfNeeded: FeatureHash.of($0.utf8)), value: true) })
  }

  /// Whether a folded word is in the set. O(length).
  func contains(_ word: some StringProtocol) -> Bool {
    table[FeatureHash.of(word)] != nil
  }

  /// Whether a folded word is in the set, or what is left of it without its first letter. O(length).
  func containsBare(_ word: some StringProtocol) -> Bool {
    word.withFoldedBytes { word in
      guard let first = word.first else { return false }
      return table[FeatureHash.of(word)] != nil
        || table[FeatureHash.of(word.dropFirst(first < 0x80 ? 1 : 2))] != nil
    }
  }
}

extension FeatureHash {
  /// The hash of a word's bytes, as ``of(_:template:)`` has it.
  static func of(_ word: some StringProtocol) -> UInt64 {
    word.withFoldedBytes { of($0) }
  }
}
