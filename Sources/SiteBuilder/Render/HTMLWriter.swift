import Articles
import Mustache

/// HTML, written front to back as bytes.
///
/// Long lists are written with it: a row costs a tenth of what a template's row does.
struct HTMLWriter {
  /// What has been written.
  private(set) var bytes: [UInt8] = []

  /// The HTML as a string.
  var html: String { String(decoding: bytes, as: UTF8.self) }

  /// Writes markup as it is.
  mutating func markup(_ html: String) {
    bytes.append(contentsOf: html.utf8)
  }

  /// Writes finished HTML.
  mutating func markup(_ html: some Collection<UInt8>) {
    bytes.append(contentsOf: html)
  }

  /// Writes text, in which nothing acts as markup.
  mutating func text(_ text: some StringProtocol) {
    HTMLText.escape(text, into: &bytes)
  }

  /// Writes text that comes from outside, kept apart from the direction of what surrounds it.
  mutating func isolated(_ text: some StringProtocol) {
    markup("<bdi>")
    self.text(text)
    markup("</bdi>")
  }

  /// Writes a number.
  mutating func number(_ number: Int) {
    markup(Numeral.grouped(number))
  }
}

/// Text that is safe between tags and inside quoted attributes.
///
/// The five characters of HTML's syntax become references. Characters that HTML forbids become
/// U+FFFD. The controls that embed or override a direction (U+202A–U+202E, U+2066–U+2069) are left
/// out: unclosed, they would turn around what follows, and `<bdi>` does their work.
enum HTMLText {
  /// Appends escaped text. O(length).
  static func escape(_ text: some StringProtocol, into output: inout [UInt8]) {
    let isDone: Void? = text.utf8.withContiguousStorageIfAvailable { escape($0, into: &output) }
    if isDone == nil { Array(text.utf8).withUnsafeBufferPointer { escape($0, into: &output) } }
  }

  /// Appends escaped text. O(length).
  static func escape(_ text: UnsafeBufferPointer<UInt8>, into output: inout [UInt8]) {
    var start = 0
    var index = 0
    while index < text.count {
      guard isSpecial[Int(text[index])], let (length, replacement) = special(text, index) else {
        index += 1
        continue
      }
      output.append(contentsOf: text[start..<index])
      output.append(contentsOf: replacement.utf8)
      index += length
      start = index
    }
    output.append(contentsOf: text[start...])
  }

  /// A picture's element.
  /// - Parameters:
  ///   - picture: the picture.
  ///   - root: what leads from the page to the site's root.
  ///   - alternative: what it shows, in words.
  static func image(_ picture: Picture, root: String, _ alternative: String) -> String {
    "<img src=\"\(escaped(root + picture.path))\" alt=\"\(escaped(alternative))\""
      + " width=\"\(picture.width)\" height=\"\(picture.height)\" loading=\"lazy\">"
  }

  /// The text, escaped.
  static func escaped(_ text: String) -> String {
    var output: [UInt8] = []
    output.reserveCapacity(text.utf8.count + 16)
    escape(text, into: &output)
    return String(decoding: output, as: UTF8.self)
  }

  /// Bytes with which a character to replace may begin.
  private static let isSpecial: [Bool] = (0..<256).map { byte in
    switch UInt8(byte) {
    case UInt8(ascii: "&"), UInt8(ascii: "<"), UInt8(ascii: ">"), UInt8(ascii: "\""),
      UInt8(ascii: "'"), 0xE2:
      true
    case let byte:
      ForbiddenCharacter.mayBegin(with: byte)
    }
  }

  /// How many bytes at `index` to replace, and by what; `nil` to keep them.
  private static func special(
    _ text: UnsafeBufferPointer<UInt8>, _ index: Int
  ) -> (length: Int, replacement: String)? {
    switch text[index] {
    case UInt8(ascii: "&"): (1, "&amp;")
    case UInt8(ascii: "<"): (1, "&lt;")
    case UInt8(ascii: ">"): (1, "&gt;")
    case UInt8(ascii: "\""): (1, "&quot;")
    case UInt8(ascii: "'"): (1, "&#39;")
    case 0xE2: isEmbedding(text, index) ? (3, "") : nil
    default: ForbiddenCharacter.length(text, index).map { ($0, "\u{FFFD}") }
    }
  }

  /// Whether U+202A–U+202E or U+2066–U+2069 stands at `index`.
  private static func isEmbedding(_ text: UnsafeBufferPointer<UInt8>, _ index: Int) -> Bool {
    guard index + 2 < text.count else { return false }
    let (second, third) = (text[index + 1], text[index + 2])
    return (second == 0x80 && (0xAA...0xAE).contains(third))
      || (second == 0x81 && (0xA6...0xA9).contains(third))
  }
}

/// Characters that HTML forbids in a document: C0 and C1 controls except tab and line ends, and
/// noncharacters (HTML Living Standard, 13.2.3.5).
enum ForbiddenCharacter {
  /// Whether a forbidden character can begin with this byte.
  static func mayBegin(with byte: UInt8) -> Bool {
    isControl(byte) || byte == 0xC2 || byte == 0xEF || byte >= 0xF0
  }

  /// The length in bytes of the forbidden character at `index`; `nil` if it is none.
  static func length(_ text: UnsafeBufferPointer<UInt8>, _ index: Int) -> Int? {
    let first = text[index]
    if first < 0x80 { return isControl(first) ? 1 : nil }
    if first == 0xC2, index + 1 < text.count {
      return (0x80...0x9F).contains(text[index + 1]) ? 2 : nil
    }
    if first == 0xEF, index + 2 < text.count {
      return isNoncharacter(text[index + 1], text[index + 2]) ? 3 : nil
    }
    if first >= 0xF0, index + 3 < text.count {
      let isLast = text[index + 1] & 0x0F == 0x0F && text[index + 2] == 0xBF
      return isLast && text[index + 3] >= 0xBE ? 4 : nil
    }
    return nil
  }

  private static func isControl(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x09, 0x0A, 0x0C, 0x0D: false
    case 0x00..<0x20, 0x7F: true
    default: false
    }
  }

  /// U+FDD0–U+FDEF, U+FFFE or U+FFFF after the byte EF.
  private static func isNoncharacter(_ second: UInt8, _ third: UInt8) -> Bool {
    (second == 0xB7 && (0x90...0xAF).contains(third)) || (second == 0xBF && third >= 0xBE)
  }
}

/// The content type of every template of a theme: HTML, escaped byte by byte.
struct EscapedHTML: MustacheContentType {
  /// The name that templates give in their `CONTENT_TYPE` pragma.
  static let name = "ESCAPED"

  func escapeText(_ text: String) -> String { HTMLText.escaped(text) }
}
