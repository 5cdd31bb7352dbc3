/// What a text that does not tell its own date betrays of it.
public struct DateClue: Sendable, Hashable {
  /// What is known of the day of writing.
  public enum Kind: Sendable, Hashable {
    /// It is this day: «اليوم السبت 14 يناير 2017».
    case day(Day)
    /// It is this day of a year not told, perhaps with its weekday: «اليوم الثلاثاء 28 مارس».
    case dayOfYear(month: Int, day: Int, offset: Int, Weekday?)
    /// It is such a weekday: «اليوم الخميس».
    case weekday(Weekday)
    /// It comes after a day that is told as past.
    case after(Day)
    /// It comes before a day that is told as ahead.
    case before(Day)
    /// The next such day or month is still ahead: «24 أبريل المقبل».
    case beforeNext(month: Int, day: Int)
    /// A month, perhaps a day of it, is told as past and without its year: «24 أكتوبر الفائت».
    case pastMonth(Int, hasDay: Bool)
    /// A year begins about now: «العام الجديد 2025».
    case newYear(Int)
    /// The year of writing is spoken of as such: «هذا العام».
    case presentYear
    /// A year is told, and not as ahead.
    case told(Int)
    /// Something goes on since a year: «منذ 2014».
    case sinceYear(Int)
    /// Something goes on since so many years: «منذ سبع سنوات».
    case sinceYears(Int)
  }

  /// What is known.
  public var kind: Kind
  /// The words that tell it.
  public var surface: String
}
