/// What is told in both calendars.
extension DateGrammar {
  /// equated := hijri [era] («الموافق» ["("] | "(") gregorian [")"]
  ///
  /// A Gregorian date behind a Hijri one explains it: both are one expression. The other way round
  /// each is read by itself.
  /// - Parameter hijri: an expression; one that is not Hijri stays as it is.
  func equated(_ hijri: Parsed<TimeReading>) -> Parsed<TimeReading> {
    guard hijri.value.calendar == .hijri, let counterpart = counterpart(after: hijri.next),
      let gregorian = gregorian(at: counterpart.index, isYear: hijri.value.isYear)
    else { return hijri }
    let behind = era(at: gregorian.next) == nil ? gregorian.next : gregorian.next + 1
    let closing = behind < tokens.count ? tokens[behind].gap.closedAt : nil
    let end = counterpart.isInBrackets ? closing ?? gregorian.end : gregorian.end
    return Parsed(
      value: .equated(hijri.value, gregorian.value), next: gregorian.next,
      end: max(end, gregorian.end))
  }

  /// Where the date of the other calendar begins, and whether a bracket opens before it.
  private func counterpart(after index: Int) -> (index: Int, isInBrackets: Bool)? {
    let at = era(at: index) == .hijri ? index + 1 : index
    let isOpened = follows(at, by: .open)
    guard word(at: at) == .corresponding else { return isOpened ? (at, true) : nil }
    let isOpenedBehind = follows(at + 1, by: .open)
    guard follows(at, by: .blank, .comma, .open, .hyphen, .none),
      isOpenedBehind || follows(at + 1, by: .blank, .none)
    else { return nil }
    return (at + 1, isOpened || isOpenedBehind)
  }

  private func gregorian(at index: Int, isYear: Bool) -> Parsed<TimeReading>? {
    guard isPlain(index) || tokens[index].prefix == .preposition else { return nil }
    let year = isYear ? plainYear(at: index).map { $0.map { TimeReading.point($0) } } : nil
    let reading = DateGrammar.longest([days(at: index), range(at: index), moment(at: index), year])
    return reading?.value.calendar == .gregorian ? reading : nil
  }
}

extension TimeReading {
  /// The calendar of a date or a stretch of dates.
  var calendar: DateCalendar? {
    switch self {
    case .point(let parts) where parts.depth > 0: parts.calendar
    case .days(let parts, _), .range(let parts, _): parts.calendar
    case .timed(let day, _): day.calendar
    default: nil
    }
  }

  /// Whether it names a year and nothing finer.
  fileprivate var isYear: Bool {
    if case .point(let parts) = self { parts.depth == 1 } else { false }
  }
}
