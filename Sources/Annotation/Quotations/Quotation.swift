/// A passage in quotation marks.
public struct Quotation: Sendable, Hashable {
  /// The passage, as an index into `Article.passages`.
  public var passage: Int
  /// The words between the marks, in UTF-8 bytes of the passage.
  public var range: Range<Int>
  /// Who said it, as an index into `Archive.entities`; `nil` while nothing tells.
  public var speaker: Int?

  /// Creates a quotation.
  /// - Parameters:
  ///   - passage: index of the passage.
  ///   - range: the words between the marks, in UTF-8 bytes of the passage.
  ///   - speaker: index of who said it.
  public init(passage: Int, range: Range<Int>, speaker: Int? = nil) {
    self.passage = passage
    self.range = range
    self.speaker = speaker
  }
}
