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
    append(record.map { field($0.1) }, to: &bytes)
  }

  private static func append(_ field: String, to bytes: inout [UInt8]) {
    let needsQuotes = field.utf8.contains { byte in
      byte == UInt8(ascii: "\"") || byte == UInt8(ascii: ",") || byte == 0x0A || byte == 0x0D
    }
    // A spreadsheet takes a field that begins like this for a formula.
    let isFormula = field.utf8.first.map { "=+-@\t\r".utf8.contains($0) } ?? false
    guard needsQuotes || isFormula else { return bytes.append(contentsOf: field.utf8) }
    bytes.append(UInt8(ascii: "\""))
    if isFormula { bytes.append(UInt8(ascii: "'")) }
    for part in field.utf8.split(separator: UInt8(ascii: "\""), omittingEmptySubsequences: false) {
      bytes.append(contentsOf: part)
      bytes.append(contentsOf: [UInt8(ascii: "\""), UInt8(ascii: "\"")])
    }
    bytes.removeLast(2)
    bytes.append(UInt8(ascii: "\""))
  }

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
