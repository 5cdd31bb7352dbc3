/// A date of the Hijri calendar.
///
/// Years 1343 to 1500 follow the published table of Umm al-Qura; years outside it are reckoned by
/// the tabular calendar (thirty-year cycle, astronomical epoch of 15 July 622 Julian), which may
/// be a day off.
public struct HijriDate: Sendable, Hashable {
  /// What a conversion rests on.
  public enum Basis: Sendable, Hashable {
    /// The published table.
    case ummAlQura
    /// The tabular calendar, right to about a day.
    case tabular
  }

  /// The year after the Hijra.
  public let year: Int
  /// The month, 1 (Muharram) to 12 (Dhu al-Hijja).
  public let month: Int
  /// The day of the month, from 1.
  public let day: Int

  /// The years that can be reckoned.
  static let years = 1...9999

  /// Creates a date; `nil` when its month has no such day.
  /// - Parameters:
  ///   - year: 1 to 9999.
  ///   - month: 1 to 12.
  ///   - day: from 1.
  public init?(year: Int, month: Int, day: Int) {
    guard (1...31).contains(day), day <= HijriDate.length(ofMonth: month, year: year) else {
      return nil
    }
    self.init(unchecked: year, month, day)
  }

  private init(unchecked year: Int, _ month: Int, _ day: Int) {
    self.year = year
    self.month = month
    self.day = day
  }

  /// The number of days of a month, 0 for a month that does not exist.
  /// - Parameters:
  ///   - month: 1 to 12.
  ///   - year: 1 to 9999.
  public static func length(ofMonth month: Int, year: Int) -> Int {
    guard (1...12).contains(month), years.contains(year) else { return 0 }
    if isTabled(year) { return UmmAlQura.length(year: year, month: month) }
    let isLeapDay = month == 12 && (11 * year + 14) % 30 < 11
    return month % 2 == 1 || isLeapDay ? 30 : 29
  }

  /// What ``gregorian`` rests on.
  public var basis: Basis { HijriDate.isTabled(year) ? .ummAlQura : .tabular }

  /// The day of the Gregorian calendar.
  public var gregorian: Day {
    let start =
      HijriDate.isTabled(year)
      ? UmmAlQura.start(year: year, month: month) : HijriDate.tabularStart(year, month)
    return Day(number: start + day - 1)
  }

  /// The Hijri date of a day; `nil` before the calendar's first day and after the year 9999.
  /// - Parameter day: the day.
  public init?(_ day: Day) {
    if day >= UmmAlQura.firstDay && day < UmmAlQura.endDay {
      let (year, month, start) = UmmAlQura.month(of: day)
      self.init(unchecked: year, month, day.number - start + 1)
    } else {
      self.init(tabular: day)
    }
  }

  /// Day number of 1 Muharram of the year 1: Julian day 1 948 439, astronomical epoch.
  private static let epoch = 1_948_439 - 2_440_588

  private init?(tabular day: Day) {
    guard day.number >= HijriDate.epoch, day.number < HijriDate.tabularStart(10_000, 1) else {
      return nil
    }
    // A year has 10 631 / 30 days on average; the estimate is at most one too high.
    var year = (30 * (day.number - HijriDate.epoch) + 10_646) / 10_631
    if HijriDate.tabularStart(year, 1) > day.number { year -= 1 }
    // Where the tabular calendar and the table overlap by a day, the table keeps its years.
    if HijriDate.isTabled(year) {
      year = day < UmmAlQura.firstDay ? UmmAlQura.firstYear - 1 : UmmAlQura.lastYear + 1
    }
    let dayOfYear = day.number - HijriDate.tabularStart(year, 1)
    let month = min(12, max(1, 2 * max(0, dayOfYear) / 59 + 1))
    let start = HijriDate.tabularStart(year, month)
    let length = HijriDate.length(ofMonth: month, year: year)
    self.init(unchecked: year, month, min(max(day.number - start + 1, 1), length))
  }

  private static func isTabled(_ year: Int) -> Bool {
    year >= UmmAlQura.firstYear && year <= UmmAlQura.lastYear
  }

  /// Long and short months alternate, so that months 1…m−1 have ⌈29.5 (m−1)⌉ days.
  private static func tabularStart(_ year: Int, _ month: Int) -> Int {
    epoch + (59 * (month - 1) + 1) / 2 + (year - 1) * 354 + (3 + 11 * year) / 30
  }
}
