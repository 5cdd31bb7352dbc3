import Dates

extension DateExpression {
  /// The dates on whose pages the expression is listed: its own; both ends where a text tells both;
  /// of a stretch whose first and last day no words tell (a week, a Hijri month) the months it
  /// lies in, and the years where it is longer. What is open to the day of writing speaks of its
  /// beginning alone.
  var spokenOf: [CalendarDate] {
    guard let value else { return [] }
    guard case .interval(let start?, let end?) = value else { return CalendarDate.spokenOf(value) }
    if reasons.contains(.explicitStart) || reasons.contains(.openToPublication) {
      return CalendarDate(start).map { [$0] } ?? []
    }
    guard case .day(let first) = start, case .day(let last) = end, !tellsBothEnds else {
      return CalendarDate.spokenOf(value)
    }
    let isLong = last.number - first.number > 31
    let dates = [first, last].compactMap { day -> CalendarDate? in
      let (year, month, _) = day.components
      return CalendarDate(.month(year: year, month: month)).map {
        isLong ? CalendarDate(year: $0.year) : $0
      }
    }
    return dates.first == dates.last ? Array(dates.prefix(1)) : dates
  }

  /// The stretches that search finds it by: all it covers, and each date on whose page it is listed.
  var stretches: Set<ClosedRange<Day>> {
    let isOpen = reasons.contains(.explicitStart) || reasons.contains(.openToPublication)
    let whole = isOpen ? nil : value?.bounds
    return Set([whole].compactMap(\.self) + spokenOf.compactMap(\.days))
  }

  private var tellsBothEnds: Bool { reasons.contains(.range) || reasons.contains(.sharedMonth) }
}
