/// Reads code points off UTF-8 that nobody has validated.
struct CodePointReader {
  /// What a byte that belongs to no code point is read as.
  static let replacement: UInt32 = 0xFFFD

  let text: UnsafeBufferPointer<UInt8>

  /// The code point that begins at a position, and the position after it.
  ///
  /// A byte that cannot begin a code point, or begins one that is cut short, written longer than
  /// need be, a surrogate or beyond U+10FFFF, is read alone as ``replacement``.
  /// - Parameter position: a position before the end of the text.
  @inline(__always) func codePoint(at position: Int) -> (value: UInt32, end: Int) {
    let lead = text[position]
    if lead < 0x80 { return (UInt32(lead), position + 1) }
    if lead & 0xE0 == 0xC0, lead >= 0xC2, let second = continuation(at: position + 1) {
      return (UInt32(lead & 0x1F) << 6 | second, position + 2)
    }
    return longCodePoint(at: position, lead: lead)
  }

  private func longCodePoint(at position: Int, lead: UInt8) -> (value: UInt32, end: Int) {
    guard lead >= 0xE0, let second = continuation(at: position + 1),
      let third = continuation(at: position + 2)
    else { return (Self.replacement, position + 1) }
    if lead < 0xF0 {
      let value = UInt32(lead & 0x0F) << 12 | second << 6 | third
      let isValid = value >= 0x800 && value & 0xF800 != 0xD800
      return isValid ? (value, position + 3) : (Self.replacement, position + 1)
    }
    guard lead <= 0xF4, let fourth = continuation(at: position + 3) else {
      return (Self.replacement, position + 1)
    }
    let value = UInt32(lead & 0x07) << 18 | second << 12 | third << 6 | fourth
    let isValid = value >= 0x1_0000 && value <= 0x10_FFFF
    return isValid ? (value, position + 4) : (Self.replacement, position + 1)
  }

  @inline(__always) private func continuation(at position: Int) -> UInt32? {
    guard position < text.count, text[position] & 0xC0 == 0x80 else { return nil }
    return UInt32(text[position] & 0x3F)
  }
}
