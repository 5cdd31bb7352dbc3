import Annotation
import Articles
import Dates
import Foundation
import Testing

@testable import SiteBuilder

/// An archive of two articles, as small as one can be that has everything.
struct Sample {
  var articles: [ArchivedArticle]
  var entities: [ArchivedEntity]
  var settings = SiteSettings(title: "أرشيف", content: [])
  var about = "# عن\n\nنص.\n"
  var tombstones: [Tombstone] = []
  var redirects: [Redirect] = []

  init() {
    articles = [Self.undated, Self.dated]
    entities = [
      Self.entity(.person, "putin", "فلاديمير بوتين", latin: "Vladimir Putin", articles: [1]),
      Self.entity(.place, "moscow", "موسكو", latin: nil, articles: [1]),
    ]
  }

  private static func entity(
    _ kind: EntityKind, _ id: String, _ name: String, latin: String?, articles: [Int]
  ) -> ArchivedEntity {
    ArchivedEntity(
      entity: Entity(kind: kind, id: id, name: name, latin: latin, aliases: [name]),
      articles: articles, mentions: 1, spellings: [(surface: name, mentions: 1)])
  }

  private static var undated: ArchivedArticle {
    let article = Article(
      kind: .main, title: Passage(text: "عنوان ثانٍ", line: 1), displayTitle: "عنوان ثانٍ",
      titleBasis: .stated, blocks: [], lines: 1...1)
    return ArchivedArticle(
      number: 0, id: "a0", article: article,
      origins: [Origin(file: "in/a0.txt", lines: 1...1, id: nil, url: nil)], mentions: [],
      dates: [], quotations: [])
  }

  private static var dated: ArchivedArticle {
    let title = Passage(text: "عنوان \"أول\"", line: 1)
    let text = "قال بوتين في 1949 إنه *يعلم*."
    var article = Article(
      kind: .main, title: title, displayTitle: title.text, titleBasis: .stated,
      blocks: [Block(kind: .paragraph, passage: Passage(text: text, line: 9))], lines: 1...9)
    article.deck = Passage(text: "سطر تحت العنوان", line: 2)
    article.captions = [
      Caption(
        text: Passage(text: "صورة من موسكو", line: 3), credit: Passage(text: "أ.ف.ب", line: 3),
        lines: [3])
    ]
    article.summary = [
      Passage(text: "أول الملخص", line: 4), Passage(text: "ثاني الملخص", line: 5),
    ]
    article.section = Passage(text: "سياسة", line: 6)
    article.metadata.source = "صحيفة"
    let day = Day(year: 2024, month: 11, day: 30) ?? Day(number: 0)
    let value = DateValue.minute(day, minute: 21 * 60 + 21)
    article.published = Publication(
      value: value, basis: .stated,
      explicit: .init(line: 7, surface: "30/نوفمبر/2024 - 09:21 م", value: value))
    return ArchivedArticle(
      number: 1, id: "a1", article: article,
      origins: [Origin(file: "in/a1.txt", lines: 1...9, id: nil, url: nil)],
      mentions: [
        mention(of: 1, "موسكو", in: "صورة من موسكو", passage: 2),
        mention(of: 0, "بوتين", in: text, passage: 6),
      ],
      dates: [
        DateMention(
          passage: 6,
          expression: DateExpression(
            range: range(of: "1949", in: text), kind: .date, value: .year(1949), certainty: 1,
            reasons: [.explicit]))
      ],
      quotations: [])
  }

  private static func mention(
    of entity: Int, _ name: String, in text: String, passage: Int
  ) -> Mention {
    Mention(
      entity: entity, passage: passage, range: range(of: name, in: text), alias: name,
      proclitic: "")
  }

  /// Where a word stands in a text, in UTF-8 bytes.
  private static func range(of word: String, in text: String) -> Range<Int> {
    guard let range = text.firstRange(of: word) else { return 0..<0 }
    let start = text.utf8.distance(from: text.startIndex, to: range.lowerBound)
    return start..<start + word.utf8.count
  }

  /// Puts a text into every place that an article or a name fills.
  mutating func fill(with text: String) {
    for index in articles.indices {
      var article = articles[index].article
      article.displayTitle = text
      article.title?.text = text
      article.deck?.text = text
      article.section?.text = text
      article.metadata.source = text
      article.metadata.authors = [text]
      article.metadata.tags = [text]
      article.metadata.url = text
      for caption in article.captions.indices { article.captions[caption].text.text = text }
      for bullet in article.summary.indices { article.summary[bullet].text = text }
      for block in article.blocks.indices { article.blocks[block].passage.text = text }
      article.published.explicit?.surface = text
      articles[index].article = article
      articles[index].origins[0].file = text
    }
    for index in entities.indices {
      entities[index].entity.name = text
      entities[index].entity.latin = text
      entities[index].spellings = [(text, 1), (text, 1)]
    }
  }

  func renderer(theme: Theme? = nil) throws -> PageRenderer {
    var articles = articles
    for index in articles.indices { articles[index].number = index }
    var entities = entities
    for index in entities.indices {
      entities[index].articles = articles.filter { article in
        article.mentions.contains { $0.entity == index }
      }.map(\.number)
    }
    let archive = Archive(
      articles: articles, entities: entities, tombstones: tombstones, buildDate: nil)
    let page = MarkdownPage(slug: "about", title: "عن الأرشيف", markdown: about)
    let help = MarkdownPage(slug: "search-help", title: "كيف أبحث؟", markdown: "نص\n")
    var renderer = PageRenderer(
      archive: archive, settings: settings, theme: try theme ?? DefaultTheme.theme(),
      pages: [page, help])
    try renderer.lead(redirects, besides: [])
    return renderer
  }

  func files(_ path: String) throws -> [OutputFile] {
    let renderer = try renderer()
    let address = try #require(renderer.addresses.first { $0.path == path })
    return renderer.render(address)
  }

  func page(_ path: String) throws -> String {
    String(decoding: try #require(files(path).first).bytes, as: UTF8.self)
  }
}

/// The theme that ships, read from the repository.
enum DefaultTheme {
  static let folder = URL(filePath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent().appending(path: "Themes/default")

  static func theme() throws -> Theme {
    try Theme(files: files(), contentName: { "0123456\($0.count)" })
  }

  static func files() throws -> [String: [UInt8]] {
    var files: [String: [UInt8]] = [:]
    let paths = FileManager.default.enumerator(atPath: folder.path)
    for case let path as String in paths ?? FileManager.DirectoryEnumerator() {
      guard let data = FileManager.default.contents(atPath: folder.appending(path: path).path)
      else { continue }
      files[path] = Array(data)
    }
    return files
  }
}
