/// Takes back the escapes of HTML that a scraper left in a text.
package enum HTMLEntities {
  /// The text with `&quot;`, `&#8217;`, `&#x2019;` and the like as the characters they stand for;
  /// what is no known reference, or stands for no character, stays as it is. What was escaped twice
  /// (`&amp;quot;`) is decoded twice. O(length).
  /// - Parameter text: any text.
  package static func decoded(_ text: String) -> String {
    guard text.utf8.contains(UInt8(ascii: "&")) else { return text }
    let source = Array(text.utf8)
    return source.withUnsafeBufferPointer { source in
      var bytes: [UInt8] = []
      var at = 0
      while at < source.count {
        if let (scalar, length) = reference(source, at) {
          bytes.append(contentsOf: Character(scalar).utf8)
          at += length
        } else {
          bytes.append(source[at])
          at += 1
        }
      }
      return String(decoding: bytes, as: UTF8.self)
    }
  }

  /// The character that the reference at a byte stands for, and the reference's length in bytes.
  static func reference(
    _ text: UnsafeBufferPointer<UInt8>, _ start: Int
  ) -> (Unicode.Scalar, length: Int)? {
    guard text[start] == UInt8(ascii: "&"), var (scalar, length) = single(text, start + 1) else {
      return nil
    }
    while scalar == "&", let (next, more) = single(text, start + length) {
      (scalar, length) = (next, length + more - 1)
    }
    return (scalar, length)
  }

  /// The longest reference that is looked for, in bytes.
  private static let longest = 10

  /// A reference whose name begins at a byte; its length counts the `&`.
  private static func single(
    _ text: UnsafeBufferPointer<UInt8>, _ start: Int
  ) -> (Unicode.Scalar, length: Int)? {
    let window = text[min(start, text.count)..<min(start + longest, text.count)]
    guard let end = window.firstIndex(of: UInt8(ascii: ";")) else { return nil }
    return scalar(String(decoding: text[start..<end], as: UTF8.self)).map { ($0, end + 2 - start) }
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
