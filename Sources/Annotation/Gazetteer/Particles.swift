/// The particles that Arabic writes onto a name: و ف ب ل ك and their chains.
enum Particles {
  /// Every particle and chain, the shortest first.
  static let chains = ["و", "ف", "ب", "ل", "ك", "وب", "ول", "وك", "فب", "فل", "فك"]

  /// The bytes of ``chains``.
  static let bytes = chains.map { Array($0.utf8) }
  /// The bytes of letters that particles are written with.
  static let waw = Array("و".utf8)
  static let lam = Array("ل".utf8)
  static let alef = Array("ا".utf8)

  /// Whether a folded word begins with a letter that is a particle too.
  /// - Parameter word: its bytes.
  static func mayBegin(_ word: ArraySlice<UInt8>) -> Bool {
    guard word.count > 2 else { return false }
    switch (word[word.startIndex], word[word.startIndex + 1]) {
    case (0xD9, 0x88), (0xD9, 0x81), (0xD8, 0xA8), (0xD9, 0x84), (0xD9, 0x83): return true
    default: return false
    }
  }

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
      if hasArticle, bytes[index].suffix(lam.count) == lam[...] {
        let assimilated = particle + assimilatedArticle(of: word)
        forms.append(Form(word: assimilated, particle: index, isAssimilated: true))
      }
    }
    return forms
  }

  /// What follows ل in place of a word with the article. Three lams are written as two:
  /// ل + اللاذقية = للاذقية.
  static func assimilatedArticle(of word: String) -> Substring {
    word.begins(with: "الل") ? word.dropFirst(2) : word.dropFirst()
  }
}
