/// What an expression refers to, and how that is known.
struct DateResolution: Sendable, Hashable {
  var value: DateValue?
  /// 0 to 1.
  var certainty: Double
  /// The way to the value, as a phrase.
  var rule: String

  static func unresolved(_ why: String) -> DateResolution {
    DateResolution(value: nil, certainty: 0, rule: "unresolved; " + why)
  }
}

/// What a text says of time → the days it means, seen from the day of writing.
struct DateResolver: Sendable {
  /// The day of writing, where it is known.
  let reference: Day?

  /// The value of an expression.
  func resolve(_ reading: TimeReading) -> DateResolution {
    switch reading {
    case .point(let parts): return point(parts)
    case .days(let parts, let last): return days(parts, last)
    case .range(let first, let last): return range(first, last)
    case .since(let start): return since(start)
    case .century(let century?, _):
      return DateResolution(value: .century(century), certainty: 1, rule: "explicit century")
    case .century(nil, let direction): return century(direction)
    case .decade(let decade, let isCenturyNamed):
      let rule = isCenturyNamed ? "explicit decade" : "explicit decade; of the 20th century by use"
      return DateResolution(
        value: .decade(decade), certainty: isCenturyNamed ? 1 : 0.8, rule: rule)
    }
  }

  private func century(_ direction: Direction?) -> DateResolution {
    guard let reference, let direction else { return .unresolved("no publication date") }
    let century = reference.components.year / 100 + direction.offset
    return DateResolution(
      value: .century(century), certainty: 0.95, rule: "counted from the publication's century")
  }

  private func since(_ start: DateParts) -> DateResolution {
    var resolution = point(start)
    guard let value = resolution.value else { return resolution }
    resolution.value = .interval(value, reference.map { .day($0) })
    resolution.rule =
      resolution.rule.hasPrefix("explicit")
      ? "explicit start, open to publication" : resolution.rule + "; open to publication"
    return resolution
  }

  private func days(_ parts: DateParts, _ last: Int) -> DateResolution {
    let start = point(parts)
    guard case .day(let first)? = start.value, let day = parts.day else {
      return start.value == nil ? start : .unresolved("a time of day in a range")
    }
    let end = first.advanced(by: last - day)
    guard end.components.month == first.components.month || parts.calendar == .hijri else {
      return .unresolved("no such day")
    }
    return DateResolution(
      value: .interval(.day(first), .day(end)), certainty: start.certainty,
      rule: start.rule + "; days sharing one month")
  }

  private func range(_ first: DateParts, _ last: DateParts) -> DateResolution {
    let start = point(first)
    let end = point(last)
    guard let from = start.value, let to = end.value else {
      return start.value == nil ? start : end
    }
    guard let lower = from.firstDay, let upper = to.lastDay, lower <= upper else {
      return .unresolved("the end lies before the start")
    }
    return DateResolution(
      value: .interval(from.startOfInterval, to.endOfInterval),
      certainty: min(start.certainty, end.certainty), rule: start.rule + "; range")
  }

  /// A point whose year the text tells, or one found from the day of writing.
  func point(_ parts: DateParts) -> DateResolution {
    switch parts.year {
    case .number(let year): return explicit(parts, year)
    case .relative(let offset):
      guard let year = referenceYear(in: parts.calendar) else {
        return .unresolved("the year is told from an unknown publication date")
      }
      return dated(parts, year + offset, certainty: 0.95, "counted from the publication's year")
    case nil: return nearest(parts)
    }
  }

  private func explicit(_ parts: DateParts, _ year: Int) -> DateResolution {
    var parts = parts
    if parts.depth == 1 && !parts.isCalendarNamed {
      guard let calendar = calendar(ofBareYear: year) else {
        return .unresolved("a year of either calendar")
      }
      parts.calendar = calendar
      parts.certainty = calendar == .hijri ? 0.6 : parts.certainty
    }
    return dated(parts, year, certainty: parts.certainty, "explicit")
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
    _ parts: DateParts, _ year: Int, certainty: Double, _ rule: String
  ) -> DateResolution {
    guard let value = value(of: parts, year: year) else { return .unresolved("no such day") }
    var certainty = min(certainty, calendarCertainty(parts, year))
    var notes = parts.notes
    if parts.calendar == .hijri { notes.append(basis(year)) }
    if let weekday = parts.weekday, let day = value.firstDay, day.weekday != weekday {
      certainty = min(certainty, 0.6)
      notes.append("the weekday disagrees")
    }
    let head = rule + (parts.calendar == .hijri ? " Hijri" : "")
    return DateResolution(
      value: value, certainty: certainty, rule: ([head] + notes).joined(separator: "; "))
  }

  private func calendarCertainty(_ parts: DateParts, _ year: Int) -> Double {
    let isTabular =
      parts.calendar == .hijri
      && HijriDate(year: year, month: 1, day: 1)?.basis != .ummAlQura
    return isTabular ? 0.6 : 1
  }

  private func basis(_ year: Int) -> String {
    let basis = HijriDate(year: year, month: 1, day: 1)?.basis
    return basis == .ummAlQura ? "Umm al-Qura" : "tabular calendar, to about a day"
  }
}

extension DateValue {
  /// What begins an interval that begins with this value.
  fileprivate var startOfInterval: DateValue? {
    if case .interval(let start, _) = self { start } else { self }
  }

  /// What ends an interval that ends with this value.
  fileprivate var endOfInterval: DateValue? {
    if case .interval(_, let end) = self { end } else { self }
  }
}
