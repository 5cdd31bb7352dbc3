import Articles

@testable import Annotation

/// Reads names out of texts, for tests.
struct Reading {
  var annotator: Annotator

  /// The places that are known without an editor.
  static let places = Reading()

  init(editor: [EditorEntity] = [], places: [GazetteerEntry] = Place.all.map(\.entry)) {
    annotator = Annotator(gazetteer: Gazetteer(editor: editor, places: places))
  }

  /// An article with a paragraph for every text.
  static func article(_ texts: [String]) -> Article {
    let blocks = texts.enumerated().map { index, text in
      Block(kind: .paragraph, passage: Passage(text: text, line: index + 1))
    }
    return Article(
      kind: .main, title: nil, displayTitle: "", titleBasis: .derived, blocks: blocks,
      lines: 1...max(1, texts.count))
  }

  /// The ids of the entities named, each behind the particle written onto it: `و+russia`.
  func names(_ texts: String...) -> [String] {
    annotator.mentions(in: Self.article(texts)).map { mention in
      (mention.proclitic.isEmpty ? "" : mention.proclitic + "+")
        + annotator.gazetteer.entities[mention.entity].id
    }
  }

  /// The names as they stand in the text.
  func surfaces(_ text: String) -> [String] {
    let article = Self.article([text])
    return annotator.mentions(in: article).map { Self.words($0, in: article) }
  }

  /// What stands where a mention says.
  static func words(_ mention: Mention, in article: Article) -> String {
    let text = article.passages[mention.passage].passage.text
    return String(decoding: Array(text.utf8)[mention.range], as: UTF8.self)
  }
}

extension EditorEntity {
  /// An entity of an editor's list with plain names.
  static func person(_ id: String, _ names: String..., short: [String] = []) -> EditorEntity {
    EditorEntity(
      kind: .person, id: id, names: names.map { Name($0) } + short.map { Name($0, .inCompany) })
  }
}
