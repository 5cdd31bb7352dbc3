extension Gap {
  /// Reads what stands between two words.
  /// - Parameters:
  ///   - text: UTF-8.
  ///   - start: the byte after the first word.
  ///   - end: the byte where the second begins.
  init(in text: UnsafeBufferPointer<UInt8>, from start: Int, to end: Int) {
    mark = .none
    hasBlank = false
    closedAt = nil
    var at = start
    while at < end {
      let (piece, width) = Gap.piece(text, at, end)
      hasPercent = hasPercent || Gap.isPercent(text, at, width)
      at += width
      switch piece {
      case .invisible: continue
      case .blank: hasBlank = true
      case .mark(let next):
        endsClause = endsClause || next.endsClause
        if next == .close && mark == .none { closedAt = at }
        mark = mark == .none && next != .stop ? next : .other
      }
    }
    if mark == .none && hasBlank { mark = .blank }
  }

  private enum Piece {
    case invisible, blank
    case mark(Mark)
  }

  /// "%" and U+066A.
  private static func isPercent(
    _ text: UnsafeBufferPointer<UInt8>, _ at: Int, _ width: Int
  ) -> Bool {
    text[at] == UInt8(ascii: "%") || width == 2 && text[at] == 0xD9 && text[at + 1] == 0xAA
  }

  /// The character at a byte and its width.
  private static func piece(
    _ text: UnsafeBufferPointer<UInt8>, _ at: Int, _ end: Int
  ) -> (Piece, Int) {
    let byte = text[at]
    if byte < 0x80 { return (ascii(byte), 1) }
    let width = byte >= 0xF0 ? 4 : byte >= 0xE0 ? 3 : 2
    guard at + width <= end else { return (.mark(.other), end - at) }
    switch (byte, text[at + 1]) {
    case (0xC2, 0xA0): return (.blank, width)
    case (0xD8, 0x8C): return (.mark(.comma), width)
    case (0xD8, 0x9B), (0xD8, 0x9F): return (.mark(.stop), width)
    case (0xD9, 0x80): return (.mark(.hyphen), width)
    case (0xE2, 0x80), (0xE2, 0x81): return (general(text[at + 1], text[at + 2]), width)
    case (0xEF, 0xBB) where text[at + 2] == 0xBF: return (.invisible, width)
    default: return (.mark(.other), width)
    }
  }

  private static func ascii(_ byte: UInt8) -> Piece {
    switch byte {
    case UInt8(ascii: " "), UInt8(ascii: "\t"): .blank
    case UInt8(ascii: ","), UInt8(ascii: "|"): .mark(.comma)
    case UInt8(ascii: "/"), UInt8(ascii: "\\"): .mark(.slash)
    case UInt8(ascii: "-"): .mark(.hyphen)
    case UInt8(ascii: "."): .mark(.dot)
    case UInt8(ascii: ":"): .mark(.colon)
    case UInt8(ascii: "!"), UInt8(ascii: "?"), UInt8(ascii: ";"), UInt8(ascii: "\n"): .mark(.stop)
    case UInt8(ascii: "("), UInt8(ascii: "["): .mark(.open)
    case UInt8(ascii: ")"), UInt8(ascii: "]"): .mark(.close)
    default: .mark(.other)
    }
  }

  /// U+2000–206F, General Punctuation: blanks, marks of direction, dashes.
  private static func general(_ second: UInt8, _ third: UInt8) -> Piece {
    switch (second, third) {
    case (0x80, 0x80...0x8A), (0x80, 0xAF): .blank
    case (0x80, 0x8B...0x8F), (0x80, 0xAA...0xAE), (0x81, 0xA6...0xA9): .invisible
    case (0x80, 0x90...0x95): .mark(.hyphen)
    default: .mark(.other)
    }
  }
}

extension Gap.Mark {
  /// Whether a verb before the mark says nothing of what stands behind it.
  fileprivate var endsClause: Bool { self == .stop || self == .dot || self == .colon }
}
