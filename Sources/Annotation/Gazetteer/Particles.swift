/// The particles that Arabic writes onto a name: و ف ب ل ك and their chains.
enum Particles {
  /// Every particle and chain, the shortest first.
  static let chains = ["و", "ف", "ب", "ل", "ك", "وب", "ول", "وك", "فب", "فل", "فك"]

  /// A word as it is written with a particle before it.
  struct Form {
    /// The folded word with the particle.
    var word: String
    /// The particle, as an index into ``chains``.
    var particle: Int
    /// Whether the article has lost its alef: ل + الاتحاد = للاتحاد.
    var isAssimilated: Bool
  }

  /// Every form of a folded word with a particle written onto it; none for a word that does not
  /// begin with an Arabic letter.
  /// - Parameters:
  ///   - word: the folded word.
  ///   - hasArticle: whether it begins with the article ال.
  static func forms(of word: String, hasArticle: Bool) -> [Form] {
    guard let first = word.unicodeScalars.first, "ء"..."ي" ~= first else { return [] }
    var forms: [Form] = []
    for (index, particle) in chains.enumerated() {
      forms.append(Form(word: particle + word, particle: index, isAssimilated: false))
      if hasArticle, particle.hasSuffix("ل") {
        let assimilated = particle + assimilatedArticle(of: word)
        forms.append(Form(word: assimilated, particle: index, isAssimilated: true))
      }
    }
    return forms
  }

  /// What follows ل in place of a word with the article. Three lams are written as two:
  /// ل + اللاذقية = للاذقية.
  static func assimilatedArticle(of word: String) -> Substring {
    word.hasPrefix("الل") ? word.dropFirst(2) : word.dropFirst()
  }
}
