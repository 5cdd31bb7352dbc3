/// Writes JSON straight into bytes.
enum JSONText {
  /// Appends a string with its quotes.
  /// - Parameters:
  ///   - text: its UTF-8 bytes.
  ///   - output: receives the literal.
  static func append(_ text: some Sequence<UInt8>, to output: inout [UInt8]) {
    output.append(quote)
    let isDone: Void? = text.withContiguousStorageIfAvailable { escape($0, into: &output) }
    if isDone == nil { Array(text).withUnsafeBufferPointer { escape($0, into: &output) } }
    output.append(quote)
  }

  /// Appends runs of plain bytes as a whole: nearly all of a text is one.
  private static func escape(_ text: UnsafeBufferPointer<UInt8>, into output: inout [UInt8]) {
    var start = 0
    for (index, byte) in text.enumerated()
    where byte < 0x20 || byte == quote || byte == backslash {
      output.append(contentsOf: text[start..<index])
      start = index + 1
      if byte < 0x20 {
        output.append(contentsOf: "\\u00".utf8)
        output.append(hexadecimal[Int(byte >> 4)])
        output.append(hexadecimal[Int(byte & 15)])
      } else {
        output.append(backslash)
        output.append(byte)
      }
    }
    output.append(contentsOf: text[start...])
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
    var output: [UInt8] = []
    output.reserveCapacity(elements.reduce(2) { $0 + $1.count + 1 })
    output.append(UInt8(ascii: "["))
    for (index, element) in elements.enumerated() {
      if index > 0 { output.append(UInt8(ascii: ",")) }
      output += element
    }
    output.append(UInt8(ascii: "]"))
    return output
  }

  /// Words that hold no blanks, as one text with blanks between.
  static func words(_ words: [String]) -> [UInt8] { string(words.joined(separator: " ")) }

  /// A whole number.
  static func number(_ value: Int) -> [UInt8] { Array(String(value).utf8) }

  private static let quote = UInt8(ascii: "\"")
  private static let backslash = UInt8(ascii: "\\")
  private static let hexadecimal = Array("0123456789abcdef".utf8)
}
