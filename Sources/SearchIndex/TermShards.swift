import Parallel

/// The archive's words with their postings, cut into shards, and titles of documents that they find.
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
  ///   - documents: the documents in which they stand.
  ///   - shardBytes: the size that the words of a shard have in the mean.
  ///   - largeBytes: stems larger than this have shards of their own.
  ///   - jobs: how many threads may work at once.
  init(
    _ groups: [StemGroup], lexicon: Lexicon, names: AliasTable, occurrences: Occurrences,
    documents: [SearchDocument], shardBytes: Int, largeBytes: Int, jobs: Int
  ) {
    let impact = Impact(occurrences)
    let ranges = pieces(of: groups.count, size: 256)
    let counts = parallelMap(ranges, jobs: jobs) { range in
      Self.counts(of: groups[range], lexicon: lexicon, impact: impact)
    }
    codes = TermCodes(counts.reduce(into: TermCounts()) { $0.merge($1.counts) })
    let titles = TitlePlaces(counts.flatMap(\.titles), documentCount: documents.count)
    let writer = StemGroupWriter(
      lexicon: lexicon, names: names, postings: PostingWriter(impact: impact, codes: codes))
    let written = parallelMap(ranges, jobs: jobs) { range in
      groups[range].map(writer.write)
    }.flatMap(\.self)
    let places = StemPlaces(
      groups.map(\.stem), sizes: written.map(\.size), shardBytes: shardBytes,
      largeBytes: largeBytes)
    hashedCount = places.hashedCount
    largeHashes = places.largeHashes
    var members = [[WrittenGroup]](repeating: [], count: places.count)
    for (number, group) in groups.enumerated() {
      var one = written[number]
      one.titled = titles.documents[number]
      members[places.shard(of: group.stem)].append(one)
    }
    fill(members, documents)
  }

  /// Writes the files.
  private mutating func fill(_ members: [[WrittenGroup]], _ documents: [SearchDocument]) {
    shards = members.enumerated().map { number, groups in
      shardFile(key: "terms/\(number)", json: WrittenGroup.json(of: groups, documents))
    }
    positionShards = pieces(of: members.count, size: Self.shardsPerPositionShard).enumerated()
      .map { number, range in
        let positions = members[range].flatMap { $0.compactMap(\.positions) }
        return shardFile(key: "positions/\(number)", json: JSONText.array(positions))
      }
  }

  /// How often occurs what is to be written, and for each stem what titles may stand beside it.
  private static func counts(
    of groups: ArraySlice<StemGroup>, lexicon: Lexicon, impact: Impact
  ) -> (counts: TermCounts, titles: [StemTitles]) {
    var counts = TermCounts()
    let titles = groups.map { group in
      let entries = lexicon.entries(of: group, countedIn: impact.occurrences)
      let list = PostingList(of: entries.map(\.word), in: impact.occurrences)
      let symbols = list.postings.map(impact.symbol)
      if !entries.isEmpty {
        counts.add(stem: group.text, affixes: entries.map(lexicon.affixes))
        counts.add(list, symbols: symbols)
      }
      return StemTitles(list, symbols: symbols, isBorrowed: entries.map(\.isBorrowed))
    }
    return (counts, titles)
  }
}

/// One stem as it stands in the files.
private struct WrittenGroup: Sendable {
  /// The stem, its words and where they stand, if any, and where in the documents.
  var words: [UInt8] = []
  var positions: [UInt8]?
  /// The names filed under it, and the stem before them.
  var names: [UInt8]?
  /// The documents whose titles stand beside it.
  var titled: [Int] = []

  /// How many bytes it takes without titles.
  var size: Int { words.count + (names?.count ?? 0) }

  /// A file of stems: their words as one text with blanks between, titles, then the names.
  static func json(of groups: [WrittenGroup], _ documents: [SearchDocument]) -> [UInt8] {
    let words = groups.map(\.words).filter { !$0.isEmpty }
    let text = Array(words.joined(separator: [UInt8(ascii: " ")]))
    let titles = Set(groups.flatMap(\.titled)).sorted().map { number in
      JSONText.array([
        JSONText.number(number), JSONText.string(documents[number].path),
        JSONText.string(documents[number].title),
      ])
    }
    return JSONText.array(
      [JSONText.quoted(text), JSONText.array(titles)] + groups.compactMap(\.names))
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
