import Foundation

@testable import SearchIndex

/// The small archive that the client's tests search: its texts, and the index that is made of them.
struct Fixture: Decodable {
  var documents: [SearchDocument]
  var entities: [SearchEntity]

  static let folder = URL(filePath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().appending(path: "ClientTests/fixtures")

  static func load() throws -> Fixture {
    let data = try Data(contentsOf: folder.appending(path: "archive.json"))
    return try JSONDecoder().decode(Fixture.self, from: data)
  }

  /// Shards so small that the archive has many.
  static var builder: IndexBuilder {
    var builder = IndexBuilder(contentName: fingerprint)
    builder.termShardBytes = 150
    builder.largeStemBytes = 150
    builder.keyedShardBytes = 150
    builder.wordShardBytes = 800
    builder.shardsPerFolder = 4
    builder.snippetTextBytes = 2_000
    return builder
  }

  /// FNV-1a, 32 bits, in hexadecimal.
  @Sendable static func fingerprint(_ bytes: [UInt8]) -> String {
    String(bytes.reduce(0x811c_9dc5 as UInt32) { ($0 ^ UInt32($1)) &* 0x0100_0193 }, radix: 16)
  }
}

extension SearchDocument: Decodable {
  enum CodingKeys: CodingKey {
    case id, path, title, deck, captions, summary, body, date, dateLabel, source, section
    case absorbedIDs, published, mentionedDays, story
  }

  /// Reads the fixture's form.
  public init(from decoder: any Decoder) throws {
    let values = try decoder.container(keyedBy: CodingKeys.self)
    self.init(
      id: try values.decode(String.self, forKey: .id),
      path: try values.decode(String.self, forKey: .path),
      title: try values.decode(String.self, forKey: .title),
      deck: try values.decode(String?.self, forKey: .deck),
      captions: try values.decode([String].self, forKey: .captions),
      summary: try values.decode([String].self, forKey: .summary),
      body: try values.decode([String].self, forKey: .body),
      date: try values.decode(String?.self, forKey: .date),
      dateLabel: try values.decode(String.self, forKey: .dateLabel),
      source: try values.decode(String?.self, forKey: .source),
      section: try values.decode(String?.self, forKey: .section),
      absorbedIDs: try values.decode([String].self, forKey: .absorbedIDs),
      published: try values.decode(ClosedRange<Int>?.self, forKey: .published),
      mentionedDays: try values.decode([ClosedRange<Int>].self, forKey: .mentionedDays),
      story: try values.decode(Int?.self, forKey: .story))
  }
}

extension SearchEntity: Decodable {
  enum CodingKeys: CodingKey { case key, name, latin, aliases, documents }

  /// Reads the fixture's form.
  public init(from decoder: any Decoder) throws {
    let values = try decoder.container(keyedBy: CodingKeys.self)
    self.init(
      key: try values.decode(String.self, forKey: .key),
      name: try values.decode(String.self, forKey: .name),
      latin: try values.decode(String?.self, forKey: .latin),
      aliases: try values.decode([String].self, forKey: .aliases),
      documents: try values.decode([Int].self, forKey: .documents))
  }
}

/// The JSON of a file's second line, and the key that it gives.
func content(of file: IndexFile) throws -> (key: String, value: Any) {
  let lines = file.bytes.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
  let json = try JSONSerialization.jsonObject(with: Data(lines[1])) as? [Any] ?? []
  return (json[0] as? String ?? "", json[1])
}
