import Annotation
import Articles
import Dates

/// Publishes the archive as data: `data/*.jsonl`, and the same flat as CSV.
struct DataExport {
  let archive: Archive

  /// One published table.
  struct Table {
    /// The file's name without its ending.
    var name: String
    /// The fields of each record, the same for all.
    var records: [[(String, JSONValue)]]
    /// The names of the fields.
    var fields: [String]
  }

  /// Every file of `data/`.
  var files: [OutputFile] {
    [articles, entities, dates, quotations].flatMap { table in
      [
        OutputFile(path: "data/\(table.name).jsonl", bytes: jsonLines(table)),
        OutputFile(path: "data/\(table.name).csv", bytes: CSV.text(table)),
      ]
    }
  }

  private func jsonLines(_ table: Table) -> [UInt8] {
    var bytes: [UInt8] = []
    for record in table.records {
      JSONValue.object(record).write(to: &bytes)
      bytes.append(UInt8(ascii: "\n"))
    }
    return bytes
  }

  // MARK: - Articles

  /// The articles, oldest first.
  var articles: Table {
    Table(
      name: "articles", records: archive.articles.map(record),
      fields: [
        "id", "path", "title", "titleBasis", "deck", "section", "source", "author", "tags", "lang",
        "url", "published", "summary", "captions", "blocks", "entities", "dates", "origins",
        "versions", "extra",
      ])
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
      ("url", .text(metadata.url)), ("published", published(article.published)),
      ("summary", .texts(article.summary.map(\.text))),
      ("captions", .array(article.captions.map(caption))),
      ("blocks", .array(article.blocks.map(block))), ("entities", .array(named(item))),
      ("dates", .texts(distinctDates(item))), ("origins", .array(item.origins.map(origin))),
      ("versions", .array(item.versions.map(version))), ("extra", extra(metadata)),
    ]
  }

  private func published(_ published: Publication) -> JSONValue {
    .object([
      ("edtf", .text(published.value?.edtf)),
      ("precision", .text(published.value?.precision.rawValue)),
      ("basis", .string(published.basis.rawValue)), ("evidence", .texts(published.evidence)),
    ])
  }

  private func caption(_ caption: Caption) -> JSONValue {
    .object([("text", .string(caption.text.text)), ("credit", .text(caption.credit?.text))])
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
      ("id", .text(origin.id)), ("url", .text(origin.url)), ("merged", merged(origin.merged)),
    ])
  }

  private func merged(_ reason: MergeReason?) -> JSONValue {
    switch reason {
    case nil: .null
    case .exact: .string("exact")
    case .rescrape(let similarity):
      .string("re-scrape, \(Self.percent(similarity)) % alike; the longest text is shown")
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
    let records = archive.entities.map { item -> [(String, JSONValue)] in
      let spellings = item.spellings.map { spelling in
        JSONValue.object([
          ("surface", .string(spelling.surface)), ("mentions", .int(spelling.mentions)),
        ])
      }
      return [
        ("id", .string(item.entity.key)), ("kind", .string(item.entity.kind.rawValue)),
        ("name", .string(item.entity.name)), ("latin", .text(item.entity.latin)),
        ("path", .string(item.path)), ("aliases", .array(spellings)), ("roles", .array([])),
        ("articles", .texts(item.articles.map { archive.articles[$0].id })),
        ("mentions", .int(item.mentions)),
      ]
    }
    let fields = [
      "id", "kind", "name", "latin", "path", "aliases", "roles", "articles", "mentions",
    ]
    return Table(name: "entities", records: records, fields: fields)
  }

  /// Every expression of time in the articles.
  var dates: Table {
    let records = archive.articles.flatMap { item in
      let passages = item.article.passages
      return item.dates.map { date -> [(String, JSONValue)] in
        let expression = date.expression
        return place(item, passages[date.passage].passage, expression.range) + [
          ("type", .string(expression.kind.rawValue)), ("edtf", .text(expression.edtf)),
          ("certainty", .number(expression.certainty)), ("resolved", .string(expression.rule)),
          (
            "sentence",
            .text(sentence(around: expression.range, in: passages[date.passage].passage))
          ),
        ]
      }
    }
    return Table(
      name: "dates", records: records,
      fields: Self.placeFields + ["type", "edtf", "certainty", "resolved", "sentence"])
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
    let records = archive.articles.flatMap { item in
      let passages = item.article.passages
      return item.quotations.map { quotation in
        place(item, passages[quotation.passage].passage, quotation.range) + [
          ("speaker", .text(quotation.speaker.map { archive.entities[$0].entity.key }))
        ]
      }
    }
    return Table(name: "quotations", records: records, fields: Self.placeFields + ["speaker"])
  }

  private static let placeFields = ["article", "line", "start", "end", "surface"]

  private func place(
    _ item: ArchivedArticle, _ passage: Passage, _ range: Range<Int>
  ) -> [(String, JSONValue)] {
    let span = Span(range, of: passage.text, offset: passage.offset)
    return [
      ("article", .string(item.id)), ("line", .int(passage.line)), ("start", .int(span.start)),
      ("end", .int(span.end)), ("surface", .string(span.surface)),
    ]
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
