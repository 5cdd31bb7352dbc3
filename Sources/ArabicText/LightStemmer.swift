/// Takes the article and the particles written onto a word off it, and one suffix.
///
/// The *base* of a word is what the search compares first. The *stem* is a second, coarser term: it
/// joins singular and plural, masculine and feminine, and what bears a pronoun.
///
/// **Base.** The longest of وبال وكال فبال وال بال كال فال ولل فلل لل ال goes where two letters or
/// more are left; then ال once more, so that الالتزام and التزام, الألمانية and ألمانية meet. الله
/// stays whole behind every particle. Particles (``StopWords``) stay as they are.
///
/// **Particles that only the archive can tell.** و or ف goes with three letters left where the rest
/// is at least as frequent as the word; then ب, ل or ك where the rest is at least twice as frequent.
/// So وزارة, فرنسا, لبنان and باريس stay whole while وبوتين and بموسكو lose the particle.
///
/// Lengths count letters. All words are folded (``Folding``).
public enum LightStemmer {
  /// The word without what belongs to the article family, or itself.
  /// - Parameter folded: a folded word.
  public static func base(of folded: String) -> String {
    if StopWords.contains(folded) { return folded }
    return string(strippedOfArticle(Array(folded.utf8)[...]) ?? ArraySlice(folded.utf8))
  }

  /// The readings of a word, the most literal first: its base, then without و or ف, then without ب,
  /// ل or ك, the article taken off each.
  /// - Parameter folded: a folded word.
  /// - Returns: at least one, each once; the archive decides which is a word.
  public static func readings(of folded: String) -> [String] {
    var readings = [base(of: folded)]
    func add(_ word: ArraySlice<UInt8>) {
      let reading = string(strippedOfArticle(word) ?? word)
      if !readings.contains(reading) { readings.append(reading) }
    }
    guard !StopWords.contains(folded) else { return readings }
    let whole = Array(folded.utf8)[...]
    let unjoined = dropping(conjunctions, from: whole)
    if let unjoined { add(unjoined) }
    for word in [whole, unjoined] {
      if let word, let rest = dropping(prepositions, from: word) { add(rest) }
    }
    return readings
  }

  /// The base that the archive supports.
  /// - Parameters:
  ///   - folded: a folded word.
  ///   - frequency: how often the archive holds a folded word.
  public static func base(of folded: String, frequency: (String) -> Int) -> String {
    if StopWords.contains(folded) { return folded }
    var word = Array(folded.utf8)[...]
    if let rest = strippedOfArticle(word) { return string(rest) }
    for (particles, factor) in [(conjunctions, 1), (prepositions, 2)] {
      guard let rest = dropping(particles, from: word) else { continue }
      let support = frequency(string(rest))
      guard support > 0, support >= factor * frequency(string(word)) else { continue }
      if let bare = strippedOfArticle(rest) { return string(bare) }
      word = rest
    }
    return string(word)
  }

  /// The base without one suffix, the longest that leaves enough letters, or itself.
  ///
  /// ها هما هم هن نا كم leave three letters or more; so do the plurals of adjectives in ي (يون يين
  /// يات); ان ات ون ين يه ه ي leave two.
  /// - Parameter base: the base of a word.
  public static func stem(of base: String) -> String {
    let bytes = Array(base.utf8)[...]
    for (suffix, minimum) in suffixes where bytes.suffix(suffix.count) == suffix[...] {
      let rest = bytes.dropLast(suffix.count)
      if letters(in: rest) >= minimum { return string(rest) }
    }
    return base
  }

  /// The longest first.
  private static let articles = words("وبال وكال فبال وال بال كال فال ولل فلل لل ال")
  private static let article = Array("ال".utf8)
  private static let conjunctions = words("و ف")
  private static let prepositions = words("ب ل ك")
  private static let god = Array("الله".utf8)
  /// What is left of الله and اللهم behind ال and its chains, and of الله behind لل and its own.
  private static let restsOfGod = words("له لهم")
  private static let restOfGodAfterLam = Array("ه".utf8)
  /// The longest first, each with the letters it must leave.
  private static let suffixes: [(suffix: [UInt8], minimum: Int)] =
    words("هما يون يين يات ها هم هن نا كم").map { ($0, 3) }
    + words("ان ات ون ين يه ه ي").map { ($0, 2) }

  private static func words(_ list: String) -> [[UInt8]] {
    list.split(separator: " ").map { Array($0.utf8) }
  }

  private static func strippedOfArticle(_ word: ArraySlice<UInt8>) -> ArraySlice<UInt8>? {
    for prefix in articles where word.starts(with: prefix) {
      let rest = word.dropFirst(prefix.count)
      if let god = god(rest, behind: prefix) { return god }
      guard letters(in: rest) >= 2 else { continue }
      guard rest.starts(with: article) else { return rest }
      let bare = rest.dropFirst(article.count)
      return letters(in: bare) >= 2 ? bare : rest
    }
    return nil
  }

  /// الله, where it stands behind a prefix: its first two letters look like the article.
  private static func god(
    _ rest: ArraySlice<UInt8>, behind prefix: [UInt8]
  ) -> ArraySlice<UInt8>? {
    if prefix.suffix(4) == article[...] {
      return restsOfGod.contains(where: rest.elementsEqual) ? (article + rest)[...] : nil
    }
    return rest.elementsEqual(restOfGodAfterLam) ? god[...] : nil
  }

  private static func dropping(
    _ particles: [[UInt8]], from word: ArraySlice<UInt8>
  ) -> ArraySlice<UInt8>? {
    guard particles.contains(where: word.starts(with:)) else { return nil }
    let rest = word.dropFirst(2)
    return letters(in: rest) >= 3 ? rest : nil
  }

  private static func letters(in word: ArraySlice<UInt8>) -> Int {
    word.reduce(0) { $1 & 0xC0 == 0x80 ? $0 : $0 + 1 }
  }

  private static func string(_ word: ArraySlice<UInt8>) -> String {
    String(decoding: word, as: UTF8.self)
  }
}
