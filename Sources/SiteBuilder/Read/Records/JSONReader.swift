import ArabicText

/// Why a text is no JSON.
struct JSONFault: Error, Hashable {
  /// Where, in bytes from the beginning.
  var offset: Int
  /// What is wrong, without a final stop.
  var message: String
}

/// JSON text → its value, strictly as RFC 8259 has it.
///
/// Numbers are kept as they are written. Of a name that stands twice the later value counts. What
/// JSON can write and no text can hold (half a surrogate pair, U+0000) and bytes that are no UTF-8
/// become U+FFFD, and ``isRepaired`` tells.
struct JSONReader {
  /// How deep arrays and objects may lie in each other.
  static let deepest = 64

  private let text: UnsafeBufferPointer<UInt8>
  private var position = 0
  /// Whether something became U+FFFD.
  private(set) var isRepaired = false

  /// Prepares to read.
  /// - Parameter text: the whole JSON text, which must outlive the reader.
  init(_ text: UnsafeBufferPointer<UInt8>) { self.text = text }

  /// Reads the text. O(length).
  /// - Throws: ``JSONFault`` at the first byte that cannot be.
  mutating func read() throws(JSONFault) -> JSONValue {
    let value = try value(depth: 0)
    skipBlanks()
    guard position == text.count else { throw fault("more follows after the value") }
    return value
  }

  /// The bytes of a string field of an object, without building anything else. O(length).
  /// - Parameter name: the field; of one that stands twice the later counts.
  /// - Returns: the string's bytes, which may be no UTF-8; `nil` where there is no such string.
  /// - Throws: ``JSONFault`` at the first byte that cannot be.
  mutating func bytes(ofField name: String) throws(JSONFault) -> [UInt8]? {
    var found: [UInt8]?
    skipBlanks()
    guard peek == UInt8(ascii: "{") else { return nil }
    try enter(0)
    if skip(UInt8(ascii: "}")) { return nil }
    repeat {
      let isWanted = try fieldName() == name
      skipBlanks()
      if isWanted, peek == UInt8(ascii: "\"") {
        var bytes: [UInt8] = []
        try appendString(to: &bytes)
        found = bytes
      } else {
        _ = try value(depth: 1)
      }
    } while skip(UInt8(ascii: ","))
    guard skip(UInt8(ascii: "}")) else { throw fault("',' or '}' is missing") }
    return found
  }

  private mutating func value(depth: Int) throws(JSONFault) -> JSONValue {
    skipBlanks()
    switch peek {
    case UInt8(ascii: "{"): return try object(depth: depth)
    case UInt8(ascii: "["): return try array(depth: depth)
    case UInt8(ascii: "\""): return .string(try string())
    case UInt8(ascii: "t"): return try literal("true", .bool(true))
    case UInt8(ascii: "f"): return try literal("false", .bool(false))
    case UInt8(ascii: "n"): return try literal("null", .null)
    case UInt8(ascii: "-"), UInt8(ascii: "0")...UInt8(ascii: "9"): return try number()
    case 0: throw fault(position < text.count ? "not a value" : "the value is missing")
    default: throw fault("not a value")
    }
  }

  private mutating func object(depth: Int) throws(JSONFault) -> JSONValue {
    try enter(depth)
    var fields: [(String, JSONValue)] = []
    if skip(UInt8(ascii: "}")) { return .object(fields) }
    repeat {
      let name = try fieldName()
      fields.append((name, try value(depth: depth + 1)))
    } while skip(UInt8(ascii: ","))
    guard skip(UInt8(ascii: "}")) else { throw fault("',' or '}' is missing") }
    return .object(fields)
  }

  private mutating func fieldName() throws(JSONFault) -> String {
    skipBlanks()
    guard peek == UInt8(ascii: "\"") else { throw fault("the name of a field is missing") }
    let name = try string()
    guard skip(UInt8(ascii: ":")) else { throw fault("':' is missing after a name") }
    return name
  }

  private mutating func array(depth: Int) throws(JSONFault) -> JSONValue {
    try enter(depth)
    var items: [JSONValue] = []
    if skip(UInt8(ascii: "]")) { return .array(items) }
    repeat { items.append(try value(depth: depth + 1)) } while skip(UInt8(ascii: ","))
    guard skip(UInt8(ascii: "]")) else { throw fault("',' or ']' is missing") }
    return .array(items)
  }

  private mutating func enter(_ depth: Int) throws(JSONFault) {
    guard depth < Self.deepest else { throw fault("more than \(Self.deepest) levels deep") }
    position += 1
  }

  private mutating func literal(
    _ word: StaticString, _ value: JSONValue
  ) throws(JSONFault) -> JSONValue {
    let length = word.utf8CodeUnitCount
    let bytes = UnsafeBufferPointer(start: word.utf8Start, count: length)
    guard text[position...].starts(with: bytes) else { throw fault("not a value") }
    position += length
    return value
  }

  // MARK: - Numbers

  private mutating func number() throws(JSONFault) -> JSONValue {
    let start = position
    if peek == UInt8(ascii: "-") { position += 1 }
    if peek == UInt8(ascii: "0") { position += 1 } else { try digits() }
    if peek == UInt8(ascii: ".") {
      position += 1
      try digits()
    }
    if peek | 0x20 == UInt8(ascii: "e") {
      position += 1
      if peek == UInt8(ascii: "+") || peek == UInt8(ascii: "-") { position += 1 }
      try digits()
    }
    return .raw(String(decoding: text[start..<position], as: UTF8.self))
  }

  private mutating func digits() throws(JSONFault) {
    let start = position
    while (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(peek) { position += 1 }
    if position == start { throw fault("a digit is missing") }
  }

  // MARK: - Strings

  private mutating func string() throws(JSONFault) -> String {
    if let plain = try plainString() { return decoded(plain) }
    var bytes: [UInt8] = []
    try appendString(to: &bytes)
    return bytes.withUnsafeBufferPointer { decoded($0) }
  }

  /// The bytes of a string without escapes; of any other the position does not move.
  private mutating func plainString() throws(JSONFault) -> UnsafeBufferPointer<UInt8>? {
    let start = position
    position += 1
    try skipPlain()
    guard text[position] == UInt8(ascii: "\"") else {
      position = start
      return nil
    }
    position += 1
    return UnsafeBufferPointer(rebasing: text[start + 1..<position - 1])
  }

  /// Walks on to the quotation mark or backslash that comes next.
  private mutating func skipPlain() throws(JSONFault) {
    position = text.firstPlace(in: position..<text.count) { block in
      block.places(of: UInt8(ascii: "\"")) | block.places(of: UInt8(ascii: "\\"))
        | block.places(notAbove: 0x1F)
    } orByte: {
      $0 == UInt8(ascii: "\"") || $0 == UInt8(ascii: "\\") || $0 < 0x20
    }
    guard position < text.count else { throw fault("the string has no end") }
    guard text[position] >= 0x20 else { throw fault("a control character in a string") }
  }

  private mutating func appendString(to bytes: inout [UInt8]) throws(JSONFault) {
    position += 1
    while true {
      let start = position
      try skipPlain()
      bytes.append(contentsOf: UnsafeBufferPointer(rebasing: text[start..<position]))
      position += 1
      if text[position - 1] == UInt8(ascii: "\"") { return }
      try appendEscape(to: &bytes)
    }
  }

  private mutating func decoded(_ bytes: UnsafeBufferPointer<UInt8>) -> String {
    if let string = UTF8Text.string(bytes) { return string }
    isRepaired = true
    return String(decoding: bytes, as: UTF8.self)
  }

  private mutating func appendEscape(to bytes: inout [UInt8]) throws(JSONFault) {
    let mark = peek
    switch mark {
    case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"): bytes.append(mark)
    case UInt8(ascii: "b"): bytes.append(0x08)
    case UInt8(ascii: "f"): bytes.append(0x0C)
    case UInt8(ascii: "n"): bytes.append(0x0A)
    case UInt8(ascii: "r"): bytes.append(0x0D)
    case UInt8(ascii: "t"): bytes.append(0x09)
    case UInt8(ascii: "u"):
      position += 1
      return bytes.append(contentsOf: Character(try codePoint()).utf8)
    default: throw fault("an unknown escape in a string")
    }
    position += 1
  }

  /// What `\u` and four digits stand for, or two of them that make a surrogate pair.
  private mutating func codePoint() throws(JSONFault) -> Unicode.Scalar {
    let unit = try hexadecimalDigits()
    if let scalar = Unicode.Scalar(unit), unit != 0 { return scalar }
    if (0xD800..<0xDC00).contains(unit), let low = lowSurrogate() {
      return Unicode.Scalar(0x10000 + (unit - 0xD800) << 10 + (low - 0xDC00)) ?? "\u{FFFD}"
    }
    isRepaired = true
    return "\u{FFFD}"
  }

  /// The second half of a surrogate pair, if it follows; nothing is read else.
  private mutating func lowSurrogate() -> UInt32? {
    let start = position
    guard text[position...].starts(with: [UInt8(ascii: "\\"), UInt8(ascii: "u")]) else {
      return nil
    }
    position += 2
    if let unit = try? hexadecimalDigits(), (0xDC00..<0xE000).contains(unit) { return unit }
    position = start
    return nil
  }

  private mutating func hexadecimalDigits() throws(JSONFault) -> UInt32 {
    var value: UInt32 = 0
    for _ in 0..<4 {
      guard let digit = Self.digit(peek) else {
        throw fault("four hexadecimal digits go after \\u")
      }
      value = value << 4 | digit
      position += 1
    }
    return value
  }

  private static func digit(_ byte: UInt8) -> UInt32? {
    switch byte {
    case UInt8(ascii: "0")...UInt8(ascii: "9"): UInt32(byte - UInt8(ascii: "0"))
    case UInt8(ascii: "a")...UInt8(ascii: "f"): UInt32(byte - UInt8(ascii: "a") + 10)
    case UInt8(ascii: "A")...UInt8(ascii: "F"): UInt32(byte - UInt8(ascii: "A") + 10)
    default: nil
    }
  }

  // MARK: - Bytes

  /// The next byte; 0, which begins nothing, behind the end.
  private var peek: UInt8 { position < text.count ? text[position] : 0 }

  private mutating func skip(_ byte: UInt8) -> Bool {
    skipBlanks()
    guard peek == byte else { return false }
    position += 1
    return true
  }

  private mutating func skipBlanks() {
    while position < text.count, Self.isBlank(text[position]) { position += 1 }
  }

  private static func isBlank(_ byte: UInt8) -> Bool {
    byte == 0x20 || byte == 0x09 || byte == 0x0A || byte == 0x0D
  }

  private func fault(_ message: String) -> JSONFault {
    JSONFault(offset: position, message: message)
  }
}
