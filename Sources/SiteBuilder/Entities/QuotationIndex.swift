import Annotation

/// Where each entity is quoted, and where quotations name it.
struct QuotationIndex: Sendable {
  /// A quotation by its article's number and its index in that article's quotations.
  struct Place: Sendable, Hashable {
    /// The article's number.
    var article: Int
    /// The index in ``ArchivedArticle/quotations``.
    var quotation: Int
  }

  /// What each entity says, oldest first.
  let said: [Int: [Place]]
  /// What others say that names the entity, oldest first.
  let about: [Int: [Place]]

  /// Gathers them. O(quotations × mentions of their article).
  init(_ articles: [ArchivedArticle]) {
    var said: [Int: [Place]] = [:]
    var about: [Int: [Place]] = [:]
    for article in articles {
      for (index, quotation) in article.quotations.enumerated() {
        let place = Place(article: article.number, quotation: index)
        if let speaker = quotation.speaker { said[speaker, default: []].append(place) }
        let named = article.mentions.lazy.filter {
          $0.passage == quotation.passage && quotation.range.contains($0.range.lowerBound)
            && $0.entity != quotation.speaker
        }
        for entity in Set(named.map(\.entity)) { about[entity, default: []].append(place) }
      }
    }
    self.said = said
    self.about = about
  }
}
