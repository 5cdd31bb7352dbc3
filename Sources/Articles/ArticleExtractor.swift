/// One page of scraped text → the articles in it, with an account of every line.
///
/// The page is measured line by line (``Page``), split into parts by doubled headlines
/// (`HeaderFinder`), and every part is read in three passes: what is the page's (`FurnitureReader`),
/// what stands before the text (`HeadReader`), the text (`BodyReader`). Every input has a reading;
/// one with nothing but chrome has no articles.
public struct ArticleExtractor: Sendable {
  /// How many visible lines may stand between a headline and its copy.
  public var headerReach = 12
  /// The fewest words that a headline is expected to have.
  public var minimumTitleWords = 4
  /// The most words of a headline.
  public var maximumTitleWords = 30
  /// The most words of a section's name.
  public var maximumSectionWords = 4
  /// The most words of a deck.
  public var maximumDeckWords = 20
  /// The most words of a caption.
  public var maximumCaptionWords = 60
  /// A line of so many words is no subheading.
  public var subheadingWords = 15
  /// A sentence of so many words is running text.
  public var sentenceWords = 8
  /// A line of so many words is running text, whatever ends it.
  public var proseWords = 25
  /// How many characters a headline cut from the text should have.
  public var derivedTitleLength = 60...110

  /// What repeats in the archive that the pages are of.
  public var evidence: ArchiveEvidence

  /// Creates an extractor with the usual settings.
  /// - Parameter evidence: what repeats in the archive; nothing for a page alone.
  public init(evidence: ArchiveEvidence = ArchiveEvidence()) {
    self.evidence = evidence
  }

  /// Reads a page. O(length).
  /// - Parameter text: the page, in UTF-8; lines end with U+000A or U+000D U+000A.
  /// - Returns: its articles and what each line was taken for.
  public func read(_ text: String) -> PageReading {
    let page = Page(text)
    let furniture = self.furniture(of: page)
    let finder = HeaderFinder(
      reach: headerReach, isProse: { self.isProse($0) }, titleWords: 2...maximumTitleWords)
    let headers = finder.headers(in: page, furniture: furniture)
    let segments = segments(of: page, headers).map { segment in
      read(segment, of: page, furniture)
    }
    return assemble(segments, of: page)
  }

  /// Reads one part of a page in three passes.
  private func read(
    _ segment: SegmentReading, of page: Page, _ furniture: [Int: Furniture]
  ) -> SegmentReading {
    var segment = segment
    furnitureReader(of: page, furniture).read(into: &segment)
    let start = HeadReader(page: page, settings: self).read(into: &segment)
    let title = segment.title.map { String(page.lines[$0].trimmed) }
    readText(from: start, title: title, of: page, into: &segment)
    return segment
  }

  /// Reads an article's text: its edges first.
  func readText(
    from start: Int, title: String?, authors: [String] = [], isRecord: Bool = false, of page: Page,
    into segment: inout SegmentReading
  ) {
    TailReader(page: page, settings: self).read(from: start, into: &segment)
    ClosingReader(page: page, title: title, evidence: evidence).read(from: start, into: &segment)
    OpeningReader(page: page, authors: authors, isRecord: isRecord).read(
      from: start, into: &segment)
    BodyReader(page: page, settings: self).read(from: start, into: &segment)
  }

  func furnitureReader(of page: Page, _ furniture: [Int: Furniture]) -> FurnitureReader {
    FurnitureReader(
      page: page, furniture: furniture, linkWords: maximumDeckWords, evidence: evidence)
  }

  func furniture(of page: Page) -> [Int: Furniture] {
    var furniture: [Int: Furniture] = [:]
    for index in page.visible { furniture[index] = Furniture.kind(of: page.lines[index]) }
    return furniture
  }

  /// Whether a line reads as running text.
  func isProse(_ line: Line) -> Bool {
    line.words >= proseWords || line.words >= sentenceWords && line.endsWithStop
      || line.words >= 2 * sentenceWords && line.endsSentence
  }

  /// The parts of a page: the first holds everything up to the second headline that is doubled.
  private func segments(of page: Page, _ headers: [Header]) -> [SegmentReading] {
    var segments: [SegmentReading] = []
    var start = 0
    var open: Header?
    for header in headers {
      let before = page.visible(in: start..<header.title)
      let hasText = open != nil || before.contains { isProse(page.lines[$0]) }
      guard hasText else {
        open = header
        continue
      }
      segments.append(SegmentReading(range: start..<header.title, header: open))
      (start, open) = (header.title, header)
    }
    segments.append(SegmentReading(range: start..<page.lines.count, header: open))
    return segments
  }
}
