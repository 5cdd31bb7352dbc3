/// What stands around an expression.
extension DateGrammar {
  /// How many tokens before an expression its verb may stand.
  private static let verbReach = 12

  /// An expression as the words before it allow it; `nil` where they make a name of it.
  func inContext(_ reading: Parsed<TimeReading>, at index: Int) -> Parsed<TimeReading>? {
    guard index > 0, follows(index, by: .blank) || follows(index, by: .open) else {
      return isQuotedName(reading, at: index) ? nil : reading
    }
    switch word(at: index - 1) {
    case .nameNoun: return reading.value.tellsYear ? reading : nil
    case .paperName where reading.value == .relative(RelativeTime(unit: .day, offset: 0)):
      return nil
    case .each where reading.value.isRecurring: return nil
    case .unit(.day, .bare) where word(at: index - 2) == .each && reading.value.isRecurring:
      return nil
    case .unit(.day, .plural) where isSet(reading): return nil
    case .eventNoun where reading.value.isNamesake: return reading.map { _ in .event }
    default: return reading
    }
  }

  /// Whether «أيام» before one weekday makes it one of every week: «أيام الجمعة».
  private func isSet(_ reading: Parsed<TimeReading>) -> Bool {
    guard reading.value.isRecurring, follows(reading.next, by: .blank, .comma) else {
      return reading.value.isRecurring
    }
    if case .weekday? = word(at: reading.next) { return false }
    return word(at: reading.next) != .and
  }

  /// Whether «اليوم» stands alone between marks: the name of a paper, as in «صحيفة "اليوم"».
  private func isQuotedName(_ reading: Parsed<TimeReading>, at index: Int) -> Bool {
    reading.value == .today && reading.next == index + 1 && follows(index, by: .other)
      && follows(index + 1, by: .other)
  }

  /// Whether the verb before an expression, in its clause, tells the future.
  func isAhead(_ index: Int) -> Bool {
    var at = index
    while at > 0, index - at < DateGrammar.verbReach {
      if tokens[at].gap.endsClause { return false }
      at -= 1
      if let tense = tokens[at].tense { return tense == .future }
      if tokens[at].hasClauseEnd { return false }
    }
    return false
  }
}

extension TimeReading {
  /// Whether the text itself tells which year is meant.
  var tellsYear: Bool {
    switch self {
    case .point(let parts), .days(let parts, _): parts.year != nil
    case .part(_, let inner), .timed(let inner, _), .since(let inner): inner.tellsYear
    case .nth(_, _, let parts): parts.year != nil
    case .range(let first, _): first.year != nil
    case .equated(let hijri, let gregorian): hijri.tellsYear || gregorian.tellsYear
    case .century, .decade, .decadeOf: true
    default: false
    }
  }

  /// Whether it is a weekday, perhaps at some hour, or a length of time: these come back.
  fileprivate var isRecurring: Bool {
    switch self {
    case .point(let parts): parts.isWeekdayOnly && parts.direction == nil
    case .timed(let day, _): day.isRecurring
    case .length: true
    default: false
    }
  }

  /// Whether it is a day or month that recurs every year, and may name what once happened on it.
  fileprivate var isNamesake: Bool {
    guard case .point(let parts) = self else { return false }
    return parts.year == nil && parts.direction == nil && parts.month != nil
      && parts.weekday == nil
  }
}
