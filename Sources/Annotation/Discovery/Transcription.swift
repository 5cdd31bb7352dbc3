/// Tells whether two spellings may transcribe one foreign name: جوجل and غوغل, تشيلسي and تشلسي.
///
/// Letters that stand for one sound may differ (g: غ ج ق ك; ط ت; ص س; ظ ز), or one spelling leaves out a
/// long vowel inside that the other has. Arabic words are told apart by such letters (العلم and العالم,
/// سلمان and سليمان), so a vowel is left out only by words without the article that
/// no person bears and no body begins with (مكتب and مكاتب).
enum Transcription {
  /// Whether two names differ, word by word, as two spellings of a foreign name may.
  /// - Parameters:
  ///   - first: folded words with one blank between them.
  ///   - second: the same of the other.
  static func mayBeOne(_ first: String, _ second: String) -> Bool {
    let (one, other) = (first.foldedWords, second.foldedWords)
    guard one.count == other.count, first != second else { return false }
    return zip(one, other).allSatisfy { $0 == $1 || areSpellings($0, $1) }
  }

  /// What spellings of one name have in common: of every word the letters without vowels inside, one for
  /// each sound.
  /// - Parameter name: folded words with one blank between them.
  static func skeleton(of name: String) -> String {
    name.foldedWords.map { skeleton(of: $0) }.joined(separator: " ")
  }

  private static func skeleton(of word: Substring) -> String {
    let letters = Word(word).letters
    guard letters.count > 2 else { return String(word) }
    let inner = letters[1..<letters.count - 1].filter { !vowels.contains($0) }
    return String(String.UnicodeScalarView([letters[0]] + inner + letters.suffix(1)))
  }

  /// A word as its sounds.
  private struct Word {
    var letters: [Unicode.Scalar]
    var hasArticle: Bool

    init(_ word: Substring) {
      let all = word.unicodeScalars.map { sounds[$0] ?? $0 }
      hasArticle = word.hasPrefix("ال") && all.count > 5
      letters = hasArticle ? Array(all[2...]) : all
    }
  }

  private static func areSpellings(_ first: Substring, _ second: Substring) -> Bool {
    let (one, other) = (Word(first), Word(second))
    guard one.hasArticle == other.hasArticle, one.letters.count > 3, other.letters.count > 3 else {
      return false
    }
    if one.letters == other.letters { return true }
    guard !one.hasArticle, !isKnown(first), !isKnown(second) else { return false }
    return leavesOutVowel(one.letters, other.letters) || leavesOutVowel(other.letters, one.letters)
  }

  /// Whether a word is of Arabic names: مكتب and مكاتب, سلمان.
  private static func isKnown(_ word: Substring) -> Bool {
    WordClass.of(word) != nil || DescriptionWords.isOfName(String(word))
  }

  /// Whether a word is a longer one without one of the vowels inside.
  private static func leavesOutVowel(
    _ shorter: [Unicode.Scalar], _ longer: [Unicode.Scalar]
  ) -> Bool {
    guard shorter.count + 1 == longer.count else { return false }
    let equal = zip(shorter, longer).prefix { $0 == $1 }.count
    return equal > 0 && equal < shorter.count && vowels.contains(longer[equal])
      && shorter[equal...].elementsEqual(longer[(equal + 1)...])
  }

  private static let vowels: Set<Unicode.Scalar> = ["ا", "و", "ي"]

  private static let sounds: [Unicode.Scalar: Unicode.Scalar] = [
    "غ": "ج", "ق": "ج", "ك": "ج", "ط": "ت", "ص": "س", "ظ": "ز",
  ]
}
