import Parallel

/// The archive's words with their occurrences, cut into shards at stems.
struct TermShards {
  /// The shards' content.
  private(set) var shards: [[UInt8]] = []
  /// For each shard the shortest text that comes after every stem of the shard before it, and not
  /// after its own first stem; empty for the first.
  private(set) var boundaries: [String] = []

  private var lastStem: [UInt8] = []

  /// Writes shards. O(occurrences).
  /// - Parameters:
  ///   - occurrences: where the words stand.
  ///   - lexicon: the words in order.
  ///   - names: the spellings of entities.
  ///   - shardBytes: the size to keep shards below; one stem's words are never parted.
  ///   - jobs: how many threads may work at once.
  init(
    _ occurrences: Occurrences, lexicon: Lexicon, names: AliasTable, shardBytes: Int, jobs: Int
  ) {
    let groups = stemGroups(of: lexicon, and: names)
    let ranges = pieces(of: groups.count, size: 512)
    let parts = parallelMap(ranges, jobs: jobs) { range -> [[UInt8]] in
      var writer = StemGroupWriter(lexicon: lexicon, names: names, occurrences: occurrences)
      return groups[range].map { writer.json(of: $0) }
    }
    var open: [[UInt8]] = []
    var openBytes = 0
    var first = 0
    for (index, json) in parts.joined().enumerated() {
      if !open.isEmpty, openBytes + json.count > shardBytes {
        close(open, groups: groups[first..<index])
        (open, openBytes, first) = ([], 0, index)
      }
      open.append(json)
      openBytes += json.count
    }
    if !open.isEmpty { close(open, groups: groups[first...]) }
  }

  private mutating func close(_ parts: [[UInt8]], groups: ArraySlice<StemGroup>) {
    guard let first = groups.first, let last = groups.last else { return }
    let boundary = shards.isEmpty ? "" : Self.boundary(after: lastStem, upTo: first.stem)
    shards.append(shardFile(key: "terms/\(boundary)", json: JSONText.array(parts)))
    boundaries.append(boundary)
    lastStem = last.stem
  }

  /// The shortest beginning of `stem` that comes after `last`.
  private static func boundary(after last: [UInt8], upTo stem: [UInt8]) -> String {
    var end = zip(last, stem).prefix { $0 == $1 }.count + 1
    while end < stem.count, stem[end] & 0b1100_0000 == 0b1000_0000 { end += 1 }
    return String(decoding: stem.prefix(end), as: UTF8.self)
  }
}

/// Writes one stem's words and names as JSON.
private struct StemGroupWriter {
  let lexicon: Lexicon
  let names: AliasTable
  private var postings: PostingWriter

  init(lexicon: Lexicon, names: AliasTable, occurrences: Occurrences) {
    self.lexicon = lexicon
    self.names = names
    postings = PostingWriter(occurrences)
  }

  mutating func json(of group: StemGroup) -> [UInt8] {
    var output: [UInt8] = [UInt8(ascii: "[")]
    JSONText.append(group.stem, to: &output)
    output.append(contentsOf: ",[".utf8)
    for index in group.entries {
      if index > group.entries.lowerBound { output.append(UInt8(ascii: ",")) }
      append(lexicon.entries[index], to: &output)
    }
    output.append(UInt8(ascii: "]"))
    if !group.aliases.isEmpty {
      output.append(UInt8(ascii: ","))
      output.append(contentsOf: JSONText.array(names.aliases[group.aliases].map(\.json)))
    }
    output.append(UInt8(ascii: "]"))
    return output
  }

  private mutating func append(_ entry: Lexicon.Entry, to output: inout [UInt8]) {
    output.append(UInt8(ascii: "["))
    JSONText.append(lexicon.prefix(of: entry), to: &output)
    output.append(UInt8(ascii: ","))
    JSONText.append(lexicon.suffix(of: entry), to: &output)
    output.append(UInt8(ascii: ","))
    postings.append(entry.word, to: &output)
    output.append(UInt8(ascii: "]"))
  }
}
