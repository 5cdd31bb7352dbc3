/// A citation as an item of CSL-JSON, which Zotero, Pandoc and others read.
struct CSLItem {
  let citation: Citation

  /// A list with the item, on one line.
  var text: String {
    let authors = citation.authors.map { JSONValue.object([("literal", .string($0))]) }
    let fields: [(String, JSONValue?)] = [
      ("id", .string(citation.id)), ("type", .string("article-newspaper")),
      ("title", .string(citation.catalogueTitle)),
      ("author", authors.isEmpty ? nil : .array(authors)),
      ("container-title", citation.outlet.map(JSONValue.string)),
      ("issued", citation.date.map { Self.date($0.parts) }),
      ("accessed", citation.readOn.map { Self.date($0.parts) }),
      ("URL", citation.address.map(JSONValue.string)),
      ("language", .string(citation.language)), ("archive", .string(citation.archive)),
    ]
    let item = JSONValue.object(fields.compactMap { name, value in value.map { (name, $0) } })
    return JSONValue.array([item]).line + "\n"
  }

  private static func date(_ parts: [Int]) -> JSONValue {
    .object([("date-parts", .array([.array(parts.map(JSONValue.int))]))])
  }
}
