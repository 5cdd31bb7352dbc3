/// Marks the short lines that stand after an article's text among lines of the page: what no
/// lexicon names is told by its company.
struct TailReader: Sendable {
  let page: Page
  let settings: ArticleExtractor

  /// How many lines of the page make a tail.
  private let enough = 2
  /// The most words of a line without a full stop that the tail claims.
  private let longest = 8

  /// Reads what follows the last line of running text.
  /// - Parameters:
  ///   - start: the first line after the head.
  ///   - segment: the part of the page; its furniture and its head are marked.
  func read(from start: Int, into segment: inout SegmentReading) {
    guard start < segment.range.upperBound else { return }
    let lines = page.visible(in: start..<segment.range.upperBound)
    let isText = { segment.isOpen($0) && settings.isProse(page.lines[$0]) }
    guard let last = lines.lastIndex(where: isText) else { return }
    let tail = lines[(last + 1)...].drop(while: segment.isOpen)
    let open = tail.filter(segment.isOpen)
    guard tail.count - open.count >= max(enough, open.count) else { return }
    for index in open { read(index, into: &segment) }
  }

  /// One line among the page's own: a late stamp, tags, who wrote the article, or one of theirs.
  private func read(_ index: Int, into segment: inout SegmentReading) {
    let line = page.lines[index]
    if let date = DateLine(line), date.label == .publication, segment.published.value == nil {
      segment.mark(index, .publicationDate, .fullDate)
      segment.published = date.publication(line: line.number)
    } else if line.words <= 20, Lexicon.tagLabels.prefix(of: line.tokens[...]) > 0 {
      segment.mark(index, .tags, .tags)
    } else if let byline = Byline(line, at: .opening), !byline.authors.isEmpty {
      segment.markByline(index, byline, .signsArticle)
    } else if line.words <= longest, !line.endsWithStop {
      segment.mark(index, .boilerplate, .amongChrome)
    }
  }
}
