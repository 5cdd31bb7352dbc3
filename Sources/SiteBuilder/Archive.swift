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
  /// Why this occurrence is not an article of its own; `nil` for the one that is shown.
  public var merged: MergeReason?
  /// The day on which the page was read, where it tells.
  public var readOn: Day?
}

/// A date that an article speaks of.
public struct DateMention: Sendable, Hashable {
  /// The passage, as an index into `Article.passages`.
  public var passage: Int
  /// What stands there.
  public var expression: DateExpression
}

/// Why an occurrence was merged into another.
public enum MergeReason: Sendable, Hashable {
  /// Its words are the same.
  case exact
  /// It is the same page, read at another time; so much of the text is the same (0–1).
  case rescrape(similarity: Double, choice: SurvivorChoice)
}

/// Why one of several readings of a page is the one that is shown.
public enum SurvivorChoice: String, Sendable, Hashable {
  case longest = "the longest text is shown"
  case newest = "of two equally long texts the newer is shown"
  case smallestID = "of two equally long texts of one day that of the smaller id is shown"
}

/// How two articles of the archive that share their text belong together.
public enum VersionRelation: String, Sendable, Hashable {
  /// Both tell the same story in largely the same words.
  case version
  /// The shorter one is a part of the longer.
  case excerpt
}

/// Another article that shares much of an article's text.
public struct Version: Sendable, Hashable {
  /// The number of the other article.
  public var article: Int
  /// How the two belong together.
  public var relation: VersionRelation
  /// The share of their shingles that both have (0–1).
  public var similarity: Double
  /// What differs, from this article to the other.
  public var difference: TextDifference
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
  /// Offices and trades it gives persons, in reading order; `entity` indexes `Archive.entities`.
  public var roles: [RoleSighting] = []
  /// Descriptions that stand for a person without a name, in reading order. They are links, and count
  /// as no mention; `mention.entity` indexes `Archive.entities`.
  public var descriptions: [Description] = []
  /// Other articles that share much of its text, the most alike first.
  public var versions: [Version] = []
}

/// An office or trade that articles give a person.
public struct Role: Sendable, Hashable {
  /// The words: «وزير الخارجية الروسي».
  public var text: String
  /// The numbers of the articles that have them, oldest first.
  public var articles: [Int]
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
  /// What the person is called before the name, the most frequent first.
  public var roles: [Role] = []
}

/// Everything the pages are made from.
public struct Archive: Sendable {
  /// The articles, oldest first; those without a date come before all others.
  public var articles: [ArchivedArticle]
  /// The entities that are named at least once, by kind and id.
  public var entities: [ArchivedEntity]
  /// What stands in for articles that the editor has hidden.
  public var tombstones: [Tombstone] = []
  /// The day the site counts as its own: given, or the newest publication date.
  public var buildDate: Day?
}

extension Archive {
  /// The pictures that articles show, each file once, by their paths.
  var pictures: [Picture] {
    var pictures: [String: Picture] = [:]
    for article in articles.lazy.map(\.article) {
      for picture in article.pictures { pictures[picture.path] = picture }
      if case .picture(let picture)? = article.leadImage { pictures[picture.path] = picture }
    }
    return pictures.values.sorted { $0.path < $1.path }
  }
}
