/// The particles a free query can do without: prepositions, conjunctions, pronouns, demonstratives,
/// relatives, interrogatives and the forms of كان, as ``Folding`` writes them.
///
/// They are indexed like any word, for phrases need them. Not among them, because names and news hang
/// on them: لا, واحد, اليوم, أمس and the months.
public enum StopWords {
  /// Whether a word is a particle, alone or behind و or ف.
  /// - Parameter folded: a folded word.
  public static func contains(_ folded: String) -> Bool {
    if set.contains(folded) { return true }
    guard let first = folded.unicodeScalars.first, first == Letter.waw || first == Letter.feh else {
      return false
    }
    return set.contains(String(folded.unicodeScalars.dropFirst()))
  }

  /// Every particle, folded, without و and ف.
  ///
  /// Of على and علي, which fold alike, a search index keeps the first as it is (``Homograph``).
  public static let all: [String] =
    (bearers.flatMap { bearer in pronouns.map { bearer + $0 } } + lists.flatMap(words))
    .map { $0 == "علي" ? "على" : $0 }

  private static let set = Set(all + ["علي"])

  /// Prepositions and particles that a pronoun may be written onto.
  private static let bearers = words("من الي عن علي في مع لدي عند بين ب ل ان لان كان لكن كل بعض")
  /// None, and the pronouns that news write onto them.
  private static let pronouns = [""] + words("ه ها هم نا")

  private static let lists = [
    // Prepositions.
    "منذ مذ حتي بعد قبل دون خلال ضد نحو حول لاجل عبر مما عما فيما ممن عمن بينما",
    // Conjunctions and particles.
    "او ام ثم بل كانت كي لكي كما مثل قد لقد سوف لم لن ليس ليست هل انما حيث عندما حين حينما طالما",
    "كلما الا غير سوي ايضا كذلك لذلك لذا بذلك هكذا بما لما ما الان اذ اذا اذن لو لولا انني",
    // Pronouns and demonstratives.
    "هو هي هم هما هن نحن انا انت انتم هذا هذه هذان هذين هاتان هاتين هولا ذلك تلك ذاك اوليك هنا هناك",
    // Relatives and interrogatives.
    "الذي التي الذين اللذان اللذين اللتان اللتين اللاتي اللواتي ماذا لماذا متي اين كيف كم اي ايه ايا",
    // Forms of كان, and جميع.
    "كانوا يكون تكون يكونوا تكونوا كنا كنت يكن تكن جميع",
  ]

  private static func words(_ list: String) -> [String] {
    list.split(separator: " ").map(String.init)
  }
}
