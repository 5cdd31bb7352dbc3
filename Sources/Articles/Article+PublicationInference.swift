import Dates

extension Article {
  /// The article with the publication date that its text betrays, where nothing states one.
  /// - Parameter inference: what else is known of that day.
  public func inferringPublication(
    _ inference: PublicationInference = PublicationInference()
  ) -> Article {
    guard published.value == nil else { return self }
    let inferred = inference.infer(from: passages.map(\.passage.text))
    var article = self
    article.published = Publication(
      value: inferred.value, basis: inferred.value == nil ? .none : .inferred,
      evidence: inferred.evidence, explicit: published.explicit)
    article.published.isApproximate = inferred.isApproximate
    article.published.surfaces = inferred.surfaces
    return article
  }
}

extension PageReading {
  /// The day on which the page was read: many print it above everything else. The day that dates an
  /// article, and the days of other articles that the page leads to, are none.
  public var dayOfReading: Day? {
    let line = readings.firstIndex {
      $0.reason == .crawlDate || $0.reason == .crawlDateInTwoCalendars
    }
    return line.flatMap { DateLine(Line(number: $0 + 1, text: lines[$0]))?.value.firstDay }
  }
}
