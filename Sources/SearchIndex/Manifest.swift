import ArabicText

/// The first file a reader loads: what the index holds and where. The only one with a fixed name.
struct Manifest {
  /// Changes whenever INDEX-FORMAT.md does.
  static let formatVersion = 3

  /// Its members, each with its JSON.
  private(set) var members: [(name: String, json: [UInt8])] = [
    ("format", JSONText.number(formatVersion)), ("analyser", JSONText.number(Analyser.version)),
  ]

  /// Adds a number.
  mutating func add(_ name: String, _ value: Int) { members.append((name, JSONText.number(value))) }

  /// Adds a list of texts that hold no blanks, as one text with blanks between.
  mutating func add(_ name: String, _ words: [String]) {
    members.append((name, JSONText.words(words)))
  }

  /// Adds a text.
  mutating func add(_ name: String, text: String) { members.append((name, JSONText.string(text))) }

  /// Adds what is JSON already.
  mutating func add(_ name: String, json: [UInt8]) { members.append((name, json)) }

  /// Adds a kind of files.
  /// - Parameters:
  ///   - kind: its name.
  ///   - key: what tells a client which of the files it needs, as JSON.
  ///   - folders: where the files are.
  mutating func add(_ kind: String, key: [UInt8], folders: [String]) {
    members.append((kind, JSONText.array([key, JSONText.words(folders)])))
  }

  /// The file.
  var file: IndexFile {
    let json = members.map { JSONText.string($0.name) + [UInt8(ascii: ":")] + $0.json }
      .joined(separator: [UInt8(ascii: ",")])
    return IndexFile(
      path: "search/manifest.js",
      bytes: shardFile(key: "manifest", json: Array("{".utf8) + json + Array("}".utf8)))
  }
}
