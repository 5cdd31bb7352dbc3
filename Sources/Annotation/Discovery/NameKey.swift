/// The words of a name, reduced so that spellings of one name are equal.
///
/// In this order, on folded words:
///
/// 1. عبد is joined to the word behind it (in names of bodies too), آل to the family it stands before, الله to the word
///    before it; بن and ابن fall away.
/// 2. The article falls away where three letters or more remain; in names of several words that are
///    no person's it stays.
/// 3. Letters that transcription takes for each other become one: غ and ج (g), ط and ت, ص and س,
///    ظ and ز. Words with the article are Arabic, no transcriptions: الحسين is not الحصين.
/// 4. Of a word of six letters or more, ا و ي inside it fall away: نتنياهو is نتانياهو. Words
///    that begin with عب keep theirs: عبدالله is not عبيدالله.
///
/// Rules 3 and 4 are for persons, whose names come through many transcriptions (bodies: ``Transcription``).
/// In names of bodies الأمريكية is الأميركية.
struct NameKey {
  /// The reduced words.
  let words: [String]

  /// All words as one string.
  var joined: String { words.joined(separator: " ") }

  /// Reduces a name.
  /// - Parameters:
  ///   - form: folded words with one blank between them.
  ///   - kind: what is named.
  init(_ form: String, kind: EntityKind) {
    var parts = form.split(separator: " ").map { String($0) }
    if kind == .person { parts = Self.compounds(of: parts) }
    if kind == .organisation { parts = Self.joiningServant(of: parts).map(Self.withOneAmerica) }
    if kind == .person || parts.count == 1 {
      parts = parts.map { Self.reduced($0, isPerson: kind == .person) }
    }
    words = parts
  }

  private static func compounds(of words: [String]) -> [String] {
    var parts: [String] = []
    var prefix = ""
    for (index, word) in words.enumerated() {
      let isLast = index == words.count - 1
      if word == "الله", prefix.isEmpty, let last = parts.popLast() {
        parts.append(last + word)
      } else if !isLast && prefix.isEmpty && joining.contains(word) {
        prefix = word
      } else if word != "بن" && word != "ابن" || isLast {
        parts.append(prefix + word)
        prefix = ""
      }
    }
    return parts
  }

  /// عبد joined to the word behind it: جامعة الملك عبد العزيز.
  private static func joiningServant(of words: [String]) -> [String] {
    words.reduce(into: []) { parts, word in
      if parts.last == "عبد" { parts[parts.count - 1] += word } else { parts.append(word) }
    }
  }

  /// الأميركية for الأمريكية.
  private static func withOneAmerica(_ word: String) -> String {
    let other = "الامريك"
    return word.hasPrefix(other)
      ? "الاميرك" + String(word.unicodeScalars.dropFirst(other.unicodeScalars.count)) : word
  }

  /// Words that begin a word of a name; folded.
  private static let joining = WordSet("عبد ال دا دي دو فان فون ماك")

  private static func reduced(_ word: String, isPerson: Bool) -> String {
    var letters = Array(word.unicodeScalars)
    let hasArticle = letters.count >= 5 && letters[0] == "ا" && letters[1] == "ل"
    if hasArticle { letters.removeFirst(2) }
    guard isPerson else { return String(String.UnicodeScalarView(letters)) }
    if !hasArticle { letters = letters.map { similar[$0] ?? $0 } }
    if letters.count >= 6, !(letters[0] == "ع" && letters[1] == "ب") {
      let inner = letters.dropFirst().filter { $0 != "ا" && $0 != "و" && $0 != "ي" }
      letters = [letters[0]] + inner
    }
    return String(String.UnicodeScalarView(letters))
  }

  private static let similar: [Unicode.Scalar: Unicode.Scalar] = [
    "غ": "ج", "ط": "ت", "ص": "س", "ظ": "ز",
  ]
}
