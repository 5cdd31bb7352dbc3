/// Dates in figures.
extension DateGrammar {
  /// numeric := day "/" month "/" year | year "/" month "/" day, by "/", "-" or "." alike
  func numericDate(at index: Int) -> Parsed<DateParts>? {
    if let date = dateWithYearApart(at: index) { return date }
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
      ordered = isMarkedAsDate(index) || first.digits == 2 ? shortYear(first, second, third) : nil
    }
    guard var parts = ordered else { return nil }
    nameCalendar(&parts, at: index + 3)
    return withClock(parsed(parts, next: index + 3))
  }

  /// day "/" month year, a comma or a blank before the year: «11/12, 2016», «23 / 8 2015»
  private func dateWithYearApart(at index: Int) -> Parsed<DateParts>? {
    guard let day = number(at: index), let month = number(at: index + 1), day.digits <= 2,
      month.digits <= 2, follows(index + 1, by: .slash), follows(index + 2, by: .comma, .blank),
      let year = plainYear(at: index + 2), case .number(let number)? = year.value.year,
      let parts = numeric(year: number, month.value, day.value, canSwap: true)
    else { return nil }
    return withClock(year.map { _ in parts })
  }

  /// year month-name day, the same mark between them: «2016/نوفمبر/16», «2016. نوفمبر. 16»
  func yearFirst(at index: Int) -> Parsed<DateParts>? {
    guard let year = plainYear(at: index), let month = month(at: year.next),
      month.value.name.calendar == .gregorian, follows(year.next, by: .slash, .hyphen, .dot),
      follows(month.next, by: .slash, .hyphen, .dot), let day = number(at: month.next),
      day.digits <= 2, (1...31).contains(day.value), !continuesNumber(month.next + 1)
    else { return nil }
    var parts = parts(of: month.value)
    (parts.year, parts.day) = (year.value.year, day.value)
    return withClock(parsed(parts, next: month.next + 1))
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
      parts.notes.append(.monthFirst)
    } else {
      return nil
    }
    return parts
  }

  /// Whether the word before figures makes them a date; without one a day of one digit may be a
  /// line-up of players.
  private func isMarkedAsDate(_ index: Int) -> Bool {
    guard follows(index, by: .blank) else { return false }
    return [.yearContext, .unit(.day, .bare), .dateNoun].contains(word(at: index - 1))
  }

  /// day "/" month "/" year of two digits
  private func shortYear(
    _ day: (value: Int, digits: Int), _ month: (value: Int, digits: Int),
    _ year: (value: Int, digits: Int)
  ) -> DateParts? {
    guard day.digits <= 2, year.digits == 2 else { return nil }
    let century = year.value < DateGrammar.firstShortYear ? 2000 : 1900
    guard
      var parts = numeric(year: century + year.value, month.value, day.value, canSwap: false)
    else { return nil }
    parts.notes.append(.shortYear)
    parts.certainty = 0.8
    return parts
  }

  /// The first year that two digits mean in the twentieth century.
  private static let firstShortYear = 50

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

  /// short := day "/" month, which only a word before it makes a date
  func shortDate(at index: Int) -> Parsed<DateParts>? {
    guard let first = number(at: index), let second = number(at: index + 1),
      isTight(index + 1), follows(index + 1, by: .slash, .hyphen), !continuesNumber(index + 2)
    else { return nil }
    return dayAndMonth(first, second).map { withClock(parsed($0, next: index + 2)) }
  }

  /// Day and month, or the other way round where only that is possible.
  private func dayAndMonth(
    _ first: (value: Int, digits: Int), _ second: (value: Int, digits: Int)
  ) -> DateParts? {
    guard first.digits <= 2, second.digits <= 2 else { return nil }
    var parts = DateParts()
    parts.certainty = 0.9
    if (1...12).contains(second.value), (1...31).contains(first.value) {
      (parts.month, parts.day) = (second.value, first.value)
    } else if (1...12).contains(first.value), (13...31).contains(second.value) {
      (parts.month, parts.day, parts.notes) = (first.value, second.value, [.monthFirst])
    } else {
      return nil
    }
    return parts
  }

  /// A day and month in figures: a preposition of time makes them a date, or one number that is too
  /// large for a month and is not round the clock.
  func slashedDay(at index: Int) -> Parsed<TimeReading>? {
    guard let date = shortDate(at: index) ?? dottedDay(at: index), let first = number(at: index),
      let second = number(at: index + 1), !countsNext(index + 1)
    else { return nil }
    let before = follows(index, by: .blank) ? word(at: index - 1) : nil
    let isOfTime = [.before, .after, .since].contains(before)
    let isMarked =
      isOfTime || before == .yearContext || before == .at && isAhead(index)
    let isSlash = follows(index + 1, by: .slash)
    let isDay = first.value > 12 || second.value > 12
    guard isDay ? isMarked || isSlash : isOfTime && isSlash,
      !(first.value == 24 && second.value == 7)
    else { return nil }
    return date.map { .point($0) }
  }

  /// «في 22.4»: a dot between them, where a verb of the future makes it no decimal
  private func dottedDay(at index: Int) -> Parsed<DateParts>? {
    guard let first = number(at: index), let second = number(at: index + 1),
      follows(index + 1, by: .dot), isTight(index + 1), follows(index, by: .blank),
      word(at: index - 1) == .yearContext, isAhead(index), !tokens[index + 2].gap.hasPercent,
      max(first.value, second.value) > 12, !countsUnit(index + 1)
    else { return nil }
    return dayAndMonth(first, second).map { withClock(parsed($0, next: index + 2)) }
  }

  /// month "/" year, tight
  func monthInFigures(at index: Int) -> Parsed<DateParts>? {
    guard let month = number(at: index), let year = number(at: index + 1), month.digits <= 2,
      year.digits == 4, (1...12).contains(month.value), isTight(index + 1),
      DateGrammar.bareYears.contains(year.value), follows(index + 1, by: .slash),
      !continuesNumber(index + 2)
    else { return nil }
    var parts = DateParts()
    (parts.month, parts.year, parts.certainty) = (month.value, .number(year.value), 0.9)
    return parsed(parts, next: index + 2)
  }
}
