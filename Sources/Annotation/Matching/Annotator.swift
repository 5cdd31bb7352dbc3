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
  /// - Parameters:
  ///   - article: any article.
  ///   - found: what the tagger marked in it, in reading order; discovered names need it.
  /// - Returns: mentions that do not overlap; `Mention.entity` indexes ``Gazetteer/entities``.
  public func mentions(in article: Article, found: [FoundName] = []) -> [Mention] {
    var words = PassageWords()
    var candidates: [Candidate] = []
    var rest = found[...]
    for (index, (_, passage)) in article.passages.enumerated() {
      let marked = rest.prefix { $0.passage == index }
      rest = rest.dropFirst(marked.count)
      var text = passage.text
      text.withUTF8 { utf8 in
        words.read(utf8)
        NameScanner(
          gazetteer: gazetteer, words: words, text: utf8, passage: index,
          marked: marked.map(\.range)
        )
        .scan(into: &candidates)
      }
    }
    return mentions(of: candidates)
  }

  /// Settles what a passage alone could not: names that count only in company.
  private func mentions(of candidates: [Candidate]) -> [Mention] {
    let certain = certainEntities(of: candidates)
    // Where several have company, the one named last before is meant.
    var lastNamed: [Int: Int] = [:]
    var mentions: [Mention] = []
    for (place, candidate) in candidates.enumerated() {
      guard let chosen = chosenName(of: candidate, among: certain, lastNamed),
        let entity = gazetteer.rules[chosen].entity
      else { continue }
      lastNamed[entity] = place
      mentions.append(mention(of: entity, by: chosen, at: candidate))
    }
    return mentions
  }

  /// The name that counts, as an index into ``Gazetteer/names``.
  private func chosenName(
    of candidate: Candidate, among certain: Set<Int>, _ lastNamed: [Int: Int]
  ) -> Int? {
    let rules = gazetteer.rules
    let names = candidate.names.lazy.map { Int($0) }
    let plain = names.first { !rules[$0].needsCompany }
    if let plain, let first = names.first, !rules[first].isDiscovered { return plain }
    let inCompany = names.filter { rules[$0].needsCompany && hasCompany(rules[$0], among: certain) }
    let nearest = inCompany.max { first, second in
      lastNamed[rules[first].entity ?? -1, default: -1]
        < lastNamed[rules[second].entity ?? -1, default: -1]
    }
    return nearest ?? plain
  }

  /// The entities that the article names beyond doubt; not worked out where there is no doubt. A name in
  /// several words is beyond doubt even where it may stand for a longer one.
  private func certainEntities(of candidates: [Candidate]) -> Set<Int> {
    guard candidates.contains(where: { isDoubtful($0.names.first) }) else { return [] }
    return Set(
      candidates.lazy.compactMap { candidate in
        let certain =
          isDoubtful(candidate.names.first)
          ? candidate.names.first { !isDoubtful($0) && hasSeveralWords($0) } : candidate.names.first
        return certain.flatMap { gazetteer.rules[Int($0)].entity }
      })
  }

  private func isDoubtful(_ name: Int32?) -> Bool {
    name.map { gazetteer.rules[Int($0)].needsCompany } ?? false
  }

  private func hasSeveralWords(_ name: Int32) -> Bool {
    gazetteer.names[Int(name)].spelling.hasSeveralWords
  }

  private func hasCompany(_ rule: NameRule, among certain: Set<Int>) -> Bool {
    guard let entity = rule.entity else { return false }
    return gazetteer.companions[entity].contains { certain.contains($0) }
  }

  private func mention(of entity: Int, by name: Int, at candidate: Candidate) -> Mention {
    Mention(
      entity: entity, passage: candidate.passage, range: candidate.range,
      alias: gazetteer.names[name].spelling,
      proclitic: candidate.particle.map { Particles.chains[$0] } ?? "")
  }
}
