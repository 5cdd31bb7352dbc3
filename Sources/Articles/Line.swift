import ArabicText

/// One line of a page, measured once.
struct Line: Sendable {
  /// Its number, from 1.
  let number: Int
  /// Its text without the line's end.
  let text: String
  /// The part without the blanks and invisible marks around it, in UTF-8 bytes of the text.
  let core: Range<Int>
  /// How many words it has: runs between blanks; counted up to ``mostWords``.
  let words: Int
  /// Whether it has characters, if only blank ones that are no spaces.
  let isEmpty: Bool
  /// Whether its last letter is followed by a full stop, question mark or exclamation mark.
  let endsSentence: Bool
  /// Whether its last letter is followed by a full stop.
  let endsWithStop: Bool

  /// So many words and more are running text to every rule.
  static let mostWords = 100

  /// Whether nothing can be seen on it.
  var isBlank: Bool { core.isEmpty }

  /// What can be seen of it.
  var trimmed: Substring { slice(core) }

  /// What can be seen of it, to be compared with other lines.
  var verbatim: VerbatimText { VerbatimText(text: trimmed) }

  /// The whole line as a passage.
  var passage: Passage { passage(core) }

  /// A part of the line, without the blanks around it.
  /// - Parameter range: UTF-8 bytes of the text, at the borders of characters.
  func passage(_ range: Range<Int>) -> Passage {
    let core = BlankTrimming.core(of: text, in: range)
    var passage = Passage(
      text: core.count == text.utf8.count ? text : String(slice(core)), line: number,
      offset: scalars(before: core.lowerBound))
    passage.repair()
    return passage
  }

  /// How many Unicode scalars stand before a byte.
  func scalars(before byte: Int) -> Int {
    byte == 0 ? 0 : text.utf8.prefix(byte).count { $0 & 0xC0 != 0x80 }
  }

  /// A part of the text.
  func slice(_ range: Range<Int>) -> Substring {
    let utf8 = text.utf8
    let start = utf8.index(utf8.startIndex, offsetBy: range.lowerBound)
    return text[start..<utf8.index(start, offsetBy: range.count)]
  }
}

extension Line {
  /// Measures a line. O(length).
  init(number: Int, text: String) {
    var text = text
    text.makeContiguousUTF8()
    let core = BlankTrimming.core(of: text, in: 0..<text.utf8.count)
    let (words, last) =
      text.utf8.withContiguousStorageIfAvailable { bytes in
        (Line.countWords(bytes, core), Line.lastMark(bytes, core))
      } ?? (0, .none)
    self.number = number
    self.text = text
    self.core = core
    self.words = words
    isEmpty = text.utf8.allSatisfy { $0 == UInt8(ascii: " ") || $0 == UInt8(ascii: "\t") }
    endsSentence = last != .none
    endsWithStop = last == .stop
  }

  /// Counts runs between blanks up to ``mostWords``, or a few more. O(length up to there).
  static func countWords(_ bytes: UnsafeBufferPointer<UInt8>, _ core: Range<Int>) -> Int {
    var counter = WordCounter()
    var at = core.lowerBound
    while at < core.upperBound, counter.words < mostWords {
      if at + ByteBlock.length <= core.upperBound, counter.count(ByteBlock(bytes, at: at)) {
        at += ByteBlock.length
      } else {
        at += counter.count(bytes, at, core.upperBound)
      }
    }
    return counter.words
  }

  /// Whether the last letter of a line is followed by a full stop.
  static func endsWithStop(_ bytes: UnsafeBufferPointer<UInt8>, _ core: Range<Int>) -> Bool {
    lastMark(bytes, core) == .stop
  }

  private enum LastMark {
    case none, stop, questionOrCry
  }

  /// The mark that ends the line, seen through closing quotes and brackets.
  private static func lastMark(_ bytes: UnsafeBufferPointer<UInt8>, _ core: Range<Int>) -> LastMark
  {
    var end = core.upperBound
    while let width = closingWidth(bytes, core.lowerBound, end) { end -= width }
    guard end > core.lowerBound else { return .none }
    switch bytes[end - 1] {
    case UInt8(ascii: "."):
      // Two dots or more trail off; they do not end a sentence.
      return end - 2 >= core.lowerBound && bytes[end - 2] == UInt8(ascii: ".") ? .none : .stop
    case UInt8(ascii: "!"), UInt8(ascii: "?"): return .questionOrCry
    case 0x9F where end - 2 >= core.lowerBound && bytes[end - 2] == 0xD8: return .questionOrCry
    case 0x94 where end - 2 >= core.lowerBound && bytes[end - 2] == 0xDB: return .stop
    default: return .none
    }
  }

  /// The width of a closing quote, bracket or blank that ends at a byte.
  private static func closingWidth(
    _ bytes: UnsafeBufferPointer<UInt8>, _ start: Int, _ end: Int
  ) -> Int? {
    guard end > start else { return nil }
    switch bytes[end - 1] {
    case UInt8(ascii: "\""), UInt8(ascii: "'"), UInt8(ascii: ")"), UInt8(ascii: "]"),
      UInt8(ascii: " "):
      return 1
    case 0xBB where end - 2 >= start && bytes[end - 2] == 0xC2: return 2  // »
    case 0x9D, 0x99, 0xBA:  // ” ’ ›
      return end - 3 >= start && bytes[end - 3] == 0xE2 && bytes[end - 2] == 0x80 ? 3 : nil
    default: return nil
    }
  }
}

/// Counts words on the way through a line.
private struct WordCounter {
  private(set) var words = 0
  private var isInside = false
  /// Whether the last byte of the block before began a word.
  private var hasJustBegun = false

  /// Counts the words that begin among eight bytes.
  /// - Returns: whether it could: bytes that may be of a blank that is no space ask for a closer look.
  @inline(__always) mutating func count(_ block: ByteBlock) -> Bool {
    let rare =
      block.places(of: 0xC2) | block.places(of: 0xE2) | block.places(of: 0xE3)
      | block.places(of: 0xEF) | block.places(of: 0x9C)
    guard rare == 0 else { return false }
    let visible = block.places(above: 0x20)
    let starts = visible & ~(visible << 8 | (isInside ? 0x80 : 0))
    words += starts.nonzeroBitCount
    isInside = visible >> 63 == 1
    hasJustBegun = starts >> 63 == 1
    return true
  }

  /// Takes one character, or a byte of it.
  /// - Returns: how many bytes that was.
  mutating func count(_ bytes: UnsafeBufferPointer<UInt8>, _ at: Int, _ end: Int) -> Int {
    defer { hasJustBegun = false }
    if bytes[at] == 0x9C, at > 0, bytes[at - 1] == 0xD8 {
      // U+061C, the one blank of the Arabic block: a block took its first byte for a letter's.
      if hasJustBegun { words -= 1 }
      isInside = false
      return 1
    }
    let width = BlankTrimming.blankWidth(bytes, at, end)
    if width == 0 && !isInside { words += 1 }
    isInside = width == 0
    return max(width, 1)
  }
}
