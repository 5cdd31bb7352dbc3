/// Words of a passage that the tagger takes for a name, without titles before them.
public struct FoundName: Sendable, Hashable {
  /// The passage, as an index into the article's passages.
  public var passage: Int
  /// Where they stand, in UTF-8 bytes of the passage; particles before the name are included.
  public var range: Range<Int>
  /// What is named.
  public var kind: EntityKind
  /// The folded words, one blank between them.
  public var form: String
  /// The words as they stand there.
  public var surface: String
  /// Whether it has brackets or quotation marks of its own: الناتو of «حلف شمال الأطلسي (الناتو)».
  public var isAside: Bool

  /// Creates a found name.
  /// - Parameters:
  ///   - passage: index of the passage.
  ///   - range: UTF-8 bytes of the passage.
  ///   - kind: what is named.
  ///   - form: the folded words, one blank between them.
  ///   - surface: the words as they stand there.
  ///   - isAside: whether it has brackets or quotation marks of its own.
  public init(
    passage: Int, range: Range<Int>, kind: EntityKind, form: String, surface: String,
    isAside: Bool = false
  ) {
    self.passage = passage
    self.range = range
    self.kind = kind
    self.form = form
    self.surface = surface
    self.isAside = isAside
  }
}
