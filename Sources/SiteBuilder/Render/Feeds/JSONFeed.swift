/// A feed as JSON Feed 1.1 (jsonfeed.org/version/1.1).
struct JSONFeed {
  let content: FeedContent
  /// The feed's own address.
  let address: String

  /// The document.
  var bytes: [UInt8] {
    var bytes: [UInt8] = []
    Self.object([
      ("version", .string("https://jsonfeed.org/version/1.1")), ("title", .string(content.title)),
      ("home_page_url", .string(content.page)), ("feed_url", .string(address)),
      ("description", content.description.map(JSONValue.string)), ("language", .string("ar")),
      ("authors", .array([.object([("name", .string(content.archive))])])),
      ("items", .array(content.entries.map(item))),
    ]).write(to: &bytes)
    bytes.append(UInt8(ascii: "\n"))
    return bytes
  }

  private func item(_ entry: FeedContent.Entry) -> JSONValue {
    let citation = entry.citation
    let tags = [entry.section].compactMap { $0 } + entry.tags
    let authors = citation.authors.map { JSONValue.object([("name", .string($0))]) }
    return Self.object([
      ("id", .string(entry.id)), ("url", .string(entry.page)),
      ("external_url", citation.original.map(JSONValue.string)),
      ("title", .string(citation.title)),
      ("content_text", .string(entry.summary ?? citation.title)),
      ("date_published", .string(entry.timestamp)),
      ("authors", authors.isEmpty ? nil : .array(authors)),
      ("tags", tags.isEmpty ? nil : .texts(tags)),
      ("language", citation.language == "ar" ? nil : .string(citation.language)),
    ])
  }

  private static func object(_ fields: [(String, JSONValue?)]) -> JSONValue {
    .object(fields.compactMap { name, value in value.map { (name, $0) } })
  }
}
