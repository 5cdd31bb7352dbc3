/// Writes JSON straight into bytes.
enum JSONText {
  /// Appends a string with its quotes.
  /// - Parameters:
  ///   - text: its UTF-8 bytes.
  ///   - output: receives the literal.
  static func append(_ text: some Sequence<UInt8>, to output: inout [UInt8]) {
    output.append(quote)
    for byte in text {
      switch byte {
      case quote, backslash:
        output.append(backslash)
        output.append(byte)
      case 0..<0x20:
        output.append(contentsOf: "\\u00".utf8)
        output.append(hexadecimal[Int(byte >> 4)])
        output.append(hexadecimal[Int(byte & 15)])
      default: output.append(byte)
      }
    }
    output.append(quote)
  }

  /// A string's literal.
  static func string(_ text: String) -> [UInt8] {
    var output: [UInt8] = []
    append(text.utf8, to: &output)
    return output
  }

  /// The literal of characters that need no escape.
  static func quoted(_ text: [UInt8]) -> [UInt8] { [quote] + text + [quote] }

  /// A string's literal, or `null`.
  static func string(_ text: String?) -> [UInt8] {
    text.map { string($0) } ?? Array("null".utf8)
  }

  /// An array of literals.
  static func array(_ elements: [[UInt8]]) -> [UInt8] {
    [UInt8(ascii: "[")] + elements.joined(separator: [UInt8(ascii: ",")]) + [UInt8(ascii: "]")]
  }

  /// Words that hold no blanks, as one text with blanks between.
  static func words(_ words: [String]) -> [UInt8] { string(words.joined(separator: " ")) }

  /// A whole number.
  static func number(_ value: Int) -> [UInt8] { Array(String(value).utf8) }

  private static let quote = UInt8(ascii: "\"")
  private static let backslash = UInt8(ascii: "\\")
  private static let hexadecimal = Array("0123456789abcdef".utf8)
}
