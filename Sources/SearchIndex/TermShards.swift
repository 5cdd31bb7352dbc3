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
  /// How many shards hold stems with short lists.
  let hashedCount: Int
  /// The hashes of the stems with shards of their own, as rising numbers.
  let largeHashes: String
  /// The code of the postings.
  let code: PrefixCode

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
      Self.symbolCounts(groups[range], lexicon: lexicon, impact: impact)
    }
    code = PrefixCode(counts: counts.reduce(Self.noCounts) { zip($0, $1).map(+) })
    let writer = StemGroupWriter(
      lexicon: lexicon, names: names, postings: PostingWriter(impact: impact, code: code))
    let written = parallelMap(ranges, jobs: jobs) { range in
      groups[range].map(writer.write)
    }.flatMap(\.self)
    let hashes = groups.map { StemHash.short($0.stem) }
    let large = Set(zip(hashes, written).filter { $1.json.count > shardBytes }.map(\.0)).sorted()
    let places = Dictionary(uniqueKeysWithValues: zip(large, large.indices))
    let hashedBytes = zip(hashes, written).reduce(0) {
      $0 + (places[$1.0] == nil ? $1.1.json.count : 0)
    }
    let hashedCount = hashedBytes == 0 ? 0 : max(1, hashedBytes / max(shardBytes, 1))
    self.hashedCount = hashedCount
    var text = BitText()
    text.appendRising(large)
    largeHashes = String(decoding: text.finished, as: UTF8.self)
    var members = [[WrittenGroup]](repeating: [], count: hashedCount + large.count)
    for (index, group) in groups.enumerated() {
      let shard =
        places[hashes[index]].map { $0 + hashedCount } ?? StemHash.ofCore(of: group.stem)
        % hashedCount
      members[shard].append(written[index])
    }
    shards = members.enumerated().map { number, groups in
      shardFile(key: "terms/\(number)", json: JSONText.array(groups.map(\.json)))
    }
    positionShards = pieces(of: members.count, size: Self.shardsPerPositionShard).enumerated()
      .map { number, range in
        let positions = members[range].flatMap { $0.map(\.positions) }
        return shardFile(key: "positions/\(number)", json: JSONText.array(positions))
      }
  }

  private static let noCounts = [Int](repeating: 0, count: PostingWriter.symbols)

  private static func symbolCounts(
    _ groups: ArraySlice<StemGroup>, lexicon: Lexicon, impact: Impact
  ) -> [Int] {
    var counts = noCounts
    for group in groups {
      let words = lexicon.entries(of: group, countedIn: impact.occurrences).map(\.word)
      for posting in PostingWriter.postings(of: words, in: impact.occurrences) {
        counts[PostingWriter.symbol(of: posting, impact: impact)] += 1
      }
    }
    return counts
  }
}

/// Tells a stem's shard: FNV-1a, 32 bits (Fowler, Noll, Vo), over UTF-16 code units, which are what
/// JavaScript has at hand.
enum StemHash {
  /// The hash of a stem, given as UTF-8.
  static func of(_ stem: [UInt8]) -> Int { of(String(decoding: stem, as: UTF8.self).utf16) }

  /// The hash of what a stem is without the letters at its ends that may be particles or an ending.
  /// The readings of a word differ in these alone, so one shard holds them all, and a word of a
  /// query costs one load.
  static func ofCore(of stem: [UInt8]) -> Int {
    var letters = Array(String(decoding: stem, as: UTF8.self).utf16)[...]
    while letters.count > 2, particles.contains(letters[letters.startIndex]) {
      letters.removeFirst()
    }
    if endings.contains(where: { letters.suffix(2).elementsEqual($0) }) { letters.removeLast(2) }
    return of(letters)
  }

  private static let particles = Array("وفبلك".utf16)
  private static let endings = ["ين", "ون", "ان", "ات"].map { Array($0.utf16) }

  private static func of(_ units: some Sequence<UInt16>) -> Int {
    Int(units.reduce(0x811c_9dc5 as UInt32) { ($0 ^ UInt32($1)) &* 0x0100_0193 })
  }

  /// The low 16 bits of the hash: so few that the manifest can hold those of all long lists.
  static func short(_ stem: [UInt8]) -> Int { of(stem) & 0xFFFF }
}

/// One stem as it stands in the files.
private struct WrittenGroup: Sendable {
  var json: [UInt8]
  var positions: [UInt8]
}

/// Writes one stem's words and names as JSON.
private struct StemGroupWriter: Sendable {
  let lexicon: Lexicon
  let names: AliasTable
  let postings: PostingWriter

  func write(_ group: StemGroup) -> WrittenGroup {
    let entries = lexicon.entries(of: group, countedIn: postings.impact.occurrences)
    let all = PostingWriter.postings(of: entries.map(\.word), in: postings.impact.occurrences)
    var output: [UInt8] = [UInt8(ascii: "[")]
    JSONText.append(group.stem, to: &output)
    output.append(UInt8(ascii: ","))
    JSONText.append(forms(entries), to: &output)
    output.append(contentsOf: ",\"".utf8)
    output.append(contentsOf: postings.text(of: all, forms: entries.count))
    output.append(UInt8(ascii: "\""))
    if !group.aliases.isEmpty {
      output.append(UInt8(ascii: ","))
      output.append(contentsOf: JSONText.array(names.aliases[group.aliases].map(\.json)))
    }
    output.append(UInt8(ascii: "]"))
    let stem = String(decoding: group.stem, as: UTF8.self)
    let positions = "\"" + String(decoding: postings.positions(of: all), as: UTF8.self) + "\""
    return WrittenGroup(
      json: output, positions: JSONText.array([JSONText.string(stem), Array(positions.utf8)]))
  }

  /// Prefix and suffix of each word; neither can hold a plus or a blank.
  private func forms(_ entries: [Lexicon.Entry]) -> [UInt8] {
    let forms = entries.map { entry in
      Array(lexicon.prefix(of: entry)) + [UInt8(ascii: "+")] + lexicon.suffix(of: entry)
    }
    return Array(forms.joined(separator: [UInt8(ascii: " ")]))
  }
}
