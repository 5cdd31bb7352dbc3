/// What an expression refers to, and how that is known.
struct DateResolution: Sendable, Hashable {
  var value: DateValue?
  /// 0 to 1.
  var certainty: Double
  /// The way to the value.
  var reasons: [DateReason]

  static func unresolved(_ why: DateReason) -> DateResolution {
    DateResolution(value: nil, certainty: 0, reasons: [.unresolved, why])
  }

  /// The same with a further reason, and no surer than told.
  func adding(_ reason: DateReason, certainty limit: Double = 1) -> DateResolution {
    guard value != nil else { return self }
    return DateResolution(
      value: value, certainty: min(certainty, limit), reasons: reasons + [reason])
  }
}

/// What a text says of time → the days it means, seen from the day of writing.
struct DateResolver: Sendable {
  /// The day of writing, where it is known.
  let reference: Day?
  /// The date told before the expression in its passage, where there is one.
  var told: DateValue?

  /// The value of an expression.
  func resolve(_ reading: TimeReading) -> DateResolution {
    switch reading {
    case .point(let parts): return parts.isWeekdayOnly ? weekday(parts) : point(parts)
    case .relative(let time): return relative(time)
    case .beside(let time, let isOfWriting): return beside(time, isOfWriting: isOfWriting)
    case .away(let span, let way, let anchor): return away(span, way, from: anchor)
    case .quarter(let offset): return quarter(offset)
    case .about(let point): return resolve(point).adding(.estimate, certainty: 0.7)
    case .severalAway: return .unresolved(.untoldCount)
    case .stretch(let span, let way): return stretch(span, way)
    case .part(let portion, let whole): return part(portion, of: resolve(whole))
    case .nth(let number, let thing, let month): return nth(number, thing, month)
    case .timed(let day, let minute): return timed(day, minute)
    case .timeOfDay(let minute): return timeOfDay(minute)
    case .days(let parts, let last): return days(parts, last)
    case .range(let first, let last): return range(first, last)
    case .span(let first, let last): return span(first, last)
    case .equated(let hijri, let gregorian): return equated(hijri, gregorian)
    case .since(let start): return since(resolve(start))
    case .century(let century?, _):
      return DateResolution(
        value: .century(century), certainty: 1, reasons: [.explicitCentury])
    case .century(nil, let direction): return century(direction)
    case .decade(let decade, let isCenturyNamed):
      return DateResolution(
        value: .decade(decade), certainty: isCenturyNamed ? 1 : 0.8,
        reasons: isCenturyNamed ? [.explicitDecade] : [.explicitDecade, .twentiethCentury])
    case .decadeOf(let number, let direction): return decade(number, direction)
    case .newYear: return newYear()
    case .length:
      return DateResolution(value: nil, certainty: 1, reasons: [.lengthOfTime])
    case .untoldDay: return .unresolved(.noAnchor)
    case .event: return .unresolved(.namedEvent)
    case .localFeast: return .unresolved(.localFeast)
    }
  }

  private func since(_ start: DateResolution) -> DateResolution {
    guard let value = start.value else { return start }
    let isExplicit = start.reasons == [.explicit]
    return DateResolution(
      value: .interval(value.startOfInterval, reference.map { .day($0) }),
      certainty: start.certainty,
      reasons: isExplicit ? [.explicitStart] : start.reasons + [.openToPublication])
  }

  private func days(_ parts: DateParts, _ last: Int) -> DateResolution {
    let start = point(parts)
    guard case .day(let first)? = start.value, let day = parts.day else {
      return start.value == nil ? start : .unresolved(.clockInRange)
    }
    let end = first.advanced(by: last - day)
    guard end.components.month == first.components.month || parts.calendar == .hijri else {
      return .unresolved(.noSuchDay)
    }
    return DateResolution(
      value: .interval(.day(first), .day(end)), certainty: start.certainty,
      reasons: start.reasons + [.sharedMonth])
  }

  /// What the first end tells, the last may count from: «14 من الشهر نفسه».
  private func range(_ first: DateParts, _ last: DateParts) -> DateResolution {
    let start = point(first)
    return range(
      start, DateResolver(reference: reference, told: start.value ?? told).point(last))
  }

  func range(_ start: DateResolution, _ end: DateResolution) -> DateResolution {
    guard let from = start.value, let to = end.value else {
      return start.value == nil ? start : end
    }
    guard let lower = from.firstDay, let upper = to.lastDay, lower <= upper else {
      return .unresolved(.endBeforeStart)
    }
    return DateResolution(
      value: .interval(from.startOfInterval, to.endOfInterval),
      certainty: min(start.certainty, end.certainty), reasons: start.reasons + [.range])
  }

  /// A point whose year the text tells, or one found from the day of writing.
  func point(_ parts: DateParts) -> DateResolution {
    if let offset = parts.monthBeside { return dayOfTold(parts, monthsAway: offset) }
    if parts.month == nil && parts.day != nil { return dayOfMonth(parts) }
    if let offset = parts.monthOffset { return month(offset) }
    let date = dated(parts)
    return date.reasons.contains(.weekdayDisagrees) ? countedWeekday(parts) ?? date : date
  }

  /// «الثلاثاء الثالث من سبتمبر» is the third Tuesday where the third is no Tuesday.
  private func countedWeekday(_ parts: DateParts) -> DateResolution? {
    guard let weekday = parts.weekday, let number = parts.day, number <= 5,
      parts.calendar == .gregorian, parts.clock == nil, parts.notes.first == .dayInWords
    else { return nil }
    var month = parts
    (month.weekday, month.day, month.notes) = (nil, nil, [])
    let counted = nth(number, .weekday(weekday), month)
    return counted.value == nil ? nil : counted
  }

  private func dated(_ parts: DateParts) -> DateResolution {
    switch parts.year {
    case .number(let year): return explicit(parts, year)
    case .relative(let offset):
      guard let year = referenceYear(in: parts.calendar) else {
        return .unresolved(.noPublication)
      }
      return dated(parts, year + offset, certainty: 0.95, .countedFromPublication)
    case nil: return nearest(parts)
    }
  }

  private func explicit(_ parts: DateParts, _ year: Int) -> DateResolution {
    var parts = parts
    if parts.depth == 1 && !parts.isCalendarNamed {
      guard let calendar = calendar(ofBareYear: year) else {
        return .unresolved(.eitherCalendar)
      }
      parts.calendar = calendar
      parts.certainty = calendar == .hijri ? 0.6 : parts.certainty
    }
    return dated(parts, year, certainty: parts.certainty, .explicit)
  }

  /// Within living memory of the Hijri count a bare number may be a year of either calendar.
  private func calendar(ofBareYear year: Int) -> DateCalendar? {
    guard let now = referenceYear(in: .hijri) else {
      return (1380...1460).contains(year) ? nil : .gregorian
    }
    return (now - 60...now + 10).contains(year) ? .hijri : .gregorian
  }

  func referenceYear(in calendar: DateCalendar) -> Int? {
    guard let reference else { return nil }
    return calendar == .gregorian ? reference.components.year : HijriDate(reference)?.year
  }

  /// A point of a known year, checked against its weekday.
  private func dated(
    _ parts: DateParts, _ year: Int, certainty: Double, _ rule: DateReason
  ) -> DateResolution {
    let year = parts.calendar == .hijri ? hijriYear(parts, year) : year
    guard let value = value(of: parts, year: year) else { return .unresolved(.noSuchDay) }
    var certainty = min(certainty, calendarCertainty(parts, year))
    var notes = parts.notes
    if parts.calendar == .hijri { notes.append(basis(year)) }
    if let weekday = parts.weekday, let day = value.firstDay, day.weekday != weekday {
      certainty = min(certainty, 0.6)
      notes.append(.weekdayDisagrees)
    }
    return DateResolution(
      value: value, certainty: certainty, reasons: head(rule, parts.calendar) + notes)
  }

  private func head(_ rule: DateReason, _ calendar: DateCalendar) -> [DateReason] {
    guard calendar == .hijri else { return [rule] }
    return rule == .explicit ? [.explicitHijri] : [rule, .hijri]
  }

  private func calendarCertainty(_ parts: DateParts, _ year: Int) -> Double {
    let isTabular =
      parts.calendar == .hijri
      && HijriDate(year: year, month: 1, day: 1)?.basis != .ummAlQura
    return isTabular ? 0.6 : 1
  }

  private func basis(_ year: Int) -> DateReason {
    let basis = HijriDate(year: year, month: 1, day: 1)?.basis
    return basis == .ummAlQura ? .ummAlQura : .tabular
  }
}

extension DateValue {
  /// What begins an interval that begins with this value.
  var startOfInterval: DateValue? {
    if case .interval(let start, _) = self { start } else { self }
  }

  /// What ends an interval that ends with this value.
  var endOfInterval: DateValue? {
    if case .interval(_, let end) = self { end } else { self }
  }
}
