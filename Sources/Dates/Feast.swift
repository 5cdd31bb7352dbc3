/// A feast or memorial day.
enum Feast: Sendable, Hashable {
  case fitr, adha, prophet, islamicNewYear, ashura, arafa, isra
  case newYear, newYearEve, christmas, labour, nowruz, mother, father, valentine, thanksgiving
  /// A feast whose day each country or church sets for itself: «عيد الاستقلال», «عيد الفصح».
  case local

  /// How its day is found.
  enum Rule {
    case dayOfMonth(DateCalendar, month: Int, day: Int)
    /// The n-th weekday of a month of the Gregorian calendar.
    case weekdayOfMonth(Int, Weekday, month: Int)
    case local
  }

  /// How its day is found. The days of mothers and fathers are those of most Arab countries.
  var rule: Rule {
    switch self {
    case .islamicNewYear: .dayOfMonth(.hijri, month: 1, day: 1)
    case .ashura: .dayOfMonth(.hijri, month: 1, day: 10)
    case .prophet: .dayOfMonth(.hijri, month: 3, day: 12)
    case .isra: .dayOfMonth(.hijri, month: 7, day: 27)
    case .fitr: .dayOfMonth(.hijri, month: 10, day: 1)
    case .arafa: .dayOfMonth(.hijri, month: 12, day: 9)
    case .adha: .dayOfMonth(.hijri, month: 12, day: 10)
    case .newYear: .dayOfMonth(.gregorian, month: 1, day: 1)
    case .valentine: .dayOfMonth(.gregorian, month: 2, day: 14)
    case .mother, .nowruz: .dayOfMonth(.gregorian, month: 3, day: 21)
    case .labour: .dayOfMonth(.gregorian, month: 5, day: 1)
    case .father: .dayOfMonth(.gregorian, month: 6, day: 21)
    case .thanksgiving: .weekdayOfMonth(4, .thursday, month: 11)
    case .christmas: .dayOfMonth(.gregorian, month: 12, day: 25)
    case .newYearEve: .dayOfMonth(.gregorian, month: 12, day: 31)
    case .local: .local
    }
  }

  /// Whether «يوم» before its name makes it a day: «يوم عرفة», «يوم الأم».
  var isDay: Bool { [.arafa, .mother, .father, .valentine, .labour].contains(self) }
}
