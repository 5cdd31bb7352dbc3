import Annotation
import Articles

extension PageRenderer {
  /// How many entities of each kind the page of all kinds shows.
  private static let mostPresent = 24
  /// How many companions an entity's page shows.
  private static let companions = 12

  /// The page of all kinds, with the most present of each.
  func entitiesPage(_ address: PageAddress) -> OutputFile {
    let kinds = EntityKind.allCases.compactMap { kind -> [String: Any]? in
      guard let indices = catalogue.entitiesByKind[kind] else { return nil }
      return [
        "label": strings[.plural(kind)],
        "count": strings.count(indices.count, .entities(kind)),
        "path": PagePath.kind(kind),
        "items": list(indices.prefix(Self.mostPresent), root: root(of: address)),
        "hasMore": indices.count > Self.mostPresent,
      ]
    }
    return frame(
      address, template: "entities", head: PageHead(title: strings[.entitiesTitle]),
      ["kinds": kinds])
  }

  /// The list of all entities of a kind.
  func entityKindPage(_ address: PageAddress, _ kind: EntityKind, page: Int) -> OutputFile {
    let indices = catalogue.entitiesByKind[kind] ?? []
    let pager = Pager(page: page, count: indices.count)
    let root = root(of: address)
    let head = PageHead(
      title: title(strings[.plural(kind)], pager), current: Self.place(of: kind),
      isCurrentItself: page == 1)
    var context: [String: Any] = [
      "heading": strings[.plural(kind)],
      "count": strings.count(indices.count, .entities(kind)),
    ]
    context["items"] = indices.isEmpty ? nil : list(indices[pager.range], root: root)
    context["pager"] = pagerLinks(pager, first: PagePath.kind(kind), root: root)
    return frame(address, template: "kind", head: head, context)
  }

  /// A page of an entity: who or what it is, and the articles that name it, newest first.
  func entityPage(_ address: PageAddress, _ index: Int, page: Int) -> OutputFile {
    let archived = archive.entities[index]
    let entity = archived.entity
    let pager = Pager(page: page, count: archived.articles.count)
    let root = root(of: address)
    let count = strings.count(archived.articles.count, .articles)
    var context: [String: Any] = [
      "name": entity.name,
      "kind": strings[.singular(entity.kind)],
      "kindLabel": strings[.plural(entity.kind)],
      "kindPath": PagePath.kind(entity.kind),
      "counted": strings.filled(
        .entityCounted,
        ["articles": count, "mentions": strings.count(archived.mentions, .mentions)]),
      "articles": naming(index, archived, pager, root: root),
      "isFirstPage": page == 1,
    ]
    context["pager"] = pagerLinks(pager, first: PagePath.entity(entity), root: root)
    context["latin"] = entity.latin
    if page == 1 {
      context["spellings"] = spellings(archived)
      context["companions"] = companions(of: index, archived, root: root)
    }
    let head = PageHead(
      title: title(entity.name, pager),
      description: strings.filled(
        .describeEntity, ["name": entity.name, "site": settings.title, "count": count]),
      current: Self.place(of: entity.kind), isCurrentItself: false)
    return frame(address, template: "entity", head: head, context)
  }

  private static func place(of kind: EntityKind) -> PageHead.Place? {
    switch kind {
    case .person: .persons
    case .place: .places
    case .organisation: .organisations
    case .other: nil
    }
  }

  func list(_ entities: ArraySlice<Int>, root: String) -> String {
    var writer = EntryWriter(self, root: root)
    for index in entities {
      writer.entity(index, count: archive.entities[index].articles.count)
    }
    return writer.html
  }

  /// The articles that name an entity, with the first sentence in which each does.
  private func naming(
    _ entity: Int, _ archived: ArchivedEntity, _ pager: Pager, root: String
  ) -> String {
    var writer = EntryWriter(self, root: root)
    let newestFirst = archived.articles.reversed()
    for number in newestFirst.dropFirst(pager.range.lowerBound).prefix(pager.range.count) {
      writer.article(number, excerpt: firstNaming(of: entity, in: archive.articles[number]))
    }
    return writer.html
  }

  /// The first sentence that names the entity; one that is not the title, if there is one.
  private func firstNaming(of entity: Int, in article: ArchivedArticle) -> Excerpt? {
    let titles = article.article.title == nil ? 0 : 1
    let mention =
      article.mentions.first { $0.entity == entity && $0.passage >= titles }
      ?? article.mentions.first { $0.entity == entity }
    guard let mention, let text = article.article.passageText(mention.passage) else { return nil }
    return Excerpt(of: text, around: mention.range)
  }

  private func spellings(_ archived: ArchivedEntity) -> String? {
    guard archived.spellings.count > 1 else { return nil }
    var writer = HTMLWriter()
    for spelling in archived.spellings {
      writer.markup("<li>")
      writer.isolated(spelling.surface)
      writer.markup(" <span class=\"count\">")
      writer.number(spelling.mentions)
      writer.markup("</span></li>\n")
    }
    return writer.html
  }

  /// The entities named in the most of the articles that name this one.
  private func companions(of index: Int, _ archived: ArchivedEntity, root: String) -> String? {
    var shared: [Int: Int] = [:]
    for number in archived.articles {
      for other in catalogue.entitiesOfArticle[number] where other != index {
        shared[other, default: 0] += 1
      }
    }
    guard !shared.isEmpty else { return nil }
    var writer = EntryWriter(self, root: root)
    let ranked = shared.sorted { ($1.value, $0.key) < ($0.value, $1.key) }
    for (other, count) in ranked.prefix(Self.companions) {
      writer.entity(other, count: count)
    }
    return writer.html
  }

  /// A list's title, with the page's number from the second on.
  func title(_ title: String, _ pager: Pager) -> String {
    guard pager.page > 1 else { return title }
    return strings.filled(
      .titleWithPosition, ["title": title, "page": Numeral.grouped(pager.page)])
  }

  /// The links between the pages of a list; `nil` for a list of one page.
  func pagerLinks(_ pager: Pager, first: String, root: String) -> String? {
    guard pager.pages > 1 else { return nil }
    var writer = EntryWriter(self, root: root)
    writer.pager(pager, first: first)
    return writer.html
  }
}
