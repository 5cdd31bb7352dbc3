/// What is told by its distance from the day of writing.
extension DateResolver {
  /// How far a weekday beside «أمس» or «اليوم» may be from the day these count.
  private static let weekdayTolerance = 3

  func relative(_ time: RelativeTime) -> DateResolution {
    guard let reference else { return .unresolved(.noPublication) }
    guard time.unit != .day else { return day(time, reference) }
    guard let value = value(of: time, from: reference) else { return .unresolved(.noSuchDay) }
    return DateResolution(
      value: value, certainty: 0.95,
      reasons: [time.offset == 0 ? present(time.unit) : .countedFromPublication])
  }

  private func present(_ unit: TimeUnit) -> DateReason {
    switch unit {
    case .week: .inPublicationWeek
    case .month: .inPublicationMonth
    case .year: .inPublicationYear
    default: .countedFromPublication
    }
  }

  /// A day, which the weekday beside it corrects: a paper counts from the day it went to print.
  private func day(_ time: RelativeTime, _ reference: Day) -> DateResolution {
    let day = reference.advanced(by: time.offset)
    let rule = time.offset == 0 ? DateReason.publicationDay : .countedFromPublication
    guard let weekday = time.weekday, day.weekday != weekday else {
      return DateResolution(value: .day(day), certainty: 0.97, reasons: [rule])
    }
    let tolerance = DateResolver.weekdayTolerance
    let agreeing = (-tolerance...tolerance).map(day.advanced).first { $0.weekday == weekday }
    return DateResolution(
      value: .day(agreeing ?? day), certainty: 0.6, reasons: [rule, .weekdayDisagrees])
  }

  private func value(of time: RelativeTime, from reference: Day) -> DateValue? {
    let (year, month, _) = reference.components
    switch time.unit {
    case .second: return .day(reference.advanced(by: time.offset / 86_400))
    case .minute: return .day(reference.advanced(by: time.offset / 1440))
    case .hour: return .day(reference.advanced(by: time.offset / 24))
    case .day: return .day(reference.advanced(by: time.offset))
    case .week: return week(time, reference)
    case .month: return DateResolver.month(year, month + time.offset)
    case .year: return DateResolver.year(year + time.offset).map { .year($0) }
    case .decade: return DateResolver.year(year + 10 * time.offset).map { .decade($0 / 10) }
    case .century: return DateResolver.year(year + 100 * time.offset).map { .century($0 / 100) }
    }
  }

  /// Weeks run from Monday to Sunday (ISO 8601).
  private func week(_ time: RelativeTime, _ reference: Day) -> DateValue {
    let monday = reference.advanced(by: 7 * time.offset - reference.weekday.daysSinceMonday)
    if let weekday = time.weekday { return .day(monday.advanced(by: weekday.daysSinceMonday)) }
    return .interval(.day(monday), .day(monday.advanced(by: 6)))
  }

  private static func year(_ year: Int) -> Int? { (1...9999).contains(year) ? year : nil }

  /// A month by its number, which may run out of the year.
  static func month(_ year: Int, _ month: Int) -> DateValue? {
    let months = 12 * year + month - 1
    guard months >= 12, months < 120_000 else { return nil }
    return .month(year: months / 12, month: months % 12 + 1)
  }

  func month(_ offset: Int) -> DateResolution {
    relative(RelativeTime(unit: .month, offset: offset))
  }

  /// A weekday told alone: the latest up to publication, but for a word or verb that looks ahead.
  func weekday(_ parts: DateParts) -> DateResolution {
    guard let reference, let weekday = parts.weekday else { return .unresolved(.noPublication) }
    let since = (reference.weekday.rawValue - weekday.rawValue + 7) % 7
    let latest = reference.advanced(by: -since)
    switch parts.direction {
    case .last:
      return dated(since == 0 ? latest.advanced(by: -7) : latest, .latestBeforePublication)
    case .next: return dated(latest.advanced(by: 7), .nextAfterPublication)
    case .current:
      let monday = reference.advanced(by: -reference.weekday.daysSinceMonday)
      return dated(monday.advanced(by: weekday.daysSinceMonday), .inPublicationWeek)
    case nil where parts.mayBeToday && since == 0: return dated(latest, .publicationDay)
    case nil where parts.isAhead:
      let next = dated(latest.advanced(by: 7), .nextAfterPublication)
      return parts.mayBeToday ? next : next.adding(.futureVerb, certainty: 0.85)
    case nil: return dated(latest, .latestUpToPublication)
    }
  }

  private func dated(_ day: Day, _ reason: DateReason) -> DateResolution {
    DateResolution(value: .day(day), certainty: 0.95, reasons: [reason])
  }

  /// A day of a month that is told from the day of writing, or not at all.
  func dayOfMonth(_ parts: DateParts) -> DateResolution {
    guard let reference else { return .unresolved(.noPublication) }
    let offsets = parts.monthOffset.map { [$0] } ?? [0, -1, 1, -2]
    let days = offsets.compactMap { offset in
      day(of: parts, monthsAway: offset, reference)
    }
    guard let choice = DateResolver.choose(days, parts, reference) else {
      return .unresolved(.noSuchDay)
    }
    let reason: DateReason =
      choice > reference ? .nextAfterPublication : .latestUpToPublication
    return DateResolution(
      value: parts.clock.map { .minute(choice, minute: $0) } ?? .day(choice),
      certainty: min(parts.certainty, 0.9),
      reasons: [parts.monthOffset == nil ? reason : .countedFromPublication] + parts.notes)
  }

  /// A day of the month told before it, or of the one before or after that.
  func dayOfTold(_ parts: DateParts, monthsAway offset: Int) -> DateResolution {
    guard let told, told.precision >= .month, let anchor = told.firstDay,
      let day = day(of: parts, monthsAway: offset, anchor)
    else { return .unresolved(.noAnchor) }
    return DateResolution(
      value: parts.clock.map { .minute(day, minute: $0) } ?? .day(day), certainty: 0.8,
      reasons: [.countedFromTold] + parts.notes)
  }

  private func day(of parts: DateParts, monthsAway offset: Int, _ reference: Day) -> Day? {
    let (year, month, _) = reference.components
    guard case .month(let year, let month)? = DateResolver.month(year, month + offset),
      let number = parts.day
    else { return nil }
    return Day(year: year, month: month, day: number)
  }

  private static func choose(_ days: [Day], _ parts: DateParts, _ reference: Day) -> Day? {
    if parts.monthOffset != nil { return days.first }
    if let weekday = parts.weekday {
      return days.filter { $0.weekday == weekday }
        .min { abs($0.number - reference.number) < abs($1.number - reference.number) }
    }
    let later = days.filter { $0 > reference }.min()
    let earlier = days.filter { $0 <= reference }.max()
    return parts.isAhead ? later ?? earlier : earlier ?? later
  }

  /// «العام الجديد»: the one ahead in the second half of a year, the present one in the first.
  func newYear() -> DateResolution {
    guard let (year, month, _) = reference?.components else { return .unresolved(.noPublication) }
    return DateResolution(
      value: .year(month > 6 ? year + 1 : year), certainty: 0.9,
      reasons: [month > 6 ? .nextAfterPublication : .inPublicationYear])
  }

  func century(_ direction: Direction?) -> DateResolution {
    guard let direction else { return .unresolved(.noPublication) }
    return relative(RelativeTime(unit: .century, offset: direction.offset))
  }

  func decade(_ number: Int, _ direction: Direction) -> DateResolution {
    guard case .century(let century)? = self.century(direction).value else {
      return .unresolved(.noPublication)
    }
    return DateResolution(
      value: .decade(century * 10 + number), certainty: 0.95, reasons: [.countedFromPublication])
  }

  func timed(_ reading: TimeReading, _ minute: Int) -> DateResolution {
    var day = resolve(reading)
    guard case .day(let date)? = day.value else { return day }
    day.value = .minute(date, minute: minute)
    return day
  }

  /// A time of the day told before it; where no day is, of the one of writing.
  func timeOfDay(_ minute: Int) -> DateResolution {
    if let day = told?.firstDay, told?.lastDay == day {
      return DateResolution(
        value: .minute(day, minute: minute), certainty: 0.6, reasons: [.countedFromTold])
    }
    guard let reference else { return .unresolved(.noPublication) }
    return DateResolution(
      value: .minute(reference, minute: minute), certainty: 0.6,
      reasons: [.publicationDay, .timeOfDay])
  }

  /// From one moment to another; of two weekdays the first is the one before the last.
  func span(_ first: TimeReading, _ last: TimeReading) -> DateResolution {
    let end = resolve(last)
    guard case .point(let start) = first, start.isWeekdayOnly, case .point(let parts) = last,
      parts.isWeekdayOnly, let weekday = start.weekday, case .day(let day)? = end.value
    else { return range(resolve(first), end) }
    let length = (day.weekday.rawValue - weekday.rawValue + 7) % 7
    return DateResolution(
      value: .interval(.day(day.advanced(by: -length)), .day(day)), certainty: end.certainty,
      reasons: end.reasons + [.range])
  }
}
