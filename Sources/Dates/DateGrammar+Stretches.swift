/// Stretches of time.
extension DateGrammar {
  /// since := «منذ» point
  func since(at index: Int) -> Parsed<TimeReading>? {
    guard follows(index + 1, by: .blank), isPlain(index + 1),
      let start = datePoint(at: index + 1) ?? plainYear(at: index + 1)
    else { return nil }
    return start.map { .since($0) }
  }

  /// days := [«من» | «بين»] day («و» | «إلى» | "-") day [«من»] [«شهر»] month tail
  func days(at index: Int) -> Parsed<TimeReading>? {
    let start = isOpening(index) ? index + 1 : index
    guard let first = day(at: start), let at = secondDay(after: first.next),
      let last = day(at: at), first.value.number < last.value.number,
      let month = monthOfDay(at: last.next)
    else { return nil }
    let date = dated(month, day: first)
    return date.map { .days($0, last: last.value.number) }
  }

  /// The token of the second of two days, after what joins them.
  private func secondDay(after index: Int) -> Int? {
    guard index < tokens.count else { return nil }
    switch word(at: index) {
    case .and, .to: return index + 1
    default: return follows(index, by: .hyphen) || tokens[index].prefix == .and ? index : nil
    }
  }

  private func isOpening(_ index: Int) -> Bool {
    word(at: index) == .from || word(at: index) == .between
  }

  /// range := [«من» | «بين»] point («إلى» | «و» | "-") point, of one precision
  func range(at index: Int) -> Parsed<TimeReading>? {
    let isOpened = isOpening(index)
    let start = isOpened ? index + 1 : index
    guard !isOpened || isPlain(start) && follows(start, by: .blank),
      let first = rangeEnd(at: start, isOpened: isOpened),
      let at = secondEnd(after: first.next, isBetween: word(at: index) == .between),
      let last = rangeEnd(at: at, isOpened: isOpened),
      let pair = DateGrammar.paired(first.value, last.value)
    else { return nil }
    return last.map { _ in .range(pair.0, pair.1) }
  }

  private func rangeEnd(at index: Int, isOpened: Bool) -> Parsed<DateParts>? {
    if let point = datePoint(at: index) { return point }
    if isOpened {
      let year = word(at: index) == .years && follows(index + 1, by: .blank) ? index + 1 : index
      if let year = plainYear(at: year) { return year }
    }
    return month(at: index).map { month in
      var parts = DateParts()
      parts.calendar = month.value.name.calendar
      parts.isCalendarNamed = true
      parts.month = month.value.name.number
      return month.map { _ in parts }
    }
  }

  private func secondEnd(after index: Int, isBetween: Bool) -> Int? {
    guard index < tokens.count else { return nil }
    switch word(at: index) {
    case .to: return index + 1
    case .and where isBetween: return index + 1
    default:
      let isJoined = isBetween && tokens[index].prefix == .and
      return isJoined || follows(index, by: .hyphen) ? index : nil
    }
  }

  /// Both ends of a range, the first completed by what only the last tells.
  private static func paired(_ first: DateParts, _ last: DateParts) -> (DateParts, DateParts)? {
    var first = first
    guard first.depth == last.depth || first.depth == 0, last.depth > 0,
      first.calendar == last.calendar, (first.season == nil) == (last.season == nil)
    else { return nil }
    if first.year == nil { first.year = last.year }
    if first.direction == nil { first.direction = last.direction }
    guard case .number(let start)? = first.year, case .number(let end)? = last.year else {
      return (first, last)
    }
    return start <= end ? (first, last) : nil
  }

  /// years := «عامي» year («و» | "-" | "/") year
  func years(at index: Int) -> Parsed<TimeReading>? {
    guard follows(index + 1, by: .blank), let first = plainYear(at: index + 1) else { return nil }
    return years(from: first)
  }

  /// One year in figures, two that bound a stretch («2014/2015»), or several in a row.
  func years(from first: Parsed<DateParts>) -> Parsed<TimeReading>? {
    var last = first
    if isTight(first.next), follows(first.next, by: .slash, .hyphen),
      let end = plainYear(at: first.next), year(of: first) < year(of: end)
    {
      last = end
    } else {
      while word(at: last.next) == .and, let next = plainYear(at: last.next + 1),
        year(of: next) == year(of: last) + 1
      {
        last = next
      }
    }
    return last.next == first.next
      ? first.map { .point($0) } : last.map { .range(first.value, $0) }
  }

  private func year(of point: Parsed<DateParts>) -> Int {
    if case .number(let year)? = point.value.year { year } else { 0 }
  }

  /// century := «القرن» (ordinal | number | direction)
  func century(at index: Int) -> Parsed<TimeReading>? {
    if let way = direction(at: index + 1) { return parsed(.century(nil, way), next: index + 2) }
    guard let century = centuryNumber(at: index), !isOtherEra(at: century.next) else { return nil }
    return century.map { .century($0 - 1, nil) }
  }

  private func centuryNumber(at index: Int) -> Parsed<Int>? {
    guard word(at: index) == .century, follows(index + 1, by: .blank) else { return nil }
    let at = word(at: index + 1) == .article ? index + 2 : index + 1
    if let (value, digits) = number(at: at) {
      return digits <= 2 && (1...21).contains(value) ? parsed(value, next: at + 1) : nil
    }
    guard let ordinal = ordinal(at: at), ordinal.value <= 21 else { return nil }
    return ordinal
  }

  /// «الهجري», «قبل الميلاد»
  private func isOtherEra(at index: Int) -> Bool {
    guard follows(index, by: .blank) else { return false }
    return word(at: index) == .era(.hijri) || word(at: index) == .yearContext
  }

  /// decade := «العقد» ordinal «من» century
  func decadeOfCentury(at index: Int) -> Parsed<TimeReading>? {
    guard let ordinal = ordinal(at: index + 1), ordinal.value <= 10,
      has(.from, at: ordinal.next), let century = centuryNumber(at: ordinal.next + 1),
      !isOtherEra(at: century.next)
    else { return nil }
    let decade = (century.value - 1) * 10 + ordinal.value - 1
    return century.map { _ in .decade(decade, isCenturyNamed: true) }
  }

  /// decade := «ستينيات» [«من»] century | preposition «الستينيات»
  func decade(at index: Int) -> Parsed<TimeReading>? {
    guard case .decade(let tens)? = word(at: index) else { return nil }
    let at = has(.from, at: index + 1) ? index + 2 : index + 1
    if let century = centuryNumber(at: at) {
      guard !isOtherEra(at: century.next) else { return nil }
      let decade = (century.value - 1) * 10 + tens / 10
      return century.map { _ in .decade(decade, isCenturyNamed: true) }
    }
    guard index > 0, [.yearContext, .since].contains(word(at: index - 1)),
      word(at: at) != .age, word(at: at) != .century, tens > 20
    else { return nil }
    return parsed(.decade(190 + tens / 10, isCenturyNamed: false), next: index + 1)
  }
}
