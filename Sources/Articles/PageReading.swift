/// What a line of a scraped page is.
public enum LineRole: String, Sendable, Hashable {
  case title
  case titleDuplicate = "title-duplicate"
  case deck
  case caption
  case captionDuplicate = "caption-duplicate"
  case shareResidue = "share-residue"
  case body
  case subheading
  case summaryBullet = "summary-bullet"
  case section
  case publicationDate = "publication-date"
  case byline
  case dateline
  case tags
  case boilerplate
  case frontMatter = "front-matter"
  case blank
  case nbspOnly = "nbsp-only"
}

/// What one line of an input was taken for.
public struct LineReading: Sendable, Hashable {
  /// What the line is.
  public var role: LineRole
  /// The index in ``PageReading/articles`` of the article it belongs to.
  public var article: Int?
  /// Why it was taken for that; `nil` for a blank line.
  public var reason: ReadingReason?

  /// Creates a line's reading.
  /// - Parameters:
  ///   - role: what the line is.
  ///   - article: the article it belongs to.
  ///   - reason: why it was taken for that.
  public init(role: LineRole, article: Int? = nil, reason: ReadingReason? = nil) {
    self.role = role
    self.article = article
    self.reason = reason
  }
}

/// A part of a line that is not the article's, where the rest of the line is.
public struct PartReading: Sendable, Hashable {
  /// The line, from 1.
  public var line: Int
  /// The part, in Unicode scalars of the line.
  public var range: Range<Int>
  /// What the part is.
  public var role: LineRole
  /// Why it was taken for that.
  public var reason: ReadingReason

  /// Creates a part's reading.
  /// - Parameters:
  ///   - line: the line, from 1.
  ///   - range: the part, in Unicode scalars of the line.
  ///   - role: what it is.
  ///   - reason: why it was taken for that.
  public init(line: Int, range: Range<Int>, role: LineRole, reason: ReadingReason) {
    self.line = line
    self.range = range
    self.role = role
    self.reason = reason
  }
}

/// One input, read: its articles, and the account of every line.
public struct PageReading: Sendable, Hashable {
  /// The lines of the input, split at U+000A, without their ends.
  public var lines: [String]
  /// What each line was taken for, as many as ``lines``.
  public var readings: [LineReading]
  /// The parts of lines that were dropped from lines that are kept, in their order.
  public var parts: [PartReading]
  /// The articles found, in the order of the page.
  public var articles: [Article]

  /// Creates a reading.
  /// - Parameters:
  ///   - lines: the lines of the input.
  ///   - readings: what each was taken for.
  ///   - parts: the parts dropped from lines that are kept.
  ///   - articles: the articles found.
  public init(
    lines: [String], readings: [LineReading], parts: [PartReading] = [], articles: [Article]
  ) {
    self.lines = lines
    self.readings = readings
    self.parts = parts
    self.articles = articles
  }
}
