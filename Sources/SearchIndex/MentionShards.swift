/// Which documents speak of which time: stretches of days in the order of their beginnings, cut into
/// shards.
struct MentionShards {
  /// The shards' content.
  private(set) var shards: [[UInt8]] = []
  /// The first day of each shard.
  private(set) var boundaries: [Int] = []

  /// A stretch of days.
  private struct Stretch: Hashable {
    var first: Int
    var last: Int
  }

  /// Writes shards. O(mentions + s log s) in the number of different stretches.
  /// - Parameters:
  ///   - documents: the documents, by number.
  ///   - shardBytes: the size to keep shards below, a last stretch excepted. A stretch never begins
  ///     in two shards on the same day.
  init(_ documents: [SearchDocument], shardBytes: Int) {
    var numbers: [Stretch: [Int]] = [:]
    for (number, document) in documents.enumerated() {
      for days in document.mentionedDays {
        let stretch = Stretch(first: days.lowerBound, last: days.upperBound)
        if numbers[stretch]?.last != number { numbers[stretch, default: []].append(number) }
      }
    }
    var open: [[UInt8]] = []
    var size = 0
    var lastDay: Int?
    for stretch in numbers.keys.sorted(by: { ($0.first, $0.last) < ($1.first, $1.last) }) {
      if size >= shardBytes, stretch.first != lastDay { close(&open, &size) }
      if open.isEmpty { boundaries.append(stretch.first) }
      open.append(Self.json(of: stretch, documents: numbers[stretch] ?? []))
      size += open[open.count - 1].count
      lastDay = stretch.first
    }
    if !open.isEmpty { close(&open, &size) }
  }

  private mutating func close(_ open: inout [[UInt8]], _ size: inout Int) {
    shards.append(shardFile(key: "mentions/\(shards.count)", json: JSONText.array(open)))
    (open, size) = ([], 0)
  }

  private static func json(of stretch: Stretch, documents: [Int]) -> [UInt8] {
    var text = BitText()
    text.appendRising(documents)
    return JSONText.array([
      JSONText.number(stretch.first), JSONText.number(stretch.last),
      JSONText.quoted(text.finished),
    ])
  }
}
