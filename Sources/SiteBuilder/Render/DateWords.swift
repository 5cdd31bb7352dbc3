import Articles
import Dates

/// Dates in the words of the page: «السبت 30 نوفمبر/تشرين الثاني 2024».
struct DateWords: Sendable {
  private let strings: ThemeStrings
  private let months: [String]
  private let weekdays: [String]

  /// Prepares the names.
  /// - Parameters:
  ///   - strings: the theme's texts.
  ///   - style: which names of the months to print.
  init(strings: ThemeStrings, style: SiteSettings.MonthNames) {
    self.strings = strings
    months = (1...12).map { Self.month($0, style, strings) }
    weekdays = Weekday.allCases.map { strings.texts["weekdays.\($0.rawValue + 1)"] ?? "" }
  }

  private static func month(
    _ number: Int, _ style: SiteSettings.MonthNames, _ strings: ThemeStrings
  ) -> String {
    func name(_ style: String) -> String { strings.texts["months.\(style).\(number)"] ?? "" }
    switch style {
    case .dual: return name("egypt") + "/" + name("levant")
    case .egypt, .levant, .maghreb: return name(style.rawValue)
    }
  }

  /// The names of the days of a week that begins on Saturday, as calendars of Arab countries do.
  var weekdaysFromSaturday: [String] { weekdays.suffix(1) + weekdays.prefix(6) }

  /// The name of a month.
  /// - Parameter month: 1 to 12.
  func month(_ month: Int) -> String {
    months.indices.contains(month - 1) ? months[month - 1] : String(month)
  }

  /// A date in words.
  /// - Parameters:
  ///   - date: a year, a month or a day.
  ///   - withWeekday: whether the name of the day of the week goes before a day.
  func words(_ date: CalendarDate, withWeekday: Bool = false) -> String {
    guard let month = date.month else { return String(date.year) }
    let monthAndYear = "\(self.month(month)) \(date.year)"
    guard let day = date.day else { return monthAndYear }
    let text = "\(day) \(monthAndYear)"
    guard withWeekday, let weekday = Day(year: date.year, month: month, day: day)?.weekday
    else { return text }
    return "\(weekdays[weekday.rawValue]) \(text)"
  }

  /// A value in words.
  /// - Parameters:
  ///   - value: any value.
  ///   - withWeekday: whether the name of the day of the week goes before a day.
  func words(_ value: DateValue, withWeekday: Bool = false) -> String {
    switch value {
    case .year, .month, .day:
      return CalendarDate(value).map { words($0, withWeekday: withWeekday) } ?? value.edtf
    case .minute(let day, let minute):
      let time = "\(Numeral.padded(minute / 60, to: 2)):\(Numeral.padded(minute % 60, to: 2))"
      return strings.filled(
        .dateAndTime, ["date": words(.day(day), withWeekday: withWeekday), "time": time])
    case .monthOfUnknownYear(let month):
      return strings.filled(.dateUnknownYear, ["month": self.month(month)])
    case .century(let century): return years(from: century * 100, to: century * 100 + 99)
    case .decade(let decade): return years(from: decade * 10, to: decade * 10 + 9)
    case .season(let year, let code):
      return "\(strings.texts["seasons.\(code)"] ?? "") \(year)"
    case .interval(let start, let end): return interval(start, end)
    }
  }

  /// When an article was published: an inferred date reads as what it is.
  /// - Parameters:
  ///   - published: the date.
  ///   - isToTheDay: whether the time of day is left out.
  ///   - withWeekday: whether the name of the day of the week goes before a day.
  func words(
    _ published: Publication, isToTheDay: Bool = false, withWeekday: Bool = false
  ) -> String {
    guard let value = isToTheDay ? published.value?.toTheDay : published.value else {
      return strings[.undated]
    }
    if published.isApproximate { return strings.filled(.dateAbout, ["date": words(value)]) }
    guard published.basis == .inferred, case .interval(let start?, let end?) = value else {
      return words(value, withWeekday: withWeekday)
    }
    return strings.filled(.dateBetween, ["from": words(start), "to": words(end)])
  }

  private func years(from first: Int, to last: Int) -> String {
    strings.filled(.dateRange, ["from": String(first), "to": String(last)])
  }

  private func interval(_ start: DateValue?, _ end: DateValue?) -> String {
    switch (start, end) {
    case (let start?, let end?):
      strings.filled(.dateRange, ["from": words(start), "to": words(end)])
    case (let start?, nil): strings.filled(.dateSince, ["from": words(start)])
    case (nil, let end?): strings.filled(.dateUntil, ["to": words(end)])
    case (nil, nil): strings[.undated]
    }
  }
}

extension CalendarDate {
  /// The page a value belongs to; `nil` for values longer than a year, and for those the
  /// four-digit years of addresses cannot hold. An interval has that of what both ends share.
  init?(_ value: DateValue) {
    switch value {
    case .year(let year), .season(let year, _): self.init(year: year)
    case .month(let year, let month): self.init(year: year, month: month)
    case .day(let day), .minute(let day, _):
      let (year, month, day) = day.components
      self.init(year: year, month: month, day: day)
    case .interval(let start?, let end?):
      guard let first = CalendarDate(start), let last = CalendarDate(end),
        let shared = first.shared(with: last)
      else { return nil }
      self = shared
    case .monthOfUnknownYear, .century, .decade, .interval: return nil
    }
    guard (1...9999).contains(year), (1...12).contains(month ?? 1) else { return nil }
  }

  /// The pages a value that a text speaks of is listed on: both ends of an interval, else its own.
  static func spokenOf(_ value: DateValue) -> [CalendarDate] {
    guard case .interval(let start, let end) = value else {
      return CalendarDate(value).map { [$0] } ?? []
    }
    let ends = [start, end].compactMap { $0.flatMap(CalendarDate.init) }
    return ends.count == 2 && ends[0] == ends[1] ? [ends[0]] : ends
  }

  private func shared(with other: CalendarDate) -> CalendarDate? {
    guard year == other.year else { return nil }
    guard let month, month == other.month else { return CalendarDate(year: year) }
    return day == other.day ? self : CalendarDate(year: year, month: month)
  }
}

extension DateValue {
  /// The value of a `datetime` attribute, where HTML has one for it.
  var datetime: String? {
    switch self {
    case .year, .month, .day: CalendarDate(self)?.datetime
    case .minute(let day, _): CalendarDate(.day(day)) == nil ? nil : edtf
    case .monthOfUnknownYear, .century, .decade, .season, .interval: nil
    }
  }
}

extension DateValue {
  /// The value without its time of day.
  var toTheDay: DateValue {
    if case .minute(let day, _) = self { .day(day) } else { self }
  }
}
