import Annotation
import Articles
import Dates

extension Inspector {
  /// Inspections as a tree for people: every line with its role, and what was found in it.
  /// - Parameter inspections: what was found in each file.
  /// - Returns: text that ends in a line end.
  public func tree(_ inspections: [Inspection]) -> String {
    inspections.map { inspection in
      InspectionTree(inspection: inspection, entities: annotator.gazetteer.entities).text
    }.joined(separator: "\n")
  }
}

/// Draws one inspection.
private struct InspectionTree {
  let inspection: Inspection
  let entities: [Entity]

  var text: String {
    ([inspection.file + (inspection.line.map { ":\($0)" } ?? "")]
      + inspection.articles.flatMap(header) + ["lines"] + lines)
      .joined(separator: "\n") + "\n"
  }

  private func header(_ item: InspectedArticle) -> [String] {
    let article = item.article
    return [
      "article \(item.id), \(article.kind.rawValue), lines \(article.lines.lowerBound)–"
        + "\(article.lines.upperBound)",
      "  title (\(article.titleBasis.rawValue)): \(article.displayTitle)",
      "  published: \(published(article.published))",
      "  \(article.blocks.count) blocks, \(item.mentions.count) names, \(item.dates.count) dates",
    ]
  }

  private func published(_ published: Publication) -> String {
    guard let value = published.value else { return "not known" }
    return "\(value.edtf) (\(published.basis.rawValue))"
  }

  private var lines: [String] {
    let dates = Dictionary(grouping: inspection.dates, by: \.line)
    let names = namesByLine
    let parts = Dictionary(grouping: inspection.reading.parts, by: \.line)
    return inspection.reading.lines.indices.flatMap { index -> [String] in
      let reading = inspection.reading.readings[index]
      let number = String(index + 1)
      let padding = String(repeating: " ", count: max(0, 5 - number.count))
      let text = Self.excerpt(inspection.reading.lines[index])
      let reason = reading.reason.map { "  [\($0)]" } ?? ""
      var rows = ["\(padding)\(number) \(reading.role.rawValue): \(text)\(reason)"]
      for part in parts[index + 1] ?? [] { rows.append(Self.describe(part)) }
      rows += names[index + 1] ?? []
      for date in dates[index + 1] ?? [] { rows.append(Self.describe(date)) }
      return rows
    }
  }

  private static func describe(_ part: PartReading) -> String {
    "        without \(part.range.lowerBound)–\(part.range.upperBound), \(part.role.rawValue)  "
      + "[\(part.reason)]"
  }

  private static func describe(_ date: LineDate) -> String {
    let value = date.expression.edtf ?? "open"
    return "        date \(date.span.surface) = \(value) (\(date.expression.rule))"
  }

  private var namesByLine: [Int: [String]] {
    var names: [Int: [String]] = [:]
    for item in inspection.articles {
      let passages = item.article.passages
      for mention in item.mentions {
        let passage = passages[mention.passage].passage
        let span = Span(mention.range, of: passage.text)
        names[passage.line, default: []].append(
          "        name \(span.surface) = \(entities[mention.entity].key)")
      }
    }
    return names
  }

  /// The beginning of a line, enough to tell which it is.
  private static func excerpt(_ line: String) -> String {
    let scalars = line.unicodeScalars.prefix(72)
    let isWhole = scalars.endIndex == line.unicodeScalars.endIndex
    return String(scalars) + (isWhole ? "" : "…")
  }
}
