/// What a text says of a point of time, before it is known which one is meant.
struct DateParts: Sendable, Hashable {
  /// How the year is told.
  enum Year: Sendable, Hashable {
    case number(Int)
    /// Years after the year of writing; negative before it.
    case relative(Int)
  }

  var calendar = DateCalendar.gregorian
  /// Whether the text names the calendar, by «هـ», «م» or a month's name.
  var isCalendarNamed = false
  var year: Year?
  /// An EDTF season code.
  var season: Int?
  var month: Int?
  /// Months after the month of writing, where a day stands without a month's name.
  var monthOffset: Int?
  /// Months after the one told before it, where a day stands without a month's name.
  var monthBeside: Int?
  var day: Int?
  var weekday: Weekday?
  /// Minutes after midnight.
  var clock: Int?
  var direction: Direction?
  /// Whether the verb before it tells the future.
  var isAhead = false
  /// Whether the day of writing may be the one ahead.
  var mayBeToday = false
  /// Whether it is a feast, which is spoken of before and after.
  var isFeast = false
  /// What is worth telling about the way it is written.
  var notes: [DateReason] = []
  /// How sure the reading is, whatever it refers to.
  var certainty = 1.0

  /// The finest unit told: 0 nothing, 1 year, 2 season or month, 3 day.
  var depth: Int {
    if day != nil { return 3 }
    if month != nil || season != nil { return 2 }
    return year != nil ? 1 : 0
  }

  /// Whether only the weekday is told.
  var isWeekdayOnly: Bool { weekday != nil && depth == 0 }
}

/// A time told by its distance from the day of writing.
struct RelativeTime: Sendable, Hashable {
  var unit: TimeUnit
  /// Units after the one of writing; negative before it.
  var offset: Int
  /// A day of the week, of the day it must agree with or of the week it is in.
  var weekday: Weekday?
}

/// An expression as the grammar reads it.
indirect enum TimeReading: Sendable, Hashable {
  case point(DateParts)
  case relative(RelativeTime)
  /// A day or unit beside the one told before it; whether that may be the day of writing.
  case beside(RelativeTime, isOfWriting: Bool)
  /// What lies a length of time before or after a point.
  case away(TimeSpan, Direction, from: TimeReading)
  /// The quarter so many quarters after the one of writing.
  case quarter(Int)
  /// A point of which the text says that it is an estimate.
  case about(TimeReading)
  /// What lies some units before or after the day of writing, their number not told.
  case severalAway
  /// The units before or after the day of writing, to that day.
  case stretch(TimeSpan, Direction)
  case part(Portion, TimeReading)
  /// The n-th weekday, day or week of a month; `nil` is the last.
  case nth(Int?, CountedDay, DateParts)
  /// A day, and minutes after midnight.
  case timed(TimeReading, minute: Int)
  /// Minutes after midnight of a day that is not told with them.
  case timeOfDay(Int)
  /// Two days of one month.
  case days(DateParts, last: Int)
  case range(DateParts, DateParts)
  case span(TimeReading, TimeReading)
  /// The same days in the Hijri calendar and in the Gregorian.
  case equated(TimeReading, TimeReading)
  /// From a point to the day of writing.
  case since(TimeReading)
  /// The n-th century; `nil` is counted from the writer's by the direction.
  case century(Int?, Direction?)
  /// A decade by its first three digits, and whether its century is named.
  case decade(Int, isCenturyNamed: Bool)
  /// The n-th decade of a century counted from the writer's.
  case decadeOf(Int, Direction)
  /// The year that begins about the day of writing.
  case newYear
  case length(TimeSpan)
  /// A day of a stretch that is told elsewhere.
  case untoldDay
  /// A day that only names an event.
  case event
  /// A feast whose day each country sets for itself.
  case localFeast

  /// The day of writing.
  static let today = TimeReading.relative(RelativeTime(unit: .day, offset: 0))
}

/// What is counted in a month.
enum CountedDay: Sendable, Hashable {
  case day, week
  case weekday(Weekday)
}
