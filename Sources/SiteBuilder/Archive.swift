import Annotation
import Articles
import Dates

/// One occurrence of an article in the input.
public struct Origin: Sendable, Hashable {
  /// The file: its path from the site's folder, without the `..` that leave that folder.
  public var file: String
  /// First and last line of the article in it.
  public var lines: ClosedRange<Int>
  /// The input's own id, where it has one.
  public var id: String?
  /// The address it was published at, where known.
  public var url: String?
}

/// A date that an article speaks of.
public struct DateMention: Sendable, Hashable {
  /// The passage, as an index into `Article.passages`.
  public var passage: Int
  /// What stands there.
  public var expression: DateExpression
}

/// An article in its place in the archive.
public struct ArchivedArticle: Sendable {
  /// Its place in date order, oldest first; also its index in `Archive.articles`.
  public var number: Int
  /// Its address: the input's id, or a hash of its content.
  public var id: String
  /// The article.
  public var article: Article
  /// Every occurrence in the input, the one shown first.
  public var origins: [Origin]
  /// Names of entities, in reading order; `Mention.entity` indexes `Archive.entities`.
  public var mentions: [Mention]
  /// Dates, in reading order.
  public var dates: [DateMention]
  /// Quoted passages, in reading order.
  public var quotations: [Quotation]
}

/// An entity and where the archive speaks of it.
public struct ArchivedEntity: Sendable {
  /// The entity.
  public var entity: Entity
  /// The numbers of the articles that name it, oldest first.
  public var articles: [Int]
  /// How often it is named.
  public var mentions: Int
  /// The spellings met, the most frequent first.
  public var spellings: [(surface: String, mentions: Int)]
}

/// Everything the pages are made from.
public struct Archive: Sendable {
  /// The articles, oldest first; those without a date come before all others.
  public var articles: [ArchivedArticle]
  /// The entities that are named at least once, by kind and id.
  public var entities: [ArchivedEntity]
  /// The day the site counts as its own: given, or the newest publication date.
  public var buildDate: Day?
}
