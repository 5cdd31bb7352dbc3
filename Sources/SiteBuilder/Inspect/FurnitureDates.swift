import Articles
import Dates

extension Inspection {
  /// Dates on lines, and parts of lines, that are not the articles': the publication stamp, the day
  /// of the crawl, what a byline or a label speaks of. They are seen from the day of their article.
  var furnitureDates: [LineDate] {
    let lines = reading.readings.indices.flatMap { index -> [LineDate] in
      guard let role = reading.readings[index].role.furnitureDate else { return [] }
      let article = reading.readings[index].article
      return dates(in: reading.lines[index], line: index + 1, article: article, role)
    }
    return lines + reading.parts.flatMap(dates)
  }

  private func dates(in part: PartReading) -> [LineDate] {
    guard let role = part.role.furnitureDate, reading.lines.indices.contains(part.line - 1) else {
      return []
    }
    let scalars = reading.lines[part.line - 1].unicodeScalars.dropFirst(part.range.lowerBound)
    return dates(
      in: String(String.UnicodeScalarView(scalars.prefix(part.range.count))), line: part.line,
      offset: part.range.lowerBound, article: reading.readings[part.line - 1].article, role)
  }

  private func dates(
    in text: String, line: Int, offset: Int = 0, article: Int?, _ role: LineDate.Role
  ) -> [LineDate] {
    scanner(of: article ?? 0).expressions(in: text).map {
      LineDate(
        article: article, line: line, span: Span($0.range, of: text, offset: offset),
        expression: $0, role: role)
    }
  }

  private func scanner(of article: Int) -> DateScanner {
    guard articles.indices.contains(article),
      let bounds = articles[article].article.published.value?.bounds
    else { return DateScanner() }
    return DateScanner(writtenBetween: bounds)
  }
}

extension LineRole {
  /// What a date on a line around the articles is; `nil` for lines of the articles, and for second
  /// copies of them.
  fileprivate var furnitureDate: LineDate.Role? {
    switch self {
    case .publicationDate: .publication
    case .boilerplate: .crawl
    case .byline, .dateline, .tags, .shareResidue: .mentioned
    default: nil
    }
  }
}
