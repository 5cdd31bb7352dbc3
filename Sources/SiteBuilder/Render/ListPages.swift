import Annotation

extension PageRenderer {
  private static let newest = 8
  private static let mostPresentAtHome = 12
  private static let yearsAtHome = 12
  /// A list of more entries can be filtered.
  static let longList = 20

  /// The home page: what the archive holds, its newest, and ways in.
  func homePage(_ address: PageAddress) -> OutputFile {
    let root = root(of: address)
    var newest = EntryWriter(self, root: root)
    for article in archive.articles.suffix(Self.newest).reversed() {
      newest.article(article.number, beginning: summaryLine(of: article.article))
    }
    var years = EntryWriter(self, root: root)
    for year in catalogue.datesByLevel[0] {
      guard let count = catalogue.publishedWithin[year] else { continue }
      years.item(
        path: PagePath.date(year), label: words.words(year), count: count)
    }
    var context: [String: Any] = ["newest": newest.html, "holdings": holdings(root: root)]
    if !years.html.isEmpty { context["years"] = years.html }
    let latest = catalogue.datesByLevel[0].filter { catalogue.publishedWithin[$0] != nil }
      .suffix(Self.yearsAtHome)
    if !latest.isEmpty {
      context["heatMap"] = heatMap(
        ofYears: latest.reversed(), description: .heatMapShadesOfYears)
    }
    context["introduction"] = settings.description
    context["present"] = [EntityKind.person, .place, .organisation].compactMap(mostPresent)
    return frame(address, template: "home", head: PageHead(current: .home), context)
  }

  private func mostPresent(_ kind: EntityKind) -> [String: Any]? {
    guard let indices = catalogue.entitiesByKind[kind] else { return nil }
    return [
      "label": strings[.plural(kind)], "path": PagePath.kind(kind),
      "items": list(indices.prefix(Self.mostPresentAtHome), root: ""),
    ]
  }

  /// The archive in numbers, each a link to what it counts.
  private func holdings(root: String) -> [[String: Any]] {
    var holdings: [[String: Any]] = [
      [
        "path": "articles/index.html",
        "words": strings.count(archive.articles.count, .articles),
      ]
    ]
    for kind in EntityKind.allCases where kind != .other {
      guard let count = catalogue.entitiesByKind[kind]?.count else { continue }
      holdings.append(
        ["path": PagePath.kind(kind), "words": strings.count(count, .entities(kind))])
    }
    return holdings
  }

  /// The list of all articles, in one of two orders.
  func articlesPage(_ address: PageAddress, page: Int, isOldestFirst: Bool) -> OutputFile {
    let pager = Pager(page: page, count: archive.articles.count)
    let root = root(of: address)
    let title = strings[.articlesTitle]
    let groupings = groupings()
    var context: [String: Any] = [
      "heading": title,
      "count": strings.count(archive.articles.count, .articles),
      "order": strings[isOldestFirst ? .oldestFirst : .newestFirst],
      "otherOrder": [
        "path": isOldestFirst ? PagePath.articles : PagePath.oldestArticles,
        "label": strings[isOldestFirst ? .newestFirst : .oldestFirst],
      ],
      "groupings": groupings, "hasGroupings": !groupings.isEmpty,
      "isLong": pager.range.count > Self.longList,
    ]
    if !archive.articles.isEmpty {
      context["articles"] =
        isOldestFirst
        ? entries(archive.articles.indices, pager, root: root)
        : entries(archive.articles.indices.reversed(), pager, root: root)
    }
    let first = isOldestFirst ? PagePath.oldestArticles : PagePath.articles
    context["pager"] = pagerLinks(pager, first: first, root: root)
    let head = PageHead(
      title: self.title(title, pager), current: .articles,
      isCurrentItself: page == 1 && !isOldestFirst)
    return frame(address, template: "articles", head: head, context)
  }

  /// Links to the lists of sections, sources, authors and tags, where there are any.
  private func groupings() -> [[String: Any]] {
    ArticleGrouping.allCases.compactMap { grouping in
      guard catalogue.groups[grouping]?.isEmpty == false else { return nil }
      return ["path": PagePath.groups(grouping), "label": strings[grouping.title]]
    }
  }

  /// One page of a list of articles.
  func entries(
    _ articles: some RandomAccessCollection<Int>, _ pager: Pager, root: String
  ) -> String {
    var writer = EntryWriter(self, root: root)
    for number in articles.dropFirst(pager.range.lowerBound).prefix(pager.range.count) {
      writer.article(number)
    }
    return writer.html
  }

  /// The list of sections, of sources, of authors or of tags.
  func groupsPage(
    _ address: PageAddress, _ grouping: ArticleGrouping, page: Int
  ) -> OutputFile {
    let root = root(of: address)
    var writer = EntryWriter(self, root: root)
    let groups = catalogue.groups[grouping] ?? []
    let pager = Pager(page: page, count: groups.count)
    for group in groups[pager.range] {
      writer.item(
        path: PagePath.group(grouping, slug: group.slug), label: group.name,
        count: group.articles.count)
    }
    let title = strings[grouping.title]
    var context: [String: Any] = [
      "heading": title, "items": writer.html, "isLong": groups.count > Self.longList,
    ]
    context["pager"] = pagerLinks(pager, first: PagePath.groups(grouping), root: root)
    let head = PageHead(
      title: self.title(title, pager), current: .articles, isCurrentItself: false)
    return frame(address, template: "groups", head: head, context)
  }

  /// The articles of a section, a source, an author or a tag, newest first.
  func groupPage(
    _ address: PageAddress, _ grouping: ArticleGrouping, _ index: Int, page: Int
  ) -> OutputFile {
    guard let group = catalogue.groups[grouping]?[index] else {
      preconditionFailure("the address names a group that the catalogue does not have")
    }
    let pager = Pager(page: page, count: group.articles.count)
    let root = root(of: address)
    let count = strings.count(group.articles.count, .articles)
    var context: [String: Any] = [
      "heading": group.name,
      "kicker": [
        "label": strings[grouping.one], "listLabel": strings[grouping.title],
        "path": PagePath.groups(grouping),
      ],
      "count": count, "order": strings[.newestFirst],
      "isLong": pager.range.count > Self.longList,
      "articles": entries(group.articles.reversed(), pager, root: root),
    ]
    let first = PagePath.group(grouping, slug: group.slug)
    context["pager"] = pagerLinks(pager, first: first, root: root)
    let head = PageHead(
      title: title(group.name, pager),
      description: strings.filled(
        .describeGroup, ["name": group.name, "site": settings.title, "count": count]),
      current: .articles, isCurrentItself: false)
    return frame(address, template: "articles", head: head, context)
  }
}

extension ArticleGrouping {
  /// What the groups are called together.
  var title: Phrase {
    switch self {
    case .section: .sectionsTitle
    case .source: .sourcesTitle
    case .author: .authorsTitle
    case .tag: .tagsTitle
    }
  }

  /// What one group is called.
  var one: Phrase {
    switch self {
    case .section: .oneSection
    case .source: .oneSource
    case .author: .oneAuthor
    case .tag: .oneTag
    }
  }
}
