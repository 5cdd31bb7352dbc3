/// The particles that may be written onto a name: و ف ب ل ك, their chains, and the forms of لل, which
/// swallow the alef of the article.
public enum Proclitics {
  /// One way to read the beginning of a word.
  public struct Split: Sendable, Hashable {
    /// The particles: `و`, `ول`, `لل`.
    public var proclitic: String
    /// What follows them.
    public var rest: String
    /// Whether the particles hold the article that belongs before ``rest``: للاتحاد is ل + الاتحاد.
    public var restoresArticle: Bool

    /// Creates a split.
    /// - Parameters:
    ///   - proclitic: the particles.
    ///   - rest: what follows them.
    ///   - restoresArticle: whether ال belongs before `rest`.
    public init(proclitic: String, rest: String, restoresArticle: Bool) {
      self.proclitic = proclitic
      self.rest = rest
      self.restoresArticle = restoresArticle
    }
  }

  /// Every way to read the beginning of a word as particles and a rest of two letters or more.
  /// - Parameter folded: a folded word.
  /// - Returns: the shortest particles first; the reading without any is not among them.
  public static func splits(of folded: String) -> [Split] {
    let word = Array(folded.utf8)
    return particles.compactMap { particle in
      guard word.starts(with: particle.bytes) else { return nil }
      let rest = word.dropFirst(particle.bytes.count)
      // Four bytes are two Arabic letters.
      guard rest.count >= 4 else { return nil }
      return Split(
        proclitic: String(decoding: particle.bytes, as: UTF8.self),
        rest: String(decoding: rest, as: UTF8.self), restoresArticle: particle.holdsArticle)
    }
  }

  /// By length.
  private static let particles: [(bytes: [UInt8], holdsArticle: Bool)] =
    ["و", "ف", "ب", "ل", "ك", "وب", "ول", "وك", "فب", "فل", "فك"].map { (Array($0.utf8), false) }
    + ["لل", "ولل", "فلل"].map { (Array($0.utf8), true) }
}
