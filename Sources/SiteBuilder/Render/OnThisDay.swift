/// What the archive holds on each day of the year, for a home page whose reader's clock tells which
/// day it is. One small script a month.
struct OnThisDay {
  let renderer: PageRenderer

  /// So many years a day has, those with the most articles.
  private static let years = 3

  /// `on-this-day/01.js` to `12.js`: each hands over an object from day to an array of
  /// `[path of the day's page, its date in words, an article's title, how many articles]`.
  var files: [OutputFile] {
    (1...12).map { month in
      let days = (1...31).compactMap { day -> (String, JSONValue)? in
        let moments = moments(month: month, day: day)
        return moments.isEmpty ? nil : (String(day), .array(moments.map(json)))
      }
      return OutputFile(
        path: "on-this-day/\(Numeral.padded(month, to: 2)).js",
        text: "sitegenDays(\n\(JSONValue.object(days).line)\n)\n")
    }
  }

  /// The years of a day, the latest first.
  private func moments(month: Int, day: Int) -> [CalendarDate] {
    let catalogue = renderer.catalogue
    let dates = catalogue.daysOfYear[[month, day]] ?? []
    func count(_ date: CalendarDate) -> Int { catalogue.entries[date]?.count ?? 0 }
    return dates.sorted { (count($1), $1) < (count($0), $0) }.prefix(Self.years).sorted(by: >)
  }

  private func json(_ date: CalendarDate) -> JSONValue {
    let entry = renderer.catalogue.entries[date] ?? .init()
    let first = entry.published.first ?? entry.spokenOf.first?.article
    let title = first.map { renderer.archive.articles[$0].article.displayTitle } ?? ""
    return .array([
      .string(PagePath.date(date)), .string(renderer.words.words(date)), .string(title),
      .string(renderer.strings.count(entry.count, .articles)),
    ])
  }
}
