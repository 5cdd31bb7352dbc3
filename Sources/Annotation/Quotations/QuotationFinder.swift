import ArabicText
import Articles

/// Finds what stands between quotation marks: «…», "…", “…”.
///
/// Guillemets nest. The other marks do not tell opening from closing, since scraped Arabic turns
/// them round: they pair with the next of their kind inside the same guillemets, unless what stands
/// beside them says otherwise (``QuotationMark/Side``). A mark without its partner in the passage is
/// ignored, and of quotations within quotations the outermost counts.
public struct QuotationFinder: Sendable {
  /// How many words a quotation has at least; fewer are a title or a word held at arm's length.
  public var fewestWords = 4

  /// Creates a finder.
  public init() {}

  /// The quotations of an article, in reading order, without their speakers. O(length).
  /// - Parameter article: any article.
  public func quotations(in article: Article) -> [Quotation] {
    article.passages.enumerated().flatMap { index, part in
      var text = part.passage.text
      return text.withUTF8 { utf8 in
        ranges(in: utf8).map { Quotation(passage: index, range: $0) }
      }
    }
  }

  /// Where the quotations of a text stand, without their marks and the blanks inside them.
  /// - Parameter text: the UTF-8 of one passage.
  func ranges(in text: UnsafeBufferPointer<UInt8>) -> [Range<Int>] {
    var pairing = MarkPairing()
    var position = 0
    while position < text.count {
      // Hardly a byte begins a mark.
      if position + ByteBlock.length <= text.count,
        !QuotationMark.mayBegin(in: ByteBlock(text, at: position))
      {
        position += ByteBlock.length
        continue
      }
      guard QuotationMark.mayBegin(with: text[position]) else {
        position += 1
        continue
      }
      let mark = QuotationMark(at: position, in: text)
      if let mark { pairing.meet(mark, at: position, in: text) }
      position += mark?.width ?? 1
    }
    return pairing.outermost.compactMap { trimmed($0, in: text) }
      .filter { words(in: text, $0) >= fewestWords }
  }

  private func words(in text: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) -> Int {
    var count = 0
    Tokenizer().forEachToken(in: UnsafeBufferPointer(rebasing: text[range])) { _, _ in count += 1 }
    return count
  }

  /// From the first word to the last sign that is no blank.
  private func trimmed(_ range: Range<Int>, in text: UnsafeBufferPointer<UInt8>) -> Range<Int>? {
    let scalars = String(decoding: text[range], as: UTF8.self).unicodeScalars
    guard let first = scalars.firstIndex(where: { !$0.properties.isWhitespace }),
      let last = scalars.lastIndex(where: { !$0.properties.isWhitespace })
    else { return nil }
    let start = scalars[..<first].reduce(range.lowerBound) { $0 + UTF8.width($1) }
    let end = scalars[scalars.index(after: last)...].reduce(range.upperBound) {
      $0 - UTF8.width($1)
    }
    return start..<end
  }
}
