/// What is counted in a month.
extension DateGrammar {
  /// nth := count thing month | weekday ordinal month | «الأسبوع» ordinal month
  func nth(at index: Int) -> Parsed<TimeReading>? {
    if let number = countBefore(index) { return nth(number, thingAt: index + 1) }
    guard let thing = thing(at: index), let number = countBehind(index + 1) else { return nil }
    if let month = monthAround(number.next) {
      return month.map { .nth(number.value, thing, $0) }
    }
    guard case .weekday = thing, number.value != nil else { return nil }
    var parts = DateParts()
    parts.monthOffset = 0
    return number.map { .nth($0, thing, parts) }
  }

  private func nth(_ number: Int?, thingAt index: Int) -> Parsed<TimeReading>? {
    guard isPlain(index), follows(index, by: .blank) else { return nil }
    let isDay = isUnit(.day, at: index)
    if isDay, case let thing? = self.thing(at: index + 1), thing != .day, thing != .week,
      let month = monthAround(index + 2)
    {
      return month.map { .nth(number, thing, $0) }
    }
    guard let thing = thing(at: index), let month = monthAround(index + 1) else { return nil }
    return month.map { .nth(number, thing, $0) }
  }

  /// «أول», «ثاني», «آخر»; the inner `nil` is the last.
  private func countBefore(_ index: Int) -> Int?? {
    switch word(at: index) {
    case .firstOfMonth: .some(1)
    case .bareOrdinal(let number): .some(number)
    case .monthTail(2): .some(2)
    case .final: .some(nil)
    default: nil
    }
  }

  private func countBehind(_ index: Int) -> Parsed<Int?>? {
    guard isPlain(index), follows(index, by: .blank) else { return nil }
    switch word(at: index) {
    case .ordinal(let number) where number <= 5: return parsed(number, next: index + 1)
    case .feminineOrdinal(let number) where number <= 5: return parsed(number, next: index + 1)
    case .final: return parsed(nil, next: index + 1)
    default: return nil
    }
  }

  private func thing(at index: Int) -> CountedDay? {
    switch word(at: index) {
    case .weekday(let weekday), .bareWeekday(let weekday): .weekday(weekday)
    case .cardinal(2): .weekday(.monday)
    case .unit(.day, .bare), .unit(.day, .definite): .day
    case .unit(.week, .bare), .unit(.week, .definite): .week
    default: nil
    }
  }

  /// («من» | «في» | «ب») month
  private func monthAround(_ index: Int) -> Parsed<DateParts>? {
    if has(.from, at: index) || has(.yearContext, at: index) { return monthPhrase(at: index + 1) }
    guard index < tokens.count, tokens[index].prefix == .preposition else { return nil }
    return monthPhrase(at: index)
  }

  /// month-phrase := [«شهر»] month tail | «هذا الشهر» | «الشهر» (direction | ordinal)
  func monthPhrase(at index: Int) -> Parsed<DateParts>? {
    guard follows(index, by: .blank) else { return nil }
    let at = word(at: index) == .unit(.month, .bare) ? index + 1 : index
    if let month = month(at: at) {
      var date = completed(month)
      date.value.isAhead = isAhead(index)
      return date
    }
    return numberedMonth(at: index) ?? relativeMonth(at: index)
  }

  /// «شهر عشرة», «الشهر التاسع», and the year behind it
  private func numberedMonth(at index: Int) -> Parsed<DateParts>? {
    let number: Parsed<Int>?
    switch word(at: index) {
    case .unit(.month, .bare): number = isPlain(index + 1) ? cardinal(at: index + 1) : nil
    case .unit(.month, .definite): number = isPlain(index + 1) ? ordinal(at: index + 1) : nil
    default: return nil
    }
    guard let number, (1...12).contains(number.value) else { return nil }
    var parts = DateParts()
    (parts.month, parts.certainty) = (number.value, 0.9)
    return completed(
      number.map { _ in parts }, name: MonthName(calendar: .gregorian, number: number.value))
  }

  /// «هذا الشهر», «الشهر المقبل»
  private func relativeMonth(at index: Int) -> Parsed<DateParts>? {
    guard let month = unit(at: index), case .relative(let time) = month.value, time.unit == .month
    else { return nil }
    var parts = DateParts()
    parts.monthOffset = time.offset
    return month.map { _ in parts }
  }

  /// «الشهر نفسه», «الشهر التالي»
  private func monthBeside(at index: Int) -> Parsed<DateParts>? {
    guard word(at: index) == .unit(.month, .definite), isPlain(index + 1),
      follows(index + 1, by: .blank), case .sequence(let way)? = word(at: index + 1)
    else { return nil }
    var parts = DateParts()
    parts.monthBeside = way.offset
    return parsed(parts, next: index + 2)
  }

  /// day [«من» | «في»] month-phrase without a month's name
  func dayOfRelativeMonth(_ day: Parsed<DayReading>) -> Parsed<DateParts>? {
    let isApart = has(.from, at: day.next) || has(.yearContext, at: day.next)
    let at = isApart ? day.next + 1 : day.next
    guard isPlain(at), follows(at, by: .blank),
      var month = relativeMonth(at: at) ?? numberedMonth(at: at) ?? monthBeside(at: at)
    else { return nil }
    month.value.day = day.value.number
    if day.value.isWord { month.value.notes.append(.dayInWords) }
    return withClock(month)
  }
}
