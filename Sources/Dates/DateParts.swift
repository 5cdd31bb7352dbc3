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
  var day: Int?
  var weekday: Weekday?
  /// Minutes after midnight.
  var clock: Int?
  var direction: Direction?
  /// What is worth telling about the way it is written.
  var notes: [String] = []
  /// How sure the reading is, whatever it refers to.
  var certainty = 1.0

  /// The finest unit told: 0 nothing, 1 year, 2 season or month, 3 day.
  var depth: Int {
    if day != nil { return 3 }
    if month != nil || season != nil { return 2 }
    return year != nil ? 1 : 0
  }
}

/// An expression as the grammar reads it.
enum TimeReading: Sendable, Hashable {
  case point(DateParts)
  /// Two days of one month.
  case days(DateParts, last: Int)
  case range(DateParts, DateParts)
  /// From a point to the day of writing.
  case since(DateParts)
  /// The n-th century; `nil` is counted from the writer's by the direction.
  case century(Int?, Direction?)
  /// A decade by its first three digits, and whether its century is named.
  case decade(Int, isCenturyNamed: Bool)
}
