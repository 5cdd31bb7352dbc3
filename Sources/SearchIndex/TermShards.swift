import Parallel

/// The archive's words with their postings, cut into shards.
///
/// Which shard holds a stem is told by its hash, so that no reader has to load a list of where each
/// shard begins; that list grew with the archive. The few stems with long lists have shards of their
/// own, so that nobody loads them who looks for another word; these too are told by a hash, which is
/// shorter than the stem.
struct TermShards {
  /// The shards of the stems with short lists, and behind them those of the others.
  private(set) var shards: [[UInt8]] = []
  /// The positions of the words of some shards each.
  private(set) var positionShards: [[UInt8]] = []
  /// How many shards hold stems with short lists; one at least.
  let hashedCount: Int
  /// The hashes of the stems with shards of their own, as rising numbers.
  let largeHashes: String
  /// What they are written in.
  let codes: TermCodes

  /// Shards whose positions share a file. Positions are for phrases only, which are rare.
  static let shardsPerPositionShard = 4

  /// Writes shards. O(occurrences).
  /// - Parameters:
  ///   - groups: the stems.
  ///   - lexicon: the words.
  ///   - names: the spellings of entities.
  ///   - occurrences: where the words stand.
  ///   - shardBytes: the size that shards have in the mean; stems larger than it have their own,
  ///     together with the few that have the same short hash.
  ///   - jobs: how many threads may work at once.
  init(
    _ groups: [StemGroup], lexicon: Lexicon, names: AliasTable, occurrences: Occurrences,
    shardBytes: Int, jobs: Int
  ) {
    let impact = Impact(occurrences)
    let ranges = pieces(of: groups.count, size: 256)
    let counts = parallelMap(ranges, jobs: jobs) { range in
      Self.counts(of: groups[range], lexicon: lexicon, impact: impact)
    }
    codes = TermCodes(counts.reduce(into: TermCounts()) { $0.merge($1) })
    let writer = StemGroupWriter(
      lexicon: lexicon, names: names, postings: PostingWriter(impact: impact, codes: codes))
    let written = parallelMap(ranges, jobs: jobs) { range in
      groups[range].map(writer.write)
    }.flatMap(\.self)
    let places = StemPlaces(
      groups.map(\.stem), sizes: written.map(\.size), shardBytes: shardBytes)
    hashedCount = places.hashedCount
    largeHashes = places.largeHashes
    var members = [[WrittenGroup]](repeating: [], count: places.count)
    for (group, written) in zip(groups, written) {
      members[places.shard(of: group.stem)].append(written)
    }
    fill(members)
  }

  /// Writes the files.
  private mutating func fill(_ members: [[WrittenGroup]]) {
    shards = members.enumerated().map { number, groups in
      shardFile(key: "terms/\(number)", json: WrittenGroup.json(of: groups))
    }
    positionShards = pieces(of: members.count, size: Self.shardsPerPositionShard).enumerated()
      .map { number, range in
        let positions = members[range].flatMap { $0.compactMap(\.positions) }
        return shardFile(key: "positions/\(number)", json: JSONText.array(positions))
      }
  }

  /// How often occurs what is to be written.
  private static func counts(
    of groups: ArraySlice<StemGroup>, lexicon: Lexicon, impact: Impact
  ) -> TermCounts {
    var counts = TermCounts()
    for group in groups where !group.entries.isEmpty {
      let entries = lexicon.entries(of: group, countedIn: impact.occurrences)
      counts.add(stem: group.text, affixes: entries.map(lexicon.affixes))
      counts.add(
        PostingList(of: entries.map(\.word), in: impact.occurrences), impact: impact)
    }
    return counts
  }
}

/// One stem as it stands in the files.
private struct WrittenGroup: Sendable {
  /// The stem, its words and where they stand, if any, and where in the documents.
  var words: [UInt8] = []
  var positions: [UInt8]?
  /// The names filed under it, and the stem before them.
  var names: [UInt8]?

  /// How many bytes it takes.
  var size: Int { words.count + (names?.count ?? 0) }

  /// A file of stems: their words as one text with blanks between, then the names.
  static func json(of groups: [WrittenGroup]) -> [UInt8] {
    let words = groups.map(\.words).filter { !$0.isEmpty }
    let text = Array(words.joined(separator: [UInt8(ascii: " ")]))
    return JSONText.array([JSONText.quoted(text)] + groups.compactMap(\.names))
  }
}

/// Writes one stem's words and names.
private struct StemGroupWriter: Sendable {
  let lexicon: Lexicon
  let names: AliasTable
  let postings: PostingWriter

  func write(_ group: StemGroup) -> WrittenGroup {
    var written = WrittenGroup()
    let stem = JSONText.string(group.text)
    if !group.aliases.isEmpty {
      written.names = JSONText.array([stem] + names.aliases[group.aliases].map(\.json))
    }
    let entries = lexicon.entries(of: group, countedIn: postings.impact.occurrences)
    guard !entries.isEmpty else { return written }
    let list = PostingList(of: entries.map(\.word), in: postings.impact.occurrences)
    var text = BitText()
    postings.codes.append(
      stem: group.text, affixes: entries.map(lexicon.affixes), to: &text)
    postings.append(list, to: &text)
    written.words = text.finished
    let positions = JSONText.quoted(postings.positions(of: list.postings))
    written.positions = JSONText.array([stem, positions])
    return written
  }
}
