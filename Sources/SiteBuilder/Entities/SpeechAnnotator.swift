import Annotation
import Articles
import Dates
import Parallel

/// Finds who says what, and who is called what, in an article whose names are known.
struct SpeechAnnotator {
  private let speakers: SpeakerFinder
  private let describer: DescriptionFinder

  /// - Parameters:
  ///   - entities: the entities that mentions speak of.
  ///   - holders: what the archive tells of offices.
  init(entities: [Entity], holders: OfficeHolders) {
    speakers = SpeakerFinder(entities: entities)
    describer = DescriptionFinder(entities: entities, holders: holders)
  }

  /// The quotations of an article, with their speakers where the text tells them.
  /// - Parameters:
  ///   - article: the article.
  ///   - mentions: who is named in it, in reading order.
  ///   - descriptions: who is described in it, in reading order.
  func quotations(
    in article: Article, mentions: [Mention], descriptions: [Description]
  ) -> [Quotation] {
    let found = QuotationFinder().quotations(in: article)
    guard !found.isEmpty, !descriptions.isEmpty else {
      return speakers.attributed(found, in: article, mentions: mentions)
    }
    let meant = (mentions + descriptions.map(\.mention)).sorted {
      ($0.passage, $0.range.lowerBound) < ($1.passage, $1.range.lowerBound)
    }
    return speakers.attributed(found, in: article, mentions: meant)
  }

  /// The descriptions that stand for a person in an article.
  func descriptions(
    in article: Article, mentions: [Mention], roles: [RoleSighting]
  ) -> [Description] {
    describer.descriptions(in: article, mentions: mentions, roles: roles, day: article.dayNumber)
  }
}

/// Finds the offices and trades that articles give persons, and who holds which.
struct RoleAnnotator {
  let entities: [Entity]
  let jobs: Int

  /// The roles of each article, and what they tell together. O(length of all articles).
  func roles(
    in articles: [Article], mentions: [[Mention]]
  ) -> (roles: [[RoleSighting]], holders: OfficeHolders) {
    let finder = RoleFinder(entities: entities)
    let roles = parallelMap(Array(zip(articles, mentions)), jobs: jobs) {
      finder.roles(in: $0.0, mentions: $0.1)
    }
    let dated = zip(articles, roles).map { (day: $0.dayNumber, roles: $1) }
    return (roles, OfficeHolders(dated))
  }
}

extension Article {
  /// The day by which it was published, in days since 1970-01-01.
  fileprivate var dayNumber: Int? { published.value?.bounds?.upperBound.number }
}
