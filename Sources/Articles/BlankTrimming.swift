/// What counts as blank around a text: white space of every width, control characters, and marks
/// that cannot be seen (zero-width characters, marks of direction, the byte order mark), and the
/// escape `&nbsp;` that scrapers leave.
enum BlankTrimming {
  /// A range of a text without the blanks at both its ends.
  static func core(of text: String, in range: Range<Int>) -> Range<Int> {
    text.utf8.withContiguousStorageIfAvailable { core(of: $0, in: range) } ?? range
  }

  /// A range of a text in UTF-8 without the blanks at both its ends.
  static func core(
    of bytes: UnsafeBufferPointer<UInt8>, in range: Range<Int>
  ) -> Range<Int> {
    var start = range.lowerBound
    while start < range.upperBound {
      var width = blankWidth(bytes, start, range.upperBound)
      if bytes[start] == UInt8(ascii: "&"), bytes[start..<range.upperBound].starts(with: escape) {
        width = escape.count
      }
      if width == 0 { break }
      start += width
    }
    var end = range.upperBound
    while end > start {
      let width = (1...3).first { width in
        end - width >= start && blankWidth(bytes, end - width, end) == width
      }
      guard let width = width ?? escapeWidth(bytes, start, end) else { break }
      end -= width
    }
    return start..<end
  }

  private static let escape = Array("&nbsp;".utf8)

  private static func escapeWidth(
    _ bytes: UnsafeBufferPointer<UInt8>, _ start: Int, _ end: Int
  ) -> Int? {
    guard bytes[end - 1] == UInt8(ascii: ";"), end - start >= escape.count else { return nil }
    return bytes[end - escape.count..<end].elementsEqual(escape) ? escape.count : nil
  }

  /// The bytes of the blank that begins at a byte; 0 when none does.
  @inline(__always)
  static func blankWidth(_ bytes: UnsafeBufferPointer<UInt8>, _ at: Int, _ end: Int) -> Int {
    let byte = bytes[at]
    if byte > 0x20 && byte < 0xC2 { return 0 }
    // Of the Arabic block only U+061C is blank.
    if byte & 0xFC == 0xD8 {
      return byte == 0xD8 && at + 1 < end && bytes[at + 1] == 0x9C ? 2 : 0
    }
    return rareBlankWidth(bytes, at, end)
  }

  private static func rareBlankWidth(
    _ bytes: UnsafeBufferPointer<UInt8>, _ at: Int, _ end: Int
  ) -> Int {
    switch bytes[at] {
    case 0x00...0x20: return 1
    case 0xC2 where at + 1 < end:
      return bytes[at + 1] == 0xA0 || bytes[at + 1] == 0xAD ? 2 : 0
    case 0xE2 where at + 2 < end: return isGeneralBlank(bytes[at + 1], bytes[at + 2]) ? 3 : 0
    case 0xE3 where at + 2 < end:
      return bytes[at + 1] == 0x80 && bytes[at + 2] == 0x80 ? 3 : 0  // U+3000
    case 0xEF where at + 2 < end:
      return bytes[at + 1] == 0xBB && bytes[at + 2] == 0xBF ? 3 : 0  // U+FEFF
    default: return 0
    }
  }

  /// U+2000–200F, 2028–202F, 205F–206F.
  private static func isGeneralBlank(_ second: UInt8, _ third: UInt8) -> Bool {
    switch (second, third) {
    case (0x80, 0x80...0x8F), (0x80, 0xA8...0xAF), (0x81, 0x9F...0xAF): true
    default: false
    }
  }
}
