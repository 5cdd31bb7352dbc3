import ArabicText

extension Article {
  /// The words of the text in folded form, without the headline: equal for copies of one article
  /// that differ in marks, blanks and spelling variants only. O(length).
  ///
  /// An article without text is known by the words of its headline and summary instead.
  public var contentKey: [UInt8] {
    var texts = blocks.map(\.passage.text)
    if texts.isEmpty { texts = [displayTitle] + summary.map(\.text) }
    let tokenizer = Tokenizer()
    var key: [UInt8] = []
    for text in texts {
      var text = text
      text.withUTF8 { bytes in
        tokenizer.forEachToken(in: bytes) { _, folded in
          key.append(contentsOf: folded)
          key.append(UInt8(ascii: " "))
        }
      }
      key.append(UInt8(ascii: "\n"))
    }
    return key
  }
}
