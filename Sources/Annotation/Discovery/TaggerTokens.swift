/// A passage cut into the words and signs that the tagger reads, as CoNLL data has them: signs apart
/// from words, particles left on the words.
struct TaggerTokens {
  /// The bytes of every token.
  private(set) var tokens: [Range<Int>] = []
  /// Behind which tokens sentences end.
  private(set) var sentenceEnds: [Int] = []

  /// Replaces the tokens by those of another text. O(length).
  /// - Parameter text: UTF-8.
  mutating func read(_ text: UnsafeBufferPointer<UInt8>) {
    tokens.removeAll(keepingCapacity: true)
    sentenceEnds.removeAll(keepingCapacity: true)
    var position = 0
    while position < text.count {
      if Self.isBlank(text[position]) {
        position += 1
      } else if let width = Self.signWidth(text, position) {
        position = sign(text, position, width)
      } else {
        let end = Self.wordEnd(text, from: position)
        tokens.append(position..<end)
        position = end
      }
    }
  }

  /// Takes one sign; no-break blanks and invisible signs are none.
  private mutating func sign(
    _ text: UnsafeBufferPointer<UInt8>, _ position: Int, _ width: Int
  ) -> Int {
    let end = min(text.count, position + width)
    if Self.isInvisible(text, position) { return end }
    tokens.append(position..<end)
    if Self.endsSentence(text, position) { sentenceEnds.append(tokens.count) }
    return end
  }

  private static func wordEnd(_ text: UnsafeBufferPointer<UInt8>, from start: Int) -> Int {
    var end = start
    while true {
      end = runEnd(text, from: end)
      guard end < text.count, !isBlank(text[end]) else { return end }
      guard let width = signWidth(text, end) else {
        end += 1
        continue
      }
      // A point between letters belongs to the word: أ.ف.ب.
      let isJoint = text[end] == UInt8(ascii: ".")
      guard isJoint, end + width < text.count, !isBlank(text[end + width]),
        signWidth(text, end + width) == nil
      else { return end }
      end += width
    }
  }

  /// The end of a run of Arabic letters, of two bytes each.
  @inline(__always)
  private static func runEnd(_ text: UnsafeBufferPointer<UInt8>, from start: Int) -> Int {
    var end = start
    while end + 1 < text.count {
      let isLetter = text[end] == 0xD8 ? text[end + 1] >= 0xA1 : text[end + 1] != 0xAA
      guard text[end] & 0xFE == 0xD8, isLetter else { break }
      end += 2
    }
    return end
  }

  @inline(__always)
  private static func isBlank(_ byte: UInt8) -> Bool { byte <= 0x20 }

  /// How many bytes a sign takes that stands at a position; `nil` for a letter or digit.
  @inline(__always)
  private static func signWidth(_ text: UnsafeBufferPointer<UInt8>, _ position: Int) -> Int? {
    switch text[position] {
    case 0x21...0x2F, 0x3A...0x40, 0x5B...0x60, 0x7B...0x7F: return 1
    case 0xC2: return 2
    case 0xE2: return 3
    case 0xD8, 0xD9:
      guard position + 1 < text.count else { return nil }
      return isArabicSign(text[position], text[position + 1]) ? 2 : nil
    default: return nil
    }
  }

  /// ، ؛ ؟ ٪
  private static func isArabicSign(_ first: UInt8, _ second: UInt8) -> Bool {
    first == 0xD8 ? second == 0x8C || second == 0x9B || second == 0x9F : second == 0xAA
  }

  /// U+00A0 and U+2000–U+200F, U+202A–U+202F.
  private static func isInvisible(_ text: UnsafeBufferPointer<UInt8>, _ position: Int) -> Bool {
    guard position + 1 < text.count else { return false }
    if text[position] == 0xC2 { return text[position + 1] == 0xA0 }
    guard text[position] == 0xE2, text[position + 1] == 0x80, position + 2 < text.count else {
      return false
    }
    return (0x80...0x8F).contains(text[position + 2]) || (0xAA...0xAF).contains(text[position + 2])
  }

  /// . ! ? ؟ and the ellipsis.
  private static func endsSentence(_ text: UnsafeBufferPointer<UInt8>, _ position: Int) -> Bool {
    switch text[position] {
    case UInt8(ascii: "."), UInt8(ascii: "!"), UInt8(ascii: "?"): true
    case 0xD8: text[position + 1] == 0x9F
    case 0xE2: position + 2 < text.count && text[position + 1] == 0x80 && text[position + 2] == 0xA6
    default: false
    }
  }
}
