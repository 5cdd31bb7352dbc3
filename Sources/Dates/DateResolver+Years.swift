/// The year that a point without one means.
extension DateResolver {
  /// How far ahead of the day of writing a day without a year is still taken for the coming one.
  private static let daysAhead = 90

  /// How far ahead a month without a year may begin, so that it is never a year back.
  private static let monthAhead = 31

  /// How many days from the day of writing, back and ahead, a weekday may choose the year: of the
  /// dates in reach hardly ever two have the same weekday.
  private static let weekdayReach = -366...270

  /// The value of a point in a year of its calendar; `nil` when there is no such day.
  func value(of parts: DateParts, year: Int) -> DateValue? {
    parts.calendar == .gregorian ? gregorian(parts, year) : hijri(parts, year)
  }

  private func gregorian(_ parts: DateParts, _ year: Int) -> DateValue? {
    guard Day.years.contains(year) else { return nil }
    if let season = parts.season { return .season(year: year, code: season) }
    guard let month = parts.month else { return .year(year) }
    guard let day = parts.day else { return .month(year: year, month: month) }
    return Day(year: year, month: month, day: day).map { timed($0, parts.clock) }
  }

  /// A Hijri day is a day; a month and a year are the days they span.
  private func hijri(_ parts: DateParts, _ year: Int) -> DateValue? {
    let firstMonth = parts.month ?? 1
    let lastMonth = parts.month ?? 12
    if let day = parts.day {
      return HijriDate(year: year, month: firstMonth, day: day).map {
        timed($0.gregorian, parts.clock)
      }
    }
    guard let first = HijriDate(year: year, month: firstMonth, day: 1),
      let last = HijriDate(
        year: year, month: lastMonth, day: HijriDate.length(ofMonth: lastMonth, year: year))
    else { return nil }
    return .interval(.day(first.gregorian), .day(last.gregorian))
  }

  private func timed(_ day: Day, _ clock: Int?) -> DateValue {
    clock.map { .minute(day, minute: $0) } ?? .day(day)
  }

  /// Chooses the year from the direction, the weekday or nearness.
  func nearest(_ parts: DateParts) -> DateResolution {
    guard let reference, let now = referenceYear(in: parts.calendar) else {
      return .unresolved(.noYear)
    }
    let candidates = (now - 3...now + 3).compactMap { year in
      value(of: parts, year: year).flatMap { value in
        value.firstDay.map { Candidate(year: year, value: value, first: $0) }
      }
    }
    guard let (choice, rule) = choose(candidates, parts, reference, now) else {
      return .unresolved(.noSuchDayNear)
    }
    let disagrees = parts.weekday.map { $0 != choice.first.weekday } ?? false
    let notes =
      parts.notes + (parts.calendar == .hijri ? [.hijri] : [])
      + (disagrees ? [.weekdayDisagrees] : [])
    return DateResolution(
      value: choice.value,
      certainty: disagrees ? 0.6 : parts.calendar == .hijri ? 0.85 : 0.95,
      reasons: [rule] + notes)
  }

  private struct Candidate {
    var year: Int
    var value: DateValue
    var first: Day
  }

  private func choose(
    _ candidates: [Candidate], _ parts: DateParts, _ reference: Day, _ now: Int
  ) -> (Candidate, DateReason)? {
    switch parts.direction {
    case .next:
      return candidates.first { $0.first > reference }.map { ($0, .nextAfterPublication) }
    case .last:
      return candidates.last { ($0.value.lastDay ?? $0.first) < reference }
        .map { ($0, .latestBeforePublication) }
    case .current:
      return candidates.first { $0.year == now }.map { ($0, .inPublicationYear) }
    case nil: return undirected(candidates, parts, reference)
    }
  }

  /// Days from the day of writing.
  private func distance(_ candidate: Candidate) -> Int {
    reference.map { abs(candidate.first.number - $0.number) } ?? 0
  }

  private func undirected(
    _ candidates: [Candidate], _ parts: DateParts, _ reference: Day
  ) -> (Candidate, DateReason)? {
    if let weekday = parts.weekday {
      let agreeing = candidates.filter { candidate in
        candidate.first.weekday == weekday
          && DateResolver.weekdayReach.contains(candidate.first.number - reference.number)
      }
      if let choice = agreeing.last {
        return (choice, .agreeingWeekday)
      }
    }
    if parts.isFeast {
      // Of two equally near it is the coming one.
      return candidates.reversed().min { distance($0) < distance($1) }.map { ($0, .nearest) }
    }
    if parts.isAhead {
      return candidates.first { ($0.value.lastDay ?? $0.first) > reference }
        .map { ($0, .nextAfterPublication) }
    }
    let ahead = parts.day == nil ? DateResolver.monthAhead : DateResolver.daysAhead
    return candidates.last { $0.first <= reference.advanced(by: ahead) }.map { choice in
      (choice, choice.first > reference ? .nearAhead : .latestUpToPublication)
    }
  }

  /// The Hijri year whose month or day begins in a Gregorian year; a Hijri year is itself.
  func hijriYear(_ parts: DateParts, _ year: Int) -> Int {
    guard year > DateResolver.lastHijriYear, let start = Day(year: year, month: 1, day: 1),
      let before = HijriDate(start)?.year
    else { return year }
    return (before...before + 1).first { candidate in
      HijriDate(year: candidate, month: parts.month ?? 1, day: parts.day ?? 1)?.gregorian
        .components.year == year
    } ?? before
  }

  /// Larger numbers beside a Hijri month are Gregorian years.
  private static let lastHijriYear = 1700
}
