/// A JSON value whose objects keep the order of their fields.
enum JSONValue: Sendable {
  case null
  case bool(Bool)
  case int(Int)
  case number(Double)
  case string(String)
  case array([JSONValue])
  case object([(String, JSONValue)])
  /// JSON text that came from outside and is known to be valid.
  case raw(String)

  /// A text, or `null`.
  static func text(_ text: String?) -> JSONValue { text.map(JSONValue.string) ?? .null }

  /// A list of texts.
  static func texts(_ texts: [String]) -> JSONValue { .array(texts.map(JSONValue.string)) }

  /// The value as JSON text on one line.
  var line: String {
    var bytes: [UInt8] = []
    write(to: &bytes)
    return String(decoding: bytes, as: UTF8.self)
  }

  /// Appends the value as JSON text in UTF-8, on one line.
  func write(to output: inout [UInt8]) {
    switch self {
    case .null: output.append(contentsOf: "null".utf8)
    case .bool(let value): output.append(contentsOf: (value ? "true" : "false").utf8)
    case .int(let value): output.append(contentsOf: String(value).utf8)
    case .number(let value): output.append(contentsOf: Self.shortest(value).utf8)
    case .string(let value): Self.write(value, to: &output)
    case .raw(let value): output.append(contentsOf: value.utf8)
    case .array(let values):
      Self.list(values, "[", "]", to: &output) { value, output in value.write(to: &output) }
    case .object(let fields):
      Self.list(fields, "{", "}", to: &output) { field, output in
        Self.write(field.0, to: &output)
        output.append(UInt8(ascii: ":"))
        field.1.write(to: &output)
      }
    }
  }

  private static func list<Item>(
    _ items: [Item], _ opening: Unicode.Scalar, _ closing: Unicode.Scalar,
    to output: inout [UInt8], _ write: (Item, inout [UInt8]) -> Void
  ) {
    output.append(UInt8(ascii: opening))
    for (index, item) in items.enumerated() {
      if index > 0 { output.append(UInt8(ascii: ",")) }
      write(item, &output)
    }
    output.append(UInt8(ascii: closing))
  }

  /// A number without a fraction is written as one: 1, not 1.0.
  private static func shortest(_ value: Double) -> String {
    value == value.rounded() && abs(value) < 1e15 ? String(Int(value)) : String(value)
  }

  private static func write(_ text: String, to output: inout [UInt8]) {
    var text = text
    output.append(UInt8(ascii: "\""))
    text.withUTF8 { bytes in
      var start = 0
      for (index, byte) in bytes.enumerated() where byte < 0x20 || byte == 0x22 || byte == 0x5C {
        output.append(contentsOf: bytes[start..<index])
        writeEscaped(byte, to: &output)
        start = index + 1
      }
      output.append(contentsOf: bytes[start...])
    }
    output.append(UInt8(ascii: "\""))
  }

  private static func writeEscaped(_ byte: UInt8, to output: inout [UInt8]) {
    switch byte {
    case 0x22, 0x5C: output.append(contentsOf: [0x5C, byte])
    case 0x0A: output.append(contentsOf: [0x5C, UInt8(ascii: "n")])
    default:
      let hex = String(byte, radix: 16)
      output.append(contentsOf: ("\\u" + String(repeating: "0", count: 4 - hex.count) + hex).utf8)
    }
  }
}
