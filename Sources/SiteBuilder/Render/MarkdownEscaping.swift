/// Text → CommonMark that reads as exactly that text.
///
/// A backslash goes before a character only where it could act as markup: everywhere before
/// ``\ ` * _ [ ] < & ~ |``, at the beginning of a line also before `# + - = >` and the `.` or `)`
/// of a list's number, and before a `#` that could close a heading. Line ends, and white space at
/// either end, which CommonMark would strip or which would keep emphasis from beginning, become
/// numeric references (CommonMark 0.30, sections 2.1, 2.4, 2.5, 6.2). The signs `~` and `|` mean
/// something in common extensions only.
enum MarkdownEscaping {
  /// Appends the escaped text, which must begin a line's content. O(length).
  /// - Parameters:
  ///   - text: any text. U+0000, which CommonMark cannot hold, reads as U+FFFD.
  ///   - output: what is appended to.
  static func escape(_ text: String, into output: inout [UInt8]) {
    var text = text
    let leading = text.unicodeScalars.first.map(referencedLength) ?? 0
    let trailing = text.unicodeScalars.last.map(referencedLength) ?? 0
    text.withUTF8 { bytes in
      let listMarker = listMarkerEnd(bytes)
      let end = max(leading, bytes.count - trailing)
      appendReference(to: bytes[..<leading], into: &output)
      var start = leading
      for index in leading..<end {
        guard let escape = escape(bytes, index, listMarker: listMarker) else { continue }
        output.append(contentsOf: bytes[start..<index])
        output.append(contentsOf: escape.prefix.utf8)
        start = escape.isReplacement ? index + 1 : index
      }
      output.append(contentsOf: bytes[start..<end])
      appendReference(to: bytes[end...], into: &output)
    }
  }

  /// The text, escaped.
  static func escaped(_ text: String) -> String {
    var output: [UInt8] = []
    escape(text, into: &output)
    return String(decoding: output, as: UTF8.self)
  }

  /// What goes before the byte at `index`, or in its place; `nil` to leave it as it is.
  private static func escape(
    _ text: UnsafeBufferPointer<UInt8>, _ index: Int, listMarker: Int?
  ) -> (prefix: String, isReplacement: Bool)? {
    let byte = text[index]
    switch role[Int(byte)] {
    case .plain, .blank:
      return index == listMarker ? ("\\", false) : nil
    case .always:
      return ("\\", false)
    case .leading:
      return index == 0 || (byte == hash && closesHeading(text, index)) ? ("\\", false) : nil
    case .lineEnd:
      return ("&#\(byte);", true)
    }
  }

  /// The length in bytes of a character at either end of a text that becomes a reference, else 0.
  private static func referencedLength(_ scalar: Unicode.Scalar) -> Int {
    scalar.properties.isWhitespace ? UTF8.width(scalar) : 0
  }

  private static func appendReference(
    to scalar: Slice<UnsafeBufferPointer<UInt8>>, into output: inout [UInt8]
  ) {
    for scalar in String(decoding: scalar, as: UTF8.self).unicodeScalars {
      output.append(contentsOf: "&#\(scalar.value);".utf8)
    }
  }

  /// Where the `.` or `)` stands that would make the beginning of the text a list's number.
  private static func listMarkerEnd(_ text: UnsafeBufferPointer<UInt8>) -> Int? {
    // CommonMark reads at most nine digits as a list's number.
    let end = text.prefix(10).firstIndex { !(UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }
    guard let end, end > 0 else { return nil }
    return text[end] == UInt8(ascii: ".") || text[end] == UInt8(ascii: ")") ? end : nil
  }

  /// Whether a `#` could belong to the run that closes a heading.
  private static func closesHeading(_ text: UnsafeBufferPointer<UInt8>, _ index: Int) -> Bool {
    guard index + 1 < text.count else { return true }
    return text[index + 1] == hash || role[Int(text[index + 1])] == .blank
  }

  private enum Role {
    case plain, always, leading, blank, lineEnd
  }

  private static let hash = UInt8(ascii: "#")

  private static let role: [Role] = (0..<256).map { byte in
    switch UInt8(byte) {
    case UInt8(ascii: "\\"), UInt8(ascii: "`"), UInt8(ascii: "*"), UInt8(ascii: "_"),
      UInt8(ascii: "["), UInt8(ascii: "]"), UInt8(ascii: "<"), UInt8(ascii: "&"),
      UInt8(ascii: "~"), UInt8(ascii: "|"):
      .always
    case UInt8(ascii: "#"), UInt8(ascii: "+"), UInt8(ascii: "-"), UInt8(ascii: "="),
      UInt8(ascii: ">"):
      .leading
    case UInt8(ascii: " "), UInt8(ascii: "\t"): .blank
    case UInt8(ascii: "\n"), UInt8(ascii: "\r"): .lineEnd
    default: .plain
    }
  }
}
