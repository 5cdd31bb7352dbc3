/// Folded words as letters: what may be written before and behind a word, and taking it off.
///
/// Lengths count letters, not bytes.
enum Affixes {
  /// A folded word or a part of one, in UTF-8.
  typealias Word = ArraySlice<UInt8>

  /// A prefix of the article family.
  struct Article {
    /// Its letters.
    var letters: [UInt8]
    /// Whether it ends in لل, which stands for ل and the article.
    var endsInLam: Bool
    /// Whether particles stand before ال in it.
    var isChain: Bool
  }

  static let conjunctions = list("و ف")
  static let prepositions = list("ب ل ك")

  /// Which of them a word begins with is never in doubt: none is the beginning of another.
  static let articles: [Article] =
    list("ال وال فال بال كال وبال فبال وكال").map {
      Article(letters: $0, endsInLam: false, isChain: $0 != article)
    } + list("لل ولل فلل").map { Article(letters: $0, endsInLam: true, isChain: false) }

  static let lam = Array("ل".utf8)
  static let article = Array("ال".utf8)
  private static let god = Array("الله".utf8)
  /// What is left of الله and اللهم behind ال and its chains, and of الله behind لل and its own.
  private static let restsOfGod = list("له لهم")
  private static let restOfGodAfterLam = Array("ه".utf8)

  /// The longest first, each with the letters it must leave.
  static let suffixes: [(letters: [UInt8], minimum: Int)] =
    list("هما يون يين يات ها هم هن نا كم").map { ($0, 3) }
    + list("ان ات ون ين يه يا ه ي").map { ($0, 2) } + list("ا").map { ($0, 4) }

  private static let yeh = Array("ي".utf8)
  /// What may stand behind the ي of an adjective; nothing as well.
  static let adjectiveEndings = [[]] + list("ون ين ات ا ه")

  /// The prefix of the article family that a word begins with.
  static func article(of word: Word) -> Article? {
    articles.first { word.starts(with: $0.letters) }
  }

  /// What is left of a word without its prefix of the article family.
  /// - Returns: `nil` where fewer than two letters are left; الله whole.
  static func rest(of word: Word, behind prefix: Article) -> Word? {
    let rest = word.dropFirst(prefix.letters.count)
    if prefix.endsInLam {
      if rest.elementsEqual(restOfGodAfterLam) { return god[...] }
    } else if restsOfGod.contains(where: rest.elementsEqual) {
      return (article + rest)[...]
    }
    guard count(rest) >= 2 else { return nil }
    let bare = rest.starts(with: article) ? rest.dropFirst(article.count) : rest
    return count(bare) >= 2 ? bare : rest
  }

  /// A word without its prefix of the article family, or itself.
  static func withoutArticle(_ word: Word) -> Word {
    article(of: word).flatMap { rest(of: word, behind: $0) } ?? word
  }

  /// A word without one of some particles of one letter, if three letters or more are left.
  static func dropping(_ particles: [[UInt8]], from word: Word) -> Word? {
    guard let particle = particles.first(where: word.starts(with:)) else { return nil }
    let rest = word.dropFirst(particle.count)
    return count(rest) >= 3 ? rest : nil
  }

  /// A word without one suffix, or itself.
  static func withoutSuffix(_ word: Word) -> Word {
    if let adjective = shortAdjective(in: word) { return adjective }
    for (letters, minimum) in suffixes where word.suffix(letters.count) == letters[...] {
      let rest = word.dropLast(letters.count)
      if count(rest) >= minimum { return rest }
    }
    return word
  }

  /// The adjective of three letters and ي that a word is but for its ending.
  private static func shortAdjective(in word: Word) -> Word? {
    let letters = word.indices.filter { word[$0] & 0xC0 != 0x80 }
    guard letters.count > 3, word[letters[3]...].starts(with: yeh) else { return nil }
    let ending = word[(letters[3] + yeh.count)...]
    return adjectiveEndings.contains(where: ending.elementsEqual)
      ? word[..<ending.startIndex] : nil
  }

  /// The number of letters.
  static func count(_ word: Word) -> Int {
    word.reduce(0) { $1 & 0xC0 == 0x80 ? $0 : $0 + 1 }
  }

  static func string(_ word: Word) -> String { String(decoding: word, as: UTF8.self) }

  private static func list(_ words: String) -> [[UInt8]] {
    words.split(separator: " ").map { Array($0.utf8) }
  }
}
