import ArabicText

/// The archive's words by their sound, for queries in Latin letters.
struct SoundShards {
  /// The shards' content.
  let shards: [[UInt8]]

  /// Writes shards. O(words).
  /// - Parameters:
  ///   - words: bases and how often they occur, in order.
  ///   - shardBytes: the size that shards have in the mean.
  init(_ words: [(word: [UInt8], count: Int)], shardBytes: Int) {
    var lists: [String: [UInt8]] = [:]
    for (word, count) in words {
      let key = SoundKey.key(of: String(decoding: word, as: UTF8.self))
      guard key.utf8.count > 1 else { continue }
      let step = Int.bitWidth - max(count, 1).leadingZeroBitCount - 1
      lists[key, default: []] += [UInt8(ascii: " ")] + word + [BitText.alphabet[min(step, 63)]]
    }
    let entries = lists.keys.sorted().map { key in
      (key: key, json: JSONText.quoted(Array(key.utf8) + (lists[key] ?? [])))
    }
    shards = HashedShards(name: "sounds", entries: entries, shardBytes: shardBytes).shards
  }
}
