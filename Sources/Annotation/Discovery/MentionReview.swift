/// Judges discovered names by what the tagger says of all their occurrences in the archive: words
/// that it takes for a name here and there only are none.
public struct MentionReview: Sendable {
  /// The names that lists hold are not judged.
  let gazetteer: Gazetteer
  /// How many of a hundred occurrences of one word the tagger must mark.
  public var shareOfOneWord = 50
  /// How many of a hundred occurrences of several words it must mark.
  public var shareOfSeveral = 34

  /// Last names that no text knows as words: what they are needs no judgement.
  private let unmistakable: Set<Tally.Key>

  /// Creates a review.
  /// - Parameter gazetteer: the lists, and what was discovered.
  public init(gazetteer: Gazetteer) {
    self.gazetteer = gazetteer
    let reader = TaggerModel.shipped.reader
    var unmistakable: Set<Tally.Key> = []
    for entity in gazetteer.listedCount..<gazetteer.entities.count
    where gazetteer.entities[entity].kind == .person {
      let aliases = gazetteer.entities[entity].aliases
      for alias in aliases
      where !alias.hasSeveralWords && aliases.contains(where: { $0.hasSuffix(" " + alias) }) {
        if !reader.isWord(FormTable.form(of: alias)) {
          unmistakable.insert(Tally.Key(entity: entity, alias: alias))
        }
      }
    }
    self.unmistakable = unmistakable
  }

  /// How often names stand in a part of an archive, and how often the tagger agrees.
  public struct Tally: Sendable {
    fileprivate struct Key: Hashable {
      var entity: Int
      var alias: String

      /// An entity has few aliases, and hashing Arabic text means normalising it.
      func hash(into hasher: inout Hasher) { hasher.combine(entity) }
    }

    fileprivate var counts: [Key: (all: Int, marked: Int)] = [:]

    /// Creates an empty tally.
    public init() {}

    /// Adds another part's counts.
    /// - Parameter other: the other tally.
    public mutating func add(_ other: Tally) {
      for (key, count) in other.counts {
        counts[key, default: (0, 0)].all += count.all
        counts[key, default: (0, 0)].marked += count.marked
      }
    }
  }

  /// Counts the mentions of one article. O(mentions + names).
  /// - Parameters:
  ///   - mentions: what the annotator found, in reading order.
  ///   - names: what the tagger found, in reading order.
  ///   - tally: is added to.
  public func count(_ mentions: [Mention], marked names: [FoundName], into tally: inout Tally) {
    var next = 0
    for mention in mentions {
      while next < names.count, Self.ends(names[next], before: mention) { next += 1 }
      guard isJudged(mention) else { continue }
      let kind = gazetteer.entities[mention.entity].kind
      let isMarked =
        next < names.count && names[next].passage == mention.passage
        && names[next].range.overlaps(mention.range) && names[next].kind == kind
      let key = Tally.Key(entity: mention.entity, alias: mention.alias)
      tally.counts[key, default: (0, 0)].all += 1
      tally.counts[key, default: (0, 0)].marked += isMarked ? 1 : 0
    }
  }

  /// The mentions that stand up to the archive's evidence.
  /// - Parameters:
  ///   - mentions: the mentions of one article.
  ///   - tally: the counts of the whole archive.
  public func accepted(_ mentions: [Mention], by tally: Tally) -> [Mention] {
    let kept = mentions.filter { mention in
      guard isJudged(mention) else { return true }
      let count = tally.counts[Tally.Key(entity: mention.entity, alias: mention.alias)] ?? (0, 0)
      let share = mention.alias.hasSeveralWords ? shareOfSeveral : shareOfOneWord
      return 100 * count.marked >= share * count.all
    }
    guard kept.contains(where: isUnmistakable) else { return kept }
    // A last name stands for a person whom the article names by a name that was judged.
    let named = Set(kept.lazy.filter { !isUnmistakable($0) }.map(\.entity))
    return kept.filter { !isUnmistakable($0) || named.contains($0.entity) }
  }

  private func isUnmistakable(_ mention: Mention) -> Bool {
    unmistakable.contains(Tally.Key(entity: mention.entity, alias: mention.alias))
  }

  private func isJudged(_ mention: Mention) -> Bool {
    mention.entity >= gazetteer.listedCount
      && !isUnmistakable(mention)
  }

  private static func ends(_ name: FoundName, before mention: Mention) -> Bool {
    name.passage < mention.passage
      || name.passage == mention.passage && name.range.upperBound <= mention.range.lowerBound
  }
}
