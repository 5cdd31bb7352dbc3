/// Years, and what stands after a month's name.
extension DateGrammar {
  /// The years that a number alone can be: those the press writes of.
  static let years = 1000...2100
  /// The years that a number is where only a preposition speaks for it.
  static let bareYears = 1900...2099

  /// tail := [honour] (year | direction); without either of these the month ends with its name
  func completed(_ month: Parsed<DateParts>, name: MonthName) -> Parsed<DateParts> {
    var date = month
    let at = name.calendar == .hijri && has(.honour, at: month.next) ? month.next + 1 : month.next
    if let year = year(at: at, of: name) {
      date.value.year = year.value
      (date.next, date.end) = (year.next, year.end)
    } else if let direction = direction(at: at) {
      date.value.direction = direction
      date = parsed(date.value, next: at + 1)
    }
    return date
  }

  /// The year after a month's name: `2024`, «، 2024», «من عام 2024», «العام الماضي».
  func year(at index: Int, of month: MonthName) -> Parsed<DateParts.Year>? {
    if number(at: index) != nil || yearInWords(at: index) != nil {
      let isBound = follows(index, by: .blank, .comma, .none, .slash)
      let isTightMark = isTight(index) && follows(index, by: .hyphen, .dot)
      guard isBound || isTightMark else { return nil }
      return yearNumber(at: index, calendar: month.calendar)
    }
    let isApart = has(.from, at: index) || has(.within, at: index)
    let start = isApart ? index + 1 : index
    guard follows(start, by: .blank) else { return nil }
    if start > index, let year = yearInWords(at: start) { return year }
    return namedYear(at: start, calendar: month.calendar) ?? relativeYear(at: start)
  }

  /// «عام 2014», «لسنة 2014», «العام الجديد 2025»
  private func namedYear(
    at index: Int, calendar: DateCalendar
  ) -> Parsed<DateParts.Year>? {
    guard isUnit(.year, at: index) else { return nil }
    let at = yearAdjective(at: index + 1) ? index + 2 : index + 1
    guard follows(at, by: .blank) else { return nil }
    return yearNumber(at: at, calendar: calendar)
  }

  private func yearAdjective(at index: Int) -> Bool {
    guard isPlain(index), follows(index, by: .blank) else { return false }
    switch word(at: index) {
    case .new, .direction, .era: return true
    default: return false
    }
  }

  /// «العام الماضي», «هذا العام», «العام المقبل»
  func relativeYear(at index: Int) -> Parsed<DateParts.Year>? {
    if word(at: index) == .this, has(.unit(.year, .definite), at: index + 1) {
      return parsed(.relative(0), next: index + 2)
    }
    guard isUnit(.year, at: index), let direction = direction(at: index + 1) else { return nil }
    return parsed(.relative(direction.offset), next: index + 2)
  }

  func direction(at index: Int) -> Direction? {
    guard isPlain(index), follows(index, by: .blank), case .direction(let way)? = word(at: index)
    else { return nil }
    return way
  }

  /// A direction told of two: «الماضيين».
  func directionOfTwo(at index: Int) -> Direction? {
    guard isPlain(index), follows(index, by: .blank),
      case .directionOfTwo(let way)? = word(at: index)
    else { return nil }
    return way
  }

  /// A year in figures that the calendar can mean. With the calendar's mark any number is one.
  private func yearNumber(
    at index: Int, calendar: DateCalendar
  ) -> Parsed<DateParts.Year>? {
    guard let (value, digits) = number(at: index) else { return yearInWords(at: index) }
    guard value > 0 else { return nil }
    // A Hijri month may be told with a Gregorian year.
    let isPlausible =
      switch era(at: index + 1) {
      case .hijri: calendar == .hijri && value < 1700
      case .gregorian: calendar == .gregorian && value <= DateGrammar.years.upperBound
      case nil:
        digits == 4 && DateGrammar.years.contains(value)
      }
    return isPlausible ? parsed(.number(value), next: index + 1) : nil
  }

  /// The calendar that a mark after a year names: «هـ», «م», «ميلادي».
  func era(at index: Int) -> DateCalendar? {
    guard isPlain(index), follows(index, by: .blank, .none) else { return nil }
    switch word(at: index) {
    case .era(let calendar): return calendar
    case .eraOrAfterNoon: return .gregorian
    default: return nil
    }
  }

  /// year := («عام» | «سنة») [adjective] number
  func yearPhrase(at index: Int) -> Parsed<DateParts>? {
    guard isUnit(.year, at: index) else { return nil }
    let at = yearAdjective(at: index + 1) ? index + 2 : index + 1
    var named = at < tokens.count ? era(at: at + 1) : nil
    if case .era(let calendar)? = word(at: at - 1) { named = named ?? calendar }
    guard let year = namedYear(at: index, calendar: named ?? .gregorian), isPlain(at) else {
      return nil
    }
    var parts = DateParts()
    parts.calendar = named ?? .gregorian
    parts.isCalendarNamed = named != nil
    parts.year = year.value
    return Parsed(value: parts, next: year.next, end: year.end)
  }

  /// season ([«من»] year | direction) | «هذا» season
  func seasonYear(at index: Int) -> Parsed<DateParts>? {
    var parts = DateParts()
    if word(at: index) == .this, follows(index + 1, by: .blank) {
      (parts.season, parts.direction) = (season(at: index + 1), .current)
      return parts.season.map { _ in parsed(parts, next: index + 2) }
    }
    parts.season = word(at: index) == .monthHead(.rabi) ? 21 : season(at: index)
    guard parts.season != nil else { return nil }
    if let way = direction(at: index + 1) {
      parts.direction = way
      return parsed(parts, next: index + 2)
    }
    guard let year = year(at: index + 1, of: MonthName(calendar: .gregorian, number: 1)) else {
      return loneSeason(parts, at: index)
    }
    parts.year = year.value
    return Parsed(value: parts, next: year.next, end: year.end)
  }

  private func season(at index: Int) -> Int? {
    switch word(at: index) {
    case .season(let code), .definiteSeason(let code): code
    default: nil
    }
  }

  /// «في الخريف»: a season with its article, behind a preposition and without an adjective.
  private func loneSeason(_ season: DateParts, at index: Int) -> Parsed<DateParts>? {
    guard case .definiteSeason? = word(at: index), isPlain(index), follows(index, by: .blank),
      speaksForYears(index - 1), index + 1 < tokens.count,
      !tokens[index + 1].beginsDefinite || !follows(index + 1, by: .blank)
    else { return nil }
    var parts = season
    (parts.isAhead, parts.certainty) = (isAhead(index), 0.6)
    return parsed(parts, next: index + 1)
  }

  /// A year that only a preposition before it makes one: «في 2019», «منذ 2014».
  func bareYear(at index: Int) -> Parsed<TimeReading>? {
    if let year = hijriYear(at: index) { return year }
    guard hasYearContext(index), let year = plainYear(at: index) else { return nil }
    return years(from: year)
  }

  /// «1436هـ», which its mark alone makes a year
  private func hijriYear(at index: Int) -> Parsed<TimeReading>? {
    guard let (value, digits) = number(at: index), digits == 4, (1300...1500).contains(value),
      era(at: index + 1) == .hijri
    else { return nil }
    var parts = DateParts()
    (parts.calendar, parts.isCalendarNamed, parts.year) = (.hijri, true, .number(value))
    return parsed(.point(parts), next: index + 1)
  }

  private func hasYearContext(_ index: Int) -> Bool {
    guard index > 0, follows(index, by: .blank, .none, .open) else { return false }
    if tokens[index].gap.mark == .open {
      guard let year = plainYear(at: index) else { return false }
      let next = years(from: year)?.next ?? year.next
      return next < tokens.count && tokens[next].gap.closedAt != nil
    }
    switch word(at: index - 1) {
    case .yearContext, .to, .within, .before, .after, .portion: return true
    case .and: return index > 1 && plainYear(at: index - 2) != nil
    default: return false
    }
  }

  /// Four figures that read as a year, and count nothing.
  func plainYear(at index: Int) -> Parsed<DateParts>? {
    guard let (value, digits) = number(at: index), digits == 4,
      DateGrammar.bareYears.contains(value), !countsNext(index)
    else { return nil }
    var parts = DateParts()
    parts.year = .number(value)
    return parsed(parts, next: index + 1)
  }

  /// Whether the number at a token counts what follows: «2000 مدرسة», «2015 دولار», «2015.5».
  func countsNext(_ index: Int) -> Bool {
    guard index + 1 < tokens.count, case .number(let value, _) = tokens[index].kind else {
      return false
    }
    let next = tokens[index + 1]
    if case .number = next.kind, next.gap.isTight, next.gap.mark != .hyphen,
      next.gap.mark != .slash
    {
      return true
    }
    guard next.gap.mark == .blank else { return false }
    switch next.kind {
    case .word(.counted), .word(.unit), .word(.thousand): return true
    // A round number before an unknown word is more often a count than a year.
    case .other: return value % 100 == 0
    default: return false
    }
  }
}

extension Direction {
  /// Units after the unit of writing.
  var offset: Int {
    switch self {
    case .last: -1
    case .current: 0
    case .next: 1
    }
  }
}
