/// Days told by name or by their distance from the day of writing.
extension DateGrammar {
  /// moment := (day | unit | part | nth | distance | feast | date | century | decade) [clock]
  func moment(at index: Int) -> Parsed<TimeReading>? {
    let readings = [
      day(at: index), point(at: index), slashedDay(at: index), clockDay(at: index), unit(at: index),
      part(at: index),
      nth(at: index), distance(at: index), feast(at: index), century(at: index),
      decadeOfCentury(at: index), decade(at: index),
    ]
    return DateGrammar.longest(readings).map(timed)
  }

  /// point := date, of several years too
  func point(at index: Int) -> Parsed<TimeReading>? {
    guard let date = date(at: index) else { return nil }
    return isUnit(.year, at: index) ? years(from: date) : date.map { .point($0) }
  }

  /// day := [[«بعد» | «قبل»] part-of-day] named-day
  func day(at index: Int) -> Parsed<TimeReading>? {
    if [.after, .before].contains(word(at: index)), isPlain(index + 1),
      follows(index + 1, by: .blank), case .dayPart? = word(at: index + 1)
    {
      return day(at: index + 1)
    }
    guard case .dayPart? = word(at: index) else { return namedDay(at: index) }
    guard isPlain(index + 1), follows(index + 1, by: .blank) else { return nil }
    return fullDate(behindNounAt: index + 1) ? nil : namedDay(at: index + 1)
  }

  private func namedDay(at index: Int) -> Parsed<TimeReading>? {
    switch word(at: index) {
    case .weekday(let weekday): return self.weekday(weekday, at: index)
    case .unit(.day, .bare): return dayAfterNoun(at: index)
    case .unit(.day, .definite): return today(at: index)
    case .dateNoun: return dayAfterDateNoun(at: index)
    case .night:
      let isLast = direction(at: index + 1) == .last
      return parsed(daysAway(isLast ? -1 : 0), next: isLast ? index + 2 : index + 1)
    case .this: return thisDay(at: index)
    case .bareWeekday(let weekday): return weekdayOfWeek(weekday, at: index)
    default:
      guard let day = relativeDay(at: index), !fullDate(behindNounAt: day.next) else { return nil }
      return withWeekday(day)
    }
  }

  private func daysAway(_ offset: Int) -> TimeReading {
    .relative(RelativeTime(unit: .day, offset: offset))
  }

  /// «أمس» | «أول [من] أمس» | «أمس الأول» | («قبل» | «بعد») [«يوم»] «أمس»
  private func relativeDay(at index: Int) -> Parsed<TimeReading>? {
    switch word(at: index) {
    case .relativeDay(let offset):
      let isBeforeLast = has(.ordinal(1), at: index + 1) && offset < 0
      return parsed(
        daysAway(isBeforeLast ? 2 * offset : offset), next: isBeforeLast ? index + 2 : index + 1)
    case .firstOfMonth:
      let at = has(.from, at: index + 1) ? index + 2 : index + 1
      return has(.relativeDay(-1), at: at) ? parsed(daysAway(-2), next: at + 1) : nil
    case .before, .after:
      let offset = word(at: index) == .before ? -1 : 1
      let at = isUnit(.day, at: index + 1) ? index + 2 : index + 1
      return has(.relativeDay(offset), at: at) ? parsed(daysAway(2 * offset), next: at + 1) : nil
    default: return nil
    }
  }

  /// «هذا اليوم», «هذا الصباح», «هذا الأحد»
  private func thisDay(at index: Int) -> Parsed<TimeReading>? {
    guard follows(index + 1, by: .blank), isPlain(index + 1) else { return nil }
    switch word(at: index + 1) {
    case .unit(.day, .definite), .dayPart, .night: return parsed(daysAway(0), next: index + 2)
    case .weekday(let weekday):
      return parsed(
        .relative(RelativeTime(unit: .week, offset: 0, weekday: weekday)), next: index + 2)
    default: return nil
    }
  }

  /// «اليوم» [weekday] [date]; not a day that an adjective tells from the one of writing
  private func today(at index: Int) -> Parsed<TimeReading>? {
    guard word(at: index - 1) != .lasting || !follows(index, by: .blank),
      !follows(index + 1, by: .blank) || !fullDate(behindNounAt: index + 1),
      // Before a dash it ends the name of a paper, as datelines write it.
      !follows(index + 1, by: .hyphen)
    else { return nil }
    if follows(index + 1, by: .blank), isPlain(index + 1) {
      switch word(at: index + 1) {
      case .otherDay, .final, .feminineOrdinal: return nil
      case .ordinal: return dayMonth(at: index + 1).map { $0.map { .point($0) } }
      case .direction(let way):
        return way == .current ? nil : parsed(daysAway(way.offset), next: index + 2)
      default: break
      }
    }
    return withWeekday(parsed(daysAway(0), next: index + 1))
  }

  /// Whether a date that tells its day and month begins at an index: words for the day before it
  /// are no part of it.
  private func fullDate(behindNounAt index: Int) -> Bool {
    guard case .weekday(let weekday)? = word(at: index) else { return fullDate(at: index) != nil }
    return weekdayDate(weekday, at: index) != nil
  }

  /// A day and the weekday behind it, perhaps in brackets: «أمس (الجمعة)».
  private func withWeekday(_ day: Parsed<TimeReading>) -> Parsed<TimeReading> {
    guard isPlain(day.next), follows(day.next, by: .blank, .open, .comma),
      case .weekday(let weekday)? = word(at: day.next),
      case .relative(var time) = day.value
    else { return day }
    time.weekday = weekday
    var named = parsed(TimeReading.relative(time), next: day.next + 1)
    switch tokens[day.next].gap.mark {
    case .comma: return day
    case .open:
      guard named.next < tokens.count, let end = tokens[named.next].gap.closedAt else { return day }
      named.end = end
    default: break
    }
    return named
  }

  /// «يوم» (weekday | date | «أمس» | day of the month)
  private func dayAfterNoun(at index: Int) -> Parsed<TimeReading>? {
    guard isPlain(index + 1), follows(index + 1, by: .blank),
      !fullDate(behindNounAt: index + 1)
    else { return nil }
    if case .weekday(let weekday)? = word(at: index + 1) {
      return DateGrammar.longest([self.weekday(weekday, at: index + 1), nth(at: index + 1)])
    }
    if let day = relativeDay(at: index + 1) {
      return fullDate(behindNounAt: day.next) ? nil : withWeekday(day)
    }
    if let feast = feast(at: index + 1, isDay: true) { return feast }
    guard let date = shortDate(at: index + 1) ?? loneDay(at: index + 1)
    else { return nil }
    return date.map { .point(ahead($0, at: index)) }
  }

  /// «بتاريخ» day "/" month
  private func dayAfterDateNoun(at index: Int) -> Parsed<TimeReading>? {
    guard isPlain(index + 1), follows(index + 1, by: .blank), fullDate(at: index + 1) == nil,
      var date = shortDate(at: index + 1)
    else { return nil }
    date.value.isAhead = isAhead(index)
    return tokens[index].prefix == .preposition ? date.map { .point($0) } : nil
  }

  /// A number that is a day of the month of writing.
  private func loneDay(at index: Int) -> Parsed<DateParts>? {
    guard let day = dayNumber(at: index), !isTight(day.next) || follows(day.next, by: .none),
      number(at: index) == nil || !countsUnit(index)
    else { return nil }
    var parts = DateParts()
    (parts.day, parts.certainty) = (day.value.number, 0.7)
    return day.map { _ in parts }
  }

  private func countsUnit(_ index: Int) -> Bool {
    counted(at: index, allowsBare: false) != nil || word(at: index + 1) == .counted
  }

  private func ahead(_ parts: DateParts, at index: Int) -> DateParts {
    var parts = parts
    parts.isAhead = isAhead(index)
    return parts
  }
}

/// Weekdays.
extension DateGrammar {
  /// weekday := name [date | day-number | direction | «من» week | ordinal]
  private func weekday(_ weekday: Weekday, at index: Int) -> Parsed<TimeReading>? {
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
    if has(.before, at: index + 1), direction(at: index + 2) == .last {
      return parsed(
        .relative(RelativeTime(unit: .week, offset: -2, weekday: weekday)), next: index + 3)
    }
    if has(.after, at: index + 1), direction(at: index + 2) == .next {
      return parsed(
        .relative(RelativeTime(unit: .week, offset: 2, weekday: weekday)), next: index + 3)
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
  private func feminineDay(at index: Int) -> Parsed<Int>? {
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
    guard isPlain(at), follows(at, by: .blank, .comma, .open, .hyphen),
      var date = fullDate(at: at) ?? shortDate(at: at)
    else { return nil }
    date.value.weekday = weekday
    if tokens[at].gap.mark == .open, date.next < tokens.count {
      date.end = tokens[date.next].gap.closedAt ?? date.end
    }
    return date
  }

  /// weekday [«من»] week: «الثلاثاء من الأسبوع المقبل», «ثلاثاء هذا الأسبوع»
  private func weekdayOfWeek(_ weekday: Weekday, at index: Int) -> Parsed<TimeReading>? {
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

  /// day [«من»] month-phrase without a month's name
  func dayOfRelativeMonth(_ day: Parsed<DayReading>) -> Parsed<DateParts>? {
    let at = has(.from, at: day.next) ? day.next + 1 : day.next
    guard isPlain(at), follows(at, by: .blank),
      var month = relativeMonth(at: at) ?? numberedMonth(at: at)
    else { return nil }
    month.value.day = day.value.number
    if day.value.isWord { month.value.notes.append(.dayInWords) }
    return withClock(month)
  }
}
