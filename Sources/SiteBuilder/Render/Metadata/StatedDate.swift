import Articles
import Dates

/// A publication date that is a fact: stated by the page or by its data, never inferred.
struct StatedDate: Sendable, Hashable {
  /// The year.
  let year: Int
  /// The month, from 1, where it is stated.
  let month: Int?
  /// The day, from 1, where it is stated.
  let day: Int?
  /// The minute of the day, where it is stated.
  let minute: Int?

  /// The date of an article; `nil` where it is inferred, only likely, coarser than a year, or open.
  init?(_ published: Publication) {
    guard published.basis == .stated || published.basis == .frontMatter,
      !published.isApproximate, let value = published.value
    else { return nil }
    switch value {
    case .year(let year): self.init(year: year)
    case .month(let year, let month): self.init(year: year, month: month)
    case .day(let day): self.init(day, minute: nil)
    case .minute(let day, let minute): self.init(day, minute: minute)
    case .century, .decade, .season, .monthOfUnknownYear, .interval: return nil
    }
  }

  /// A day that is known.
  init(_ day: Day) { self.init(day, minute: nil) }

  private init(year: Int, month: Int? = nil, day: Int? = nil, minute: Int? = nil) {
    (self.year, self.month, self.day, self.minute) = (year, month, day, minute)
  }

  private init(_ day: Day, minute: Int?) {
    let parts = day.components
    self.init(year: parts.year, month: parts.month, day: parts.day, minute: minute)
  }

  /// Year, month and day as far as they are stated.
  var parts: [Int] { [year, month, day].compactMap { $0 } }

  /// ISO 8601, as exactly as the date is stated: `2024-11-30T21:21`, `2024-11`.
  var iso8601: String {
    let time = minute.map { "T" + Self.clock($0) } ?? ""
    return joined("-") + time
  }

  /// Year, month and day with a mark between them: `2024/11/30`.
  func joined(_ mark: String) -> String {
    ([Numeral.padded(year, to: 4)]
      + [month, day].compactMap { $0 }.map { Numeral.padded($0, to: 2) })
      .joined(separator: mark)
  }

  /// RFC 3339, which asks for a time and a zone: midnight, and UTC, where none is known; `nil` where
  /// not even the day is stated.
  var timestamp: String? {
    day.map { _ in joined("-") + "T" + Self.clock(minute ?? 0) + ":00Z" }
  }

  private static func clock(_ minute: Int) -> String {
    Numeral.padded(minute / 60, to: 2) + ":" + Numeral.padded(minute % 60, to: 2)
  }
}

extension CalendarDate {
  /// The day, month or year of a date.
  init(_ date: StatedDate) { self.init(year: date.year, month: date.month, day: date.day) }
}
