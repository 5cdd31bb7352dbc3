import Articles
import Dates
import Parallel

/// One text with all its occurrences.
struct MergedArticle: Sendable {
  var id: String
  var article: Article
  var origins: [Origin]
  /// The places of its occurrences among the articles that were read, as `origins`.
  var occurrences: [Int] = []
  /// Other texts that share much of this one, by id.
  var relations: [Relation] = []
  /// The same by number, once the order is settled.
  var versions: [Version] = []

  /// A text that shares much of another.
  struct Relation: Sendable {
    var id: String
    var kind: VersionRelation
    var similarity: Double
  }

  /// What the archive tells of its day: it was not written after any of its readings.
  var inference: PublicationInference {
    PublicationInference(latest: origins.compactMap(\.readOn).min())
  }

  /// Takes in another occurrence, and from it what this one does not tell.
  /// - Parameters:
  ///   - other: the article as the occurrence has it.
  ///   - origin: where it stands.
  mutating func absorb(_ other: Article, at origin: Origin) {
    article.adopt(other, from: origin.file)
    origins.append(origin)
  }

  /// The moment it is ordered by.
  var moment: (day: Int, minute: Int) {
    switch article.published.value {
    case .minute(let day, let minute): (day.number, minute)
    // A date that names no day of its own comes between none and all others.
    case let value?: value.bounds.map { ($0.lowerBound.number, 0) } ?? (Int.min, 1)
    case nil: (Int.min, 0)
    }
  }
}

/// Merges pages that were read more than once, and links versions of one story.
///
/// What an outlet publishes under one address, or under one headline on one day, and what agrees in
/// four fifths of its shingles, is one page read at different times: the longest text is shown, of
/// equally long ones the newest. Everything else that is alike is kept apart and linked.
struct DuplicateMerger {
  let jobs: Int
  var finder = NearDuplicateFinder()
  /// From which similarity on two readings of one page are one article.
  var rescrapeSimilarity = 0.8
  /// From which similarity on articles of one outlet tell one story. Outlets have formulas of their
  /// own, such as telegrams of congratulation, which differ in little but the names.
  var outletSimilarity = 0.75

  /// Merges and links. O(n log n).
  /// - Parameter articles: texts that differ.
  /// - Returns: those that are left; what is merged and linked does not depend on their order.
  func merge(_ articles: [MergedArticle]) -> [MergedArticle] {
    let sets = parallelMap(articles, jobs: jobs) { ShingleSet(of: $0.article) }
    let pairs = finder.pairs(among: sets)
    let groups = groups(of: articles, pairs)
    var survivors: [Int: Int] = [:]
    for group in groups {
      let best = group.max {
        isShown(articles[$1], sets[$1].count, before: articles[$0], sets[$0].count)
      }
      for member in group { survivors[member] = best }
    }
    var merged = articles
    for group in groups { absorb(group, into: survivors[group[0]] ?? group[0], &merged, sets) }
    link(pairs, survivors, &merged)
    return merged.indices.filter { (survivors[$0] ?? $0) == $0 }.map { merged[$0] }
  }

  // MARK: - Pages read more than once

  private func groups(of articles: [MergedArticle], _ pairs: [SimilarPair]) -> [[Int]] {
    var roots = Array(articles.indices)
    func root(_ index: Int) -> Int {
      var index = index
      while roots[index] != index {
        roots[index] = roots[roots[index]]
        index = roots[index]
      }
      return index
    }
    for pair in pairs where isRescrape(pair, articles[pair.first], articles[pair.second]) {
      let (first, second) = (root(pair.first), root(pair.second))
      roots[max(first, second)] = min(first, second)
    }
    return Dictionary(grouping: articles.indices, by: root).values.filter { $0.count > 1 }
      .sorted { $0[0] < $1[0] }
  }

  private func isRescrape(
    _ pair: SimilarPair, _ first: MergedArticle, _ second: MergedArticle
  ) -> Bool {
    guard pair.similarity >= rescrapeSimilarity else { return false }
    let urls = (first.article.metadata.url, second.article.metadata.url)
    if let one = urls.0, one == urls.1 { return true }
    let days = (first.article.published.value?.bounds, second.article.published.value?.bounds)
    let mayBeOneDay = days.0.map { one in days.1.map { one.overlaps($0) } ?? true } ?? true
    return isOneOutlet(first, second) && mayBeOneDay
      && first.article.displayTitle == second.article.displayTitle
  }

  private func isOneOutlet(_ first: MergedArticle, _ second: MergedArticle) -> Bool {
    first.article.metadata.source == second.article.metadata.source
  }

  /// The longest text is shown, of equally long ones the newest, then that of the smaller id.
  private func isShown(
    _ first: MergedArticle, _ firstCount: Int, before second: MergedArticle, _ secondCount: Int
  ) -> Bool {
    if firstCount != secondCount { return firstCount > secondCount }
    if first.moment != second.moment { return first.moment > second.moment }
    return first.id < second.id
  }

  private func choice(
    of first: MergedArticle, _ firstCount: Int, over second: MergedArticle, _ secondCount: Int
  ) -> SurvivorChoice {
    if firstCount != secondCount { return .longest }
    return first.moment == second.moment ? .smallestID : .newest
  }

  private func absorb(
    _ group: [Int], into survivor: Int, _ merged: inout [MergedArticle], _ sets: [ShingleSet]
  ) {
    let others = group.filter { $0 != survivor }.sorted { merged[$0].id < merged[$1].id }
    let shown = merged[survivor]
    for other in others {
      let choice = choice(
        of: shown, sets[survivor].count, over: merged[other], sets[other].count)
      let shared = sets[survivor].shared(with: sets[other])
      let all = sets[survivor].count + sets[other].count - shared
      for var origin in merged[other].origins {
        origin.merged = .rescrape(
          similarity: Double(shared) / Double(max(1, all)), choice: choice)
        merged[survivor].absorb(merged[other].article, at: origin)
      }
      merged[survivor].occurrences += merged[other].occurrences
    }
  }

  // MARK: - Versions

  private func link(
    _ pairs: [SimilarPair], _ survivors: [Int: Int], _ merged: inout [MergedArticle]
  ) {
    var linked: Set<[Int]> = []
    let ranked = pairs.sorted { ($1.similarity, $0.first) < ($0.similarity, $1.first) }
    for pair in ranked {
      let (first, second) = (
        survivors[pair.first] ?? pair.first, survivors[pair.second] ?? pair.second
      )
      guard first != second, isVersion(pair, merged[first], merged[second]),
        linked.insert([min(first, second), max(first, second)]).inserted
      else { continue }
      add(pair, of: first, to: second, &merged)
      add(pair, of: second, to: first, &merged)
    }
    for index in merged.indices {
      merged[index].relations.sort { ($1.similarity, $0.id) < ($0.similarity, $1.id) }
    }
  }

  private func isVersion(
    _ pair: SimilarPair, _ first: MergedArticle, _ second: MergedArticle
  ) -> Bool {
    pair.isExcerpt || !isOneOutlet(first, second) || first.article.metadata.source == nil
      || pair.similarity >= outletSimilarity
  }

  private func add(
    _ pair: SimilarPair, of first: Int, to second: Int, _ merged: inout [MergedArticle]
  ) {
    merged[first].relations.append(
      MergedArticle.Relation(
        id: merged[second].id, kind: pair.isExcerpt ? .excerpt : .version,
        similarity: pair.similarity))
  }
}

extension Article {
  /// Takes over what another copy of the text tells and this one does not.
  /// - Parameters:
  ///   - other: the copy.
  ///   - file: where it stands.
  fileprivate mutating func adopt(_ other: Article, from file: String) {
    let isKnown = published.basis == .stated || published.basis == .frontMatter
    if !isKnown, other.published.basis == .stated || other.published.basis == .frontMatter {
      published = other.published
      // The words stand on a line of the other copy.
      published.explicit = nil
      published.evidence.append("told by another copy, in \(file)")
    }
    section = section ?? other.section.map { Passage(text: $0.text, line: 0) }
    metadata.source = metadata.source ?? other.metadata.source
    if metadata.authors.isEmpty { metadata.authors = other.metadata.authors }
    if metadata.tags.isEmpty { metadata.tags = other.metadata.tags }
  }
}
