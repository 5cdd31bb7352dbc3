import Annotation

/// Lists the pages of a site.
struct PageList {
  let archive: Archive
  let catalogue: Catalogue
  let pages: [MarkdownPage]
  let feeds: FeedList

  /// Every page, in a fixed order.
  var addresses: [PageAddress] {
    [
      PageAddress(subject: .home, path: "index.html"),
      PageAddress(subject: .search, path: "search/index.html"),
      PageAddress(subject: .offline, path: "offline/index.html"),
      PageAddress(subject: .notFound, path: "404.html"),
    ] + editorials + articles + entities + dates + ArticleGrouping.allCases.flatMap(groups)
      + archive.tombstones.enumerated().map {
        PageAddress(subject: .tombstone($0.offset), path: PagePath.article($0.element.id))
      }
      + feeds.all.map { PageAddress(subject: .feed($0), path: $0.atomPath) }
  }

  private var editorials: [PageAddress] {
    pages.indices.map {
      PageAddress(subject: .editorial($0), path: PagePath.editorial(pages[$0].slug))
    }
  }

  private var articles: [PageAddress] {
    paged(archive.articles.count, PagePath.articles) { .articles(page: $0) }
      + paged(archive.articles.count, PagePath.oldestArticles) { .oldestArticles(page: $0) }
      + archive.articles.map {
        PageAddress(subject: .article($0.number), path: PagePath.article($0.id))
      }
  }

  private var entities: [PageAddress] {
    [
      PageAddress(subject: .entities, path: "entities/index.html"),
      PageAddress(subject: .map, path: PagePath.map),
    ]
      + EntityKind.allCases.flatMap { kind -> [PageAddress] in
        let count = catalogue.entitiesByKind[kind]?.count ?? 0
        // Every page leads to the first three kinds, so these are there even when they are empty.
        guard kind != .other || count > 0 else { return [] }
        let alphabet = PageAddress(subject: .alphabet(kind), path: PagePath.alphabet(kind))
        return paged(count, PagePath.kind(kind)) { .entityKind(kind, page: $0) }
          + (count > 0 ? [alphabet] : [])
      }
      + archive.entities.indices.flatMap { index -> [PageAddress] in
        let entity = archive.entities[index]
        return paged(entity.articles.count, PagePath.entity(entity.entity)) {
          .entity(index, page: $0)
        }
      }
  }

  private var dates: [PageAddress] {
    [PageAddress(subject: .dates, path: "dates/index.html")] + timeline
      + catalogue.dates.flatMap { date in
        paged(catalogue.entries[date]?.count ?? 0, PagePath.date(date)) { .date(date, page: $0) }
      }
  }

  private var timeline: [PageAddress] {
    catalogue.timeline.moments.isEmpty
      ? [] : [PageAddress(subject: .timeline, path: PagePath.timeline)]
  }

  private func groups(_ grouping: ArticleGrouping) -> [PageAddress] {
    guard let groups = catalogue.groups[grouping], !groups.isEmpty else { return [] }
    return paged(groups.count, PagePath.groups(grouping)) { .groups(grouping, page: $0) }
      + groups.indices.flatMap { index in
        paged(groups[index].articles.count, PagePath.group(grouping, slug: groups[index].slug)) {
          .group(grouping, index, page: $0)
        }
      }
  }

  /// The pages of a list, at least one.
  private func paged(
    _ count: Int, _ path: String, _ subject: (Int) -> PageAddress.Subject
  ) -> [PageAddress] {
    (1...Pager.pages(of: count)).map { page in
      PageAddress(subject: subject(page), path: PagePath.page(page, of: path))
    }
  }
}

/// Where a reader is in a list of several pages.
struct Pager {
  /// The page, from 1.
  let page: Int
  /// How many entries the list has.
  let count: Int

  /// How many pages so many entries make, at least one.
  static func pages(of count: Int) -> Int {
    max(1, (count + PageRenderer.pageLength - 1) / PageRenderer.pageLength)
  }

  /// How many pages there are.
  var pages: Int { Self.pages(of: count) }

  /// Which entries the page shows.
  var range: Range<Int> {
    let start = min(count, (page - 1) * PageRenderer.pageLength)
    return start..<min(count, start + PageRenderer.pageLength)
  }
}

extension Catalogue.DateEntry {
  /// How many entries its page lists.
  var count: Int { published.count + spokenOf.count }
}
