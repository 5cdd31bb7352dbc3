/// A point or stretch of time as EDTF (ISO 8601-2, level 1) can write it.
public indirect enum DateValue: Sendable, Hashable {
  /// A century by its first two digits: 20 is 2000–2099, `20XX`.
  case century(Int)
  /// A decade by its first three digits: 201 is 2010–2019, `201X`.
  case decade(Int)
  /// A year.
  case year(Int)
  /// A season of a year by its EDTF code: 21 spring … 24 winter.
  case season(year: Int, code: Int)
  /// A month of a year.
  case month(year: Int, month: Int)
  /// A month of a year that is not known, `XXXX-11`.
  case monthOfUnknownYear(Int)
  /// A day.
  case day(Day)
  /// A minute of a day, counted from midnight.
  case minute(Day, minute: Int)
  /// From one value to another; `nil` is an open end.
  case interval(DateValue?, DateValue?)
}

/// How exactly a value tells the time, from the coarsest to the finest.
public enum DatePrecision: String, Sendable, Hashable, CaseIterable, Comparable {
  case century, decade, year, season, month, day, minute

  /// Whether a precision is coarser than another.
  public static func < (left: DatePrecision, right: DatePrecision) -> Bool {
    left.rank < right.rank
  }

  private var rank: Int { DatePrecision.allCases.firstIndex(of: self) ?? 0 }
}

extension DateValue {
  /// How exactly it tells the time; of an interval, its coarser end.
  public var precision: DatePrecision {
    switch self {
    case .century: .century
    case .decade: .decade
    case .year: .year
    case .season: .season
    case .month, .monthOfUnknownYear: .month
    case .day: .day
    case .minute: .minute
    case .interval(let start, let end):
      [start, end].compactMap { $0?.precision }.min() ?? .century
    }
  }

  /// The days it covers; `nil` where an end is open.
  public var bounds: ClosedRange<Day>? {
    guard let firstDay, let lastDay, firstDay <= lastDay else { return nil }
    return firstDay...lastDay
  }

  /// The first day it covers; `nil` where its beginning is open.
  public var firstDay: Day? { ends.first }

  /// The last day it covers; `nil` where its end is open.
  public var lastDay: Day? { ends.last }

  /// Seasons are those of the north by whole months: spring March to May, summer June to August,
  /// autumn September to November, winter December to February of the next year.
  private var ends: (first: Day?, last: Day?) {
    switch self {
    case .century(let century): DateValue.years(of: 100, century)
    case .decade(let decade): DateValue.years(of: 10, decade)
    case .year(let year): DateValue.years(year, year)
    case .season(let year, let code): DateValue.season(year, code)
    case .month(let year, let month): DateValue.months(year, month, year, month)
    case .monthOfUnknownYear: (nil, nil)
    case .day(let day), .minute(let day, _): (day, day)
    case .interval(let start, let end): (start?.firstDay, end?.lastDay)
    }
  }

  /// The n-th stretch of so many years, counted from the year 0.
  private static func years(of length: Int, _ number: Int) -> (first: Day?, last: Day?) {
    guard Day.years.contains(number) else { return (nil, nil) }
    return years(number * length, number * length + length - 1)
  }

  private static func years(_ first: Int, _ last: Int) -> (first: Day?, last: Day?) {
    months(first, 1, last, 12)
  }

  private static func months(
    _ firstYear: Int, _ firstMonth: Int, _ lastYear: Int, _ lastMonth: Int
  ) -> (first: Day?, last: Day?) {
    (
      Day(year: firstYear, month: firstMonth, day: 1),
      Day(
        year: lastYear, month: lastMonth,
        day: Day.length(ofMonth: lastMonth, year: lastYear))
    )
  }

  private static func season(_ year: Int, _ code: Int) -> (first: Day?, last: Day?) {
    switch code {
    case 21...23:
      let first = 3 * (code - 20)
      return months(year, first, year, first + 2)
    case 24: return months(year, 12, year &+ 1, 2)
    default: return (nil, nil)
    }
  }
}
