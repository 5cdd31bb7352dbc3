import ArabicText
import Articles

/// Finds the entities of a gazetteer in an article.
///
/// Names are compared as folded words, the longest first and without overlaps. The words of a name
/// follow each other with nothing between them but blanks or one hyphen. Particles (و ف ب ل ك and
/// their chains) may be written onto its first word; لل stands for ل and ال. What may count as a name
/// only in its surroundings is judged by ``NameConditions``.
public struct Annotator: Sendable {
  /// Whom to look for.
  public let gazetteer: Gazetteer

  /// Creates an annotator.
  /// - Parameter gazetteer: whom to look for.
  public init(gazetteer: Gazetteer) {
    self.gazetteer = gazetteer
  }

  /// The names in an article, in reading order. O(length); a word that begins no name costs one
  /// look-up and allocates nothing.
  /// - Parameter article: any article.
  /// - Returns: mentions that do not overlap; `Mention.entity` indexes ``Gazetteer/entities``.
  public func mentions(in article: Article) -> [Mention] {
    var words = PassageWords()
    var candidates: [Candidate] = []
    for (index, (_, passage)) in article.passages.enumerated() {
      var text = passage.text
      text.withUTF8 { utf8 in
        words.read(utf8, numbering: gazetteer.trie.vocabulary)
        NameScanner(gazetteer: gazetteer, words: words, text: utf8, passage: index)
          .scan(into: &candidates)
      }
    }
    return mentions(of: candidates)
  }

  /// Settles what a passage alone could not: names that count only in company.
  private func mentions(of candidates: [Candidate]) -> [Mention] {
    let certain = certainEntities(of: candidates)
    return candidates.compactMap { candidate in
      let names = candidate.names.lazy.map { gazetteer.names[Int($0)] }
      let chosen = names.first { !$0.needsCompany || hasCompany($0, among: certain) }
      return chosen.flatMap { mention(of: $0, at: candidate) }
    }
  }

  /// The entities that the article names beyond doubt; not worked out where there is no doubt.
  private func certainEntities(of candidates: [Candidate]) -> Set<Int> {
    let names = candidates.lazy.compactMap { $0.names.first.map { gazetteer.names[Int($0)] } }
    guard names.contains(where: \.needsCompany) else { return [] }
    return Set(names.filter { !$0.needsCompany }.compactMap(\.entity))
  }

  private func hasCompany(_ name: ListedName, among certain: Set<Int>) -> Bool {
    guard let entity = name.entity else { return false }
    return gazetteer.companions[entity].contains { certain.contains($0) }
  }

  /// `nil` for an exception, which names nothing.
  private func mention(of name: ListedName, at candidate: Candidate) -> Mention? {
    guard let entity = name.entity else { return nil }
    return Mention(
      entity: entity, passage: candidate.passage, range: candidate.range, alias: name.spelling,
      proclitic: candidate.particle.map { Particles.chains[$0] } ?? "")
  }
}
