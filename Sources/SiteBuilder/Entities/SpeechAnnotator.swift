import Annotation
import Articles

/// Finds who says what, and who is called what, in an article whose names are known.
struct SpeechAnnotator {
  private let speakers: SpeakerFinder
  private let roleFinder: RoleFinder

  /// - Parameter entities: the entities that mentions speak of.
  init(entities: [Entity]) {
    speakers = SpeakerFinder(entities: entities)
    roleFinder = RoleFinder(entities: entities)
  }

  /// The quotations of an article, with their speakers where the text tells them.
  func quotations(in article: Article, mentions: [Mention]) -> [Quotation] {
    speakers.attributed(
      QuotationFinder().quotations(in: article), in: article, mentions: mentions)
  }

  /// The offices and trades that the article gives persons.
  func roles(in article: Article, mentions: [Mention]) -> [RoleSighting] {
    roleFinder.roles(in: article, mentions: mentions)
  }
}
