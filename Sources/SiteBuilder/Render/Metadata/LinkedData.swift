import Annotation
import Articles

/// A page in the words of schema.org. Only what is stated is told: no inferred date, no headline
/// that the archive has supplied.
struct LinkedData {
  let renderer: PageRenderer
  let address: PageAddress
  let head: PageHead

  /// How many of the names in an article it mentions, the most frequent first.
  private static let mostMentions = 12

  /// What the page is and where it stands, as JSON-LD.
  var document: JSONValue {
    var graph: [JSONValue] = []
    switch address.subject {
    case .home: graph.append(website)
    case .article(let number): graph.append(article(renderer.archive.articles[number]))
    case .entity(let index, page: 1): graph.append(entity(renderer.archive.entities[index]))
    default: break
    }
    if let breadcrumb { graph.append(breadcrumb) }
    return .object([
      ("@context", .string("https://schema.org")), ("@graph", .array(graph)),
    ])
  }

  private func place(_ path: String) -> JSONValue {
    .string(renderer.publicAddress(of: path, root: renderer.root(of: address)))
  }

  private func text(_ text: String) -> JSONValue { .string(ReadableText(text).text) }

  private func thing(_ type: String, _ fields: [(String, JSONValue?)]) -> JSONValue {
    .object(
      [("@type", .string(type))] + fields.compactMap { name, value in value.map { (name, $0) } })
  }

  // MARK: - Site

  private var website: JSONValue {
    let search = renderer.publicAddress(of: "search/index.html", root: "")
    let target = thing(
      "EntryPoint", [("urlTemplate", .string(search + "?q={search_term_string}"))])
    return thing(
      "WebSite",
      [
        ("name", text(renderer.settings.title)),
        ("description", renderer.settings.description.map(text)), ("url", place("index.html")),
        ("inLanguage", .string("ar")),
        (
          "potentialAction",
          thing(
            "SearchAction",
            [("target", target), ("query-input", .string("required name=search_term_string"))])
        ),
      ])
  }

  private var breadcrumb: JSONValue? {
    let steps = Trail(renderer: renderer, address: address, head: head).steps
    guard steps.count > 1 else { return nil }
    let items = steps.enumerated().map { index, step in
      thing(
        "ListItem",
        [("position", .int(index + 1)), ("name", text(step.name)), ("item", place(step.path))])
    }
    return thing("BreadcrumbList", [("itemListElement", .array(items))])
  }

  // MARK: - Article

  private func article(_ item: ArchivedArticle) -> JSONValue {
    let article = item.article
    let citation = Citation(item, settings: renderer.settings)
    let title = citation.isTitleSupplied ? "name" : "headline"
    return thing(
      "NewsArticle",
      [
        (title, .string(citation.title)), ("description", head.description.map(text)),
        ("url", place(item.path)), ("mainEntityOfPage", place(item.path)),
        ("inLanguage", .string(citation.language)),
        ("datePublished", citation.date.map { .string($0.iso8601) }),
        ("author", list(citation.authors.map { author($0, outlet: citation.outlet) })),
        ("publisher", citation.outlet.map { thing("Organization", [("name", .string($0))]) }),
        ("articleSection", article.section.map { text($0.text) }),
        ("keywords", list(article.metadata.tags.map(text))),
        ("image", image(of: article)), ("isBasedOn", citation.original.map(JSONValue.string)),
        ("copyrightNotice", article.metadata.rights.map(text)),
        ("mentions", list(mentions(of: item))),
      ])
  }

  private func image(of article: Article) -> JSONValue? {
    guard case .picture(let picture)? = article.leadImage else { return nil }
    return place(picture.path)
  }

  private func list(_ values: [JSONValue]) -> JSONValue? { values.isEmpty ? nil : .array(values) }

  private func author(_ name: String, outlet: String?) -> JSONValue {
    thing(name == outlet ? "Organization" : "Person", [("name", .string(name))])
  }

  private func mentions(of item: ArchivedArticle) -> [JSONValue] {
    var counts: [Int: Int] = [:]
    for mention in item.mentions { counts[mention.entity, default: 0] += 1 }
    let ranked = counts.sorted { ($1.value, $0.key) < ($0.value, $1.key) }
    return ranked.prefix(Self.mostMentions).map { index, _ in
      let entity = renderer.archive.entities[index].entity
      return thing(
        Self.type(of: entity.kind),
        [("name", text(entity.name)), ("url", place(PagePath.entity(entity)))])
    }
  }

  // MARK: - Entity

  private func entity(_ item: ArchivedEntity) -> JSONValue {
    let spellings = item.spellings.map(\.surface).filter { $0 != item.entity.name }
    let others = (item.entity.latin.map { [$0] } ?? []) + spellings
    return thing(
      Self.type(of: item.entity.kind),
      [
        ("name", text(item.entity.name)), ("alternateName", list(others.map(text))),
        ("url", place(item.path)), ("mainEntityOfPage", place(item.path)),
      ])
  }

  private static func type(of kind: EntityKind) -> String {
    switch kind {
    case .person: "Person"
    case .place: "Place"
    case .organisation: "Organization"
    case .other: "Thing"
    }
  }
}
