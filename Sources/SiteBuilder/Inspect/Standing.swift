import Articles

/// What an article is among those of all inspected inputs.
struct Standing: Sendable {
  /// Where an article stands.
  struct Place: Sendable, Hashable {
    var file: String
    /// Its lines in the file; of a record the line of the record.
    var lines: ClosedRange<Int>
    var id: String
  }

  /// An occurrence that is another's article.
  struct Merge: Sendable {
    var place: Place
    var reason: MergeReason
  }

  /// Another article that shares much of the text.
  struct Relative: Sendable {
    var place: Place
    var relation: VersionRelation
    var similarity: Double
    var difference: TextDifference
  }

  /// The occurrence that is shown in its stead.
  var shown: Merge?
  /// The occurrences that it is shown for.
  var copies: [Merge] = []
  /// Other versions of the story, the most alike first.
  var versions: [Relative] = []
}

extension MergeReason {
  /// Why two occurrences are one article, and which of them is shown.
  var explanation: String {
    switch self {
    case .exact: "the same words; the first in the order of the inputs is shown"
    case .rescrape(let similarity, let choice):
      "one page read twice, \(similarity.percent) % alike; \(choice.rawValue)"
    }
  }

  /// The share of the runs of four words that both have (0–1).
  var similarity: Double {
    switch self {
    case .exact: 1
    case .rescrape(let similarity, _): similarity
    }
  }
}

extension Double {
  /// A share as a whole number of hundredths.
  var percent: Int { Int((self * 100).rounded()) }
}

extension Inspector {
  /// Tells each article what it is among all of them.
  func compare(_ inspections: inout [Inspection]) {
    let places = inspections.indices.flatMap { input in
      inspections[input].articles.indices.map { (input: input, article: $0) }
    }
    let read = places.map { inspections[$0.input].occurrence($0.article) }
    let merged = ArchiveBuilder(entities: entities, jobs: reader.jobs, buildDate: nil)
      .merge(read).merged
    let shown = Dictionary(
      uniqueKeysWithValues: merged.compactMap { item in
        item.occurrences.first.map { (item.id, $0) }
      })
    for item in merged {
      guard let first = item.occurrences.first else { continue }
      var standing = Standing()
      standing.versions = item.relations.compactMap { relation in
        shown[relation.id].map { other in
          Standing.Relative(
            place: read[other].place, relation: relation.kind, similarity: relation.similarity,
            difference: TextDifference(from: read[first].article, to: read[other].article))
        }
      }
      for (occurrence, origin) in zip(item.occurrences, item.origins).dropFirst() {
        let reason = origin.merged ?? .exact
        standing.copies.append(Standing.Merge(place: read[occurrence].place, reason: reason))
        let (input, article) = places[occurrence]
        inspections[input].articles[article].standing.shown = Standing.Merge(
          place: read[first].place, reason: reason)
      }
      let (input, article) = places[first]
      inspections[input].articles[article].standing = standing
    }
  }
}

extension Inspection {
  /// One of its articles as the merge takes it.
  fileprivate func occurrence(_ index: Int) -> ReadArticle {
    let item = articles[index]
    let lines = line.map { $0...$0 } ?? item.article.lines
    return ReadArticle(
      article: item.article,
      origin: Origin(file: file, lines: lines, id: item.article.metadata.id), id: item.id)
  }
}

extension ReadArticle {
  fileprivate var place: Standing.Place {
    Standing.Place(file: origin.file, lines: origin.lines, id: id)
  }
}
