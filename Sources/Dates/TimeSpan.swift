/// A unit that time is counted in, the shortest first.
public enum TimeUnit: String, Sendable, Hashable, CaseIterable {
  case second, minute, hour, day, week, month, year, decade, century

  /// Its place in the order of lengths.
  var rank: Int { TimeUnit.allCases.firstIndex(of: self) ?? 0 }

  /// Whether it is shorter than a day.
  var isOfClock: Bool { rank < TimeUnit.day.rank }
}

/// A length of time: «ثلاثة أيام», «ساعتين ونصف», «سنة وثلاثة أشهر».
public struct TimeSpan: Sendable, Hashable {
  /// How many whole units.
  public var count: Int
  /// The unit.
  public var unit: TimeUnit
  /// Whether half a unit more.
  public var hasHalf: Bool
  /// What is counted beside it in shorter units, the longest first.
  public var rest: [TimeSpan] = []

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

  /// The shortest unit counted.
  var finestUnit: TimeUnit { rest.last?.unit ?? unit }

  /// The length as ISO 8601 writes it: `P3D`, `PT2.5H`, `P1Y3M`; ten years for a decade.
  public var iso8601: String {
    let parts = [self] + rest
    let days = parts.filter { !$0.unit.isOfClock }.map(\.designation).joined()
    let time = parts.filter(\.unit.isOfClock).map(\.designation).joined()
    return "P" + days + (time.isEmpty ? "" : "T" + time)
  }

  /// The count and the letter of its unit.
  private var designation: String {
    let half = hasHalf ? ".5" : ""
    return switch unit {
    case .second: "\(count)\(half)S"
    case .minute, .month: "\(count)\(half)M"
    case .hour: "\(count)\(half)H"
    case .day: "\(count)\(half)D"
    case .week: "\(count)\(half)W"
    case .year: "\(count)\(half)Y"
    case .decade: "\(years(of: 10))Y"
    case .century: "\(years(of: 100))Y"
    }
  }

  private func years(of length: Int) -> Int {
    count.multipliedReportingOverflow(by: length).partialValue + (hasHalf ? length / 2 : 0)
  }
}
