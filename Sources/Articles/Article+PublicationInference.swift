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
    for (index, reading) in readings.enumerated() {
      switch reading.role {
      case .blank, .nbspOnly, .shareResidue, .section: continue
      case .boilerplate:
        let date = DateLine(Line(number: index + 1, text: lines[index]))
        if let date, date.label == nil { return date.value.firstDay }
      default: return nil
      }
    }
    return nil
  }
}
