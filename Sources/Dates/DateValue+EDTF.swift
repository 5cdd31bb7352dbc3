/// Reading and writing EDTF, the Extended Date/Time Format (ISO 8601-2; Library of Congress), at
/// the part of level 1 that ``DateValue`` can hold.
extension DateValue {
  /// The value in EDTF: `20XX`, `201X`, `2024`, `2023-23`, `2024-06`, `XXXX-11`,
  /// `2024-11-30`, `2024-11-30T21:21`, `2014/2015`, `2014/..`.
  public var edtf: String {
    switch self {
    case .century(let century): DateValue.padded(century, 2) + "XX"
    case .decade(let decade): DateValue.padded(decade, 3) + "X"
    case .year(let year): DateValue.padded(year, 4)
    case .season(let year, let code):
      DateValue.padded(year, 4) + "-" + DateValue.padded(code, 2)
    case .month(let year, let month):
      DateValue.padded(year, 4) + "-" + DateValue.padded(month, 2)
    case .monthOfUnknownYear(let month): "XXXX-" + DateValue.padded(month, 2)
    case .day(let day): day.edtf
    case .minute(let day, let minute):
      day.edtf + "T" + DateValue.padded(minute / 60, 2) + ":" + DateValue.padded(minute % 60, 2)
    case .interval(let start, let end):
      (start?.edtf ?? "..") + "/" + (end?.edtf ?? "..")
    }
  }

  /// Reads EDTF. Seconds and the distance from UTC are read over: the value is local time.
  /// - Parameter edtf: the text; qualifiers (`~`, `?`, `%`) and unknown days are refused, since
  ///   a value could not keep them.
  public init?(edtf: String) {
    let parts = edtf.split(separator: "/", omittingEmptySubsequences: false)
    switch parts.count {
    case 1:
      guard let value = DateValue.single(Array(edtf.utf8)) else { return nil }
      self = value
    case 2:
      guard let start = DateValue.end(parts[0]), let end = DateValue.end(parts[1]),
        start != nil || end != nil
      else { return nil }
      self = .interval(start, end)
    default: return nil
    }
  }

  /// One end of an interval: a value, or open (`..`); the outer `nil` is no EDTF.
  private static func end(_ text: Substring) -> DateValue?? {
    if text == ".." { return .some(nil) }
    guard let value = single(Array(text.utf8)) else { return nil }
    return .some(value)
  }

  private static func single(_ text: [UInt8]) -> DateValue? {
    switch text.count {
    case 4 where text.hasSuffix("XX"): return number(text[..<2]).map { .century($0) }
    case 4 where text.hasSuffix("X"): return number(text[..<3]).map { .decade($0) }
    case 4: return number(text[...]).map { .year($0) }
    case 7: return monthOrSeason(text)
    case 10: return day(text[...]).map { .day($0) }
    case 16...: return minute(text)
    default: return nil
    }
  }

  private static func monthOrSeason(_ text: [UInt8]) -> DateValue? {
    guard text[4] == UInt8(ascii: "-"), let code = number(text[5...]) else { return nil }
    if text.starts(with: "XXXX".utf8) {
      return (1...12).contains(code) ? .monthOfUnknownYear(code) : nil
    }
    guard let year = number(text[..<4]) else { return nil }
    switch code {
    case 1...12: return .month(year: year, month: code)
    case 21...24: return .season(year: year, code: code)
    default: return nil
    }
  }

  private static func day(_ text: ArraySlice<UInt8>) -> Day? {
    guard text[4] == UInt8(ascii: "-"), text[7] == UInt8(ascii: "-"),
      let year = number(text[..<4]), let month = number(text[5..<7]),
      let day = number(text[8..<10])
    else { return nil }
    return Day(year: year, month: month, day: day)
  }

  private static func minute(_ text: [UInt8]) -> DateValue? {
    guard text[10] == UInt8(ascii: "T") || text[10] == UInt8(ascii: " "),
      text[13] == UInt8(ascii: ":"), let day = day(text[..<10]),
      let hour = number(text[11..<13]), let minute = number(text[14..<16]),
      (0..<24).contains(hour), (0..<60).contains(minute),
      text[16...].allSatisfy(isSecondsOrZone)
    else { return nil }
    return .minute(day, minute: hour * 60 + minute)
  }

  private static func isSecondsOrZone(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "0")...UInt8(ascii: ":"), UInt8(ascii: "."), UInt8(ascii: "+"),
      UInt8(ascii: "-"), UInt8(ascii: "Z"):
      true
    default: false
    }
  }

  /// A number of at most four digits; `nil` when another character stands among them.
  private static func number(_ digits: ArraySlice<UInt8>) -> Int? {
    var value = 0
    for digit in digits {
      guard (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(digit) else { return nil }
      value = value * 10 + Int(digit - UInt8(ascii: "0"))
    }
    return digits.isEmpty ? nil : value
  }

  fileprivate static func padded(_ number: Int, _ width: Int) -> String {
    let digits = String(number.magnitude)
    let zeros = String(repeating: "0", count: max(0, width - digits.utf8.count))
    return (number < 0 ? "-" : "") + zeros + digits
  }
}

extension Day {
  /// The day as `YYYY-MM-DD`.
  public var edtf: String {
    let (year, month, day) = components
    return DateValue.padded(year, 4) + "-" + DateValue.padded(month, 2) + "-"
      + DateValue.padded(day, 2)
  }
}

extension [UInt8] {
  fileprivate func hasSuffix(_ suffix: StaticString) -> Bool {
    suffix.withUTF8Buffer { suffix in
      count >= suffix.count && self[(count - suffix.count)...].elementsEqual(suffix)
    }
  }
}
