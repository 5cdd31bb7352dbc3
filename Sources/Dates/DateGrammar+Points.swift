/// Days and months.
extension DateGrammar {
  /// date := day-month | numeric | year-first | month-day | month | season | year
  ///
  /// The first token tells which of them it may be: a reading is large, and to copy seven empty ones
  /// costs more than to read none.
  func date(at index: Int) -> Parsed<DateParts>? {
    guard index >= 0, index < tokens.count else { return nil }
    switch tokens[index].kind {
    case .other: return nil
    case .number:
      return DateGrammar.longer(
        dayMonth(at: index) ?? yearFirst(at: index),
        numericDate(at: index) ?? monthInFigures(at: index))
    case .word(.month), .word(.monthHead):
      let month = DateGrammar.longer(monthDay(at: index), monthYear(at: index))
      return DateGrammar.longer(month, seasonYear(at: index))
    case .word(.unit(.month, _)): return monthYear(at: index)
    case .word(.unit(.year, _)): return yearPhrase(at: index)
    case .word(.season), .word(.definiteSeason), .word(.this): return seasonYear(at: index)
    case .word(.ordinal), .word(.tens), .word(.firstOfMonth): return dayMonth(at: index)
    default: return nil
    }
  }

  /// A date that tells its day: day-month | numeric | month-day.
  func fullDate(at index: Int) -> Parsed<DateParts>? {
    dayMonth(at: index) ?? numericDate(at: index) ?? monthDay(at: index)
  }

  /// date, or a weekday with its date
  func datePoint(at index: Int) -> Parsed<DateParts>? {
    guard case .weekday(let weekday)? = word(at: index) else { return date(at: index) }
    return weekdayDate(weekday, at: index)
  }

  /// day-month := day ["/" | "-"] [«من»] [«شهر»] month tail
  func dayMonth(at index: Int) -> Parsed<DateParts>? {
    guard let day = dayNumber(at: index) else { return nil }
    guard let month = monthOfDay(at: day.next) else { return dayOfRelativeMonth(day) }
    let isWeak = month.value.name == MonthName(calendar: .hijri, number: 2)
    var date = dated(month, day: day)
    date.value.isAhead = isAhead(index)
    if date.value.year == nil, let year = yearBehindDot(date, day: day) { date = year }
    // «صفر» is also "nil": three-nil is no third of Safar.
    return isWeak && date.value.year == nil ? nil : date
  }

  /// «16. نوفمبر. 2016»: dots between all three
  private func yearBehindDot(
    _ date: Parsed<DateParts>, day: Parsed<DayReading>
  ) -> Parsed<DateParts>? {
    guard follows(day.next, by: .dot), follows(date.next, by: .dot),
      let year = plainYear(at: date.next)
    else { return nil }
    var parts = date.value
    parts.year = year.value.year
    return year.map { _ in parts }
  }

  /// [«من»] [«شهر»] month
  func monthOfDay(at index: Int) -> Parsed<MonthReading>? {
    var at = index
    if has(.from, at: at) { at += 1 }
    if has(.unit(.month, .bare), at: at) { at += 1 }
    guard isPlain(at), follows(at, by: .blank, .none, .slash, .hyphen, .dot) else { return nil }
    return month(at: at)
  }

  /// A day of a month, with what follows the month's name.
  func dated(_ month: Parsed<MonthReading>, day: Parsed<DayReading>) -> Parsed<DateParts> {
    var date = completed(month)
    date.value.day = day.value.number
    if day.value.isWord { date.value.notes.insert(.dayInWords, at: 0) }
    return withClock(date)
  }

  /// month day [year], as English orders them; figures alone need the year or a time of day
  func monthDay(at index: Int) -> Parsed<DateParts>? {
    guard let month = month(at: index), follows(month.next, by: .blank, .none),
      isPlain(month.next), let day = dayNumber(at: month.next) ?? dayInWords(at: month.next)
    else { return nil }
    var parts = self.parts(of: month.value)
    parts.day = day.value.number
    if follows(day.next, by: .blank, .comma), let year = year(at: day.next, of: month.value.name) {
      parts.year = year.value
      return withClock(parsed(parts, next: year.next))
    }
    let date = withClock(parsed(parts, next: day.next))
    let isLast = closesClause(day.next) && number(at: month.next)?.digits ?? 0 <= 2
    return day.value.isWord || date.value.clock != nil || isLast ? date : nil
  }

  private func dayInWords(at index: Int) -> Parsed<DayReading>? {
    guard number(at: index) == nil, let day = cardinal(at: index), (1...31).contains(day.value)
    else { return nil }
    return day.map { DayReading(number: $0, isWord: true) }
  }

  /// [«شهر»] month tail; a single name needs a neighbour that tells it from another word.
  private func monthYear(at index: Int) -> Parsed<DateParts>? {
    let isNamed = word(at: index) == .unit(.month, .bare)
    if isNamed && !(isPlain(index + 1) && follows(index + 1, by: .blank)) { return nil }
    guard let month = month(at: isNamed ? index + 1 : index) else { return nil }
    var date = withClock(completed(month))
    if word(at: index - 1) == .brandNoun { return nil }
    let hasNeighbour =
      date.value.year != nil || date.value.direction != nil || date.next > month.next
    guard
      isNamed || month.value.isDual || hasNeighbour || isOfMonth(index)
        || namesOnlyMonth(index)
    else { return nil }
    date.value.isAhead = isAhead(index) || isLimit(index - 1)
    return date
  }

  /// Whether a preposition sets a limit, which lies ahead: «قبل ديسمبر», «حتى يناير».
  private func isLimit(_ index: Int) -> Bool {
    word(at: index) == .before || word(at: index) == .to
  }

  /// Whether a name of two words can be nothing but a month's: «تشرين الأول», «ذي الحجة».
  private func namesOnlyMonth(_ index: Int) -> Bool {
    switch word(at: index) {
    case .monthHead(.rabi): word(at: index - 1) == .yearContext && follows(index, by: .blank)
    case .monthHead: true
    default: false
    }
  }

  /// Whether the preposition before a single name makes it a month.
  private func isOfMonth(_ index: Int) -> Bool {
    guard follows(index, by: .blank) else { return false }
    switch (word(at: index - 1), word(at: index)) {
    case (.yearContext, .month), (.within, .month): return isPlain(index)
    case (.since, .month(_, isCommon: false)), (.to, .month(_, isCommon: false)),
      (.from, .month(_, isCommon: false)), (.before, .month(_, isCommon: false)),
      (.after, .month(_, isCommon: false)):
      return isPlain(index)
    default: return false
    }
  }

  func completed(_ month: Parsed<MonthReading>) -> Parsed<DateParts> {
    completed(month.map(parts), name: month.value.name)
  }

  func parts(of month: MonthReading) -> DateParts {
    var parts = DateParts()
    parts.calendar = month.name.calendar
    parts.isCalendarNamed = true
    parts.month = month.name.number
    if month.isDual { parts.notes.append(.dualMonth) }
    return parts
  }
}

/// The names of months and days.
extension DateGrammar {
  struct MonthReading: Sendable {
    var name: MonthName
    /// Whether two names of it stand side by side.
    var isDual: Bool
  }

  struct DayReading: Sendable {
    var number: Int
    var isWord: Bool
  }

  /// month := name | name "(" name ")" | name ("/" | "-" | "،" | " ") name
  func month(at index: Int) -> Parsed<MonthReading>? {
    guard let first = monthName(at: index) else { return nil }
    if let dual = secondName(after: first) {
      return dual.map { MonthReading(name: $0, isDual: true) }
    }
    return first.map { MonthReading(name: $0, isDual: false) }
  }

  private func secondName(after first: Parsed<MonthName>) -> Parsed<MonthName>? {
    // Only Gregorian months have two names: nil–nil is a score, not Safar.
    guard isPlain(first.next), first.value.calendar == .gregorian,
      var second = monthName(at: first.next), second.value == first.value
    else { return nil }
    switch tokens[first.next].gap.mark {
    case .open:
      guard second.next < tokens.count, let end = tokens[second.next].gap.closedAt else {
        return nil
      }
      second.end = end
      return second
    case .slash, .hyphen, .comma, .blank: return second
    default: return nil
    }
  }

  func monthName(at index: Int) -> Parsed<MonthName>? {
    switch word(at: index) {
    case .month(let name, _): return parsed(name, next: index + 1)
    case .monthHead(let head):
      guard isPlain(index + 1), follows(index + 1, by: .blank, .none),
        let tail = monthTail(at: index + 1), let name = head.month(tail: tail)
      else { return nil }
      return parsed(name, next: index + 2)
    default: return nil
    }
  }

  private func monthTail(at index: Int) -> Int? {
    switch word(at: index) {
    case .ordinal(let number), .feminineOrdinal(let number), .monthTail(let number),
      .bareOrdinal(let number):
      number
    case .firstOfMonth: 1
    case .final: 2
    default: nil
    }
  }

  /// day-number := 1…31 in figures | an ordinal | «أول», «غرة»
  func dayNumber(at index: Int) -> Parsed<DayReading>? {
    if let (value, digits) = number(at: index) {
      guard (1...31).contains(value), digits <= 3 else { return nil }
      return parsed(DayReading(number: value, isWord: false), next: index + 1)
    }
    if word(at: index) == .firstOfMonth {
      return parsed(DayReading(number: 1, isWord: true), next: index + 1)
    }
    guard let ordinal = ordinal(at: index), ordinal.value <= 31 else { return nil }
    return ordinal.map { DayReading(number: $0, isWord: true) }
  }
}
