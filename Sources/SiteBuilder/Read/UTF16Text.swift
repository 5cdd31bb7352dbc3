/// Text in UTF-16.
enum UTF16Text {
  /// Decodes bytes; half a surrogate pair, and a byte too many, become U+FFFD or are left out.
  static func decode(_ bytes: ArraySlice<UInt8>, isBigEndian: Bool) -> String {
    let units = stride(from: bytes.startIndex, to: bytes.endIndex - 1, by: 2).map { index in
      let (first, second) = (UInt16(bytes[index]), UInt16(bytes[index + 1]))
      return isBigEndian ? first << 8 | second : second << 8 | first
    }
    return String(decoding: units, as: UTF16.self)
  }

  /// Decodes bytes without a byte order mark that can be nothing else: nearly every second byte is
  /// the high half of an ASCII or Arabic character, and those are no text in any other encoding.
  /// - Returns: `nil` where the bytes do not look so.
  static func decodeByEvidence(_ bytes: [UInt8]) -> String? {
    guard bytes.count >= 8 else { return nil }
    var halves = (even: 0, odd: 0)
    for (index, byte) in bytes.enumerated() where byte == 0x00 || byte == 0x06 {
      if index.isMultiple(of: 2) { halves.even += 1 } else { halves.odd += 1 }
    }
    let (more, fewer) = (max(halves.even, halves.odd), min(halves.even, halves.odd))
    let units = bytes.count / 2
    guard more * 10 >= units * 8, fewer * 10 <= units else { return nil }
    return decode(bytes[...], isBigEndian: halves.even > halves.odd)
  }
}
