import Articles
import Dates

/// When articles name an entity: bars in a drawing, and a table of the same numbers.
struct EntityTimeline {
  /// A month or a year, and how many articles name the entity in it.
  struct Step {
    var date: CalendarDate
    var count: Int
  }

  /// The steps from the first to the last, those without articles included.
  let steps: [Step]

  private static let mostMonths = 36
  private static let mostSteps = 120
  private static let height = 72

  /// Counts by month, or by year where the months are too many. O(articles).
  /// - Parameter published: when each article was published, where that is known to the month.
  init(_ published: [DateValue]) {
    let dates = published.compactMap { CalendarDate($0) }
    let months = dates.compactMap { date in
      date.month.map { CalendarDate(year: date.year, month: $0) }
    }
    guard let first = months.min(), let last = months.max() else {
      steps = []
      return
    }
    let span = Self.months(from: first, to: last)
    if span <= Self.mostMonths {
      let counts = Dictionary(months.map { ($0, 1) }, uniquingKeysWith: +)
      steps = (0..<span).map { offset in
        let number = first.year * 12 + (first.month ?? 1) - 1 + offset
        let date = CalendarDate(year: number / 12, month: number % 12 + 1)
        return Step(date: date, count: counts[date] ?? 0)
      }
    } else {
      let counts = Dictionary(dates.map { ($0.year, 1) }, uniquingKeysWith: +)
      let years = max(first.year, last.year - Self.mostSteps + 1)...last.year
      steps = years.map { Step(date: CalendarDate(year: $0), count: counts[$0] ?? 0) }
    }
  }

  private static func months(from first: CalendarDate, to last: CalendarDate) -> Int {
    (last.year - first.year) * 12 + (last.month ?? 1) - (first.month ?? 1) + 1
  }

  /// The first of the steps with the most articles.
  var highest: Step? { steps.reversed().max { $0.count < $1.count } }

  /// The drawing; time runs from right to left, as the page reads.
  /// - Parameters:
  ///   - title: what it shows.
  ///   - description: what it tells.
  ///   - words: names dates.
  func drawing(title: String, description: String, words: DateWords) -> String {
    var writer = HTMLWriter()
    let width = max(24, 600 / max(1, steps.count)) * max(1, steps.count)
    let bar = width / max(1, steps.count)
    let most = max(1, steps.map(\.count).max() ?? 1)
    writer.markup("<svg class=\"entity-timeline\" viewBox=\"0 0 \(width) \(Self.height + 18)\"")
    writer.markup(" role=\"img\" aria-labelledby=\"timeline-title timeline-description\">")
    writer.markup("<title id=\"timeline-title\">")
    writer.text(title)
    writer.markup("</title><desc id=\"timeline-description\">")
    writer.text(description)
    writer.markup("</desc>")
    for (index, step) in steps.enumerated() where step.count > 0 {
      let height = max(2, Self.height * step.count / most)
      let x = width - (index + 1) * bar + 1
      let inner = min(bar - 2, 40)
      writer.markup("<rect x=\"\(x + (bar - 2 - inner) / 2)\" y=\"\(Self.height - height)\"")
      writer.markup(" width=\"\(inner)\" height=\"\(height)\"><title>")
      writer.text(words.words(step.date) + ": " + Numeral.grouped(step.count))
      writer.markup("</title></rect>")
    }
    writer.markup("<line x1=\"0\" y1=\"\(Self.height)\" x2=\"\(width)\" y2=\"\(Self.height)\"/>")
    if let first = steps.first?.date { label(words.words(first), at: width - 2, "start", &writer) }
    if steps.count > 1, let last = steps.last?.date {
      label(words.words(last), at: 2, "end", &writer)
    }
    writer.markup("</svg>\n")
    return writer.html
  }

  private func label(
    _ text: String, at x: Int, _ anchor: String, _ writer: inout HTMLWriter
  ) {
    writer.markup("<text x=\"\(x)\" y=\"\(Self.height + 14)\" text-anchor=\"\(anchor)\">")
    writer.text(text)
    writer.markup("</text>")
  }
}
