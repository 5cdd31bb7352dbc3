/// Turns the bytes of an input into text.
struct TextDecoder {
  /// The longest line that is read, in bytes.
  var longestLine = 1 << 20
  /// The longest file that is read whole, in bytes.
  var longestFile = 64 << 20

  /// An input as text, and what had to be done to it.
  struct Decoded: Equatable {
    var text: String
    var problems: [Problem] = []
  }

  /// Decodes an input.
  /// - Parameters:
  ///   - bytes: what the file holds.
  ///   - file: its name, for messages.
  /// - Returns: its text: UTF-8 as it came, or converted from UTF-16 (by its byte order mark) or
  ///   Windows-1256 (by evidence), with a warning that says so.
  /// - Throws: ``Problem`` where the bytes are no text, or more than the limits allow.
  func decode(_ bytes: [UInt8], file: String) throws(Problem) -> Decoded {
    guard bytes.count <= longestFile else {
      throw Problem(
        file: file, message: "has \(bytes.count) bytes; at most \(longestFile) are read",
        help: "split the file, an article each")
    }
    var decoded = try text(of: bytes, file: file)
    try checkLines(decoded.text, file: file)
    replaceNULs(&decoded, file: file)
    return decoded
  }

  private func text(of bytes: [UInt8], file: String) throws(Problem) -> Decoded {
    if bytes.starts(with: [0xFF, 0xFE]) || bytes.starts(with: [0xFE, 0xFF]) {
      return Decoded(text: utf16(bytes), problems: [converted("UTF-16", file)])
    }
    let body = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? bytes[3...] : bytes[...]
    if let text = String(validating: body, as: UTF8.self) {
      if looksBinary(body) { throw binary(file) }
      return Decoded(text: text)
    }
    guard let text = windows1256(body) else { throw binary(file) }
    return Decoded(text: text, problems: [converted("Windows-1256", file)])
  }

  private func converted(_ encoding: String, _ file: String) -> Problem {
    Problem(
      severity: .warning, file: file, message: "is in \(encoding), and was converted",
      help: "save it in UTF-8 to be sure of every letter")
  }

  private func binary(_ file: String) -> Problem {
    Problem(
      file: file, message: "is not text in UTF-8, UTF-16 or Windows-1256",
      help: "export the article as plain text in UTF-8")
  }

  private func checkLines(_ text: String, file: String) throws(Problem) {
    var line = 1
    var length = 0
    for byte in text.utf8 {
      length += 1
      if byte == UInt8(ascii: "\n") {
        line += 1
        length = 0
      }
      if length > longestLine {
        throw Problem(
          file: file, line: line, message: "the line is longer than \(longestLine) bytes",
          help: "no article has such a line: is this a text?")
      }
    }
  }

  private func replaceNULs(_ decoded: inout Decoded, file: String) {
    let count = decoded.text.utf8.count { $0 == 0 }
    guard count > 0 else { return }
    decoded.text = String(
      String.UnicodeScalarView(decoded.text.unicodeScalars.map { $0.value == 0 ? "\u{FFFD}" : $0 }))
    decoded.problems.append(
      Problem(
        severity: .warning, file: file,
        message: "\(count) NUL character\(count == 1 ? " was" : "s were") replaced by U+FFFD"))
  }

  private func utf16(_ bytes: [UInt8]) -> String {
    let bigEndian = bytes[0] == 0xFE
    let units = stride(from: 2, to: bytes.count - 1, by: 2).map { index -> UInt16 in
      let first = UInt16(bytes[index]), second = UInt16(bytes[index + 1])
      return bigEndian ? first << 8 | second : second << 8 | first
    }
    return String(decoding: units, as: UTF16.self)
  }

  /// Text holds few control characters beside tab, line ends and form feed.
  private func looksBinary(_ bytes: ArraySlice<UInt8>) -> Bool {
    let controls = bytes.count { $0 < 32 && !(9...13).contains($0) }
    return controls > 8 && controls * 50 > bytes.count
  }

  /// Windows-1256, if the bytes read as Arabic in it: most of the high ones are Arabic letters, and
  /// control characters are rare.
  private func windows1256(_ bytes: ArraySlice<UInt8>) -> String? {
    guard !looksBinary(bytes), !bytes.contains(0) else { return nil }
    var scalars = String.UnicodeScalarView()
    scalars.reserveCapacity(bytes.count)
    var high = 0
    var letters = 0
    for byte in bytes {
      let value = byte < 0x80 ? UInt16(byte) : Self.windows1256[Int(byte) - 0x80]
      if byte >= 0x80 { high += 1 }
      if (0x0621...0x0652).contains(value) { letters += 1 }
      scalars.append(Unicode.Scalar(value) ?? "\u{FFFD}")
    }
    return letters * 10 >= high * 7 ? String(scalars) : nil
  }

  /// Code points of the bytes 80–FF (WHATWG Encoding Standard, index windows-1256).
  private static let windows1256: [UInt16] = [
    0x20AC, 0x067E, 0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021,
    0x02C6, 0x2030, 0x0679, 0x2039, 0x0152, 0x0686, 0x0698, 0x0688,
    0x06AF, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014,
    0x06A9, 0x2122, 0x0691, 0x203A, 0x0153, 0x200C, 0x200D, 0x06BA,
    0x00A0, 0x060C, 0x00A2, 0x00A3, 0x00A4, 0x00A5, 0x00A6, 0x00A7,
    0x00A8, 0x00A9, 0x06BE, 0x00AB, 0x00AC, 0x00AD, 0x00AE, 0x00AF,
    0x00B0, 0x00B1, 0x00B2, 0x00B3, 0x00B4, 0x00B5, 0x00B6, 0x00B7,
    0x00B8, 0x00B9, 0x061B, 0x00BB, 0x00BC, 0x00BD, 0x00BE, 0x061F,
    0x06C1, 0x0621, 0x0622, 0x0623, 0x0624, 0x0625, 0x0626, 0x0627,
    0x0628, 0x0629, 0x062A, 0x062B, 0x062C, 0x062D, 0x062E, 0x062F,
    0x0630, 0x0631, 0x0632, 0x0633, 0x0634, 0x0635, 0x0636, 0x00D7,
    0x0637, 0x0638, 0x0639, 0x063A, 0x0640, 0x0641, 0x0642, 0x0643,
    0x00E0, 0x0644, 0x00E2, 0x0645, 0x0646, 0x0647, 0x0648, 0x00E7,
    0x00E8, 0x00E9, 0x00EA, 0x00EB, 0x0649, 0x064A, 0x00EE, 0x00EF,
    0x064B, 0x064C, 0x064D, 0x064E, 0x00F4, 0x064F, 0x0650, 0x00F7,
    0x0651, 0x00F9, 0x0652, 0x00FB, 0x00FC, 0x200E, 0x200F, 0x06D2,
  ]
}
