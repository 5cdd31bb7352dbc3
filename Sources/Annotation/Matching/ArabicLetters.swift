import ArabicText

/// Walks over Arabic letters as they are written, with their marks.
struct ArabicLetters {
  /// UTF-8.
  let text: UnsafeBufferPointer<UInt8>

  /// The place behind a number of letters and whatever marks they carry.
  /// - Parameters:
  ///   - count: how many letters.
  ///   - word: the bytes of the word they begin; the place lies in it.
  func skip(_ count: Int, from word: Range<Int>) -> Int {
    guard count > 0 else { return word.lowerBound }
    let plain = word.lowerBound + 2 * count
    if (0...count).allSatisfy({ isPlainLetter(at: word.lowerBound + 2 * $0, in: word) }) {
      return plain
    }
    var letters = 0
    var position = word.lowerBound
    for scalar in String(decoding: text[word], as: UTF8.self).unicodeScalars {
      let isLetter = !Self.isMark(scalar)
      if isLetter && letters == count { return position }
      letters += isLetter ? 1 : 0
      position += UTF8.width(scalar)
    }
    return word.lowerBound
  }

  /// Whether a letter of two bytes stands at a position that is no mark: ء to غ, ف to ي.
  private func isPlainLetter(at position: Int, in word: Range<Int>) -> Bool {
    guard position + 1 < word.upperBound else { return false }
    switch (text[position], text[position + 1]) {
    case (0xD8, 0xA1...0xBA), (0xD9, 0x81...0x8A): return true
    default: return false
    }
  }

  /// Whether a scalar only adorns a letter: vowel marks, tatweel, invisible signs.
  static func isMark(_ scalar: Unicode.Scalar) -> Bool {
    scalar.value == 0x640 || scalar.properties.generalCategory == .format
      || scalar.properties.generalCategory == .nonspacingMark
  }

  /// A spelling reduced to what is compared letter for letter: blanks and hyphens between words
  /// become one blank, tatweel and invisible signs fall away.
  /// - Parameters:
  ///   - spelling: a name as listed or as met.
  ///   - keepsMarks: whether vowel marks are compared too.
  static func skeleton(of spelling: String, keepsMarks: Bool) -> String {
    var skeleton = String.UnicodeScalarView()
    for scalar in spelling.unicodeScalars {
      if isMark(scalar) {
        let isVowel = scalar.properties.generalCategory == .nonspacingMark
        if keepsMarks && isVowel { skeleton.append(scalar) }
      } else if scalar.properties.isAlphabetic || scalar.properties.numericType != nil
        || scalar == "."
      {
        skeleton.append(scalar)
      } else if skeleton.last != " " {
        skeleton.append(" ")
      }
    }
    return String(skeleton)
  }
}
