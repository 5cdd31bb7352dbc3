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

/// When a verb says that something happens.
enum Tense: Sendable, Hashable {
  /// It has happened at the time told: «وقع», «الصادر».
  case past
  /// Somebody has said or done something about it: «أعلن», «تم».
  case reported
  case future
}

/// How the noun of a unit of time stands.
enum UnitForm: Sendable, Hashable {
  /// «يوم», «يوما».
  case bare
  /// «اليوم».
  case definite
  /// «يومين».
  case dual
  /// «يومي», before the two that it names.
  case construct
  /// «أيام».
  case plural
  /// «الأيام».
  case definitePlural
}

/// A part of a stretch of time.
enum Portion: Sendable, Hashable {
  case start, middle, end
  /// The n-th of so many equal parts.
  case fraction(Int, of: Int)
  /// Some months of a year.
  case months(ClosedRange<Int>)
}

/// What a word can say about time.
enum TimeWord: Sendable, Hashable {
  /// A month; whether its name is a word or a person's name too.
  case month(MonthName, isCommon: Bool)
  case monthHead(MonthHead)
  /// A word that is only the second of a month's name.
  case monthTail(Int)
  case weekday(Weekday)
  /// «ثلاثاء», without its article: counted or before its week.
  case bareWeekday(Weekday)
  /// A masculine ordinal with its article, 1 to 10: it counts days and centuries.
  case ordinal(Int)
  /// A feminine ordinal: in month names and of hours.
  case feminineOrdinal(Int)
  /// «ثاني», «ثالث»: an ordinal before its noun.
  case bareOrdinal(Int)
  /// «آخر», «الأخير».
  case final
  /// «عشر», the second word of the numbers 11 to 19.
  case teen
  /// «العشرين», «الثلاثين».
  case tens(Int)
  /// A cardinal number below 1000, but for ten.
  case cardinal(Int)
  /// «الثلاثة».
  case definiteCardinal(Int)
  /// «مئة» after its count.
  case hundred
  /// «ألف», «آلاف» (1000), «ألفين» (2000).
  case thousand(Int)
  /// «نصف», half a unit; «ثلث», «ربع» of an hour, in minutes.
  case minutes(Int)
  /// «إلا», less.
  case less
  /// «أول», «غرة»: the first day before a month's name.
  case firstOfMonth
  case unit(TimeUnit, UnitForm)
  /// «أمس», «غدا»: days after the day of writing.
  case relativeDay(Int)
  /// «الليلة».
  case night
  /// «الآن», after a count.
  case now
  case century
  /// «العقد», the decade of a century.
  case decadeOfCentury
  /// «الستينيات»: the tens of its years.
  case decade(Int)
  case season(Int)
  /// «الصيف»: with its article a season by itself.
  case definiteSeason(Int)
  case direction(Direction)
  /// «التالي», «السابق», «نفسه»: beside a day or unit told before it, or that one.
  case sequence(Direction)
  /// «الماضيين», of two.
  case directionOfTwo(Direction)
  /// «الجديد», of the year that begins.
  case new
  /// «المبارك», after a Hijri month.
  case honour
  /// «هذا».
  case this
  case from, to, between, and, since, before, after
  /// «خلال»: before a length, a point or a bare year.
  case within
  /// «لمدة», «طوال»: before a length of time.
  case lasting
  case portion(Portion)
  /// «الربع», «النصف» of a year.
  case fractionOf(Int)
  /// A preposition that a bare year may follow: «في», «بحلول».
  case yearContext
  /// A preposition that no year's counted noun can be.
  case particle
  case era(DateCalendar)
  /// «م»: of the Christian era, or after noon.
  case eraOrAfterNoon
  case meridiem(Meridiem)
  /// «صباح», «مساء»: before its day.
  case dayPart(Meridiem)
  /// «الظهر», after «قبل» or «بعد».
  case noon
  /// «الموافق»: the same day in the other calendar.
  case corresponding
  /// «بضعة»: a number of units that is not told.
  case several
  /// «قليلة», after units.
  case few
  /// «نحو»: before a count it makes it an estimate.
  case about
  /// «أكثر», «أقل»: with «من» it does so too.
  case moreOrLess
  /// «تمام»: before «الساعة».
  case exactly
  /// «عند»: before a time.
  case at
  /// «بتاريخ», before a date in figures.
  case dateNoun
  /// «عيد», the first word of a feast's name.
  case feastHead
  case feast(Feast)
  /// «رأس»: with «السنة» the first day of the year.
  case head
  /// A noun that is counted: the number before it is no year.
  case counted
  /// «كامل», after a unit.
  case whole
  /// «الـ», where a number follows it.
  case article
  /// «سيارة»: the name after it is a maker's, not a month's.
  case brandNoun
  /// «كل»: the day after it comes back.
  case each
  /// «شارع», «صحيفة»: the time after it is a name.
  case nameNoun
  /// «المصري»: with «اليوم» alone the name of a paper.
  case paperName
  /// «ثورة», «هجمات»: the day after it names an event of another year.
  case eventNoun
  /// «العالمي», «الوطني»: after «اليوم», which then is not the day of writing.
  case otherDay
  /// «عمر»: a decade of somebody's life, not of a century.
  case age
  /// A word that tells the tense of what follows.
  case tense(Tense)
  /// A word that only looks like a future verb.
  case plain
}
