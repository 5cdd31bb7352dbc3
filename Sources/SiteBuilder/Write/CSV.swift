/// Writes tables as CSV (RFC 4180) in UTF-8.
enum CSV {
  /// Appends a line with the names of the fields.
  static func append(_ fields: [String], to bytes: inout [UInt8]) {
    for (index, field) in fields.enumerated() {
      if index > 0 { bytes.append(UInt8(ascii: ",")) }
      append(field, to: &bytes)
    }
    bytes.append(contentsOf: "\r\n".utf8)
  }

  /// Appends a record as a line. A list of texts becomes one field with `; ` between them; what is
  /// nested deeper is written as JSON.
  static func append(_ record: [(String, JSONValue)], to bytes: inout [UInt8]) {
    for (index, (_, value)) in record.enumerated() {
      if index > 0 { bytes.append(UInt8(ascii: ",")) }
      append(field(value), to: &bytes)
    }
    bytes.append(contentsOf: "\r\n".utf8)
  }

  private static func append(_ field: String, to bytes: inout [UInt8]) {
    var field = field
    field.withUTF8 { append($0, to: &bytes) }
  }

  private static func append(_ field: UnsafeBufferPointer<UInt8>, to bytes: inout [UInt8]) {
    let needsQuotes = field.contains { byte in
      byte == quote || byte == UInt8(ascii: ",") || byte == 0x0A || byte == 0x0D
    }
    // A spreadsheet takes a field that begins like this for a formula.
    let isFormula = field.first.map { "=+-@\t\r".utf8.contains($0) } ?? false
    guard needsQuotes || isFormula else { return bytes.append(contentsOf: field) }
    bytes.append(quote)
    if isFormula { bytes.append(UInt8(ascii: "'")) }
    var start = 0
    for (index, byte) in field.enumerated() where byte == quote {
      bytes.append(contentsOf: field[start...index])
      start = index
    }
    bytes.append(contentsOf: field[start...])
    bytes.append(quote)
  }

  private static let quote = UInt8(ascii: "\"")

  private static func field(_ value: JSONValue) -> String {
    switch value {
    case .null: ""
    case .string(let text): text
    case .array(let items):
      items.map { item in
        if case .string(let text) = item { text } else { item.line }
      }.joined(separator: "; ")
    case .bool, .int, .number, .object, .raw: value.line
    }
  }
}
