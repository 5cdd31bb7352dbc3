/// Stretches of time.
extension DateGrammar {
  /// since := «منذ» (moment | year | length)
  func since(at index: Int) -> Parsed<TimeReading>? {
    guard follows(index + 1, by: .blank), isPlain(index + 1) else { return nil }
    let start = DateGrammar.longest([
      moment(at: index + 1), plainYear(at: index + 1).map { $0.map { .point($0) } },
      passed(at: index + 1), shortDate(at: index + 1).map { $0.map { .point($0) } },
    ])
    return start.map { $0.map { .since($0.inThePast) } }
  }

  /// The point that lies a length of time back.
  private func passed(at index: Int) -> Parsed<TimeReading>? {
    let start = afterEstimate(index)
    guard let span = counted(at: start ?? index, allowsBare: true) else {
      return start == nil ? severalUnits(at: index) : nil
    }
    guard word(at: span.next) != .from else { return nil }
    let point = span.map { TimeReading.point($0, .last, from: .today) }
    return start == nil ? point : point.map { .about($0) }
  }

  /// days := [«من» | «بين» | «يومي»] day («و» | «إلى» | "-") day [«من»] [«شهر»] month tail
  func days(at index: Int) -> Parsed<TimeReading>? {
    let start = isOpening(index) ? index + 1 : index
    guard let first = dayNumber(at: start), let at = secondDay(after: first.next),
      let last = dayNumber(at: at), first.value.number < last.value.number,
      let date = monthOfDay(at: last.next).map({ dated($0, day: first) })
        ?? dayOfRelativeMonth(Parsed(value: first.value, next: last.next, end: last.end))
    else { return nil }
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

  func isOpening(_ index: Int) -> Bool {
    switch word(at: index) {
    case .from, .between, .unit(.day, .construct), .unit(.month, .construct): true
    default: false
    }
  }

  /// range := [«من» | «بين»] point («إلى» | «و» | "-") point, of one precision
  func range(at index: Int) -> Parsed<TimeReading>? {
    let isOpened = isOpening(index)
    let start = isOpened ? index + 1 : index
    guard !isOpened || isPlain(start) && follows(start, by: .blank),
      let first = rangeEnd(at: start, isOpened: isOpened),
      let at = secondEnd(after: first.next, isBetween: joinsTwo(index)),
      let last = rangeEnd(at: at, isOpened: isOpened),
      let pair = DateGrammar.paired(first.value, last.value)
    else { return nil }
    return last.map { _ in .range(pair.0, pair.1) }
  }

  /// Whether «و» joins the ends of a stretch behind a word; two days by name are two dates.
  private func joinsTwo(_ index: Int) -> Bool {
    word(at: index) == .between || word(at: index) == .unit(.month, .construct)
  }

  private func rangeEnd(at index: Int, isOpened: Bool) -> Parsed<DateParts>? {
    if let point = datePoint(at: index) { return point }
    if isOpened {
      let isNamed = severalYears(at: index) && follows(index + 1, by: .blank)
      let year = isNamed ? index + 1 : index
      if let year = plainYear(at: year) { return year }
    }
    // «صفر» is also nil: two of them are a score.
    guard let month = month(at: index),
      isOpened || month.value.name != MonthName(calendar: .hijri, number: 2)
    else { return nil }
    return month.map(parts)
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

  /// years := («عام» | «عامي») year {(«و» | "-" | "/") year}
  func years(at index: Int) -> Parsed<TimeReading>? {
    guard severalYears(at: index), follows(index + 1, by: .blank),
      let first = plainYear(at: index + 1)
    else { return nil }
    return years(from: first)
  }

  private func severalYears(at index: Int) -> Bool {
    switch word(at: index) {
    case .unit(.year, .construct), .unit(.year, .plural), .unit(.year, .definitePlural): true
    default: false
    }
  }

  /// One year in figures, two that bound a stretch («2014/2015»), or several in a row.
  func years(from first: Parsed<DateParts>) -> Parsed<TimeReading>? {
    var last = first
    // In brackets blanks may stand around the dash.
    if isTight(first.next) || follows(first.next - 1, by: .open),
      follows(first.next, by: .slash, .hyphen),
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
    guard word(at: index) == .century else { return nil }
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
    return word(at: index) == .era(.hijri) || word(at: index) == .before
  }

  /// decade := «العقد» ordinal «من» century
  func decadeOfCentury(at index: Int) -> Parsed<TimeReading>? {
    guard word(at: index) == .decadeOfCentury, let ordinal = ordinal(at: index + 1),
      ordinal.value <= 10, has(.from, at: ordinal.next),
      let century = centuryNumber(at: ordinal.next + 1),
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
    if word(at: at) == .century, let way = direction(at: at + 1) {
      return parsed(.decadeOf(tens / 10, way), next: at + 2)
    }
    guard speaksForYears(index - 1),
      word(at: at) != .age, word(at: at) != .century, tens > 20
    else { return nil }
    return parsed(.decade(190 + tens / 10, isCenturyNamed: false), next: index + 1)
  }

  /// Whether a decade alone may follow a word.
  func speaksForYears(_ index: Int) -> Bool {
    switch word(at: index) {
    case .yearContext, .since, .within, .portion, .before, .after: true
    default: false
    }
  }
}

extension TimeReading {
  /// The same, whatever the verb before it tells.
  fileprivate var inThePast: TimeReading {
    guard case .point(var parts) = self else { return self }
    parts.isAhead = false
    return .point(parts)
  }
}
