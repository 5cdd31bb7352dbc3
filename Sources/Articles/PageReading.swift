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
  /// Why it was taken for that; told of every line that is dropped.
  public var reason: String?

  /// Creates a line's reading.
  /// - Parameters:
  ///   - role: what the line is.
  ///   - article: the article it belongs to.
  ///   - reason: why it was taken for that.
  public init(role: LineRole, article: Int? = nil, reason: String? = nil) {
    self.role = role
    self.article = article
    self.reason = reason
  }
}

/// One input, read: its articles, and the account of every line.
public struct PageReading: Sendable, Hashable {
  /// The lines of the input, split at U+000A, without their ends.
  public var lines: [String]
  /// What each line was taken for, as many as ``lines``.
  public var readings: [LineReading]
  /// The articles found, in the order of the page.
  public var articles: [Article]

  /// Creates a reading.
  /// - Parameters:
  ///   - lines: the lines of the input.
  ///   - readings: what each was taken for.
  ///   - articles: the articles found.
  public init(lines: [String], readings: [LineReading], articles: [Article]) {
    self.lines = lines
    self.readings = readings
    self.articles = articles
  }
}
