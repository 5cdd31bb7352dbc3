import ArabicText

/// The first file a reader loads: what the index holds and where. The only one with a fixed name.
struct Manifest {
  /// Changes whenever INDEX-FORMAT.md does.
  static let formatVersion = 1

  /// How many documents there are.
  var documentCount: Int
  /// Documents in a shard.
  var documentsPerShard: Int
  /// Shards in a folder.
  var shardsPerFolder: Int
  /// Mean lengths of the fields, in words.
  var averageLengths: [Double]
  /// Folders of the document shards, in order.
  var documentFolders: [String]
  /// Folders of the term shards, in order.
  var termFolders: [String]
  /// Where each term shard begins.
  var boundaries: [String]

  /// The file.
  var file: IndexFile {
    let members: [(String, [UInt8])] = [
      ("format", JSONText.number(Self.formatVersion)),
      ("analyser", JSONText.number(Analyser.version)),
      ("documents", JSONText.number(documentCount)),
      ("documentsPerShard", JSONText.number(documentsPerShard)),
      ("shardsPerFolder", JSONText.number(shardsPerFolder)),
      ("fields", JSONText.array(SearchField.allCases.map { JSONText.string("\($0)") })),
      ("averageLengths", JSONText.array(averageLengths.map(Self.decimal))),
      ("bodyLengths", JSONText.array(LengthLevels.lengths.map(JSONText.number))),
      ("documentFolders", JSONText.array(documentFolders.map { JSONText.string($0) })),
      ("termFolders", JSONText.array(termFolders.map { JSONText.string($0) })),
      ("termBoundaries", JSONText.array(boundaries.map { JSONText.string($0) })),
    ]
    let json = members.map { JSONText.string($0.0) + [UInt8(ascii: ":")] + $0.1 }
      .joined(separator: [UInt8(ascii: ",")])
    return IndexFile(
      path: "search/manifest.js",
      bytes: shardFile(key: "manifest", json: Array("{".utf8) + json + Array("}".utf8)))
  }

  /// A number with two digits after the point, whatever the platform's printing.
  private static func decimal(_ value: Double) -> [UInt8] {
    let hundredths = Int((value * 100).rounded())
    let fraction = hundredths % 100
    return Array("\(hundredths / 100).\(fraction / 10)\(fraction % 10)".utf8)
  }
}
