import Annotation
import Articles
import Dates

/// What the first page of an entity tells beside the articles that name it.
struct EntityDossier {
  let renderer: PageRenderer
  /// The entity, as an index into the archive's.
  let index: Int
  /// What leads from the page to the site's root.
  let root: String

  private static let companions = 12
  private static let quotations = 8
  private static let roles = 12

  private var archived: ArchivedEntity { renderer.archive.entities[index] }
  private var strings: ThemeStrings { renderer.strings }

  /// The values of the template; a part that has nothing to tell is left out.
  var context: [String: Any] {
    var context: [String: Any] = [:]
    context["spellings"] = spellings
    context["roles"] = roles
    let close = closest
    context["companions"] = companions(close)
    context["graph"] = graph(close)
    context["said"] = quotations(renderer.catalogue.quotations.said[index])
    context["about"] = quotations(renderer.catalogue.quotations.about[index])
    let timeline = timeline
    if timeline.steps.count > 1 {
      let title = strings.filled(.entityTimeline, ["name": archived.entity.name])
      context["timeline"] = timeline.drawing(
        title: title, description: description(of: timeline), words: renderer.words)
      context["timelineRows"] = rows(of: timeline)
    }
    return context
  }

  // MARK: - Names and roles

  private var spellings: String? {
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

  /// The roles with when they were seen.
  private var roles: String? {
    guard !archived.roles.isEmpty else { return nil }
    var writer = HTMLWriter()
    for role in archived.roles.prefix(Self.roles) {
      writer.markup("<li>")
      writer.isolated(role.text)
      writer.markup(" <span class=\"role-dates\">")
      writer.text(dates(of: role))
      writer.markup("</span></li>\n")
    }
    return writer.html
  }

  private func dates(of role: Role) -> String {
    let days = role.articles.compactMap { number in
      renderer.archive.articles[number].article.published.value.flatMap { CalendarDate($0) }
    }
    let count = strings.count(role.articles.count, .articles)
    guard let first = days.min(), let last = days.max() else { return count }
    let words =
      first == last
      ? renderer.words.words(first)
      : strings.filled(
        .dateRange, ["from": renderer.words.words(first), "to": renderer.words.words(last)])
    return words + " (" + count + ")"
  }

  // MARK: - Time

  private var timeline: EntityTimeline {
    EntityTimeline(
      archived.articles.compactMap { renderer.archive.articles[$0].article.published.value })
  }

  /// When the name was met most.
  private func description(of timeline: EntityTimeline) -> String {
    guard let highest = timeline.highest else { return "" }
    return strings.filled(
      .entityTimelineMost,
      [
        "date": renderer.words.words(highest.date),
        "articles": strings.count(highest.count, .articles),
      ])
  }

  private func rows(of timeline: EntityTimeline) -> String {
    var writer = HTMLWriter()
    for step in timeline.steps where step.count > 0 {
      writer.markup("<tr><th scope=\"row\">")
      writer.text(renderer.words.words(step.date))
      writer.markup("</th><td>")
      writer.number(step.count)
      writer.markup("</td></tr>\n")
    }
    return writer.html
  }

  // MARK: - Companions

  private struct Companion {
    var index: Int
    var shared: Int
    var strength: Double
  }

  /// Those it is most often met with, by ``Companionship``.
  private var closest: [Companion] {
    let articles = archived.articles
    var shared: [Int: Int] = [:]
    for number in articles {
      for other in renderer.catalogue.entitiesOfArticle[number] where other != index {
        shared[other, default: 0] += 1
      }
    }
    let measure = Companionship(articles: renderer.archive.articles.count)
    let all = shared.map { other, count in
      let theirs = renderer.archive.entities[other].articles.count
      return Companion(
        index: other, shared: count,
        strength: measure.strength(
          shared: count, first: articles.count, second: theirs))
    }
    // In a small archive all may meet as often as chance has it; the number of articles decides then.
    let ranked = all.sorted {
      ($1.strength, $1.shared, $0.index) < ($0.strength, $0.shared, $1.index)
    }
    return Array(ranked.prefix(Self.companions))
  }

  private func companions(_ close: [Companion]) -> String? {
    guard !close.isEmpty else { return nil }
    var writer = EntryWriter(renderer, root: root)
    for companion in close { writer.entity(companion.index, count: companion.shared) }
    return writer.html
  }

  private func graph(_ close: [Companion]) -> String? {
    let shown = close.prefix(EntityGraph.mostNodes)
    guard shown.count > 2, let most = shown.first?.strength, most > 0 else { return nil }
    let nodes = shown.map { companion in
      let entity = renderer.archive.entities[companion.index].entity
      return EntityGraph.Node(
        href: root + PagePath.entity(entity), name: entity.name,
        closeness: companion.strength / most)
    }
    let title = strings.filled(.entityGraph, ["name": archived.entity.name])
    return EntityGraph().drawing(
      of: archived.entity.name, nodes, title: title, description: strings[.entityGraphLines])
  }

  // MARK: - Quotations

  /// The newest of some quotations.
  private func quotations(_ places: [QuotationIndex.Place]?) -> String? {
    guard let places, !places.isEmpty else { return nil }
    var writer = QuotationWriter(renderer: renderer, root: root)
    var rest = places.suffix(Self.quotations)
    while let newest = rest.last {
      let together = rest.suffix(while: { $0.article == newest.article })
      writer.write(together, for: index)
      rest = rest.dropLast(together.count)
    }
    return writer.html
  }
}

extension ArraySlice {
  /// The longest end of which all elements satisfy a condition.
  fileprivate func suffix(while condition: (Element) -> Bool) -> ArraySlice {
    let start = lastIndex { !condition($0) }.map { $0 + 1 } ?? startIndex
    return self[start...]
  }
}
