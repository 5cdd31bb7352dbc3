/// The rules for articles and suffixes as regular expressions for UTF-16, made from the tables that
/// ``LightStemmer`` goes by: a search client so has none of its own.
public enum AffixPatterns {
  /// A prefix of the article family.
  public static let articles =
    "^(?:" + alternatives(Affixes.articles.map(\.letters)) + ")"

  /// A base: one of its groups holds what is left without the suffix.
  public static let suffixes = {
    let adjective = "^(...ي)(?:" + alternatives(Affixes.adjectiveEndings) + ")$"
    let groups = [3, 2, 4].map { minimum in
      let suffixes = Affixes.suffixes.filter { $0.minimum == minimum }.map(\.letters)
      return "^(.{\(minimum),}?)(?:" + alternatives(suffixes) + ")$"
    }
    return ([adjective] + groups).joined(separator: "|")
  }()

  /// A base whose stem keeps its ة.
  public static let nouns =
    "^(?:" + LightStemmer.nounsInTeh.map { String($0.dropLast()) }.joined(separator: "|")
    + ")(?:ه|ات)$"

  private static func alternatives(_ words: [[UInt8]]) -> String {
    words.map { String(decoding: $0, as: UTF8.self) }.joined(separator: "|")
  }
}
