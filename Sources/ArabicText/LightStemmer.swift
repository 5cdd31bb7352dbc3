/// Takes the article and the particles written onto a word off it, and one suffix.
///
/// The *base* of a word is what the search compares first. The *stem* is a second, coarser term: it
/// joins singular and plural, masculine and feminine, a country and its people, and what bears a
/// pronoun. It also joins جامعة and جامع, القاهرة and قاهر: their bases stay apart.
///
/// **Article.** One of ال وال فال بال كال وبال فبال وكال لل ولل فلل goes where two letters or more
/// are left; then ال once more, so that الالتزام and التزام, الألمانية and ألمانية meet. الله stays
/// whole behind every particle. Particles (``StopWords``) stay as they are.
///
/// **What only the archive can tell** (``base(of:frequency:)``):
/// * و or ف goes with three letters left where the rest is at least as frequent as the word; then ب,
///   ل or ك where the rest is at least as frequent, a rest of three letters twice as frequent; or both
///   at once where what they leave is ten times as frequent. So وزارة, فرنسا, لبنان and باريس stay
///   whole while وبوتين and بموسكو lose the particle.
/// * لل is ل before a word in ل where that word is at least twice as frequent as what ل and article
///   leave: للجنة is of لجنة, not of جنة.
/// * A chain such as وال goes from before two letters only where they are at least as frequent as the
///   word, with or without ال, from before three where they are a tenth as frequent: والده is not و,
///   ال and ده, and وكالات not like ات.
///
/// **Suffix.** ها هما هم هن نا كم leave three letters or more; so do the plurals of adjectives in ي,
/// يون يين يات; ان ات ون ين يه يا ه ي leave two; the ا of the accusative leaves four. The ي of an
/// adjective stays behind three letters: مصري is who comes from مصر, not the country, while سوريا,
/// سورية and سوري are one stem, سوري.
///
/// Lengths count letters. All words are folded (``Folding``). After light10 (Larkey, Ballesteros and
/// Connell), whose list of suffixes is cut down to one, and whose particles are checked.
public enum LightStemmer {
  /// The word without what belongs to the article family, or itself.
  /// - Parameter folded: a folded word.
  public static func base(of folded: String) -> String {
    if StopWords.contains(folded) { return folded }
    return Affixes.string(Affixes.withoutArticle(Array(folded.utf8)[...]))
  }

  /// The readings of a word, the most literal first: as it is; without و or ف; without ب, ل or ك;
  /// the article taken off each, and left on as well where few letters stand behind a chain.
  /// - Parameter folded: a folded word.
  /// - Returns: at least one, each once; the archive decides which is a word.
  public static func readings(of folded: String) -> [String] {
    if StopWords.contains(folded) { return [folded] }
    let whole = Array(folded.utf8)[...]
    let unjoined = Affixes.dropping(Affixes.conjunctions, from: whole)
    let literal = [whole, unjoined].compactMap { $0 }
    let bare = literal.compactMap { Affixes.dropping(Affixes.prepositions, from: $0) }
    var readings: [String] = []
    for word in literal + bare {
      for reading in [Affixes.withoutArticle(word)] + (isDoubtful(word) ? [word] : []) {
        let reading = Affixes.string(reading)
        if !readings.contains(reading) { readings.append(reading) }
      }
    }
    return readings
  }

  /// The base that the archive supports, one of ``readings(of:)``.
  /// - Parameters:
  ///   - folded: a folded word.
  ///   - frequency: how often the archive holds a folded word.
  public static func base(of folded: String, frequency: (String) -> Int) -> String {
    if StopWords.contains(folded) { return folded }
    return withoutActuallyEscaping(frequency) { frequency in
      let reading = AttestedReading { frequency(Affixes.string($0)) }
      return Affixes.string(reading.base(of: Array(folded.utf8)[...]))
    }
  }

  /// The base without one suffix, the longest that leaves enough letters, or itself. A noun whose ة
  /// is its own keeps it, and has it in the plural too: جامعات is of جامعة, and not of جامع.
  /// - Parameter base: the base of a word.
  public static func stem(of base: String) -> String {
    let stem = Affixes.string(Affixes.withoutSuffix(Array(base.utf8)[...]))
    let noun = stem + "ه"
    return nounsInTeh.contains(noun) && (base == noun || base == stem + "ات") ? noun : stem
  }

  /// Nouns that without their ة are other words: university and mosque, Cairo and overwhelming,
  /// currency and work, plan and line, company and polytheism, ball and attack, revolution and bull.
  static let nounsInTeh = [
    "جامعه", "قاهره", "عمله", "خطه", "شركه", "كره", "ثوره",
  ]

  /// Whether two or three letters are left behind a chain such as وال, and they are not الله.
  static func isDoubtful(_ word: Affixes.Word) -> Bool {
    guard let prefix = Affixes.article(of: word), prefix.isChain,
      let rest = Affixes.rest(of: word, behind: prefix)
    else { return false }
    let letters = word.dropFirst(prefix.letters.count)
    return rest.count <= letters.count && 2...3 ~= Affixes.count(letters)
  }
}

/// Reads the beginning of a word by what else the archive holds.
private struct AttestedReading {
  typealias Word = Affixes.Word

  let frequency: (Word) -> Int

  func base(of word: Word) -> Word {
    if let rest = withoutArticle(word) { return rest }
    if let rest = supportedRest(of: word, without: Affixes.conjunctions, factor: 1) {
      return withoutArticle(rest) ?? withoutPreposition(rest) ?? rest
    }
    if let rest = withoutPreposition(word) { return rest }
    // A word met once, as وببرن, has little chance that ببرن was met too.
    guard let rest = Affixes.dropping(Affixes.conjunctions, from: word),
      let bare = Affixes.dropping(Affixes.prepositions, from: rest),
      isSupported(bare, instead: word, factor: 10)
    else { return word }
    return withoutArticle(bare) ?? bare
  }

  private func withoutPreposition(_ word: Word) -> Word? {
    // Few words of four letters are others behind ب, ل or ك by chance.
    let restLetters = Affixes.count(word) - 1
    return supportedRest(
      of: word, without: Affixes.prepositions, factor: restLetters >= 4 ? 1 : 2
    ).map { withoutArticle($0) ?? $0 }
  }

  private func supportedRest(of word: Word, without particles: [[UInt8]], factor: Int) -> Word? {
    guard let rest = Affixes.dropping(particles, from: word),
      isSupported(rest, instead: word, factor: factor)
    else { return nil }
    return rest
  }

  private func isSupported(_ rest: Word, instead word: Word, factor: Int) -> Bool {
    let support = frequency(rest)
    return support > 0 && support >= factor * frequency(word)
  }

  private func withoutArticle(_ word: Word) -> Word? {
    guard let prefix = Affixes.article(of: word) else { return nil }
    let rest = word.dropFirst(prefix.letters.count)
    if prefix.endsInLam {
      // The second ل may be the word's own.
      let inLam = (Affixes.lam + rest)[...]
      let isWord = !rest.starts(with: Affixes.lam) && Affixes.count(inLam) >= 3
      let known = isWord ? frequency(inLam) : 0
      if known > 0, known >= 2 * frequencyWithArticle(rest) { return inLam }
    } else if LightStemmer.isDoubtful(word) {
      let share = Affixes.count(rest) == 2 ? 1 : 10
      if share * frequencyWithArticle(rest) < frequency(word) { return nil }
    }
    return Affixes.rest(of: word, behind: prefix)
  }

  private func frequencyWithArticle(_ word: Word) -> Int {
    frequency(word) + frequency((Affixes.article + word)[...])
  }
}
