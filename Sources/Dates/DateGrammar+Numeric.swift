/// Dates in figures, and the time of day.
extension DateGrammar {
  /// numeric := day "/" month "/" year | year "/" month "/" day, by "/", "-" or "." alike
  func numericDate(at index: Int) -> Parsed<DateParts>? {
    guard let first = number(at: index), let second = number(at: index + 1),
      let third = number(at: index + 2), second.digits <= 2,
      areJoined(index + 1, index + 2), !continuesNumber(index + 3)
    else { return nil }
    let ordered: DateParts?
    if first.digits == 4 && third.digits <= 2 {
      ordered = numeric(year: first.value, second.value, third.value, canSwap: false)
    } else if third.digits == 4 && first.digits <= 2 {
      ordered = numeric(year: third.value, second.value, first.value, canSwap: true)
    } else {
      ordered = nil
    }
    guard var parts = ordered else { return nil }
    nameCalendar(&parts, at: index + 3)
    return withClock(parsed(parts, next: index + 3))
  }

  /// Month and day, or the other way round where only that is possible.
  private func numeric(year: Int, _ month: Int, _ day: Int, canSwap: Bool) -> DateParts? {
    guard DateGrammar.years.contains(year) else { return nil }
    var parts = DateParts()
    parts.year = .number(year)
    if (1...12).contains(month) && (1...31).contains(day) {
      (parts.month, parts.day) = (month, day)
    } else if canSwap && (1...12).contains(day) && (13...31).contains(month) {
      (parts.month, parts.day) = (day, month)
      parts.certainty = 0.9
      parts.notes.append("month first")
    } else {
      return nil
    }
    return parts
  }

  /// In figures a year of the Hijri centuries of the press is one, marked or not.
  private func nameCalendar(_ parts: inout DateParts, at index: Int) {
    let named = era(at: index)
    parts.isCalendarNamed = named != nil
    guard named == nil, case .number(let year)? = parts.year else {
      parts.calendar = named ?? .gregorian
      return
    }
    parts.calendar = (1300...1500).contains(year) ? .hijri : .gregorian
    if parts.calendar == .hijri { parts.certainty = min(parts.certainty, 0.9) }
  }

  /// Whether two tokens are bound by the same mark of a date in figures.
  private func areJoined(_ first: Int, _ second: Int) -> Bool {
    guard follows(first, by: .slash, .hyphen, .dot),
      tokens[first].gap.mark == tokens[second].gap.mark
    else { return false }
    return tokens[first].gap.mark != .dot || isTight(first) && isTight(second)
  }

  private func continuesNumber(_ index: Int) -> Bool {
    number(at: index) != nil && isTight(index) && follows(index, by: .slash, .hyphen, .dot, .colon)
  }

  /// The same point with the time of day that follows it.
  func withClock(_ date: Parsed<DateParts>) -> Parsed<DateParts> {
    guard date.value.day != nil, date.value.clock == nil else { return date }
    let start = era(at: date.next) == nil ? date.next : date.next + 1
    guard follows(start, by: .blank, .comma, .hyphen, .none, .close),
      let clock = clock(at: start)
    else { return date }
    var parts = date.value
    parts.clock = clock.value
    return Parsed(value: parts, next: clock.next, end: clock.end)
  }

  /// clock := [«الساعة»] hours ":" minutes [":" seconds] [«ص» | «م» | …]; minutes after midnight
  private func clock(at index: Int) -> Parsed<Int>? {
    let start = word(at: index) == .hour ? index + 1 : index
    guard let hours = number(at: start), let minutes = number(at: start + 1), hours.digits <= 2,
      minutes.digits == 2, hours.value < 24, minutes.value < 60, isTight(start + 1)
    else { return nil }
    var next = start + 2
    if number(at: next)?.digits == 2 && isTight(next) && follows(next, by: .colon) { next += 1 }
    let half = meridiem(at: next)
    if half != nil { next += 1 }
    // A dot between the figures needs a word for the half of the day to be a time.
    guard follows(start + 1, by: .colon) || follows(start + 1, by: .dot) && half != nil else {
      return nil
    }
    return parsed(DateGrammar.hour(hours.value, half) * 60 + minutes.value, next: next)
  }

  private func meridiem(at index: Int) -> Meridiem? {
    guard isPlain(index), follows(index, by: .blank, .none) else { return nil }
    switch word(at: index) {
    case .meridiem(let half): return half
    case .eraOrAfterNoon: return .afterNoon
    default: return nil
    }
  }

  private static func hour(_ hour: Int, _ half: Meridiem?) -> Int {
    switch half {
    case .afterNoon where hour < 12: hour + 12
    case .beforeNoon where hour == 12: 0
    default: hour
    }
  }
}
