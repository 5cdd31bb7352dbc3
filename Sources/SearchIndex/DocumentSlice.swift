import ArabicText

/// What the index needs of a run of documents: their words in reading order.
///
/// The slice is made from its documents alone, so slices can be made anywhere and in any order;
/// ``Occurrences`` joins them.
struct DocumentSlice: Sendable {
  /// The folded words of the slice, numbered as met.
  private(set) var vocabulary = Vocabulary()
  /// Every word of every document: its number in ``vocabulary``.
  private(set) var words: [Int32] = []
  /// Where each of ``words`` stands in its document.
  private(set) var positions: [Int32] = []
  /// For each document the end of its words in ``words``.
  private(set) var wordEnds: [Int] = []
  /// For each document and ``SearchField`` the first position after the field.
  private(set) var fieldEnds: [Int32] = []
  /// For each document how many words its body has.
  private(set) var bodyLengths: [Int32] = []

  /// Reads documents. O(bytes of their text).
  /// - Parameter documents: the run.
  init(_ documents: ArraySlice<SearchDocument>) {
    let tokenizer = Tokenizer()
    for document in documents {
      var position: Int32 = 0
      for field in SearchField.allCases {
        let start = words.count
        for text in field.texts(of: document) { read(text, with: tokenizer, from: &position) }
        fieldEnds.append(position)
        if field == .body { bodyLengths.append(Int32(clamping: words.count - start)) }
      }
      wordEnds.append(words.count)
    }
  }

  /// Takes in one text. A position is left free after it, so that no phrase runs from one text
  /// into the next.
  private mutating func read(
    _ text: String, with tokenizer: Tokenizer, from position: inout Int32
  ) {
    var text = text
    text.withUTF8 { bytes in
      tokenizer.forEachToken(in: bytes) { _, term in
        words.append(Int32(truncatingIfNeeded: vocabulary.number(of: term)))
        positions.append(position)
        position += 1
      }
    }
    position += 1
  }
}
