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
    return article
  }
}
