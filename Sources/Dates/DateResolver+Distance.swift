/// What lies a length of time from a point.
extension DateResolver {
  /// The units before or after the day of writing, to that day.
  func stretch(_ span: TimeSpan, _ way: Direction) -> DateResolution {
    guard let reference else { return .unresolved(.noPublication) }
    guard let far = DateResolver.day(reference, span, way) else { return .unresolved(.noSuchDay) }
    let days = [reference, far].sorted().map { DateValue.day($0) }
    return DateResolution(
      value: .interval(days[0], days[1]), certainty: 0.9, reasons: [.countedFromPublication])
  }

  /// What lies a length of time before or after an anchor, as exactly as the shortest unit counted.
  func away(
    _ span: TimeSpan, _ way: Direction, from anchor: TimeReading
  ) -> DateResolution {
    let start = resolve(anchor)
    guard let value = start.value else { return start }
    guard let first = value.firstDay, let far = DateResolver.day(first, span, way),
      let result = DateResolver.value(far, min(value.precision, span.precision))
    else { return .unresolved(.noSuchDay) }
    let rule: DateReason = anchor == .today ? .countedFromPublication : .countedFromNamed
    return DateResolution(
      value: result, certainty: min(start.certainty, 0.95), reasons: [rule])
  }

  /// The unit that holds a day.
  private static func value(_ day: Day, _ precision: DatePrecision) -> DateValue? {
    let (year, month, _) = day.components
    return switch precision {
    case .century: .century(year / 100)
    case .decade: .decade(year / 10)
    case .year: .year(year)
    case .season, .month: .month(year: year, month: month)
    case .day, .minute: .day(day)
    }
  }

  /// The day or unit before or after the one told before it; where nothing is, that is the one of
  /// writing, if the text allows it.
  func beside(_ time: RelativeTime, isOfWriting: Bool) -> DateResolution {
    if let told, told.precision >= time.unit.precision, let day = told.firstDay {
      let beside = DateResolver(reference: day).besideReference(time)
      return DateResolution(
        value: beside.value, certainty: min(beside.certainty, 0.8), reasons: [.countedFromTold])
    }
    guard isOfWriting, reference != nil else { return .unresolved(.noAnchor) }
    return besideReference(time)
  }

  private func besideReference(_ time: RelativeTime) -> DateResolution {
    guard time.unit == .day, let weekday = time.weekday else { return relative(time) }
    var parts = DateParts()
    (parts.weekday, parts.direction) = (weekday, time.offset < 0 ? .last : .next)
    return self.weekday(parts)
  }

  /// The day so long before or after a day.
  private static func day(_ start: Day, _ span: TimeSpan, _ way: Direction) -> Day? {
    let steps = [span] + span.half + span.rest.flatMap { [$0] + $0.half }
    return steps.reduce(Optional(start)) { day, step in
      day.flatMap { self.day($0, way == .next ? step.count : -step.count, step.unit) }
    }
  }
  /// The day so many units from a day; the last of the month where that has no such day.
  private static func day(_ start: Day, _ count: Int, _ unit: TimeUnit) -> Day? {
    let (year, month, day) = start.components
    let months: Int
    switch unit {
    case .second, .minute: return start
    case .hour: return start.advanced(by: count / 24)
    case .day: return start.advanced(by: count)
    case .week: return start.advanced(by: 7 * count)
    case .month: months = count
    case .year: months = 12 * count
    case .decade: months = 120 * count
    case .century: months = 1200 * count
    }
    guard case .month(let farYear, let farMonth)? = DateResolver.month(year, month + months) else {
      return nil
    }
    let length = Day.length(ofMonth: farMonth, year: farYear)
    return Day(year: farYear, month: farMonth, day: min(day, length))
  }
}

extension TimeSpan {
  /// The half of a unit more, in whole shorter units.
  fileprivate var half: [TimeSpan] {
    guard hasHalf else { return [] }
    return switch unit {
    case .century: [TimeSpan(50, .year)]
    case .decade: [TimeSpan(5, .year)]
    case .year: [TimeSpan(6, .month)]
    case .month: [TimeSpan(15, .day)]
    case .week: [TimeSpan(3, .day)]
    case .day, .hour, .minute, .second: []
    }
  }

  /// How exactly it tells what lies so far away.
  fileprivate var precision: DatePrecision { (half.last?.unit ?? finestUnit).precision }
}

extension TimeUnit {
  /// How exactly a count of it tells a date.
  fileprivate var precision: DatePrecision {
    switch self {
    case .second, .minute, .hour, .day, .week: .day
    case .month: .month
    case .year: .year
    case .decade: .decade
    case .century: .century
    }
  }
}
