import Annotation
import Articles
import Dates

/// What the whole archive tells about itself, gathered once before pages are made: what happened
/// on which date, which sections and sources there are, who is most present.
struct Catalogue: Sendable {
  /// Articles that share a section, a source, an author or a tag.
  struct Group: Sendable {
    /// Its name.
    var name: String
    /// Its address, unique within its grouping.
    var slug: String
    /// The numbers of its articles, oldest first.
    var articles: [Int]
  }

  /// What the archive holds on a date.
  struct DateEntry: Sendable {
    /// The numbers of the articles published then, oldest first.
    var published: [Int] = []
    /// Where articles speak of it: the article's number and the index in its dates, one an article,
    /// the nearest in time of writing first.
    var spokenOf: [(article: Int, date: Int)] = []
  }

  /// The dates that have a page, in order.
  let dates: [CalendarDate]
  /// The dates that have a page, each level apart: years, months, days.
  let datesByLevel: [[CalendarDate]]
  /// What the archive holds on each; a month also has what its days have.
  let entries: [CalendarDate: DateEntry]
  /// How many articles were published within a year, month or day.
  let publishedWithin: [CalendarDate: Int]
  /// How many articles speak of a year, month or day, or of a date within it.
  let spokenOfWithin: [CalendarDate: Int]
  /// The days that have a page, by their month and day: `[7, 21]` in every year.
  let daysOfYear: [[Int]: [CalendarDate]]
  /// The days most spoken of.
  let timeline: Timeline
  /// Sections, sources, authors and tags, by name.
  let groups: [ArticleGrouping: [Group]]
  /// The indices of each article's section, source, authors and tags in `groups`.
  let groupsOfArticle: [ArticleGrouping: [[Int]]]
  /// The entities each article names, each once, by index.
  let entitiesOfArticle: [[Int]]
  /// Where each entity is quoted, and where quotations name it.
  let quotations: QuotationIndex
  /// The entities of each kind, those in most articles first.
  let entitiesByKind: [EntityKind: [Int]]
  /// Which articles belong together.
  let related: RelatedArticles

  /// Gathers it. O(articles + mentions + entities log entities).
  init(_ archive: Archive) {
    let calendar = CalendarGathering(archive.articles)
    entries = calendar.entries
    publishedWithin = calendar.publishedWithin
    spokenOfWithin = calendar.spokenOfWithin
    dates = calendar.entries.keys.sorted()
    datesByLevel = [
      dates.filter { $0.month == nil }, dates.filter { $0.month != nil && $0.day == nil },
      dates.filter { $0.day != nil },
    ]
    daysOfYear = Dictionary(grouping: datesByLevel[2]) { [$0.month ?? 0, $0.day ?? 0] }
    timeline = Timeline(calendar.entries, archive.articles)
    var groups: [ArticleGrouping: [Group]] = [:]
    var groupsOfArticle: [ArticleGrouping: [[Int]]] = [:]
    for grouping in ArticleGrouping.allCases {
      (groups[grouping], groupsOfArticle[grouping]) = Self.group(archive.articles, by: grouping)
    }
    (self.groups, self.groupsOfArticle) = (groups, groupsOfArticle)
    entitiesOfArticle = archive.articles.map { Set($0.mentions.map(\.entity)).sorted() }
    quotations = QuotationIndex(archive.articles)
    entitiesByKind = Self.ranked(archive.entities)
    related = RelatedArticles(archive.articles)
  }

  private static func ranked(_ entities: [ArchivedEntity]) -> [EntityKind: [Int]] {
    Dictionary(grouping: entities.indices) { entities[$0].entity.kind }.mapValues { indices in
      indices.sorted { left, right in
        let (a, b) = (entities[left], entities[right])
        return (b.articles.count, b.mentions, left) < (a.articles.count, a.mentions, right)
      }
    }
  }

  private static func group(
    _ articles: [ArchivedArticle], by grouping: ArticleGrouping
  ) -> ([Group], [[Int]]) {
    let names = articles.map { grouping.distinctNames(of: $0.article) }
    var members: [String: [Int]] = [:]
    for (article, names) in zip(articles, names) {
      for name in names { members[name, default: []].append(article.number) }
    }
    var groups: [Group] = []
    var places: [String: Int] = [:]
    var slugs = UniqueSlugs()
    for (name, numbers) in members.sorted(by: { $0.key < $1.key }) {
      places[name] = groups.count
      groups.append(Group(name: name, slug: slugs.slug(name), articles: numbers))
    }
    return (groups, names.map { $0.compactMap { places[$0] } })
  }
}

extension ArticleGrouping {
  /// The names of the groups an article belongs to, as it gives them.
  fileprivate func distinctNames(of article: Article) -> [String] {
    var seen: Set<String> = [""]
    return names(of: article).filter { seen.insert($0).inserted }
  }

  private func names(of article: Article) -> [String] {
    switch self {
    case .section: article.section.map { [$0.text] } ?? []
    case .source: article.metadata.source.map { [$0] } ?? []
    case .author: article.metadata.authors
    case .tag: article.metadata.tags
    }
  }
}
