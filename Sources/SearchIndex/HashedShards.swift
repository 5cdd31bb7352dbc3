/// Entries that are found by a key: each is in the shard that its key's hash tells, so that nothing
/// has to be loaded to know which. There is one at least.
struct HashedShards {
  /// The shards' content.
  let shards: [[UInt8]]

  /// Spreads entries over shards.
  /// - Parameters:
  ///   - name: what the files say of themselves, before the number of each.
  ///   - entries: keys and their JSON, in an order that is kept.
  ///   - shardBytes: the size that shards have in the mean.
  init(name: String, entries: [(key: String, json: [UInt8])], shardBytes: Int) {
    let bytes = entries.reduce(0) { $0 + $1.json.count }
    let count = max(1, bytes / max(shardBytes, 1))
    var members = [[[UInt8]]](repeating: [], count: count)
    for (key, json) in entries { members[StemHash.of(Array(key.utf8)) % count].append(json) }
    shards = members.enumerated().map { number, entries in
      shardFile(key: "\(name)/\(number)", json: JSONText.array(entries))
    }
  }
}
