/// One file of the index.
public struct IndexFile: Sendable {
  /// Its path on the site: `search/terms/<name>/0.js`.
  public var path: String
  /// Its content.
  public var bytes: [UInt8]
}

/// Three lines of script, the middle one JSON: a page can load it with a script tag over http and
/// from disk alike, and any other tool reads the second line.
func shardFile(key: String, json: [UInt8]) -> [UInt8] {
  var file: [UInt8] = []
  file.reserveCapacity(json.count + key.utf8.count + 64)
  file += "sitegenIndex.push(\n[".utf8
  JSONText.append(key.utf8, to: &file)
  file.append(UInt8(ascii: ","))
  file += json
  file += "]\n)\n".utf8
  return file
}

/// Shards that stand in folders named by the content of the files in them.
///
/// A name for each shard would make the manifest, which every reader loads first, several times
/// larger.
struct ShardFolders {
  /// The folder's parent on the site: `search/terms`.
  let parent: String
  /// How many shards a folder holds.
  let shardsPerFolder: Int
  /// The name of a content.
  let contentName: @Sendable ([UInt8]) -> String

  /// Puts shards into folders.
  /// - Parameter shards: their content, in order.
  /// - Returns: the files, and the folders' names in order.
  func files(_ shards: [[UInt8]]) -> (files: [IndexFile], names: [String]) {
    var files: [IndexFile] = []
    var names: [String] = []
    for range in pieces(of: shards.count, size: shardsPerFolder) {
      let name = contentName(shards[range].reduce(into: []) { $0 += $1 })
      names.append(name)
      for (place, shard) in shards[range].enumerated() {
        files.append(IndexFile(path: "\(parent)/\(name)/\(place).js", bytes: shard))
      }
    }
    return (files, names)
  }
}
