import Annotation
import Articles
import Parallel
import Synchronization

/// Finds the entities of a whole archive: one article after another is read for names, the archive
/// tells which of them name whom, and the articles are read again with that knowledge.
struct EntityAnnotation {
  /// What the lists hold.
  let listed: Gazetteer
  /// How names that no list holds are treated.
  let settings: EntitySettings
  /// How many articles may be worked on at a time.
  let jobs: Int

  /// The entities of an archive, and where each article names them.
  struct Result {
    /// Every entity that may be named.
    var gazetteer: Gazetteer
    /// The mentions of each article; `Mention.entity` indexes the gazetteer's entities.
    var mentions: [[Mention]]
  }

  /// Annotates. O(length of all articles).
  /// - Parameter articles: the articles in the archive's order.
  func annotate(_ articles: [Article]) -> Result {
    guard settings.discovers else {
      let annotator = Annotator(gazetteer: listed)
      let mentions = slices(of: articles.count).mapped(jobs) { slice in
        slice.map { annotator.mentions(in: articles[$0]) }
      }
      return Result(gazetteer: listed, mentions: mentions.flatMap { $0 })
    }
    let found = NameCompletion().completed(names(in: articles), in: articles)
    let gazetteer = Discovery(listed: listed).gazetteer(of: found)
    let mentions = withoutTheRare(reviewed(articles, found, gazetteer), gazetteer)
    return Result(gazetteer: gazetteer.renamed(by: mentions), mentions: mentions)
  }

  /// How many articles a slice has at most and at least: the counts of each are added up.
  private static let sliceLengths = 256...16384

  private func slices(of count: Int) -> [Range<Int>] {
    let fair = count / max(1, 2 * jobs)
    let length = min(max(fair, Self.sliceLengths.lowerBound), Self.sliceLengths.upperBound)
    return stride(from: 0, to: count, by: length).map { $0..<min($0 + length, count) }
  }

  /// A finder keeps the words that it has met, and the more it reads the fewer are new: there is one for
  /// every job, which goes from slice to slice.
  private func names(in articles: [Article]) -> [[FoundName]] {
    let idle = Mutex<[NameFinder]>([])
    return slices(of: articles.count).mapped(jobs) { slice in
      var finder = idle.withLock { $0.popLast() } ?? NameFinder()
      let names = slice.map { finder.names(in: articles[$0]) }
      idle.withLock { $0.append(finder) }
      return names
    }.flatMap { $0 }
  }

  private func reviewed(
    _ articles: [Article], _ found: [[FoundName]], _ gazetteer: Gazetteer
  ) -> [[Mention]] {
    let annotator = Annotator(gazetteer: gazetteer)
    let review = MentionReview(gazetteer: gazetteer)
    let parts = slices(of: articles.count).mapped(jobs) { slice in
      var tally = MentionReview.Tally()
      let mentions = slice.map { number in
        let mentions = annotator.mentions(in: articles[number], found: found[number])
        review.count(mentions, marked: found[number], into: &tally)
        return mentions
      }
      return (mentions: mentions, tally: tally)
    }
    var tally = MentionReview.Tally()
    for part in parts { tally.add(part.tally) }
    let complete = tally
    return parts.mapped(jobs) { part in
      part.mentions.map { review.accepted($0, by: complete) }
    }.flatMap { $0 }
  }

  /// Leaves out discovered entities that too few articles name, or none by a full name.
  private func withoutTheRare(_ mentions: [[Mention]], _ gazetteer: Gazetteer) -> [[Mention]] {
    var articles = Array(repeating: 0, count: gazetteer.entities.count)
    for mentions in mentions {
      for entity in Set(mentions.map(\.entity)) { articles[entity] += 1 }
    }
    var isFull = gazetteer.entities.map { !$0.name.utf8.contains(UInt8(ascii: " ")) }
    for mention in mentions.joined() where !isFull[mention.entity] {
      isFull[mention.entity] = mention.alias.utf8.contains(UInt8(ascii: " "))
    }
    let minimum = settings.minimum(for: mentions.count)
    let isKept = gazetteer.entities.indices.map {
      $0 < gazetteer.listedCount || articles[$0] >= minimum && isFull[$0]
    }
    return mentions.map { $0.filter { isKept[$0.entity] } }
  }
}

extension Array where Element: Sendable {
  fileprivate func mapped<Output: Sendable>(
    _ jobs: Int, _ work: @Sendable (Element) -> Output
  ) -> [Output] {
    parallelMap(self, jobs: jobs, work)
  }
}
