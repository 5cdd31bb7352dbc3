import Annotation
import Articles
import Dates

/// Publishes the archive as data: `data/*.jsonl`, and the same flat as CSV.
struct DataExport {
  let archive: Archive

  /// One published table, made a part at a time: an archive's texts are never held twice.
  struct Table: Sendable {
    /// The file's name without its ending.
    var name: String
    /// The names of the fields, the same for all records.
    var fields: [String]
    /// How many things the records are of.
    var count: Int
    /// The records of one thing.
    var records: @Sendable (_ index: Int) -> [[(String, JSONValue)]]

    /// The addresses of its two files.
    var json: String { "data/\(name).jsonl" }
    var csv: String { "data/\(name).csv" }

    /// A part of the table as JSON, a line for each record, and as CSV.
    func text(of range: Range<Int>) -> (json: [UInt8], csv: [UInt8]) {
      var text: (json: [UInt8], csv: [UInt8]) = ([], [])
      for index in range {
        for record in records(index) {
          JSONValue.object(record).write(to: &text.json)
          text.json.append(UInt8(ascii: "\n"))
          CSV.append(record, to: &text.csv)
        }
      }
      return text
    }
  }

  /// The names of the tables, as ``tables`` has them.
  static let names = ["articles", "entities", "dates", "quotations"]

  /// Every table of `data/`.
  var tables: [Table] { [articles, entities, dates, quotations] }

  // MARK: - Articles

  /// The articles, oldest first.
  var articles: Table {
    Table(
      name: "articles",
      fields: [
        "id", "path", "title", "titleBasis", "deck", "section", "source", "author", "tags", "lang",
        "url", "rights", "published", "summary", "captions", "images", "blocks", "entities",
        "dates", "origins",
        "versions", "extra",
      ],
      count: archive.articles.count
    ) { [record(archive.articles[$0])] }
  }

  private func record(_ item: ArchivedArticle) -> [(String, JSONValue)] {
    let article = item.article
    let metadata = article.metadata
    return [
      ("id", .string(item.id)), ("path", .string(item.path)),
      ("title", .string(article.displayTitle)),
      ("titleBasis", .string(article.titleBasis.rawValue)),
      ("deck", .text(article.deck?.text)), ("section", .text(article.section?.text)),
      ("source", .text(metadata.source)), ("author", .texts(metadata.authors)),
      ("tags", .texts(metadata.tags)), ("lang", .string(metadata.language ?? "ar")),
      ("url", .text(metadata.url)), ("rights", .text(metadata.rights)),
      ("published", published(article.published)),
      ("summary", .texts(article.summary.map(\.text))),
      ("captions", .array(article.captions.map(caption))),
      ("images", .array(article.images.map(image))),
      ("blocks", .array(article.blocks.map(block))), ("entities", .array(named(item))),
      ("dates", .texts(distinctDates(item))), ("origins", .array(item.origins.map(origin))),
      ("versions", .array(item.versions.map(version))), ("extra", extra(metadata)),
    ]
  }

  private func published(_ published: Publication) -> JSONValue {
    .object([
      ("edtf", .text(published.edtf)),
      ("precision", .text(published.value?.precision.rawValue)),
      ("basis", .string(published.basis.rawValue)), ("evidence", .texts(published.evidence)),
    ])
  }

  private func caption(_ caption: Caption) -> JSONValue {
    .object([("text", .string(caption.text.text)), ("credit", .text(caption.credit?.text))])
  }

  private func image(_ image: LeadImage) -> JSONValue {
    switch image {
    case .elsewhere(let url): .object([("url", .string(url))])
    case .picture(let picture):
      .object([
        ("path", .string(picture.path)), ("width", .int(picture.width)),
        ("height", .int(picture.height)), ("alternative", .text(picture.alternative)),
      ])
    }
  }

  private func block(_ block: Block) -> JSONValue {
    let language = block.language.map { [("lang", JSONValue.string($0))] } ?? []
    return .object(
      [("kind", .string(block.kind.rawValue)), ("text", .string(block.passage.text))] + language)
  }

  private func named(_ item: ArchivedArticle) -> [JSONValue] {
    var counts: [Int: Int] = [:]
    for mention in item.mentions { counts[mention.entity, default: 0] += 1 }
    return counts.sorted { $0.key < $1.key }.map { index, mentions in
      .object([
        ("id", .string(archive.entities[index].entity.key)), ("mentions", .int(mentions)),
      ])
    }
  }

  private func distinctDates(_ item: ArchivedArticle) -> [String] {
    Array(Set(item.dates.compactMap { $0.expression.edtf })).sorted()
  }

  private func origin(_ origin: Origin) -> JSONValue {
    .object([
      ("file", .string(origin.file)),
      ("lines", .array([.int(origin.lines.lowerBound), .int(origin.lines.upperBound)])),
      ("id", .text(origin.id)), ("url", .text(origin.url)),
      ("readOn", .text(origin.readOn.map { StatedDate($0).iso8601 })),
      ("merged", merged(origin.merged)),
    ])
  }

  private func merged(_ reason: MergeReason?) -> JSONValue {
    switch reason {
    case nil: .null
    case .exact: .string("exact")
    case .rescrape(let similarity, let choice):
      .string("re-scrape, \(Self.percent(similarity)) % alike; \(choice.rawValue)")
    }
  }

  private func version(_ version: Version) -> JSONValue {
    .object([
      ("id", .string(archive.articles[version.article].id)),
      ("relation", .string(version.relation.rawValue)),
      ("similarity", .number(Double(Self.percent(version.similarity)) / 100)),
    ])
  }

  private static func percent(_ share: Double) -> Int { Int((share * 100).rounded()) }

  private func extra(_ metadata: Metadata) -> JSONValue {
    .object(metadata.extra.sorted { $0.key < $1.key }.map { ($0.key, .raw($0.value)) })
  }

  // MARK: - Entities, dates, quotations

  /// The entities that the archive names.
  var entities: Table {
    let fields = [
      "id", "kind", "name", "latin", "path", "aliases", "roles", "articles", "mentions",
    ]
    return Table(name: "entities", fields: fields, count: archive.entities.count) { index in
      [record(archive.entities[index])]
    }
  }

  private func record(_ item: ArchivedEntity) -> [(String, JSONValue)] {
    let spellings = item.spellings.map { spelling in
      JSONValue.object([
        ("surface", .string(spelling.surface)), ("mentions", .int(spelling.mentions)),
      ])
    }
    return [
      ("id", .string(item.entity.key)), ("kind", .string(item.entity.kind.rawValue)),
      ("name", .string(item.entity.name)), ("latin", .text(item.entity.latin)),
      ("path", .string(item.path)), ("aliases", .array(spellings)),
      ("roles", .array(item.roles.map(role))),
      ("articles", .texts(item.articles.map { archive.articles[$0].id })),
      ("mentions", .int(item.mentions)),
    ]
  }

  private func role(_ role: Role) -> JSONValue {
    let dates = role.articles.compactMap { archive.articles[$0].article.published.edtf }
    return .object([
      ("role", .string(role.text)), ("articles", .int(role.articles.count)),
      ("first", .text(dates.first)), ("last", .text(dates.last)),
    ])
  }

  /// Every expression of time in the articles.
  var dates: Table {
    Table(
      name: "dates",
      fields: Self.placeFields + ["type", "edtf", "certainty", "resolved", "sentence"],
      count: archive.articles.count
    ) { index in
      let item = archive.articles[index]
      let passages = item.article.passages
      return item.dates.map { date in
        let expression = date.expression
        let passage = passages[date.passage].passage
        return place(item, passage, expression.range) + [
          ("type", .string(expression.kind.rawValue)), ("edtf", .text(expression.edtf)),
          ("certainty", .number(expression.certainty)), ("resolved", .string(expression.rule)),
          ("sentence", .text(sentence(around: expression.range, in: passage))),
        ]
      }
    }
  }

  /// The most bytes of a sentence on either side of a date, some 400 letters.
  private static let sentenceReach = 800

  private func sentence(around range: Range<Int>, in passage: Passage) -> String? {
    Excerpt(of: passage.text, around: range, reach: Self.sentenceReach).map { excerpt in
      String(excerpt.before + excerpt.hit + excerpt.after)
    }
  }

  /// Every quoted passage.
  var quotations: Table {
    Table(
      name: "quotations", fields: Self.placeFields + ["speaker"], count: archive.articles.count
    ) { index in
      let item = archive.articles[index]
      let passages = item.article.passages
      return item.quotations.map { quotation in
        place(item, passages[quotation.passage].passage, quotation.range) + [
          ("speaker", .text(quotation.speaker.map { archive.entities[$0].entity.key }))
        ]
      }
    }
  }

  private static let placeFields = ["article", "line", "start", "end", "surface"]

  private func place(
    _ item: ArchivedArticle, _ passage: Passage, _ range: Range<Int>
  ) -> [(String, JSONValue)] {
    let span = Span(range, of: passage)
    return [
      ("article", .string(item.id)), ("line", .int(passage.line)), ("start", .int(span.start)),
      ("end", .int(span.end)), ("surface", .string(span.surface)),
    ]
  }
}

extension Article {
  /// The picture that stands for it, and those in its text.
  fileprivate var images: [LeadImage] {
    (leadImage.map { [$0] } ?? []) + pictures.map { .picture($0) }
  }
}

extension ArchivedArticle {
  /// Its page, relative to the site's root.
  var path: String { "articles/\(id)/index.html" }
}

extension ArchivedEntity {
  /// Its page, relative to the site's root.
  var path: String { "entities/\(entity.kind.rawValue)/\(entity.id)/index.html" }
}
