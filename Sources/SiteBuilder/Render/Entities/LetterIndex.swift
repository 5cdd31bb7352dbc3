import ArabicText

/// The letter under which a name stands in an index.
///
/// ال, آل, ابن, بن, أبو and أم before a name are skipped where a name is left; every alef stands under
/// «ا», ؤ under «و», ئ and ى under «ي», ة under «ه»; Latin names stand under «A–Z», all others under «#».
enum LetterIndex {
  /// The letter of a name.
  static func letter(of name: String) -> String {
    guard let first = sortKey(of: name).unicodeScalars.first else { return "#" }
    if "ا"..."ي" ~= first { return String(first) }
    return "a"..."z" ~= first ? "A–Z" : "#"
  }

  /// What names are sorted by: their folded words without those that are skipped.
  static func sortKey(of name: String) -> String {
    var words = Tokenizer().tokens(in: name)[...]
    while words.count > 1, skipped.contains(words[words.startIndex].term) { words.removeFirst() }
    guard let first = words.first else { return "" }
    let rest = words.dropFirst().map(\.term)
    return ([withoutArticle(first, in: name)] + rest).joined(separator: " ")
  }

  /// A word without the article, which has no hamza: «ألمانيا» begins with none.
  private static func withoutArticle(_ word: Token, in name: String) -> String {
    let written = name.utf8.dropFirst(word.range.lowerBound)
    guard written.starts(with: "ال".utf8), word.term.unicodeScalars.count > 3 else {
      return word.term
    }
    return String(String.UnicodeScalarView(word.term.unicodeScalars.dropFirst(2)))
  }

  private static let skipped: Set<String> = ["ال", "ابن", "بن", "ابو", "ابي", "ام"]
}
