/// Records: the body of one article under a title that is given.
extension ArticleExtractor {
  /// Reads the text of a record with the same eyes for chrome and captions as a page, but never as
  /// more than one article. O(length).
  /// - Parameters:
  ///   - title: the record's title; a line of the text that repeats it is dropped.
  ///   - text: the record's text.
  ///   - authors: who wrote it, as the record says; a line that repeats them is dropped.
  /// - Returns: the article; its title is the record's and stands on no line.
  public func read(record title: String, text: String, authors: [String] = []) -> Article {
    reading(ofRecord: title, text: text, authors: authors).articles.first
      ?? Article(
        kind: .main, title: nil, displayTitle: title, titleBasis: .frontMatter, blocks: [],
        lines: 1...1)
  }

  /// Reads the text of a record, with an account of every line.
  /// - Parameters:
  ///   - title: the record's title; an empty one is derived from the text.
  ///   - text: the record's text.
  ///   - authors: who wrote it, as the record says; a line that repeats them is dropped.
  /// - Returns: a reading with one article at most.
  public func reading(
    ofRecord title: String, text: String, authors: [String] = []
  ) -> PageReading {
    let page = Page(text)
    let furniture = self.furniture(of: page)
    let given = Line(number: 0, text: title)
    var segment = SegmentReading(range: 0..<page.lines.count, header: nil)
    segment.given = given.isBlank ? nil : given.passage
    // Further in, a line that is also the title belongs to the text: a poem's, a chorus.
    let edges = [page.visible.prefix(3), page.visible.suffix(3)].joined()
    for index in edges where page.lines[index].verbatim == given.verbatim {
      segment.mark(index, .titleDuplicate, .copyOfRecordTitle)
    }
    furnitureReader(of: page, furniture).read(into: &segment)
    readText(
      from: 0, title: given.isBlank ? nil : title, authors: authors, isRecord: true, of: page,
      into: &segment)
    return assemble([segment], of: page)
  }
}
