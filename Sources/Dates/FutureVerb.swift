/// The verbs that Arabic puts into the future by a letter before them: «سيزور», «وستعقد», «سأعود».
enum FutureVerb {
  /// Whether a word has the shape of one. Nouns of that shape are words of the lexicon.
  /// - Parameters:
  ///   - folded: the word's folded bytes.
  ///   - original: its bytes as written, which tell «سأ» from «سا».
  static func matches(
    _ folded: UnsafeBufferPointer<UInt8>, _ original: Slice<UnsafeBufferPointer<UInt8>>
  ) -> Bool {
    let start = hasConjunction(folded) ? 2 : 0
    guard folded.count >= start + 8, folded[start] == 0xD8, folded[start + 1] == 0xB3 else {
      return false
    }
    switch (folded[start + 2], folded[start + 3]) {
    case (0xD8, 0xA7): return isFirstPerson(original, at: start)
    case (0xD9, 0x8A), (0xD8, 0xAA): return isVerb(folded, from: start + 4)
    default: return false
    }
  }

  /// «و» or «ف» before the letter.
  private static func hasConjunction(_ folded: UnsafeBufferPointer<UInt8>) -> Bool {
    guard folded.count > 4, folded[0] == 0xD9, folded[2] == 0xD8, folded[3] == 0xB3 else {
      return false
    }
    return folded[1] == 0x88 || folded[1] == 0x81
  }

  private static func isFirstPerson(
    _ original: Slice<UnsafeBufferPointer<UInt8>>, at start: Int
  ) -> Bool {
    let at = original.startIndex + start + 2
    return original.endIndex > at + 1 && original[at] == 0xD8 && original[at + 1] == 0xA3
  }

  /// Three letters and more behind the prefix, or two of a hollow verb, and no feminine noun's end.
  private static func isVerb(_ folded: UnsafeBufferPointer<UInt8>, from start: Int) -> Bool {
    let last = (folded[folded.count - 2], folded[folded.count - 1])
    return folded.count >= start + 4 && last != (0xD9, 0x87)
  }
}
