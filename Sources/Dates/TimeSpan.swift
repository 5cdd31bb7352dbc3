/// A unit that time is counted in.
public enum TimeUnit: String, Sendable, Hashable, CaseIterable {
  case second, minute, hour, day, week, month, year, decade, century
}

/// A length of time: «ثلاثة أيام», «ساعتين ونصف».
public struct TimeSpan: Sendable, Hashable {
  /// How many whole units.
  public var count: Int
  /// The unit.
  public var unit: TimeUnit
  /// Whether half a unit more.
  public var hasHalf: Bool

  /// Creates a length of time.
  /// - Parameters:
  ///   - count: how many whole units.
  ///   - unit: the unit.
  ///   - hasHalf: whether half a unit more.
  public init(_ count: Int, _ unit: TimeUnit, hasHalf: Bool = false) {
    self.count = count
    self.unit = unit
    self.hasHalf = hasHalf
  }

  /// The length as ISO 8601 writes it: `P3D`, `PT2.5H`; ten years for a decade.
  public var iso8601: String {
    let half = hasHalf ? ".5" : ""
    return switch unit {
    case .second: "PT\(count)\(half)S"
    case .minute: "PT\(count)\(half)M"
    case .hour: "PT\(count)\(half)H"
    case .day: "P\(count)\(half)D"
    case .week: "P\(count)\(half)W"
    case .month: "P\(count)\(half)M"
    case .year: "P\(count)\(half)Y"
    case .decade: "P\(years(of: 10))Y"
    case .century: "P\(years(of: 100))Y"
    }
  }

  private func years(of length: Int) -> Int {
    count.multipliedReportingOverflow(by: length).partialValue + (hasHalf ? length / 2 : 0)
  }
}
