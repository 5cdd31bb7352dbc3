/// Elements of a page's head that machines read.
struct HeadElements {
  private var writer = HTMLWriter()

  /// The elements.
  var html: String { writer.html }

  /// Writes `<meta name="…" content="…">`.
  mutating func meta(name: String, _ content: String?) { meta("name", name, content) }

  /// Writes `<meta property="…" content="…">`, as Open Graph has it.
  mutating func meta(property: String, _ content: String?) { meta("property", property, content) }

  /// Writes `<link rel="…" href="…">`.
  mutating func link(rel: String, type: String? = nil, title: String? = nil, href: String) {
    writer.markup("<link")
    attribute("rel", rel)
    if let type { attribute("type", type) }
    if let title { attribute("title", title) }
    attribute("href", href)
    writer.markup(">\n")
  }

  /// Writes a block of JSON-LD. A `<` is written as an escape of JSON, so that nothing in it can end
  /// the block.
  mutating func linkedData(_ value: JSONValue) {
    var json: [UInt8] = []
    value.write(to: &json)
    writer.markup("<script type=\"application/ld+json\">")
    var rest = json[...]
    while let end = rest.firstIndex(of: UInt8(ascii: "<")) {
      writer.markup(rest[..<end])
      writer.markup("\\u003C")
      rest = rest[(end + 1)...]
    }
    writer.markup(rest)
    writer.markup("</script>\n")
  }

  private mutating func meta(_ kind: String, _ name: String, _ content: String?) {
    guard let content, !content.isEmpty else { return }
    writer.markup("<meta")
    attribute(kind, name)
    attribute("content", content)
    writer.markup(">\n")
  }

  private mutating func attribute(_ name: String, _ value: String) {
    writer.markup(" \(name)=\"")
    writer.text(value)
    writer.markup("\"")
  }
}
