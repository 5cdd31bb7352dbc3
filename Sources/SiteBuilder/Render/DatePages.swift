import ArabicText
import Dates

extension PageRenderer {
  /// The index of dates: a table of years and months, and the years that are only spoken of.
  func datesPage(_ address: PageAddress) -> OutputFile {
    let root = root(of: address)
    let years = catalogue.datesByLevel[0]
    var spokenOf = EntryWriter(self, root: root)
    for year in years where catalogue.publishedWithin[year] == nil {
      let count = catalogue.spokenOfWithin[year] ?? 0
      spokenOf.item(
        path: PagePath.date(year), label: words.words(year), count: count)
    }
    var context: [String: Any] = [:]
    let published = years.filter { catalogue.publishedWithin[$0] != nil }
    if !published.isEmpty {
      context["years"] = yearTable(published.reversed(), root: root)
      context["months"] = (1...12).map { ["name": words.month($0), "number": String($0)] }
      context["heatMap"] = heatMap(ofYears: published.reversed())
    }
    if !spokenOf.html.isEmpty { context["spokenOf"] = spokenOf.html }
    context["undated"] = undated()
    context["isEmpty"] = years.isEmpty
    context["hasTimeline"] = !catalogue.timeline.moments.isEmpty
    return frame(
      address, template: "dates", head: PageHead(title: strings[.datesTitle], current: .dates),
      context)
  }

  /// How many articles have no date; they end the list of all articles.
  private func undated() -> [String: Any]? {
    let count = archive.articles.partitioningIndex { $0.article.published.value != nil }
    guard count > 0 else { return nil }
    let lastPage = Pager.pages(of: archive.articles.count)
    return [
      "path": PagePath.page(lastPage, of: "articles/index.html"),
      "count": strings.count(count, .articles),
    ]
  }

  /// The rows of a table with a year a row and a month a column.
  private func yearTable(_ years: [CalendarDate], root: String) -> String {
    var table = CalendarTable(self, root: root)
    for year in years { table.row(ofMonthsIn: year) }
    return table.html
  }

  /// The page of a day, a month or a year: what was published, and where it is spoken of.
  func datePage(_ address: PageAddress, _ date: CalendarDate, page: Int) -> OutputFile {
    let entry = catalogue.entries[date] ?? .init()
    let pager = Pager(page: page, count: entry.count)
    let root = root(of: address)
    var context: [String: Any] = [
      "heading": words.words(date, withWeekday: true),
      "parents": parents(of: date),
    ]
    context["spokenOfLink"] = linkToSpokenOf(entry, date)
    context["published"] = published(entry, pager, root: root)
    context["spokenOf"] = spokenOf(entry, pager, root: root)
    context["pager"] = pagerLinks(pager, first: PagePath.date(date), root: root)
    if page == 1 {
      context["calendar"] = calendar(of: date, root: root)
      context["months"] = months(of: date, root: root)
      context["sameDay"] = sameDay(as: date, root: root)
      let hasDays = date.month == nil && catalogue.publishedWithin[date] != nil
      if hasDays { context["heatMap"] = heatMap(of: date) }
    }
    context["hijri"] = hijri.words(date)
    for (name, neighbour) in neighbours(of: date) { context[name] = neighbour }
    let heading = words.words(date)
    let head = PageHead(
      title: title(heading, pager),
      description: strings.filled(.describeDate, ["date": heading, "site": settings.title]),
      current: .dates, isCurrentItself: false)
    return frame(address, template: "date", head: head, context)
  }

  private func parents(of date: CalendarDate) -> [[String: Any]] {
    date.levels.dropFirst().reversed().map {
      ["path": PagePath.date($0), "label": words.words($0)]
    }
  }

  private func published(
    _ entry: Catalogue.DateEntry, _ pager: Pager, root: String
  ) -> [String: Any]? {
    let shown = pager.range.clamped(to: 0..<entry.published.count)
    guard !shown.isEmpty else { return nil }
    var writer = EntryWriter(self, root: root)
    for number in entry.published[shown] { writer.article(number) }
    return ["items": writer.html, "count": strings.count(entry.published.count, .articles)]
  }

  /// Where the articles that speak of the date begin, behind those published then.
  private func linkToSpokenOf(
    _ entry: Catalogue.DateEntry, _ date: CalendarDate
  ) -> [String: Any]? {
    guard !entry.published.isEmpty, !entry.spokenOf.isEmpty else { return nil }
    let page = entry.published.count / Self.pageLength + 1
    return [
      "path": PagePath.page(page, of: PagePath.date(date)) + "#spoken-of",
      "count": strings.count(entry.spokenOf.count, .articles),
    ]
  }

  /// The articles that speak of the date, each with the sentence that does.
  private func spokenOf(
    _ entry: Catalogue.DateEntry, _ pager: Pager, root: String
  ) -> [String: Any]? {
    let first = entry.published.count
    let shown = pager.range.clamped(to: first..<entry.count)
    guard !shown.isEmpty else { return nil }
    var writer = EntryWriter(self, root: root)
    for index in shown {
      let (number, mention) = entry.spokenOf[index - first]
      writer.article(number, sentence: sentence(number, date: mention, root: root))
    }
    return ["items": writer.html, "count": strings.count(entry.spokenOf.count, .articles)]
  }

  /// The dates before and after that have a page, of the same length.
  private func neighbours(of date: CalendarDate) -> [String: [String: Any]] {
    let level = date.levels.count - 1
    let dates = catalogue.datesByLevel[level]
    let index = dates.partitioningIndex { $0 >= date }
    var neighbours: [String: [String: Any]] = [:]
    for (name, index) in [("previous", index - 1), ("next", index + 1)]
    where dates.indices.contains(index) {
      neighbours[name] = [
        "path": PagePath.date(dates[index]), "label": words.words(dates[index]),
      ]
    }
    return neighbours
  }

  /// The days of a month as a table; `nil` for a day or a year.
  private func calendar(of date: CalendarDate, root: String) -> [String: Any]? {
    guard date.month != nil, date.day == nil else { return nil }
    var table = CalendarTable(self, root: root)
    table.rows(ofDaysIn: date)
    return ["rows": table.html, "columns": words.weekdaysFromSaturday.map { ["name": $0] }]
  }

  /// The months of a year that have a page, with what they hold; `nil` for a month or a day, and
  /// where there are none.
  private func months(of date: CalendarDate, root: String) -> String? {
    guard date.month == nil else { return nil }
    var table = CalendarTable(self, root: root)
    for month in (1...12).map({ CalendarDate(year: date.year, month: $0) })
    where catalogue.entries[month] != nil {
      table.row(ofNumbersOf: month)
    }
    return table.html.isEmpty ? nil : table.html
  }

  /// The same day of other years; `nil` for a month or a year, and where there is none.
  private func sameDay(as date: CalendarDate, root: String) -> String? {
    guard let month = date.month, let day = date.day else { return nil }
    var writer = EntryWriter(self, root: root)
    for other in catalogue.daysOfYear[[month, day]] ?? [] where other != date {
      writer.item(
        path: PagePath.date(other), label: words.words(CalendarDate(year: other.year)),
        count: catalogue.entries[other]?.count ?? 0)
    }
    return writer.html.isEmpty ? nil : writer.html
  }
}
