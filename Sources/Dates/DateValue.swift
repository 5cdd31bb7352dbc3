/// A day of the proleptic Gregorian calendar.
public struct Day: Sendable, Hashable, Comparable {
  /// Days since 1970-01-01.
  public var number: Int

  /// Creates a day from its distance to 1970-01-01.
  /// - Parameter number: days since 1970-01-01.
  public init(number: Int) { self.number = number }

  public static func < (left: Day, right: Day) -> Bool { left.number < right.number }
}

/// A point or stretch of time as EDTF (ISO 8601-2, level 1) can write it.
public indirect enum DateValue: Sendable, Hashable {
  /// A century by its first two digits: 20 is 2000–2099, `20XX`.
  case century(Int)
  /// A decade by its first three digits: 201 is 2010–2019, `201X`.
  case decade(Int)
  /// A year.
  case year(Int)
  /// A season of a year by its EDTF code: 21 spring … 24 winter.
  case season(year: Int, code: Int)
  /// A month of a year.
  case month(year: Int, month: Int)
  /// A day.
  case day(Day)
  /// A minute of a day, counted from midnight.
  case minute(Day, minute: Int)
  /// From one value to another; `nil` is an open end.
  case interval(DateValue?, DateValue?)
}
