import Annotation
import Articles

extension PageRenderer {
  /// How many entities of each kind the page of all kinds shows.
  private static let mostPresent = 24

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
    context["isLong"] = pager.range.count > Self.longList
    context["map"] = kind == .place && !indices.isEmpty ? PagePath.map : nil
    context["alphabet"] = indices.isEmpty ? nil : PagePath.alphabet(kind)
    context["pager"] = pagerLinks(pager, first: PagePath.kind(kind), root: root)
    return frame(address, template: "kind", head: head, context)
  }

  /// The list of all entities of a kind by the letters they begin with.
  func alphabetPage(_ address: PageAddress, _ kind: EntityKind) -> OutputFile {
    let root = root(of: address)
    let indices = (catalogue.entitiesByKind[kind] ?? []).map { index in
      (index: index, key: LetterIndex.sortKey(of: archive.entities[index].entity.name))
    }
    let byLetter = Dictionary(grouping: indices) {
      LetterIndex.letter(of: archive.entities[$0.index].entity.name)
    }
    let letters = byLetter.sorted { $0.key < $1.key }.enumerated().map { number, group in
      let sorted = group.value.sorted { ($0.key, $0.index) < ($1.key, $1.index) }
      return [
        "letter": group.key, "anchor": "letter-\(number + 1)",
        "items": list(sorted.map(\.index)[...], root: root),
      ] as [String: Any]
    }
    let heading = strings.filled(.alphabetTitle, ["kind": strings[.plural(kind)]])
    return frame(
      address, template: "alphabet",
      head: PageHead(title: heading, current: Self.place(of: kind), isCurrentItself: false),
      [
        "heading": heading, "letters": letters, "kindLabel": strings[.plural(kind)],
        "kindPath": PagePath.kind(kind),
      ])
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
      let dossier = EntityDossier(renderer: self, index: index, root: root)
      context.merge(dossier.context) { own, _ in own }
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
      writer.article(number, excerpt: firstNaming(of: entity, in: number))
    }
    return writer.html
  }

  /// The first sentence that names the entity; one that is not the title, if there is one.
  private func firstNaming(of entity: Int, in number: Int) -> Excerpt? {
    let titles = archive.articles[number].article.title == nil ? 0 : 1
    let mentions = archive.articles[number].mentions
    let place =
      mentions.indices.first { mentions[$0].entity == entity && mentions[$0].passage >= titles }
      ?? mentions.indices.first { mentions[$0].entity == entity }
    guard let place, let text = archive.passageText(mentions[place].passage, of: number) else {
      return nil
    }
    return Excerpt(of: text, around: mentions[place].range)
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
