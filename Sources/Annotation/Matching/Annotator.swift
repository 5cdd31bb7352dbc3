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
        words.read(utf8, numbering: gazetteer.trie.vocabulary)
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
    return candidates.enumerated().compactMap { place, candidate in
      let names = candidate.names.map { gazetteer.names[Int($0)] }
      let inCompany = names.filter { $0.needsCompany && hasCompany($0, among: certain) }
      let nearest = inCompany.max { first, second in
        lastNamed[first.entity ?? -1, default: -1] < lastNamed[second.entity ?? -1, default: -1]
      }
      let plain = names.first { !$0.needsCompany }
      let isPlainFirst = plain != nil && names.first?.isDiscovered == false
      guard let chosen = isPlainFirst ? plain : nearest ?? plain else { return nil }
      if let entity = chosen.entity { lastNamed[entity] = place }
      return mention(of: chosen, at: candidate)
    }
  }

  /// The entities that the article names beyond doubt; not worked out where there is no doubt. A name in
  /// several words is beyond doubt even where it may stand for a longer one.
  private func certainEntities(of candidates: [Candidate]) -> Set<Int> {
    guard candidates.contains(where: { first(of: $0)?.needsCompany == true }) else { return [] }
    return Set(
      candidates.lazy.compactMap { candidate in
        if let first = first(of: candidate), !first.needsCompany { return first.entity }
        return candidate.names.lazy.map { gazetteer.names[Int($0)] }
          .first { !$0.needsCompany && $0.spelling.utf8.contains(UInt8(ascii: " ")) }?.entity
      })
  }

  private func first(of candidate: Candidate) -> ListedName? {
    candidate.names.first.map { gazetteer.names[Int($0)] }
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
