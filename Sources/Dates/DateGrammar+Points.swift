/// Days and months.
extension DateGrammar {
  func point(at index: Int) -> Parsed<TimeReading>? {
    datePoint(at: index).map { $0.map { .point($0) } }
  }

  /// point := [weekday] (day-month | numeric | month-day) | month | season | year
  func datePoint(at index: Int) -> Parsed<DateParts>? {
    if case .weekday(let weekday)? = word(at: index) { return weekdayDate(weekday, at: index) }
    let readings = [
      dayMonth(at: index), numericDate(at: index), monthDay(at: index), monthYear(at: index),
      seasonYear(at: index), yearPhrase(at: index),
    ]
    return readings.compactMap { $0 }.max { $0.end < $1.end }
  }

  /// weekday [«الموافق»] ["("] (day-month | numeric | month-day) [")"]
  private func weekdayDate(_ weekday: Weekday, at index: Int) -> Parsed<DateParts>? {
    let isFollowed = word(at: index + 1) == .corresponding && follows(index + 1, by: .blank)
    let at = isFollowed ? index + 2 : index + 1
    guard isPlain(at), follows(at, by: .blank, .comma, .open),
      var date = dayMonth(at: at) ?? numericDate(at: at) ?? monthDay(at: at)
    else { return nil }
    date.value.weekday = weekday
    if tokens[at].gap.mark == .open, date.next < tokens.count {
      date.end = tokens[date.next].gap.closedAt ?? date.end
    }
    return date
  }

  /// day-month := day ["/" | "-"] [«من»] [«شهر»] month tail
  private func dayMonth(at index: Int) -> Parsed<DateParts>? {
    guard let day = day(at: index), let month = monthOfDay(at: day.next) else { return nil }
    let isWeak = month.value.name == MonthName(calendar: .hijri, number: 2)
    let date = dated(month, day: day)
    // «صفر» is also "nil": three-nil is no third of Safar.
    return isWeak && date.value.year == nil ? nil : date
  }

  /// [«من»] [«شهر»] month
  func monthOfDay(at index: Int) -> Parsed<MonthReading>? {
    var at = index
    if has(.from, at: at) { at += 1 }
    if has(.monthNoun, at: at) { at += 1 }
    guard isPlain(at), follows(at, by: .blank, .none, .slash, .hyphen, .dot) else { return nil }
    return month(at: at)
  }

  /// A day of a month, with what follows the month's name.
  func dated(_ month: Parsed<MonthReading>, day: Parsed<DayReading>) -> Parsed<DateParts> {
    var date = completed(month)
    date.value.day = day.value.number
    if day.value.isWord { date.value.notes.insert("day written as a word", at: 0) }
    return withClock(date)
  }

  /// month day year, as English orders them
  private func monthDay(at index: Int) -> Parsed<DateParts>? {
    guard let month = month(at: index), follows(month.next, by: .blank, .none),
      isPlain(month.next), let day = day(at: month.next),
      follows(day.next, by: .blank, .comma), let year = year(at: day.next, of: month.value.name)
    else { return nil }
    var date = parsed(parts(of: month.value), next: year.next)
    date.value.day = day.value.number
    date.value.year = year.value
    return withClock(date)
  }

  /// [«شهر»] month tail; a single name needs a neighbour that tells it from another word.
  private func monthYear(at index: Int) -> Parsed<DateParts>? {
    let isNamed = word(at: index) == .monthNoun
    if isNamed && !(isPlain(index + 1) && follows(index + 1, by: .blank)) { return nil }
    guard let month = month(at: isNamed ? index + 1 : index) else { return nil }
    let date = withClock(completed(month))
    if index > 0 && word(at: index - 1) == .brandNoun { return nil }
    let hasNeighbour = date.value.year != nil || date.value.direction != nil
    return isNamed || month.value.isDual || hasNeighbour ? date : nil
  }

  private func completed(_ month: Parsed<MonthReading>) -> Parsed<DateParts> {
    completed(month.map(parts), name: month.value.name)
  }

  private func parts(of month: MonthReading) -> DateParts {
    var parts = DateParts()
    parts.calendar = month.name.calendar
    parts.isCalendarNamed = true
    parts.month = month.name.number
    if month.isDual { parts.notes.append("dual month name") }
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
    guard isPlain(first.next),
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
    case .month(let name): return parsed(name, next: index + 1)
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
    case .ordinal(let number), .feminineOrdinal(let number), .monthTail(let number): number
    case .firstOfMonth: 1
    default: nil
    }
  }

  /// day := 1…31 in figures | an ordinal | «أول», «غرة»
  func day(at index: Int) -> Parsed<DayReading>? {
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

  /// ordinal := unit | unit «عشر» | tens | unit «و»tens
  func ordinal(at index: Int) -> Parsed<Int>? {
    switch word(at: index) {
    case .tens(let tens): return parsed(tens, next: index + 1)
    case .ordinal(let unit):
      guard unit < 10, follows(index + 1, by: .blank) else {
        return parsed(unit, next: index + 1)
      }
      switch word(at: index + 1) {
      case .teen where isPlain(index + 1): return parsed(unit + 10, next: index + 2)
      case .tens(let tens) where tokens[index + 1].prefix == .and:
        return parsed(unit + tens, next: index + 2)
      default: return parsed(unit, next: index + 1)
      }
    default: return nil
    }
  }
}
