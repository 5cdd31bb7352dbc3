import Annotation
import Articles
import Foundation
import Synchronization
import Testing

@testable import SiteBuilder

/// What templates are given, held against the tables of `Documentation/THEME.md`.
///
/// `SITEGEN_RECORD=1` writes the tables anew: explanations stay, a new value has none yet.
struct TemplateValuesTests {
  private static let document = URL(filePath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    .appending(path: "Documentation/THEME.md")
  private static let marks = ("<!-- values -->\n", "<!-- /values -->")
  private static let common = "every page"

  @Test func `the documentation names every value that a template is given`() throws {
    let given = try Self.given()
    let text = try String(contentsOf: Self.document, encoding: .utf8)
    let parts = try Self.parts(of: text)
    if ProcessInfo.processInfo.environment["SITEGEN_RECORD"] != nil {
      let tables = Self.tables(of: given, explained: parts.rows)
      try (parts.before + tables + parts.after)
        .write(to: Self.document, atomically: true, encoding: .utf8)
      Issue.record("the tables were recorded anew; explain what is new, and commit them")
      return
    }
    for (template, values) in given {
      for (name, kind) in values.sorted(by: { $0.key < $1.key }) {
        let row = parts.rows[template]?[name]
        #expect(row?.kind == kind, "'\(name)' of '\(template)' is not in THEME.md as it is")
        #expect(row?.explanation.isEmpty == false, "'\(name)' of '\(template)' is not explained")
      }
    }
    for (template, rows) in parts.rows {
      for name in rows.keys where given[template]?[name] == nil {
        Issue.record("THEME.md has '\(name)' of '\(template)', which no template is given")
      }
    }
  }

  // MARK: - What is given

  /// The kind of every value by template and name; what all templates are given apart.
  private static func given() throws -> [String: [String: String]] {
    let seen = Mutex<[String: [String: String]]>([:])
    var theme = try DefaultTheme.theme()
    theme.observer = { template, context in
      var values: [String: String] = [:]
      collect(context, "", into: &values)
      seen.withLock { $0[template, default: [:]].merge(values) { old, new in wider(old, new) } }
    }
    for renderer in [try Sample.full.renderer(theme: theme), try Seeds.renderer(theme: theme)] {
      let redirect = PageAddress(subject: .redirect(to: "index.html"), path: "old/index.html")
      for address in renderer.addresses + [redirect] { _ = renderer.render(address) }
    }
    var given = seen.withLock { $0 }
    let shared = given.filter { $0.key != "not-found" }.values.map { Set($0.keys) }.reduce(
      Set(given["home"]?.keys ?? [:].keys)
    ) {
      $0.intersection($1)
    }
    given[common] = given["home"]?.filter { shared.contains($0.key) }
    for template in given.keys where template != common {
      given[template] = given[template]?.filter { !shared.contains($0.key) }
      if given[template]?.isEmpty == true { given[template] = nil }
    }
    return given
  }

  private static func collect(
    _ context: [String: Any], _ prefix: String, into values: inout [String: String]
  ) {
    for (name, value) in context {
      let path = prefix + name
      switch value {
      case let text as String: values[path] = text.contains("<") ? "HTML" : "text"
      case is Bool: values[path] = "yes or no"
      case let group as [String: Any]:
        values[path] = "group"
        collect(group, path + ".", into: &values)
      case let list as [Any] where list.isEmpty: break
      case let list as [[String: Any]]:
        values[path] = "list"
        for item in list { collect(item, path + ".", into: &values) }
      default: values[path] = "list of texts"
      }
    }
  }

  private static func wider(_ first: String, _ second: String) -> String {
    first == "HTML" || second == "HTML" ? "HTML" : first
  }

  // MARK: - The document

  private typealias Rows = [String: [String: (kind: String, explanation: String)]]

  /// `### template`, and below it rows `| value | kind | explanation |`.
  private static func parts(of text: String) throws -> (before: String, rows: Rows, after: String) {
    let start = try #require(text.firstRange(of: marks.0)).upperBound
    let end = try #require(text[start...].firstRange(of: marks.1)).lowerBound
    var rows: Rows = [:]
    var template = ""
    for line in text[start..<end].split(separator: "\n") {
      if line.hasPrefix("### ") { template = String(line.dropFirst(4)) }
      let cells = line.split(separator: "|").map { $0.trimmingCharacters(in: .whitespaces) }
      guard cells.count >= 2, cells[0].hasPrefix("`") else { continue }
      let name = cells[0].filter { $0 != "`" }
      rows[template, default: [:]][name] = (cells[1], cells.count > 2 ? cells[2] : "")
    }
    return (String(text[..<start]), rows, String(text[end...]))
  }

  private static func tables(of given: [String: [String: String]], explained: Rows) -> String {
    let templates = [common] + given.keys.filter { $0 != common }.sorted()
    return templates.map { template in
      let rows = (given[template] ?? [:]).sorted { $0.key < $1.key }.map { name, kind in
        "| `\(name)` | \(kind) | \(explained[template]?[name]?.explanation ?? "") |\n"
      }
      return "\n### \(template)\n\n| value | kind | what it holds |\n|---|---|---|\n"
        + rows.joined()
    }.joined() + "\n"
  }
}

extension Sample {
  /// An archive in which every part of every page has something to show.
  static var full: Sample {
    var sample = Sample()
    sample.settings.url = "https://example.org/archive"
    sample.settings.description = "وصف الأرشيف"
    var first = sample.articles[1]
    first.article.metadata.authors = ["كاتب"]
    first.article.metadata.url = "https://example.org/1"
    first.article.metadata.language = "fa"
    first.article.metadata.tags = ["وسم"]
    first.article.metadata.rights = "حقوق"
    first.article.leadImage = .elsewhere("https://example.org/1.jpg")
    first.article.titleBasis = .derived
    first.versions = [
      Version(
        article: 0, relation: .version, similarity: 0.5,
        difference: TextDifference(from: sample.articles[0].article, to: first.article))
    ]
    sample.articles[1] = first
    for number in 0..<110 {
      var article = sample.articles[1]
      article.id = "n\(number)"
      article.versions = []
      article.article.leadImage = .picture(
        Picture(path: "media/1.jpg", file: "1.jpg", width: 2, height: 1))
      sample.articles.append(article)
    }
    return sample
  }
}

/// The archive of the default site.
private enum Seeds {
  static func renderer(theme: Theme) throws -> PageRenderer {
    let folder = DefaultTheme.folder.deletingLastPathComponent().deletingLastPathComponent()
      .appending(path: "Site").path
    let site = try SiteReader(fileSystem: .disk, folder: folder).read()
    let found = InputFinder(fileSystem: .disk, folder: folder).find(site.settings.content)
    let inputs = InputReader(fileSystem: .disk, folder: folder, jobs: 2, sources: site.sources)
      .read(found.files)
    let entities = EntityAnnotation(
      listed: Gazetteer(editor: site.entities.entries, hidden: site.entities.hidden),
      settings: site.settings.entities, jobs: 2)
    var (archive, _) = try ArchiveBuilder(entities: entities, jobs: 2, buildDate: nil)
      .build(inputs.articles)
    archive.tombstones = [Tombstone(id: "gone", reason: "سبب")]
    return PageRenderer(
      archive: archive, settings: site.settings, theme: theme, pages: site.pages)
  }
}
