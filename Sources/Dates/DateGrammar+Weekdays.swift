/// Weekdays.
extension DateGrammar {
  /// weekday := name [date | day-number | direction | «من» week | ordinal]
  func weekday(_ weekday: Weekday, at index: Int) -> Parsed<TimeReading>? {
    if let date = weekdayDate(weekday, at: index) { return date.map { .point($0) } }
    if let day = weekdayOfWeek(weekday, at: index) { return day }
    var parts = DateParts()
    parts.weekday = weekday
    if let day = numberBehind(index), follows(index + 1, by: .blank) {
      parts.day = day.value
      return day.map { _ in .point(parts) }
    }
    if let way = direction(at: index + 1) {
      parts.direction = way
      return parsed(.point(parts), next: index + 2)
    }
    if let beside = beside(.day, weekday: weekday, from: index, sequenceAt: index + 1) {
      return beside
    }
    if let way = directionAfterNext(index + 1) {
      parts.direction = way
      return parsed(.away(TimeSpan(1, .week), way, from: .point(parts)), next: index + 3)
    }
    parts.isAhead = isAhead(index)
    return parsed(.point(parts), next: index + 1)
  }

  /// «الخميس 21», «الجمعة في 22»: the day of the month whose weekday it is.
  private func numberBehind(_ index: Int) -> Parsed<Int>? {
    let at = has(.yearContext, at: index + 1) ? index + 2 : index + 1
    if at > index + 1, let day = numberInWords(at) { return day }
    guard isPlain(at), follows(at, by: .blank), clock(at: at) == nil,
      let (value, digits) = number(at: at), digits <= 2,
      (1...31).contains(value), !countsUnit(at), !isTight(at + 1) || follows(at + 1, by: .none),
      at + 1 >= tokens.count || follows(at + 1, by: .none, .comma, .dot, .other, .blank)
    else { return nil }
    return parsed(value, next: at + 1)
  }

  /// «الخميس في السابع», «الجمعة في خمسة عشر»
  private func numberInWords(_ index: Int) -> Parsed<Int>? {
    guard isPlain(index), follows(index, by: .blank), number(at: index) == nil,
      let day = ordinal(at: index) ?? feminineDay(at: index) ?? cardinal(at: index),
      (1...31).contains(day.value), case .other = tokens[min(day.next, tokens.count - 1)].kind
    else { return nil }
    return day
  }

  /// «الحادية والعشرين», «الخمسة عشر»
  func feminineDay(at index: Int) -> Parsed<Int>? {
    switch word(at: index) {
    case .feminineOrdinal(let unit), .definiteCardinal(let unit):
      if has(.teen, at: index + 1), isPlain(index + 1) { return parsed(unit + 10, next: index + 2) }
      if case .tens(let tens)? = word(at: index + 1), tokens[index + 1].prefix == .and {
        return parsed(unit + tens, next: index + 2)
      }
      return parsed(unit, next: index + 1)
    default: return nil
    }
  }

  /// weekday [«الموافق» | «في»] ["("] date [")"]
  func weekdayDate(_ weekday: Weekday, at index: Int) -> Parsed<DateParts>? {
    let isJoined =
      [.corresponding, .yearContext].contains(word(at: index + 1))
      && follows(index + 1, by: .blank)
    let at = isJoined ? index + 2 : index + 1
    let isBare = isPlain(at) || isJoined && at < tokens.count && tokens[at].prefix == .preposition
    guard isBare, follows(at, by: .blank, .comma, .open, .hyphen),
      var date = fullDate(at: at) ?? shortDate(at: at)
    else { return nil }
    date.value.weekday = weekday
    if tokens[at].gap.mark == .open, date.next < tokens.count {
      date.end = tokens[date.next].gap.closedAt ?? date.end
    }
    return date
  }

  /// weekday [«من»] week: «الثلاثاء من الأسبوع المقبل», «ثلاثاء هذا الأسبوع»
  func weekdayOfWeek(_ weekday: Weekday, at index: Int) -> Parsed<TimeReading>? {
    let at = has(.from, at: index + 1) ? index + 2 : index + 1
    guard isPlain(at), follows(at, by: .blank), let week = unit(at: at),
      case .relative(var time) = week.value, time.unit == .week, time.weekday == nil
    else { return nil }
    time.weekday = weekday
    return week.map { _ in .relative(time) }
  }

  /// span := [«يومي» | «من» | «بين»] weekday («و» | «إلى») weekday [direction]
  ///       | («من» | «بين») moment («إلى» | «و») moment
  func span(at index: Int) -> Parsed<TimeReading>? {
    let isOpened = isOpening(index)
    let start = isOpened ? index + 1 : index
    guard !isOpened || isPlain(start) && follows(start, by: .blank) else { return nil }
    if let pair = weekdayPair(at: start) { return pair }
    if isOpened, let hours = hours(at: start, isBetween: word(at: index) == .between) {
      return hours
    }
    guard isOpened, let first = spanEnd(at: start) else { return nil }
    let isBetween = word(at: index) == .between
    let isTo = word(at: first.next) == .to
    let isAnd = isBetween && first.next < tokens.count && tokens[first.next].prefix == .and
    guard isTo || isAnd, let last = spanEnd(at: isTo ? first.next + 1 : first.next) else {
      return nil
    }
    return last.map { .span(first.value, $0) }
  }

  private func spanEnd(at index: Int) -> Parsed<TimeReading>? {
    guard let end = day(at: index) ?? unit(at: index) ?? part(at: index) else { return nil }
    if case .point(let parts) = end.value, !parts.isWeekdayOnly { return nil }
    return end
  }

  /// Weekdays that follow each other, or are joined as the ends of a stretch.
  private func weekdayPair(at index: Int) -> Parsed<TimeReading>? {
    guard case .weekday(let first)? = word(at: index), follows(index + 1, by: .blank, .hyphen)
    else { return nil }
    let isTo = word(at: index + 1) == .to
    let isApart = isTo || word(at: index + 1) == .and
    let at = isApart ? index + 2 : index + 1
    guard case .weekday(let last)? = word(at: at), isApart || tokens[at].prefix == .and,
      isTo || first.next == last
    else { return nil }
    var parts = DateParts()
    parts.weekday = last
    if let way = direction(at: at + 1) ?? directionOfTwo(at: at + 1) {
      parts.direction = way
      return parsed(pair(first, parts), next: at + 2)
    }
    parts.isAhead = isAhead(index)
    return weekdayDate(last, at: at) == nil ? parsed(pair(first, parts), next: at + 1) : nil
  }

  private func pair(_ first: Weekday, _ last: DateParts) -> TimeReading {
    var parts = DateParts()
    parts.weekday = first
    return .span(.point(parts), .point(last))
  }
}
