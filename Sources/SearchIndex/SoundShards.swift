import ArabicText

/// The archive's words by their sound, for queries in Latin letters.
struct SoundShards {
  /// What is added to the step of a word that stands in a name.
  static let nameMark = 32

  /// The shards' content.
  let shards: [[UInt8]]

  /// Writes shards. O(words).
  /// - Parameters:
  ///   - words: bases and how often they occur, in order.
  ///   - names: those of them that stand in the names of entities; these are marked.
  ///   - shardBytes: the size that shards have in the mean.
  init(_ words: [(word: [UInt8], count: Int)], names: Set<String>, shardBytes: Int) {
    var lists: [String: [UInt8]] = [:]
    for (word, count) in words {
      let text = String(decoding: word, as: UTF8.self)
      let key = SoundKey.key(of: text)
      let isName = names.contains(text)
      guard key.utf8.count > (isName ? 0 : 1), !StopWords.contains(text) else { continue }
      let step = min(Int.bitWidth - max(count, 1).leadingZeroBitCount - 1, Self.nameMark - 1)
      let digit = BitText.alphabet[step + (isName ? Self.nameMark : 0)]
      let blank = lists[key] == nil ? [] : [UInt8(ascii: " ")]
      lists[key, default: []] += blank + word + [digit]
    }
    let entries = lists.keys.sorted().map { key in
      (
        key: key,
        json: JSONText.array([JSONText.string(key), JSONText.quoted(lists[key] ?? [])])
      )
    }
    shards = HashedShards(name: "sounds", entries: entries, shardBytes: shardBytes).shards
  }
}
