/// A day of the proleptic Gregorian calendar.
public struct Day: Sendable, Hashable, Comparable {
  /// Days since 1970-01-01.
  public var number: Int

  /// Creates a day from its distance to 1970-01-01.
  /// - Parameter number: days since 1970-01-01.
  public init(number: Int) { self.number = number }

  /// Whether a day comes before another.
  public static func < (left: Day, right: Day) -> Bool { left.number < right.number }
}

/// A day of the week, counted as Arabic names count: Sunday is the first.
public enum Weekday: Int, Sendable, Hashable, CaseIterable {
  case sunday, monday, tuesday, wednesday, thursday, friday, saturday

  /// Its English name.
  public var englishName: String {
    let name = "\(self)"
    return name.prefix(1).uppercased() + name.dropFirst()
  }

  /// The day after it.
  var next: Weekday { Weekday(rawValue: (rawValue + 1) % 7) ?? .sunday }

  /// Days since the Monday of its week.
  var daysSinceMonday: Int { (rawValue + 6) % 7 }
}

extension Day {
  /// The years a day can be written with: four digits (EDTF level 0).
  static let years = -9999...9999

  /// Creates a day of the calendar; `nil` when the calendar has no such day.
  ///
  /// The arithmetic is that of Howard Hinnant's "chrono-Compatible Low-Level Date Algorithms":
  /// years begin in March, so that the leap day is the last of its year.
  /// - Parameters:
  ///   - year: −9999 to 9999, astronomical (0 is 1 BC).
  ///   - month: 1 to 12.
  ///   - day: 1 to the month's length.
  public init?(year: Int, month: Int, day: Int) {
    guard Day.years.contains(year), (1...12).contains(month),
      (1...Day.length(ofMonth: month, year: year)).contains(day)
    else { return nil }
    let marchYear = month <= 2 ? year - 1 : year
    let era = Day.floorDivide(marchYear, 400)
    let yearOfEra = marchYear - era * 400
    let dayOfYear = (153 * ((month + 9) % 12) + 2) / 5 + day - 1
    let dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear
    number = era * 146_097 + dayOfEra - 719_468
  }

  /// Year, month and day of the calendar.
  public var components: (year: Int, month: Int, day: Int) {
    let shifted = number &+ 719_468
    let era = Day.floorDivide(shifted, 146_097)
    let dayOfEra = shifted - era * 146_097
    let yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let marchMonth = (5 * dayOfYear + 2) / 153
    let month = marchMonth < 10 ? marchMonth + 3 : marchMonth - 9
    let year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0)
    return (year, month, dayOfYear - (153 * marchMonth + 2) / 5 + 1)
  }

  /// The day of the week.
  public var weekday: Weekday {
    // 1970-01-01 was a Thursday.
    let index = (number % 7 + 7 + Weekday.thursday.rawValue) % 7
    return Weekday(rawValue: index) ?? .sunday
  }

  /// The number of days of a month.
  /// - Parameters:
  ///   - month: 1 to 12; another number has no days.
  ///   - year: the year, for February.
  public static func length(ofMonth month: Int, year: Int) -> Int {
    switch month {
    case 2: isLeap(year) ? 29 : 28
    case 4, 6, 9, 11: 30
    case 1...12: 31
    default: 0
    }
  }

  /// Whether a year has a 29 February.
  /// - Parameter year: the year, astronomical.
  public static func isLeap(_ year: Int) -> Bool {
    year % 4 == 0 && (year % 100 != 0 || year % 400 == 0)
  }

  /// The day so many days later, or earlier when the number is negative.
  /// - Parameter days: how many days.
  public func advanced(by days: Int) -> Day { Day(number: number &+ days) }

  private static func floorDivide(_ dividend: Int, _ divisor: Int) -> Int {
    let quotient = dividend / divisor
    return dividend % divisor < 0 ? quotient - 1 : quotient
  }
}
