import Annotation
import Articles
import Dates

/// Writes an inspection as JSON.
struct InspectionJSON {
  let inspection: Inspection
  let entities: [Entity]

  /// One object, with the fields that Documentation/INSPECT.md explains.
  var value: JSONValue {
    .object(
      [("file", .string(inspection.file))] + record + [
        ("articles", .array(inspection.articles.map(article))),
        ("line_roles", .array(inspection.reading.readings.indices.map(lineRole))),
        ("dropped", .array(dropped)),
        ("mentions", .array(inspection.articles.flatMap(mentions))),
        ("entities", .array(namedEntities)),
        ("dates", .array(inspection.dates.map(date))),
        ("problems", .texts(inspection.problems.map(\.description))),
      ])
  }

  /// Where a record stands, and the id of its article.
  private var record: [(String, JSONValue)] {
    guard let line = inspection.line else { return [] }
    return [("line", .int(line)), ("id", .text(inspection.articles.first?.id))]
  }

  // MARK: - Articles

  private func article(_ item: InspectedArticle) -> JSONValue {
    let article = item.article
    return .object([
      ("id", .string(item.id)), ("kind", .string(article.kind.rawValue)),
      ("title", title(item)), ("titleBasis", .string(article.titleBasis.rawValue)),
      ("deck", passage(article.deck)), ("section", passage(article.section)),
      ("captions", .array(article.captions.map(caption))),
      ("summary", .array(article.summary.map { passage($0) })),
      ("subheadings", .array(blocks(article, .subheading))),
      ("body", .array(blocks(article, .paragraph))),
      ("published", published(article.published)),
      ("shown", item.standing.shown.map(merge) ?? .null),
      ("copies", .array(item.standing.copies.map(merge))),
      ("versions", .array(item.standing.versions.map(version))),
    ])
  }

  private func merge(_ merge: Standing.Merge) -> JSONValue {
    .object(
      place(merge.place) + [
        ("similarity", .number(Double(merge.reason.similarity.percent) / 100)),
        ("why", .string(merge.reason.explanation)),
      ])
  }

  private func version(_ version: Standing.Relative) -> JSONValue {
    .object(
      place(version.place) + [
        ("relation", .string(version.relation.rawValue)),
        ("similarity", .number(Double(version.similarity.percent) / 100)),
        ("onlyHere", .int(version.difference.onlyInFirst)),
        ("onlyThere", .int(version.difference.onlyInSecond)),
        ("sample", .text(version.difference.sample)),
      ])
  }

  private func place(_ place: Standing.Place) -> [(String, JSONValue)] {
    [
      ("file", .string(place.file)), ("line", .int(place.lines.lowerBound)),
      ("id", .string(place.id)),
    ]
  }

  private func title(_ item: InspectedArticle) -> JSONValue {
    let copies = inspection.reading.readings.indices.filter { index in
      let reading = inspection.reading.readings[index]
      guard reading.role == .title || reading.role == .titleDuplicate, let owner = reading.article
      else { return false }
      return inspection.articles[owner].article.lines == item.article.lines
    }
    return .object([
      ("text", .string(item.article.displayTitle)),
      ("lines", .array(copies.map { .int($0 + 1) })),
    ])
  }

  private func passage(_ passage: Passage?) -> JSONValue {
    guard let passage else { return .null }
    return .object([("text", .string(passage.text)), ("line", .int(passage.line))])
  }

  private func caption(_ caption: Caption) -> JSONValue {
    let raw = inspection.reading.lines[caption.text.line - 1]
    return .object([
      ("text", .string(caption.text.text)), ("credit", .text(caption.credit?.text)),
      ("raw", .string(raw)), ("lines", .array(caption.lines.map(JSONValue.int))),
    ])
  }

  private func blocks(_ article: Article, _ kind: Block.Kind) -> [JSONValue] {
    article.blocks.filter { $0.kind == kind }.map { passage($0.passage) }
  }

  private func published(_ published: Publication) -> JSONValue {
    let explicit = published.explicit.map { stamp in
      JSONValue.object([
        ("line", .int(stamp.line)), ("surface", .string(stamp.surface)),
        ("value", .string(stamp.value.edtf)),
      ])
    }
    return .object([
      ("edtf", .text(published.edtf)),
      ("precision", .text(published.value?.precision.rawValue)),
      ("basis", .string(published.basis.rawValue)), ("evidence", .texts(published.evidence)),
      ("explicit", explicit ?? .null),
    ])
  }

  // MARK: - Lines

  private func lineRole(_ index: Int) -> JSONValue {
    let reading = inspection.reading.readings[index]
    var fields: [(String, JSONValue)] = [
      ("line", .int(index + 1)), ("role", .string(reading.role.rawValue)),
    ]
    if let article = reading.article { fields.append(("article", id(article))) }
    if let reason = reading.reason { fields.append(("why", .string(reason.rawValue))) }
    return .object(fields)
  }

  /// Whole lines and parts of lines, in the order of the page.
  private var dropped: [JSONValue] {
    let parts = Dictionary(grouping: inspection.reading.parts, by: \.line)
    return inspection.reading.readings.indices.flatMap { index in
      (dropped(index).map { [$0] } ?? []) + (parts[index + 1] ?? []).map(dropped)
    }
  }

  private func dropped(_ part: PartReading) -> JSONValue {
    let scalars = inspection.reading.lines[part.line - 1].unicodeScalars
    let text = String(
      String.UnicodeScalarView(scalars.dropFirst(part.range.lowerBound).prefix(part.range.count)))
    return .object([
      ("line", .int(part.line)), ("start", .int(part.range.lowerBound)),
      ("end", .int(part.range.upperBound)), ("role", .string(part.role.rawValue)),
      ("text", .string(text)), ("why", .string(part.reason.rawValue)),
    ])
  }

  private func dropped(_ index: Int) -> JSONValue? {
    let reading = inspection.reading.readings[index]
    guard let reason = reading.reason, reading.role.isDropped else { return nil }
    return .object([
      ("line", .int(index + 1)), ("role", .string(reading.role.rawValue)),
      ("text", .string(inspection.reading.lines[index])), ("why", .string(reason.rawValue)),
    ])
  }

  private func id(_ article: Int) -> JSONValue { .string(inspection.articles[article].id) }

  // MARK: - Names and dates

  /// Names and descriptions, in reading order.
  private func mentions(_ item: InspectedArticle) -> [JSONValue] {
    let named = item.mentions.map { (mention: $0, basis: Description.Basis?.none) }
    let described = item.descriptions.map { (mention: $0.mention, basis: Optional($0.basis)) }
    let passages = item.article.passages
    return (named + described).sorted {
      ($0.mention.passage, $0.mention.range.lowerBound)
        < ($1.mention.passage, $1.mention.range.lowerBound)
    }.map { mention, basis in
      let passage = passages[mention.passage].passage
      let span = Span(mention.range, of: passage)
      let entity = entities[mention.entity]
      var fields: [(String, JSONValue)] = [
        ("article", .string(item.id)), ("line", .int(passage.line)),
        ("start", .int(span.start)), ("end", .int(span.end)), ("surface", .string(span.surface)),
        ("type", .string(entity.kind.rawValue)), ("entity", .string(entity.key)),
        ("alias", .string(mention.alias)), ("proclitic", .string(mention.proclitic)),
        ("nominal", .bool(basis != nil)),
      ]
      if let basis { fields.append(("basis", .string(basis.rawValue))) }
      return .object(fields)
    }
  }

  private var namedEntities: [JSONValue] {
    var aliases: [Int: [String: Int]] = [:]
    for mention in inspection.articles.flatMap(\.mentions) {
      aliases[mention.entity, default: [:]][mention.alias, default: 0] += 1
    }
    return aliases.sorted { $0.key < $1.key }.map { index, counts in
      let sorted = counts.sorted { $0.value == $1.value ? $0.key < $1.key : $0.value > $1.value }
      return .object([
        ("id", .string(entities[index].key)), ("type", .string(entities[index].kind.rawValue)),
        ("canonical", .string(entities[index].name)), ("latin", .text(entities[index].latin)),
        ("mentions", .int(counts.values.reduce(0, +))),
        (
          "aliases",
          .array(
            sorted.map { .object([("surface", .string($0.key)), ("mentions", .int($0.value))]) })
        ),
      ])
    }
  }

  private func date(_ date: LineDate) -> JSONValue {
    .object([
      ("article", date.article.map(id) ?? .null), ("line", .int(date.line)),
      ("start", .int(date.span.start)), ("end", .int(date.span.end)),
      ("surface", .string(date.span.surface)), ("type", .string(date.expression.kind.rawValue)),
      ("edtf", .text(date.expression.edtf)),
      ("certainty", .number(date.expression.certainty)),
      ("resolved", .string(date.expression.rule)), ("role", .string(date.role.rawValue)),
    ])
  }
}

extension LineRole {
  /// Whether a line of this role is left out of the page.
  var isDropped: Bool {
    switch self {
    case .titleDuplicate, .captionDuplicate, .shareResidue, .byline, .dateline, .tags, .boilerplate,
      .nbspOnly:
      true
    case .title, .deck, .caption, .body, .subheading, .summaryBullet, .section, .publicationDate,
      .frontMatter, .blank:
      false
    }
  }
}

extension Entity {
  /// The entity's name among all kinds: `person/vladimir-putin`.
  var key: String { "\(kind.rawValue)/\(id)" }
}

extension Inspector {
  /// Inspections as one JSON array, an object a file.
  /// - Parameter inspections: what was found in each file.
  /// - Returns: JSON text that ends in a line end.
  public func json(_ inspections: [Inspection]) -> String {
    let objects = inspections.map {
      InspectionJSON(inspection: $0, entities: $0.entities).value
    }
    return JSONValue.array(objects).line + "\n"
  }
}
