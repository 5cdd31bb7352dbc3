/// What is told in both calendars.
extension DateResolver {
  /// A day's start at sunset and a sighted moon may set the calendars a day apart.
  private static let daysApart = 1

  /// The Gregorian date, which the Hijri one completes and confirms.
  func equated(_ hijri: TimeReading, _ gregorian: TimeReading) -> DateResolution {
    let other = resolve(hijri)
    let days = other.value?.bounds
    let isAnchored = hijri.tellsYear && !gregorian.tellsYear
    let anchored = DateResolver(
      reference: isAnchored ? days?.lowerBound ?? reference : reference, told: told)
    let date = anchored.resolve(gregorian.with(weekday: hijri.weekday))
    guard let bounds = date.value?.bounds else { return other }
    let apart = DateResolver.daysApart
    let agrees = days.map {
      $0.lowerBound.advanced(by: -apart) <= bounds.upperBound
        && bounds.lowerBound <= $0.upperBound.advanced(by: apart)
    }
    return agrees ?? true
      ? date.adding(.bothCalendars) : date.adding(.calendarsDisagree, certainty: 0.6)
  }
}

extension TimeReading {
  fileprivate var weekday: Weekday? {
    if case .point(let parts) = self { parts.weekday } else { nil }
  }

  /// The same date, on a weekday where it names none.
  fileprivate func with(weekday: Weekday?) -> TimeReading {
    guard case .point(var parts) = self, parts.weekday == nil, parts.day != nil else {
      return self
    }
    parts.weekday = weekday
    return .point(parts)
  }
}
