/// From the parts of a page to its articles.
extension ArticleExtractor {
  func assemble(_ segments: [SegmentReading], of page: Page) -> PageReading {
    var articles: [Article] = []
    var readings = page.lines.map { line in
      line.isEmpty
        ? LineReading(role: .blank)
        : LineReading(role: .nbspOnly, reason: .onlyBlanks)
    }
    for segment in segments {
      let article = article(of: segment, in: page, isFirst: articles.isEmpty)
      if let article { articles.append(article) }
      for index in page.visible(in: segment.range) {
        // Without an article there is nothing that a caption or a section could be of.
        let told = segment.reading(of: index).flatMap { article == nil && $0.isKept ? nil : $0 }
        var reading = told ?? LineReading(role: .boilerplate, reason: .noArticle)
        reading.article = articles.isEmpty ? nil : articles.count - 1
        readings[index] = reading
      }
    }
    return PageReading(
      lines: page.lines.map(\.text), readings: readings,
      parts: segments.filter(\.hasArticle).flatMap(\.parts),
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

extension LineReading {
  /// Whether the line, or what is left of it, stands in an article.
  fileprivate var isKept: Bool {
    switch role {
    case .title, .deck, .caption, .body, .subheading, .summaryBullet, .section: true
    case .titleDuplicate, .captionDuplicate, .shareResidue, .publicationDate, .byline, .dateline,
      .tags, .boilerplate, .frontMatter, .blank, .nbspOnly:
      false
    }
  }
}
