extension String {
  /// Words as they stand in a text, with one plain blank for every run of blanks between them. O(length).
  /// - Parameter words: UTF-8 that begins and ends with a word.
  init(withPlainBlanks words: Slice<UnsafeBufferPointer<UInt8>>) {
    let text = String(decoding: words, as: UTF8.self)
    self =
      Self.isPlain(words)
      ? text : text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }

  /// Whether every blank is a plain one and stands alone. The bytes that other blanks begin with are
  /// those of signs and of rare letters only.
  private static func isPlain(_ words: Slice<UnsafeBufferPointer<UInt8>>) -> Bool {
    var wasBlank = true
    for byte in words {
      switch byte {
      case 0x20:
        if wasBlank { return false }
        wasBlank = true
      case ..<0x20, 0xC2, 0xE1...0xE3: return false
      default: wasBlank = false
      }
    }
    return !wasBlank
  }
}
