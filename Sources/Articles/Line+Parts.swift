import ArabicText

/// Looking at the words at both ends of a line.
extension Line {
  /// The words of the line.
  var tokens: [Word] { tokens(in: core) }

  /// The first words of a range of the line; their places are in the line.
  /// - Parameters:
  ///   - range: UTF-8 bytes.
  ///   - count: how many words at most.
  func tokens(in range: Range<Int>, atMost count: Int = .max) -> [Word] {
    Word.words(in: text, range, atMost: count)
  }

  /// The last words of a range of the line.
  func tokens(in range: Range<Int>, last count: Int) -> [Word] {
    // A usual word takes eleven bytes with its blank; the first in sight may be half a word.
    let words = words(in: range, lastBytes: count * 13)
    let isEnough = words.count > count || range.count <= count * 13
    return (isEnough ? words : self.words(in: range, lastBytes: count * 24)).suffix(count)
  }

  private func words(in range: Range<Int>, lastBytes: Int) -> [Word] {
    let start = border(max(range.lowerBound, range.upperBound - lastBytes))
    return Word.words(in: text, start..<range.upperBound)
  }

  /// The next border of a character at or after a byte.
  private func border(_ byte: Int) -> Int {
    text.utf8.withContiguousStorageIfAvailable { bytes in
      var byte = byte
      while byte < bytes.count, bytes[byte] & 0xC0 == 0x80 { byte += 1 }
      return byte
    } ?? byte
  }

  /// A part of the line as a line of its own.
  /// - Parameter range: UTF-8 bytes of the text, at the borders of characters.
  func part(_ range: Range<Int>) -> Line { Line(number: number, text: String(slice(range))) }

  /// The first place of an ASCII byte in a range, as far as some bytes from its beginning.
  func firstByte(_ byte: UInt8, in range: Range<Int>, atMost count: Int) -> Int? {
    text.utf8.withContiguousStorageIfAvailable { bytes in
      (range.lowerBound..<min(range.upperBound, range.lowerBound + count)).first {
        bytes[$0] == byte
      }
    } ?? nil
  }

  /// The first letter at or after a byte: blanks, colons and dashes are passed over.
  func skipMarks(from byte: Int) -> Int {
    text.utf8.withContiguousStorageIfAvailable { bytes in
      var at = byte
      while at < core.upperBound {
        let width =
          Line.isJoint(bytes[at])
          ? 1 : BlankTrimming.blankWidth(bytes, at, core.upperBound)
        if width == 0 { break }
        at += width
      }
      return at
    } ?? byte
  }

  private static func isJoint(_ byte: UInt8) -> Bool {
    ":-|.)".utf8.contains(byte)
  }

  /// Where the text before a byte ends: blanks, dots that trail off and opening marks that belong
  /// to what follows are passed over backwards.
  func endBefore(_ byte: Int, from start: Int) -> Int {
    let before = BlankTrimming.core(of: text, in: start..<byte)
    let words =
      text.utf8.withContiguousStorageIfAvailable { bytes in
        var end = byte
        while let width = Line.openingWidth(bytes, before.lowerBound, end) { end -= width }
        var dots = end
        while dots > before.lowerBound, bytes[dots - 1] == UInt8(ascii: ".") { dots -= 1 }
        return end - dots >= 2 ? dots : end
      } ?? byte
    return BlankTrimming.core(of: text, in: start..<max(start, words)).upperBound
  }

  /// The width of a mark that opens what follows and ends at a byte: # " ( [ * « “.
  private static func openingWidth(
    _ bytes: UnsafeBufferPointer<UInt8>, _ start: Int, _ end: Int
  ) -> Int? {
    guard end > start else { return nil }
    switch bytes[end - 1] {
    case UInt8(ascii: "#"), UInt8(ascii: "\""), UInt8(ascii: "("), UInt8(ascii: "["),
      UInt8(ascii: "*"):
      return 1
    case 0xAB: return end - 2 >= start && bytes[end - 2] == 0xC2 ? 2 : nil
    case 0x9C:
      return end - 3 >= start && bytes[end - 3] == 0xE2 && bytes[end - 2] == 0x80 ? 3 : nil
    default: return nil
    }
  }

  /// Whether a sentence ends right before a byte.
  func followsStop(_ byte: Int) -> Bool {
    byte > core.lowerBound
      && Line(number: number, text: String(slice(core.lowerBound..<byte))).endsClause
  }

  /// Whether a mark that closes a sentence, a quotation or a bracket ends the line.
  private var endsClause: Bool {
    if endsSentence || core.isEmpty { return true }
    let last = trimmed.unicodeScalars.last
    return [".", "»", "”", "\"", ")", ":", "؛", "…", "*"].contains { last == $0 }
  }
}
