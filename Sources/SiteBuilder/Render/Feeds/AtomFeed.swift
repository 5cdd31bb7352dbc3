/// A feed as Atom (RFC 4287).
struct AtomFeed {
  let content: FeedContent
  /// The feed's own address.
  let address: String

  /// The document.
  var bytes: [UInt8] {
    var xml = XMLWriter()
    xml.declaration()
    xml.open("feed", ["xmlns": "http://www.w3.org/2005/Atom", "xml:lang": "ar"])
    xml.element("title", content.title)
    if let description = content.description { xml.element("subtitle", description) }
    xml.element("id", content.id)
    xml.empty("link", ["rel": "self", "type": "application/atom+xml", "href": address])
    xml.empty("link", ["rel": "alternate", "type": "text/html", "href": content.page])
    xml.element("updated", content.entries.first?.timestamp ?? "")
    xml.open("author")
    xml.element("name", content.archive)
    xml.close("author")
    xml.element("generator", "sitegen")
    for entry in content.entries { write(entry, to: &xml) }
    xml.close("feed")
    return xml.bytes
  }

  private func write(_ entry: FeedContent.Entry, to xml: inout XMLWriter) {
    let citation = entry.citation
    xml.open("entry", citation.language == "ar" ? [:] : ["xml:lang": citation.language])
    xml.element("title", citation.title)
    xml.element("id", entry.id)
    xml.empty("link", ["rel": "alternate", "type": "text/html", "href": entry.page])
    if let original = citation.original {
      xml.empty("link", ["rel": "via", "href": original])
    }
    xml.element("published", entry.timestamp)
    xml.element("updated", entry.timestamp)
    for author in citation.authors {
      xml.open("author")
      xml.element("name", author)
      xml.close("author")
    }
    for category in [entry.section].compactMap({ $0 }) + entry.tags {
      xml.empty("category", ["term": category])
    }
    if let summary = entry.summary { xml.element("summary", summary) }
    if let rights = entry.rights { xml.element("rights", rights) }
    xml.close("entry")
  }
}
