/// From the parts of a page to its articles.
extension ArticleExtractor {
  func assemble(_ segments: [SegmentReading], of page: Page) -> PageReading {
    var articles: [Article] = []
    var readings = page.lines.map { line in
      line.isEmpty
        ? LineReading(role: .blank)
        : LineReading(role: .nbspOnly, reason: "only blanks that are no spaces")
    }
    for segment in segments {
      let number = articles.count
      if let article = article(of: segment, in: page, isFirst: number == 0) {
        articles.append(article)
      }
      for index in page.visible(in: segment.range) {
        var reading =
          segment.reading(of: index) ?? LineReading(role: .boilerplate, reason: "no article's")
        reading.article = articles.isEmpty ? nil : articles.count - 1
        readings[index] = reading
      }
    }
    return PageReading(
      lines: page.lines.map(\.text), readings: readings,
      parts: segments.flatMap(\.parts),
      articles: articles)
  }

  private func article(
    of segment: SegmentReading, in page: Page, isFirst: Bool
  ) -> Article? {
    let visible = page.visible(in: segment.range)
    guard segment.hasArticle, let first = visible.first, let last = visible.last else { return nil }
    let title = segment.given ?? segment.title.map { page.lines[$0].passage }
    var article = Article(
      kind: isFirst ? .main : .appended, title: title,
      displayTitle: title?.text ?? derivedTitle(of: segment),
      titleBasis: segment.given != nil ? .frontMatter : title == nil ? .derived : .stated,
      blocks: segment.blocks,
      lines: first + 1...last + 1)
    article.deck = segment.deck.map { page.lines[$0].passage }
    article.section = segment.section.map { page.lines[$0].passage }
    article.captions = segment.captions
    article.summary = segment.summary
    article.published = segment.published
    article.metadata.authors = segment.authors
    article.metadata.tags = segment.tags
    return article
  }

  /// Words for a headline from the first paragraph, or from what there is instead.
  private func derivedTitle(of segment: SegmentReading) -> String {
    let paragraph = segment.blocks.first { $0.kind == .paragraph } ?? segment.blocks.first
    let text = paragraph?.passage.text ?? segment.summary.first?.text ?? ""
    return TitleDeriver(length: derivedTitleLength).title(from: text)
  }
}
