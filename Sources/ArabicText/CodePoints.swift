/// The ranges of Unicode that take part in words, by what they do there.
///
/// All other code points separate words: punctuation, symbols, blanks and what lies beyond the Basic
/// Multilingual Plane.
enum CodePoints {
  /// Combining marks and tatweel: no letters of their own, yet a part of the word they stand in.
  static let marks: [ClosedRange<UInt32>] = [
    0x0300...0x036F,  // accents of Latin, Greek and Cyrillic
    0x0483...0x0489,  // Cyrillic
    0x0591...0x05BD, 0x05BF...0x05BF, 0x05C1...0x05C2, 0x05C4...0x05C5, 0x05C7...0x05C7,  // Hebrew
    0x0610...0x061A,  // Koranic and honorific signs
    0x0640...0x0640,  // tatweel
    0x064B...0x065F,  // vowels, shadda, sukun, madda, hamza above and below
    0x0670...0x0670,  // superscript alef
    0x0674...0x0674,  // high hamza of Kazakh
    0x06D6...0x06ED,  // Koranic annotation
    0x0897...0x089F, 0x08CA...0x08FF,  // Arabic Extended
    0xFE00...0xFE0F, 0xFE20...0xFE2F,  // variation selectors, half marks
  ]

  /// Signs that nobody sees: they neither end a word nor belong to it.
  static let invisible: [ClosedRange<UInt32>] = [
    0x00AD...0x00AD,  // soft hyphen
    0x061C...0x061C,  // Arabic letter mark
    0x200B...0x200F,  // zero width blank, joiners, directional marks
    0x202A...0x202E,  // directional embedding and override
    0x2060...0x2064, 0x2066...0x2069,  // word joiner, invisible operators, isolates
    0xFEFF...0xFEFF,  // byte order mark
  ]

  /// Blanks that fold to the plain one.
  static let blanks: [ClosedRange<UInt32>] = [
    0x00A0...0x00A0, 0x1680...0x1680, 0x2000...0x200A, 0x2028...0x2029, 0x202F...0x202F,
    0x205F...0x205F, 0x3000...0x3000,
  ]

  /// Letters of the Arabic script.
  static let arabic: [ClosedRange<UInt32>] = [
    0x0620...0x063F, 0x0641...0x064A, 0x066E...0x066F, 0x0671...0x0673, 0x0675...0x06D3,
    0x06D5...0x06D5, 0x06EE...0x06EF, 0x06FA...0x06FC, 0x06FF...0x06FF, 0x0750...0x077F,
    0x0870...0x0887, 0x0889...0x088E, 0x08A0...0x08C9,
  ]

  /// Letters of Latin, Greek and Cyrillic, which have a lower case and accents.
  static let cased: [ClosedRange<UInt32>] = [
    0x0041...0x005A, 0x0061...0x007A, 0x00C0...0x00D6, 0x00D8...0x00F6, 0x00F8...0x024F,
    0x0250...0x02AF, 0x0386...0x0386, 0x0388...0x03FF, 0x0400...0x0481, 0x048A...0x052F,
    0x1E00...0x1EFF,
  ]

  /// Letters of all other scripts, taken by the block and left as they are.
  static let uncased: [ClosedRange<UInt32>] = [
    0x0531...0x0587, 0x05D0...0x05F2, 0x0700...0x074F, 0x0780...0x086F, 0x0900...0x1FFF,
    0x2C00...0x2DFF, 0x3041...0xD7FF, 0xF900...0xFAFF,
  ]

  /// The zeros of the decimal digits: ASCII, Arabic, Persian, full width.
  static let zeros: [UInt32] = [0x0030, 0x0660, 0x06F0, 0xFF10]
}
