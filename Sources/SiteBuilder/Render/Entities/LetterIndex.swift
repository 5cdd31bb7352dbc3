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
    var words = Tokenizer().tokens(in: name).map(\.term)
    while words.count > 1, skipped.contains(words[0]) { words.removeFirst() }
    guard let first = words.first else { return "" }
    if first.hasPrefix("ال"), first.unicodeScalars.count > 3 {
      words[0] = String(String.UnicodeScalarView(first.unicodeScalars.dropFirst(2)))
    }
    return words.joined(separator: " ")
  }

  private static let skipped: Set<String> = ["ال", "ابن", "بن", "ابو", "ابي", "ام"]
}
