/// The calendars that the press dates by.
enum DateCalendar: Sendable, Hashable {
  case gregorian, hijri
}

/// A month of one of the calendars.
struct MonthName: Sendable, Hashable {
  var calendar: DateCalendar
  var number: Int
}

/// The first word of a month name of two words; the second is an ordinal or a noun.
enum MonthHead: Sendable, Hashable {
  case tishrin, kanun, rabi, jumada, dhu

  /// The month that the head names with its second word.
  /// - Parameter tail: 1 and 2 for «الأول» and «الثاني» (or «الآخر»), 11 and 12 for the nouns of
  ///   Dhu al-Qida and Dhu al-Hijja.
  func month(tail: Int) -> MonthName? {
    switch (self, tail) {
    case (.tishrin, 1): MonthName(calendar: .gregorian, number: 10)
    case (.tishrin, 2): MonthName(calendar: .gregorian, number: 11)
    case (.kanun, 1): MonthName(calendar: .gregorian, number: 12)
    case (.kanun, 2): MonthName(calendar: .gregorian, number: 1)
    case (.rabi, 1...2): MonthName(calendar: .hijri, number: tail + 2)
    case (.jumada, 1...2): MonthName(calendar: .hijri, number: tail + 4)
    case (.dhu, 11...12): MonthName(calendar: .hijri, number: tail)
    default: nil
    }
  }
}

/// Which of the months or years of a name is meant, seen from the day of writing.
enum Direction: Sendable, Hashable {
  case last, current, next
}

/// Half of the day.
enum Meridiem: Sendable, Hashable {
  case beforeNoon, afterNoon
}

/// What a word can say about time.
enum TimeWord: Sendable, Hashable {
  case month(MonthName)
  case monthHead(MonthHead)
  /// A word that is only the second of a month's name.
  case monthTail(Int)
  case weekday(Weekday)
  /// A masculine ordinal with its article, 1 to 10: it counts days and centuries.
  case ordinal(Int)
  /// A feminine ordinal: only in month names.
  case feminineOrdinal(Int)
  /// «عشر», the second word of the ordinals 11 to 19.
  case teen
  /// «العشرين», «الثلاثين».
  case tens(Int)
  /// «أول», «غرة»: the first day before a month's name.
  case firstOfMonth
  /// «عام», «سنة»: before a year's number.
  case year
  /// «عامي», «أعوام»: before several years' numbers.
  case years
  /// «يوم», before a day.
  case dayNoun
  /// «شهر», before a month's name.
  case monthNoun
  case century
  /// «العقد», the decade of a century.
  case decadeOfCentury
  /// «الستينيات»: the tens of its years.
  case decade(Int)
  case season(Int)
  case direction(Direction)
  /// «الجديد», of the year that begins.
  case new
  /// «المبارك», after a Hijri month.
  case honour
  /// «هذا».
  case this
  case from, to, between, and, since
  /// A preposition or noun that a bare year may follow: «في», «خلال», «مطلع».
  case yearContext
  /// A preposition that no year's counted noun can be.
  case particle
  case era(DateCalendar)
  /// «م»: of the Christian era, or after noon.
  case eraOrAfterNoon
  case meridiem(Meridiem)
  /// «الساعة».
  case hour
  /// «الموافق»: the same day in the other calendar.
  case corresponding
  /// A noun that is counted: the number before it is no year.
  case counted
  /// «الـ», where a number follows it.
  case article
  /// «سيارة»: the name after it is a maker's, not a month's.
  case brandNoun
  /// «عمر»: a decade of somebody's life, not of a century.
  case age
}
