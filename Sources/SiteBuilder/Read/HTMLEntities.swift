/// Takes back the escapes of HTML that a scraper left in a text.
enum HTMLEntities {
  /// The text with `&quot;`, `&#8217;`, `&#x2019;` and the like as the characters they stand for;
  /// what is no known reference, or stands for no character, stays as it is. O(length).
  /// - Parameter text: any text.
  static func decoded(_ text: String) -> String {
    guard text.utf8.contains(UInt8(ascii: "&")) else { return text }
    var bytes: [UInt8] = []
    var rest = Array(text.utf8)[...]
    while let first = rest.first {
      if first == UInt8(ascii: "&"), let (scalar, length) = reference(rest) {
        bytes.append(contentsOf: Character(scalar).utf8)
        rest = rest.dropFirst(length)
      } else {
        bytes.append(first)
        rest = rest.dropFirst()
      }
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  /// The longest reference that is looked for, in bytes.
  private static let longest = 10

  private static func reference(_ text: ArraySlice<UInt8>) -> (Unicode.Scalar, length: Int)? {
    guard let end = text.prefix(longest).firstIndex(of: UInt8(ascii: ";")) else { return nil }
    let name = String(decoding: text[(text.startIndex + 1)..<end], as: UTF8.self)
    return scalar(name).map { ($0, end + 1 - text.startIndex) }
  }

  private static func scalar(_ name: String) -> Unicode.Scalar? {
    guard name.hasPrefix("#") else { return named[name] }
    let digits = name.dropFirst()
    let isHexadecimal = digits.first == "x" || digits.first == "X"
    let value = isHexadecimal ? UInt32(digits.dropFirst(), radix: 16) : UInt32(digits)
    // Control characters are no text.
    return value.flatMap { $0 < 0x20 ? nil : Unicode.Scalar($0) }
  }

  /// The references that texts carry (WHATWG HTML, section 13.5).
  private static let named: [String: Unicode.Scalar] = [
    "quot": "\"", "amp": "&", "lt": "<", "gt": ">", "apos": "'", "nbsp": "\u{A0}",
    "laquo": "«", "raquo": "»", "ldquo": "“", "rdquo": "”", "lsquo": "‘", "rsquo": "’",
    "sbquo": "‚", "bdquo": "„", "lsaquo": "‹", "rsaquo": "›", "ndash": "–", "mdash": "—",
    "hellip": "…", "bull": "•", "middot": "·", "copy": "©", "reg": "®", "trade": "™",
    "times": "×", "deg": "°", "euro": "€", "pound": "£", "zwnj": "\u{200C}", "zwj": "\u{200D}",
    "lrm": "\u{200E}", "rlm": "\u{200F}", "shy": "\u{AD}",
  ]
}
