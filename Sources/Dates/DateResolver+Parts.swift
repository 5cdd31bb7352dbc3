/// Parts of a stretch, and what is counted in one.
extension DateResolver {
  /// The part of a year or month that a word names; of any other stretch the whole.
  func part(_ portion: Portion, of whole: DateResolution) -> DateResolution {
    guard let value = whole.value else { return whole }
    switch value {
    case .year(let year):
      return part(whole, DateResolver.months(portion, of: year))
    case .month, .interval:
      guard let bounds = value.bounds else { return whole.adding(.part) }
      let length = bounds.upperBound.number - bounds.lowerBound.number + 1
      guard (28...31).contains(length) else { return whole.adding(.part, certainty: 0.6) }
      return part(whole, DateResolver.days(portion, of: bounds))
    case .century, .decade, .season: return whole.adding(.part, certainty: 0.8)
    default: return whole.adding(.part)
    }
  }

  private func part(_ whole: DateResolution, _ value: DateValue) -> DateResolution {
    DateResolution(
      value: value, certainty: min(whole.certainty, 0.95), reasons: whole.reasons + [.part])
  }

  /// The beginning of a year is its first month, the middle the sixth and seventh, the end the last.
  private static func months(_ portion: Portion, of year: Int) -> DateValue {
    switch portion {
    case .start: return .month(year: year, month: 1)
    case .middle: return months(6, 7, of: year)
    case .end: return .month(year: year, month: 12)
    case .months(let range): return months(range.lowerBound, range.upperBound, of: year)
    case .fraction(let number, let parts):
      let length = 12 / max(1, parts)
      return months((number - 1) * length + 1, number * length, of: year)
    }
  }

  private static func months(_ first: Int, _ last: Int, of year: Int) -> DateValue {
    .interval(.month(year: year, month: first), .month(year: year, month: last))
  }

  /// The beginning of a month is its first ten days, the middle the next ten, the end the rest.
  private static func days(_ portion: Portion, of month: ClosedRange<Day>) -> DateValue {
    let start = month.lowerBound
    let (first, last): (Day, Day) =
      switch portion {
      case .start: (start, start.advanced(by: 9))
      case .middle: (start.advanced(by: 10), start.advanced(by: 19))
      case .end, .months: (start.advanced(by: 20), month.upperBound)
      case .fraction(1, _): (start, start.advanced(by: 14))
      case .fraction: (start.advanced(by: 15), month.upperBound)
      }
    return .interval(.day(first), .day(last))
  }

  /// A quarter of a year by its distance from the one of writing.
  func quarter(_ offset: Int) -> DateResolution {
    guard let (year, month, _) = reference?.components else { return .unresolved(.noPublication) }
    let quarters = 4 * year + (month - 1) / 3 + offset
    let first = 3 * (quarters % 4) + 1
    return DateResolution(
      value: DateResolver.months(first, first + 2, of: quarters / 4), certainty: 0.95,
      reasons: [.countedFromPublication])
  }

  /// The n-th weekday, day or week of a month; `nil` counts from its end.
  func nth(_ number: Int?, _ thing: CountedDay, _ month: DateParts) -> DateResolution {
    let whole = point(month)
    guard let bounds = whole.value?.bounds else {
      return whole.value == nil ? whole : .unresolved(.noSuchDay)
    }
    guard let value = value(of: number, thing, in: bounds) else { return .unresolved(.noSuchDay) }
    return DateResolution(
      value: value, certainty: whole.certainty, reasons: whole.reasons + [.part])
  }

  private func value(
    of number: Int?, _ thing: CountedDay, in month: ClosedRange<Day>
  ) -> DateValue? {
    switch thing {
    case .day:
      let day = number.map { month.lowerBound.advanced(by: $0 - 1) } ?? month.upperBound
      return .day(day)
    case .weekday(let weekday):
      return self.day(number, weekday, in: month).map { .day($0) }
    case .week:
      // A month's last week is the last that lies wholly in it.
      let whole = month.lowerBound...max(month.lowerBound, month.upperBound.advanced(by: -6))
      guard let monday = day(number, .monday, in: number == nil ? whole : month) else { return nil }
      return .interval(.day(monday), .day(monday.advanced(by: 6)))
    }
  }

  private func day(_ number: Int?, _ weekday: Weekday, in month: ClosedRange<Day>) -> Day? {
    let toFirst = (weekday.rawValue - month.lowerBound.weekday.rawValue + 7) % 7
    let first = month.lowerBound.advanced(by: toFirst)
    guard let number else {
      let back = (month.upperBound.weekday.rawValue - weekday.rawValue + 7) % 7
      return month.upperBound.advanced(by: -back)
    }
    let day = first.advanced(by: 7 * (number - 1))
    return day <= month.upperBound ? day : nil
  }
}
