/// Two texts that share much.
public struct SimilarPair: Sendable, Hashable {
  /// The index of the earlier text.
  public var first: Int
  /// The index of the later text, larger than `first`.
  public var second: Int
  /// How many shingles they share.
  public var shared: Int
  /// The shingles of the smaller and of the larger set.
  public var counts: ClosedRange<Int>

  /// The share of common shingles among all (Jaccard).
  public var similarity: Double {
    let all = counts.lowerBound + counts.upperBound - shared
    return all == 0 ? 0 : Double(shared) / Double(all)
  }

  /// The share of the smaller text that stands in the larger.
  public var containment: Double {
    counts.lowerBound == 0 ? 0 : Double(shared) / Double(counts.lowerBound)
  }

  /// The length of the smaller text by that of the larger.
  public var lengthRatio: Double {
    counts.upperBound == 0 ? 1 : Double(counts.lowerBound) / Double(counts.upperBound)
  }

  /// Whether one is but a part of the other. A text of few shingles may be no more than a formula
  /// that the other ends with.
  public var isExcerpt: Bool {
    containment >= 0.8 && lengthRatio < 0.6 && counts.lowerBound >= 48
  }
}

/// Finds the texts of an archive that share much, without comparing each with each.
///
/// Similar texts meet in a band of their MinHash signatures (Broder 1997; Leskovec, Rajaraman and
/// Ullman, "Mining of Massive Datasets", chapter 3), a text and its excerpt by shingles that every
/// text keeps by the same rule. Whoever meets is compared in full. What is found depends on the
/// texts alone, not on their order.
public struct NearDuplicateFinder: Sendable {
  /// Texts with fewer shingles are too short to be told apart by them.
  public var fewestShingles = 12
  /// The least similarity of two texts that say the same.
  public var leastSimilarity = 0.5
  /// One of so many shingles is kept to find excerpts by.
  var sampling: UInt32 = 16
  /// The most texts that may share a kept shingle: more of them share a formula, not a story.
  var widestSample = 16
  /// With how many neighbours in its band a text is compared.
  var reach = 12

  /// Creates a finder with the usual settings.
  public init() {}

  /// The pairs that are similar or of which one is an excerpt of the other, ascending. O(n log n).
  public func pairs(among sets: [ShingleSet]) -> [SimilarPair] {
    let long = sets.indices.filter { sets[$0].count >= fewestShingles }
    // Neighbours are taken in an order of the contents, so that the order of the input is nothing.
    let order = long.sorted { (sets[$0].digest, $0) < (sets[$1].digest, $1) }
    let candidates = Set(bandPairs(order, sets) + excerptPairs(order, sets))
    return candidates.compactMap { pair in
      let similar = compare(order[pair.lower], order[pair.upper], sets)
      return similar.similarity >= leastSimilarity || similar.isExcerpt ? similar : nil
    }.sorted { ($0.first, $0.second) < ($1.first, $1.second) }
  }

  private struct Candidate: Hashable {
    var lower: Int
    var upper: Int
  }

  private func compare(_ first: Int, _ second: Int, _ sets: [ShingleSet]) -> SimilarPair {
    let counts = (sets[first].count, sets[second].count)
    return SimilarPair(
      first: min(first, second), second: max(first, second),
      shared: sets[first].shared(with: sets[second]),
      counts: min(counts.0, counts.1)...max(counts.0, counts.1))
  }

  private func bandPairs(_ order: [Int], _ sets: [ShingleSet]) -> [Candidate] {
    (0..<MinHash.bandCount).flatMap { band in
      let keys = order.enumerated().map { (key: sets[$1].bands[band], place: $0) }
      return groups(keys).flatMap { group in
        group.indices.flatMap { index in
          group[max(group.startIndex, index - reach)..<index].map {
            Candidate(lower: $0, upper: group[index])
          }
        }
      }
    }
  }

  private func excerptPairs(_ order: [Int], _ sets: [ShingleSet]) -> [Candidate] {
    let kept = order.enumerated().flatMap { place, index in
      sets[index].hashes.lazy.filter { $0 % sampling == 0 }.map { (UInt64($0), place) }
    }
    var meetings: [Candidate: Int] = [:]
    for group in groups(kept.map { (key: $0.0, place: $0.1) }) where group.count <= widestSample {
      for (index, upper) in group.enumerated() {
        for lower in group[..<index] {
          meetings[Candidate(lower: lower, upper: upper), default: 0] += 1
        }
      }
    }
    return meetings.filter { $0.value > 1 }.map(\.key)
  }

  /// The places that share a key, ascending, two at least.
  private func groups(_ keys: [(key: UInt64, place: Int)]) -> [[Int]] {
    let sorted = keys.sorted { ($0.key, $0.place) < ($1.key, $1.place) }
    var groups: [[Int]] = []
    var start = 0
    for end in 1...max(1, sorted.count) where end <= sorted.count {
      guard end == sorted.count || sorted[end].key != sorted[start].key else { continue }
      if end - start > 1 { groups.append(sorted[start..<end].map(\.place)) }
      start = end
    }
    return groups
  }
}
