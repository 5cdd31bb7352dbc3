import Articles
import Dates

/// Dates articles that nothing else dates by the versions of their story: papers print what an
/// agency sends within a few days of each other. Such a date is likely, and told as that.
struct VersionDating {
  /// How many days apart papers print one story.
  var reach = 3

  /// Dates the articles whose day is open.
  /// - Parameter articles: the articles, linked with their versions.
  /// - Returns: the same, in their order; only stated dates date others, so the order counts nothing.
  func date(_ articles: [MergedArticle]) -> [MergedArticle] {
    var days: [String: Day] = [:]
    for item in articles { days[item.id] = statedDay(of: item.article) }
    return articles.map { item in
      let known = item.relations.compactMap { relation in
        days[relation.id].map { (id: relation.id, day: $0) }
      }
      guard isOpen(item.article), let nearest = known.first,
        known.allSatisfy({ abs($0.day.number - nearest.day.number) <= reach })
      else { return item }
      return dated(item, like: nearest.id, of: nearest.day)
    }
  }

  private func statedDay(of article: Article) -> Day? {
    let published = article.published
    guard published.basis == .stated || published.basis == .frontMatter else { return nil }
    return oneDay(published.value)
  }

  private func isOpen(_ article: Article) -> Bool {
    let published = article.published
    let isInferred = published.basis == .inferred && oneDay(published.value) == nil
    return published.basis == .none || isInferred
  }

  private func oneDay(_ value: DateValue?) -> Day? {
    value?.bounds.flatMap { $0.lowerBound == $0.upperBound ? $0.lowerBound : nil }
  }

  /// The article with the day of its version, or the day nearby that its own words ask for; as it is
  /// where its words leave no such day.
  private func dated(_ item: MergedArticle, like id: String, of day: Day) -> MergedArticle {
    var inference = item.inference
    inference.earliest = day.advanced(by: -reach)
    inference.latest = min(day.advanced(by: reach), inference.latest ?? .init(number: .max))
    let inferred = inference.infer(from: item.article.passages.map(\.passage.text))
    guard !inferred.isApproximate, let bounds = inferred.value?.bounds else { return item }
    let isToldDay = bounds.lowerBound == bounds.upperBound
    guard isToldDay || bounds.contains(day) else { return item }
    var item = item
    item.article.published.value = .day(isToldDay ? bounds.lowerBound : day)
    item.article.published.basis = .inferred
    item.article.published.isApproximate = true
    item.article.published.isFromVersion = true
    item.article.published.surfaces = []
    item.article.published.evidence.append(
      "a version of the story, \(id), is of \(DateValue.day(day).edtf)")
    return item
  }
}
