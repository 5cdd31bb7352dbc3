import ArabicText

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
  /// - Returns: its text: UTF-8 as it came, or converted from UTF-16, Windows-1256 or
  ///   ISO-8859-6 (by evidence), with a warning that says so; broken bytes become U+FFFD.
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
      let text = UTF16Text.decode(bytes[2...], isBigEndian: bytes[0] == 0xFE)
      return Decoded(text: text, problems: [converted("UTF-16", file)])
    }
    if let text = UTF16Text.decodeByEvidence(bytes) {
      return Decoded(text: text, problems: [converted("UTF-16", file)])
    }
    let body = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? bytes[3...] : bytes[...]
    if looksBinary(body) { throw binary(file) }
    if let text = body.withUnsafeBufferPointer(UTF8Text.string) { return Decoded(text: text) }
    if let repaired = repairedUTF8(body, file) { return repaired }
    guard let (text, encoding) = SingleByteEncoding.decode(body) else { throw binary(file) }
    return Decoded(text: text, problems: [converted(encoding, file)])
  }

  /// UTF-8 in which some bytes are broken: most of what is not ASCII reads well, which text in
  /// another encoding does not.
  private func repairedUTF8(_ bytes: ArraySlice<UInt8>, _ file: String) -> Decoded? {
    let text = String(decoding: bytes, as: UTF8.self)
    var (good, broken, line, firstLine) = (0, 0, 1, 0)
    for scalar in text.unicodeScalars {
      if scalar == "\n" { line += 1 }
      if scalar == "\u{FFFD}" {
        if broken == 0 { firstLine = line }
        broken += 1
      } else if !scalar.isASCII {
        good += 1
      }
    }
    guard good >= 4 * broken else { return nil }
    let count = "\(broken) broken character\(broken == 1 ? "" : "s")"
    return Decoded(
      text: text,
      problems: [
        Problem(
          severity: .warning, file: file, line: firstLine,
          message: "\(count) in UTF-8 became U+FFFD; the first is here")
      ])
  }

  private func converted(_ encoding: String, _ file: String) -> Problem {
    Problem(
      severity: .warning, file: file, message: "is in \(encoding), and was converted",
      help: "save it in UTF-8 to be sure of every letter")
  }

  private func binary(_ file: String) -> Problem {
    Problem(
      file: file, message: "is not text in UTF-8, UTF-16, Windows-1256 or ISO-8859-6",
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

  /// Text holds few control characters beside tab, line ends and form feed.
  private func looksBinary(_ bytes: ArraySlice<UInt8>) -> Bool {
    let controls = bytes.count { $0 < 32 && !(9...13).contains($0) }
    return controls > 8 && controls * 50 > bytes.count
  }
}
