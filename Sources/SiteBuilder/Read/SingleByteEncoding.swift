/// The encodings that write an Arabic letter as one byte, told apart by how often letters occur.
enum SingleByteEncoding {
  /// Decodes bytes as the encoding in which they read best as Arabic. O(length).
  /// - Parameter bytes: text that is no UTF-8.
  /// - Returns: the text and the encoding's name; `nil` where the bytes are Arabic in none: fewer
  ///   than seven tenths of those above 7F are letters, or there is a U+0000.
  static func decode(_ bytes: ArraySlice<UInt8>) -> (text: String, encoding: String)? {
    guard !bytes.contains(0) else { return nil }
    var counts = [Int](repeating: 0, count: 128)
    for byte in bytes where byte >= 0x80 { counts[Int(byte) - 0x80] += 1 }
    let high = counts.reduce(0, +)
    let tables = [("Windows-1256", windows1256), ("ISO-8859-6", iso88596)]
    let fitting = tables.filter { letters(counts, $0.1) * 10 >= high * 7 }
    guard let best = fitting.max(by: { score(counts, $0.1) < score(counts, $1.1) }) else {
      return nil
    }
    return (text(bytes, best.1), best.0)
  }

  private static func letters(_ counts: [Int], _ table: [UInt16]) -> Int {
    zip(counts, table).reduce(0) { (0x0621...0x0652).contains($1.1) ? $0 + $1.0 : $0 }
  }

  /// How well the bytes agree with the frequencies of Arabic letters, as a sum of logarithms.
  private static func score(_ counts: [Int], _ table: [UInt16]) -> Int {
    zip(counts, table).reduce(0) { score, item in
      let index = Int(item.1) - 0x0621
      let weight = weights.indices.contains(index) ? weights[index] : other
      return score + item.0 * weight
    }
  }

  private static func text(_ bytes: ArraySlice<UInt8>, _ table: [UInt16]) -> String {
    var scalars = String.UnicodeScalarView()
    scalars.reserveCapacity(bytes.count)
    for byte in bytes {
      let value = byte < 0x80 ? UInt16(byte) : table[Int(byte) - 0x80]
      scalars.append(Unicode.Scalar(value) ?? "\u{FFFD}")
    }
    return String(scalars)
  }

  /// What a character that is no Arabic letter counts: as much as a rare one.
  private static let other = -20

  /// Ten times the natural logarithm of how many of a thousand Arabic letters are U+0621 … U+0652
  /// (counted over three thousand news articles, rounded; -20 for those hardly met).
  private static let weights: [Int] = [
    11, 0, 30, -5, 21, 14, 50, 36, 35, 38, 16, 26, 28, 21, 34, 18, 38, 18, 31, 23, 22, 19, 22, 7,
    35, 11, -20, -20, -20, -20, -20, -20, 33, 30, 29, 48, 42, 39, 32, 40, 21, 43, 7, -20, -20, -20,
    -20, -20, 0, -20,
  ]

  /// Code points of the bytes 80–FF (ECMA-114); U+FFFD where there is none.
  static let iso88596: [UInt16] = (0x80...0xFF).map { byte -> UInt16 in
    switch byte {
    case 0xA0, 0xA4, 0xAD: UInt16(byte)
    case 0xAC, 0xBB, 0xBF, 0xC1...0xDA, 0xE0...0xF2: UInt16(byte) + 0x0560
    default: 0xFFFD
    }
  }

  /// Code points of the bytes 80–FF (WHATWG Encoding Standard, index windows-1256).
  static let windows1256: [UInt16] = [
    0x20AC, 0x067E, 0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021,
    0x02C6, 0x2030, 0x0679, 0x2039, 0x0152, 0x0686, 0x0698, 0x0688,
    0x06AF, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014,
    0x06A9, 0x2122, 0x0691, 0x203A, 0x0153, 0x200C, 0x200D, 0x06BA,
    0x00A0, 0x060C, 0x00A2, 0x00A3, 0x00A4, 0x00A5, 0x00A6, 0x00A7,
    0x00A8, 0x00A9, 0x06BE, 0x00AB, 0x00AC, 0x00AD, 0x00AE, 0x00AF,
    0x00B0, 0x00B1, 0x00B2, 0x00B3, 0x00B4, 0x00B5, 0x00B6, 0x00B7,
    0x00B8, 0x00B9, 0x061B, 0x00BB, 0x00BC, 0x00BD, 0x00BE, 0x061F,
    0x06C1, 0x0621, 0x0622, 0x0623, 0x0624, 0x0625, 0x0626, 0x0627,
    0x0628, 0x0629, 0x062A, 0x062B, 0x062C, 0x062D, 0x062E, 0x062F,
    0x0630, 0x0631, 0x0632, 0x0633, 0x0634, 0x0635, 0x0636, 0x00D7,
    0x0637, 0x0638, 0x0639, 0x063A, 0x0640, 0x0641, 0x0642, 0x0643,
    0x00E0, 0x0644, 0x00E2, 0x0645, 0x0646, 0x0647, 0x0648, 0x00E7,
    0x00E8, 0x00E9, 0x00EA, 0x00EB, 0x0649, 0x064A, 0x00EE, 0x00EF,
    0x064B, 0x064C, 0x064D, 0x064E, 0x00F4, 0x064F, 0x0650, 0x00F7,
    0x0651, 0x00F9, 0x0652, 0x00FB, 0x00FC, 0x200E, 0x200F, 0x06D2,
  ]
}
