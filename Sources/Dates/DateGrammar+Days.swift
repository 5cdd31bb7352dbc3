/// Days told by name or by their distance from the day of writing.
extension DateGrammar {
  /// moment := (day | unit | part | nth | distance | feast | date | century | decade) [clock]
  func moment(at index: Int) -> Parsed<TimeReading>? {
    let readings = [
      day(at: index), point(at: index), slashedDay(at: index), clockDay(at: index), unit(at: index),
      part(at: index), dayOfUntold(at: index),
      nth(at: index), distance(at: index), feast(at: index), century(at: index),
      decadeOfCentury(at: index), decade(at: index),
    ]
    return DateGrammar.longest(readings).map { timed($0, at: index) }
  }

  /// point := date, of several years too
  func point(at index: Int) -> Parsed<TimeReading>? {
    guard let date = date(at: index) else { return nil }
    return isUnit(.year, at: index) ? years(from: date) : date.map { .point($0) }
  }

  /// day := [[«بعد» | «قبل»] part-of-day] named-day
  func day(at index: Int) -> Parsed<TimeReading>? {
    switch word(at: index) {
    case .after, .before:
      guard isPlain(index + 1), follows(index + 1, by: .blank),
        case .dayPart? = word(at: index + 1)
      else { return namedDay(at: index) }
      return day(at: index + 1)
    case .dayPart: break
    default: return namedDay(at: index)
    }
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
      if let beside = beside(.day, weekday: nil, from: index, sequenceAt: index + 1) {
        return beside
      }
      let isLast = direction(at: index + 1) == .last
      return parsed(daysAway(isLast ? -1 : 0), next: isLast ? index + 2 : index + 1)
    case .this: return thisDay(at: index)
    case .now: return isOfWriting(index..<index + 1) ? parsed(.today, next: index + 1) : nil
    case .bareWeekday(let weekday): return weekdayOfWeek(weekday, at: index)
    default:
      guard let day = relativeDay(at: index), !fullDate(behindNounAt: day.next) else { return nil }
      return withWeekday(day)
    }
  }

  private func daysAway(_ offset: Int) -> TimeReading {
    .relative(RelativeTime(unit: .day, offset: offset))
  }

  /// noun («التالي» | «السابق»): beside what is told before it
  func beside(
    _ unit: TimeUnit, weekday: Weekday?, from start: Int, sequenceAt index: Int
  ) -> Parsed<TimeReading>? {
    guard isPlain(index), follows(index, by: .blank), case .sequence(let way)? = word(at: index)
    else { return nil }
    return parsed(
      .beside(
        RelativeTime(unit: unit, offset: way.offset, weekday: weekday),
        isOfWriting: isOfWriting(start..<index + 1)), next: index + 1)
  }

  /// «في آخر يوم»: a day of a stretch that is told elsewhere
  func dayOfUntold(at index: Int) -> Parsed<TimeReading>? {
    switch word(at: index) {
    case .final, .firstOfMonth: break
    default: return nil
    }
    guard word(at: index - 1) == .yearContext, follows(index, by: .blank),
      has(.unit(.day, .bare), at: index + 1), isPlain(index + 1),
      !has(.from, at: index + 2)
    else { return nil }
    return parsed(.untoldDay, next: index + 2)
  }

  /// Whether some words are told from the day of writing: where the verb looks ahead, or nothing
  /// else is said.
  private func isOfWriting(_ words: Range<Int>) -> Bool {
    let start = word(at: words.lowerBound - 1) == .unit(.day, .bare) ? 1 : 0
    return isAhead(words.lowerBound)
      || words.lowerBound == start && words.upperBound >= tokens.count - 1
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
      case .sequence: return beside(.day, weekday: nil, from: index, sequenceAt: index + 1)
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
  func loneDay(at index: Int) -> Parsed<DateParts>? {
    guard let day = dayNumber(at: index), !isTight(day.next) || follows(day.next, by: .none),
      number(at: index) == nil || !countsUnit(index)
    else { return nil }
    var parts = DateParts()
    (parts.day, parts.certainty) = (day.value.number, 0.7)
    return day.map { _ in parts }
  }

  /// «في 15» | «في السابع عشر»: a day of the month of writing, where nothing follows that it counts.
  func loneDay(behindPrepositionAt index: Int) -> Parsed<TimeReading>? {
    let isFigure = number(at: index) != nil
    let isBehindPreposition =
      word(at: index - 1) == .yearContext && follows(index, by: .blank) && isPlain(index)
      && number(at: index - 2) == nil
    let hasPreposition = index < tokens.count && tokens[index].prefix == .preposition
    // Up to twelve an ordinal may be an hour or a rank: «للثاني».
    guard isBehindPreposition || hasPreposition && !isFigure,
      let day = dayNumber(at: index)
        ?? feminineDay(at: index)?.map({ DayReading(number: $0, isWord: true) }),
      isFigure || (13...31).contains(day.value.number), closesClause(day.next)
    else { return nil }
    var parts = DateParts()
    (parts.day, parts.certainty, parts.isAhead) = (day.value.number, 0.6, isAhead(index))
    return withClock(day.map { _ in parts }).map { .point($0) }
  }

  /// Whether a clause ends before a token, or a time of day begins there.
  func closesClause(_ index: Int) -> Bool {
    guard index < tokens.count else { return false }
    if has(.unit(.hour, .definite), at: index) { return true }
    let gap = tokens[index].gap
    let isEnd = index == tokens.count - 1
    switch gap.mark {
    case .dot: return gap.hasBlank || isEnd
    case .other: return gap.endsClause && !gap.hasPercent && gap.closedAt == nil
    case .none, .blank: return isEnd
    default: return false
    }
  }

  func countsUnit(_ index: Int) -> Bool {
    counted(at: index, allowsBare: false) != nil || word(at: index + 1) == .counted
  }

  private func ahead(_ parts: DateParts, at index: Int) -> DateParts {
    var parts = parts
    parts.isAhead = isAhead(index)
    return parts
  }
}
