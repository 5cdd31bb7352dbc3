import Dates

/// Writes the rows of calendars: a cell links to its page where there is one.
struct CalendarTable {
  private let renderer: PageRenderer
  private let root: String
  private var writer = HTMLWriter()

  init(_ renderer: PageRenderer, root: String) {
    self.renderer = renderer
    self.root = root
  }

  /// What has been written.
  var html: String { writer.html }

  /// Writes a row with a link to a year and the months of it, each with the number of its articles.
  mutating func row(ofMonthsIn year: CalendarDate) {
    writer.markup("<tr><th scope=\"row\">")
    link(year, renderer.words.words(year))
    writer.markup("</th>")
    for month in 1...12 { monthCell(CalendarDate(year: year.year, month: month)) }
    writer.markup("</tr>\n")
  }

  private mutating func monthCell(_ month: CalendarDate) {
    guard renderer.catalogue.entries[month] != nil else { return emptyCell() }
    let count = renderer.catalogue.publishedWithin[month] ?? 0
    writer.markup("<td data-weight=\"\(Self.weight(count))\">")
    link(month, count == 0 ? "–" : Numeral.grouped(count), name: label(month, count))
    writer.markup("</td>")
  }

  /// Writes the weeks of a month, which begin on Saturday.
  mutating func rows(ofDaysIn month: CalendarDate) {
    guard let number = month.month, let first = Day(year: month.year, month: number, day: 1)
    else { return }
    let blanks = (first.weekday.rawValue + 1) % 7
    let length = Day.length(ofMonth: number, year: month.year)
    let cells = blanks + length
    for week in stride(from: 0, to: cells, by: 7) {
      writer.markup("<tr>")
      for cell in week..<week + 7 { dayCell(cell - blanks + 1, of: month, length) }
      writer.markup("</tr>\n")
    }
  }

  private mutating func dayCell(_ day: Int, of month: CalendarDate, _ length: Int) {
    guard (1...length).contains(day) else { return emptyCell() }
    let date = CalendarDate(year: month.year, month: month.month, day: day)
    guard renderer.catalogue.entries[date] != nil else {
      writer.markup("<td>\(day)</td>")
      return
    }
    let count = renderer.catalogue.publishedWithin[date] ?? 0
    writer.markup("<td data-weight=\"\(Self.weight(count))\">")
    link(date, String(day), name: label(date, count))
    writer.markup("</td>")
  }

  private mutating func emptyCell() { writer.markup("<td></td>") }

  private mutating func link(_ date: CalendarDate, _ text: String, name: String? = nil) {
    writer.markup("<a href=\"\(root)\(PagePath.date(date))\"")
    if let name {
      writer.markup(" aria-label=\"")
      writer.text(name)
      writer.markup("\"")
    }
    writer.markup(">")
    writer.text(text)
    writer.markup("</a>")
  }

  /// What a screen reader says of a cell: the date and how many articles it has.
  private func label(_ date: CalendarDate, _ count: Int) -> String {
    let words = renderer.words.words(date)
    guard count > 0 else {
      let spokenOf = renderer.catalogue.spokenOfWithin[date] ?? 0
      return renderer.strings.filled(
        .calendarSpokenOf, ["date": words, "n": Numeral.grouped(spokenOf)])
    }
    return renderer.strings.filled(
      .calendarCell, ["date": words, "n": Numeral.grouped(count)])
  }

  /// Writes a row with a link to a month, how many articles it has and how many speak of it.
  mutating func row(ofNumbersOf month: CalendarDate) {
    let published = renderer.catalogue.publishedWithin[month] ?? 0
    writer.markup("<tr><th scope=\"row\">")
    link(month, renderer.words.month(month.month ?? 0))
    writer.markup("</th><td data-weight=\"\(Self.weight(published))\">")
    writer.number(published)
    writer.markup("</td><td>")
    writer.number(renderer.catalogue.spokenOfWithin[month] ?? 0)
    writer.markup("</td></tr>\n")
  }

  /// The darkest a cell is.
  static let heaviest = 4

  /// How dark a cell is, 0 to 4: by the number of digits that the count has in base 4.
  static func weight(_ count: Int) -> Int {
    var (weight, count) = (0, count)
    while count > 0, weight < heaviest {
      weight += 1
      count /= 4
    }
    return weight
  }
}
