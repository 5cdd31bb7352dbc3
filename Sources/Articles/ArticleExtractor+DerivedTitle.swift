extension ArticleExtractor {
  /// Words that can stand for a missing headline.
  /// - Parameter text: the first paragraph.
  public func derivedTitle(from text: String) -> String {
    TitleDeriver(length: derivedTitleLength).title(from: text)
  }
}
