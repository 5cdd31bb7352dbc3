/// The particles a free query can do without: prepositions, conjunctions, pronouns, demonstratives,
/// relatives, interrogatives and the forms of كان, as ``Folding`` writes them.
///
/// They are indexed like any word, for phrases need them. Not among them, because names and news hang
/// on them: لا, واحد, اليوم, أمس and the months.
public enum StopWords {
  /// Whether a word is a particle, alone or behind و or ف.
  /// - Parameter folded: a folded word.
  public static func contains(_ folded: String) -> Bool {
    if words.contains(folded) { return true }
    guard let first = folded.unicodeScalars.first, first == Letter.waw || first == Letter.feh else {
      return false
    }
    return words.contains(String(folded.unicodeScalars.dropFirst()))
  }

  /// Every particle, folded, without و and ف.
  public static let all: [String] = lists.flatMap { $0.split(separator: " ").map(String.init) }

  private static let words = Set(all)

  private static let lists = [
    // Prepositions, alone and with pronouns.
    "من الي عن علي في مع منذ مذ حتي عند لدي بين بعد قبل دون خلال ضد نحو حول لاجل عبر",
    "منه منها منهم فيه فيها فيهم عليه عليها عليهم اليه اليها اليهم عنه عنها عنهم معه معها معهم",
    "له لها لهم لنا لي به بها بهم بنا لديه لديها لديهم بينهم بينها بينما مما عما فيما ممن عمن",
    // Conjunctions and particles.
    "او ام ثم بل لكن لكنه لكنها ان انه انها انهم انني اننا لان لانه لانها كان كانه كانها اذ اذا اذن",
    "لو لولا كي لكي كما مثل قد لقد سوف لم لن ليس ليست هل انما حيث عندما حين حينما طالما كلما الا غير",
    "سوي ايضا كذلك لذلك لذا بذلك هكذا بما لما ما الان",
    // Pronouns and demonstratives.
    "هو هي هم هن هما نحن انا انت انتم هذا هذه هذان هذين هاتان هاتين هولا ذلك تلك ذاك اوليك هنا هناك",
    // Relatives and interrogatives.
    "الذي التي الذين اللذان اللذين اللتان اللتين اللاتي اللواتي ماذا لماذا متي اين كيف كم اي ايه ايا",
    // Forms of كان.
    "كانت كانوا يكون تكون يكونوا تكونوا كنا كنت يكن تكن",
    // Quantifiers.
    "كل كله كلها كلهم بعض بعضهم بعضها جميع",
  ]
}
