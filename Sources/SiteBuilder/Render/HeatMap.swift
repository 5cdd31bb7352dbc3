import Dates

/// Draws how much was published when: a row a year or a month, a column a week or a day, the later
/// to the left. One path a shade, so that a row costs little more than its cells.
struct HeatMap {
  /// A row of cells.
  struct Row {
    /// What is written before it.
    var label: String
    /// How many articles each cell has; `nil` for a cell that the calendar does not have.
    var counts: [Int?]
  }

  /// What is written over a column, and over those to its left.
  struct ColumnLabel {
    var column: Int
    var text: String
  }

  let rows: [Row]
  /// What stands over the columns, the first first.
  let columnLabels: [ColumnLabel]
  /// Room for the labels.
  let margin: Int

  private static let cell = 10
  private static let step = 12
  /// Room for the labels over the columns.
  private static let top = 16

  /// The picture. It has a name and a description; the table beside it holds the same in numbers.
  /// - Parameters:
  ///   - title: its name.
  ///   - description: what the shades mean.
  func svg(title: String, description: String) -> String {
    let columns = rows.map(\.counts.count).max() ?? 0
    let width = columns * Self.step + margin
    let height = Self.top + rows.count * Self.step
    // More columns than a month has days are too small on a phone, where the table says the same.
    let look = columns > 31 ? "heat-map is-wide" : "heat-map"
    var writer = HTMLWriter()
    writer.markup(
      "<svg class=\"\(look)\" role=\"img\" viewBox=\"0 0 \(width) \(height)\""
        + " aria-labelledby=\"heat-title heat-description\"><title id=\"heat-title\">")
    writer.text(title)
    writer.markup("</title><desc id=\"heat-description\">")
    writer.text(description)
    writer.markup("</desc>")
    for weight in 0...CalendarTable.heaviest {
      let path = path(of: weight, columns)
      if !path.isEmpty { writer.markup("<path class=\"weight-\(weight)\" d=\"\(path)\"/>") }
    }
    for label in columnLabels {
      let x = (columns - 1 - label.column) * Self.step + Self.cell
      writer.label(label.text, x: x, y: Self.cell)
    }
    for (index, row) in rows.enumerated() {
      writer.label(row.label, x: width, y: Self.top + index * Self.step + Self.cell - 1)
    }
    writer.markup("</svg>")
    return writer.html
  }

  /// The cells of a shade.
  private func path(of weight: Int, _ columns: Int) -> String {
    var path = ""
    for (row, cells) in rows.enumerated() {
      for (column, count) in cells.counts.enumerated() {
        guard let count, CalendarTable.weight(count) == weight else { continue }
        let x = (columns - 1 - column) * Self.step
        path += "M\(x) \(Self.top + row * Self.step)h\(Self.cell)v\(Self.cell)h-\(Self.cell)z"
      }
    }
    return path
  }
}

extension HTMLWriter {
  fileprivate mutating func label(_ text: String, x: Int, y: Int) {
    markup("<text x=\"\(x)\" y=\"\(y)\">")
    self.text(text)
    markup("</text>")
  }
}

extension PageRenderer {
  /// The archive's years, a row a year and a column a week.
  /// - Parameters:
  ///   - years: the years, the first on top.
  ///   - description: what its shades mean, and where the numbers are.
  func heatMap(ofYears years: [CalendarDate], description: Phrase = .heatMapShades) -> String {
    let rows = years.map { year in
      HeatMap.Row(label: words.words(year), counts: weeks(of: year))
    }
    return HeatMap(rows: rows, columnLabels: monthsOverWeeks, margin: 32).svg(
      title: strings[.heatMapOfYears], description: strings[description])
  }

  /// The months over the weeks that they begin in; of long names every second.
  private var monthsOverWeeks: [HeatMap.ColumnLabel] {
    let names = (1...12).map(words.shortMonth)
    let step = names.contains { $0.count > Self.longestMonthOverWeeks } ? 2 : 1
    // In a leap year a month begins at most a day later.
    let lengths = (1...12).map { Day.length(ofMonth: $0, year: 2001) }
    let starts = names.indices.map { lengths.prefix($0).reduce(0, +) / 7 }
    return stride(from: 0, to: 12, by: step).map { month in
      HeatMap.ColumnLabel(column: starts[month], text: names[month])
    }
  }

  /// The letters that have room over the weeks of a month.
  private static let longestMonthOverWeeks = 8

  /// A year, a row a month and a column a day.
  func heatMap(of year: CalendarDate) -> String {
    let rows = (1...12).map { month in
      let length = Day.length(ofMonth: month, year: year.year)
      let counts = (1...31).map { day in
        day <= length ? published(CalendarDate(year: year.year, month: month, day: day)) : nil
      }
      return HeatMap.Row(label: words.shortMonth(month), counts: counts)
    }
    let days = [1, 5, 10, 15, 20, 25, 30].map {
      HeatMap.ColumnLabel(column: $0 - 1, text: String($0))
    }
    return HeatMap(rows: rows, columnLabels: days, margin: 48).svg(
      title: strings.filled(.heatMapOfYear, ["year": words.words(year)]),
      description: strings[.heatMapShades])
  }

  /// How many articles each week of a year has, counted from its first of January.
  private func weeks(of year: CalendarDate) -> [Int?] {
    var weeks = [Int](repeating: 0, count: 53)
    guard let days = year.days else { return weeks }
    for number in days.lowerBound.number...days.upperBound.number {
      let (year, month, day) = Day(number: number).components
      let count = published(CalendarDate(year: year, month: month, day: day))
      weeks[(number - days.lowerBound.number) / 7] += count
    }
    return weeks
  }

  private func published(_ date: CalendarDate) -> Int { catalogue.publishedWithin[date] ?? 0 }
}

extension DateWords {
  /// A month's name, the first of two.
  func shortMonth(_ month: Int) -> String {
    let name = self.month(month)
    return name.split(separator: "/").first.map(String.init) ?? name
  }
}
