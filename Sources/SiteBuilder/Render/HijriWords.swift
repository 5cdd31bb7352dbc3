import Dates

/// Dates of the Hijri calendar in the words of the page: «28 جمادى الأولى 1446 هـ».
struct HijriWords: Sendable {
  private let strings: ThemeStrings
  private let months: [String]

  /// Prepares the names.
  /// - Parameter strings: the theme's texts.
  init(strings: ThemeStrings) {
    self.strings = strings
    months = (1...12).map { strings.texts["months.hijri.\($0)"] ?? "" }
  }

  /// What a date is in the Hijri calendar: a day, or what a month or a year reaches over.
  /// - Returns: `nil` before the calendar's first day.
  func words(_ date: CalendarDate) -> String? {
    guard let days = date.days, let first = HijriDate(days.lowerBound),
      let last = HijriDate(days.upperBound)
    else { return nil }
    let text = strings.filled(.hijriDate, ["date": words(first, last, date)])
    let isTabular = first.basis == .tabular || last.basis == .tabular
    return isTabular ? strings.filled(.hijriTabular, ["date": text]) : text
  }

  private func words(_ first: HijriDate, _ last: HijriDate, _ date: CalendarDate) -> String {
    if date.day != nil { return "\(first.day) \(monthAndYear(first))" }
    if date.month == nil {
      return first.year == last.year ? String(first.year) : "\(first.year)–\(last.year)"
    }
    if first.year == last.year {
      return first.month == last.month
        ? monthAndYear(first) : "\(month(first)) – \(monthAndYear(last))"
    }
    return "\(monthAndYear(first)) – \(monthAndYear(last))"
  }

  private func monthAndYear(_ date: HijriDate) -> String { "\(month(date)) \(date.year)" }

  private func month(_ date: HijriDate) -> String {
    months.indices.contains(date.month - 1) ? months[date.month - 1] : String(date.month)
  }
}

extension CalendarDate {
  /// The days it spans; `nil` for a day that no month has.
  var days: ClosedRange<Day>? {
    let firstMonth = month ?? 1
    let lastMonth = month ?? 12
    let lastDay = day ?? Day.length(ofMonth: lastMonth, year: year)
    guard let first = Day(year: year, month: firstMonth, day: day ?? 1),
      let last = Day(year: year, month: lastMonth, day: lastDay)
    else { return nil }
    return first...last
  }
}
