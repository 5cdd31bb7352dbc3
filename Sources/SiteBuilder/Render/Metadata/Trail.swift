import Annotation

/// The way from the home page to a page.
struct Trail {
  /// The pages on the way, each with its name and its path from the site's root.
  private(set) var steps: [(name: String, path: String)] = []

  private let renderer: PageRenderer

  /// Finds the way.
  /// - Parameters:
  ///   - renderer: knows the archive.
  ///   - address: where it leads.
  ///   - head: what that page says of itself.
  init(renderer: PageRenderer, address: PageAddress, head: PageHead) {
    self.renderer = renderer
    guard address.subject != .home else { return }
    add(.homeTitle, "index.html")
    addParents(of: address.subject)
    if steps.last?.path != address.path {
      steps.append((head.title ?? renderer.settings.title, address.path))
    }
  }

  private mutating func add(_ phrase: Phrase, _ path: String) {
    steps.append((renderer.strings[phrase], path))
  }

  private mutating func addParents(of subject: PageAddress.Subject) {
    switch subject {
    case .article: add(.articlesTitle, "articles/index.html")
    case .entityKind, .map: add(.entitiesTitle, "entities/index.html")
    case .alphabet(let kind): addKind(kind)
    case .entity(let index, _): addKind(renderer.archive.entities[index].entity.kind)
    case .timeline: add(.datesTitle, "dates/index.html")
    case .date(let date, _):
      add(.datesTitle, "dates/index.html")
      for parent in date.levels.dropFirst().reversed() {
        steps.append((renderer.words.words(parent), PagePath.date(parent)))
      }
    case .group(let grouping, _, _): add(grouping.title, PagePath.groups(grouping))
    default: break
    }
  }

  private mutating func addKind(_ kind: EntityKind) {
    add(.entitiesTitle, "entities/index.html")
    add(.plural(kind), PagePath.kind(kind))
  }
}
