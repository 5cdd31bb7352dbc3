import Annotation
import Dates

/// A page of the site, and where it stands.
public struct PageAddress: Sendable, Hashable {
  /// What a page shows. Pages of a list count from 1.
  public enum Subject: Sendable, Hashable {
    case home
    case articles(page: Int)
    /// The same, the oldest first.
    case oldestArticles(page: Int)
    /// An article by its number.
    case article(Int)
    case entities
    case entityKind(EntityKind, page: Int)
    /// The map of places.
    case map
    /// The entities of a kind by the letters they begin with.
    case alphabet(EntityKind)
    /// An entity by its index in the archive.
    case entity(Int, page: Int)
    case dates
    /// The days most spoken of.
    case timeline
    case date(CalendarDate, page: Int)
    case groups(ArticleGrouping, page: Int)
    /// One section, source, author or tag by its index in its list.
    case group(ArticleGrouping, Int, page: Int)
    case search
    case feed(Feed)
    /// What is kept for reading without a network.
    case offline
    /// A page of the editor's by its index.
    case editorial(Int)
    /// What stands in for a hidden article, by its index in the archive.
    case tombstone(Int)
    /// Leads on to a page, whose path it has.
    case redirect(to: String)
    case notFound
  }

  /// What the page shows.
  public var subject: Subject
  /// Its file, relative to the site's root.
  public var path: String

  /// What leads from the page to the site's root: `""`, `"../"`, `"../../"` ….
  public var root: String {
    String(repeating: "../", count: path.utf8.count { $0 == UInt8(ascii: "/") })
  }
}

/// What articles can be grouped by, beside names and dates.
public enum ArticleGrouping: String, Sendable, Hashable, CaseIterable {
  case section, source, author, tag
}

/// A year, a month or a day that has a page.
public struct CalendarDate: Sendable, Hashable, Comparable {
  /// The year.
  public var year: Int
  /// The month, from 1; `nil` for the whole year.
  public var month: Int?
  /// The day, from 1; `nil` for the whole month.
  public var day: Int?

  /// Creates a date.
  public init(year: Int, month: Int? = nil, day: Int? = nil) {
    self.year = year
    self.month = month
    self.day = day
  }

  /// The folder of its page, relative to the site's root: `dates/2024/11/30/`.
  var folder: String {
    let parts =
      [Numeral.padded(year, to: 4)]
      + [month, day].compactMap { $0.map { Numeral.padded($0, to: 2) } }
    return "dates/" + parts.joined(separator: "/") + "/"
  }

  /// The value of a `datetime` attribute: `2024-11-30`.
  var datetime: String {
    var text = Numeral.padded(year, to: 4)
    if let month { text += "-" + Numeral.padded(month, to: 2) }
    if let day { text += "-" + Numeral.padded(day, to: 2) }
    return text
  }

  /// The year and the month without the day, the year without the month; `nil` for a year.
  var parent: CalendarDate? {
    if let month, day != nil { return CalendarDate(year: year, month: month) }
    return month == nil ? nil : CalendarDate(year: year)
  }

  /// Whether a date comes before another; a year before its months, a month before its days.
  public static func < (left: CalendarDate, right: CalendarDate) -> Bool {
    (left.year, left.month ?? 0, left.day ?? 0) < (right.year, right.month ?? 0, right.day ?? 0)
  }
}

/// Where the pages are, relative to the site's root.
enum PagePath {
  static let articles = "articles/index.html"
  /// Below `page/`, where no article's id can stand.
  static let oldestArticles = "articles/page/oldest/index.html"
  static func article(_ id: String) -> String { "articles/\(id)/index.html" }
  /// What leads from any article to the site's root.
  static let rootOfArticle = "../../"
  static func kind(_ kind: EntityKind) -> String { "entities/\(kind.rawValue)/index.html" }
  static let map = "entities/map/index.html"
  static func alphabet(_ kind: EntityKind) -> String {
    "entities/alphabet/\(kind.rawValue)/index.html"
  }
  static func entity(_ entity: Entity) -> String { self.entity(entity.kind, entity.id) }
  static func entity(_ kind: EntityKind, _ id: String) -> String {
    "entities/\(kind.rawValue)/\(id)/index.html"
  }
  static func date(_ date: CalendarDate) -> String { date.folder + "index.html" }
  static let timeline = "dates/timeline/index.html"
  static func groups(_ grouping: ArticleGrouping) -> String { "\(grouping.rawValue)s/index.html" }
  static func group(_ grouping: ArticleGrouping, slug: String) -> String {
    "\(grouping.rawValue)s/\(slug)/index.html"
  }

  static func editorial(_ slug: String) -> String { "\(slug)/index.html" }

  /// The path of a later page of a list: `…/page/2/index.html`.
  static func page(_ page: Int, of first: String) -> String {
    guard page > 1 else { return first }
    return String(first.dropLast("index.html".count)) + "page/\(page)/index.html"
  }
}
