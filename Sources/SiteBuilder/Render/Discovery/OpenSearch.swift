/// Lets a browser search the site from its address bar (OpenSearch 1.1, draft 6).
struct OpenSearch {
  /// Where it stands, relative to the site's root.
  static let path = "opensearch.xml"
  /// The longest short name that the specification allows, in characters.
  private static let shortNameLength = 16

  let settings: SiteSettings

  /// The description; `nil` where the site's address is not known, for it must name it.
  var file: OutputFile? {
    guard let url = settings.url else { return nil }
    let root = SiteURL(url).text
    var xml = XMLWriter()
    xml.declaration()
    xml.open("OpenSearchDescription", ["xmlns": "http://a9.com/-/spec/opensearch/1.1/"])
    xml.element("ShortName", String(settings.title.prefix(Self.shortNameLength)))
    xml.element("Description", settings.description ?? settings.title)
    xml.element("Language", "ar")
    xml.element("InputEncoding", "UTF-8")
    xml.empty(
      "Url",
      [
        "type": "text/html", "method": "get",
        "template": root + "search/index.html?q={searchTerms}",
      ])
    xml.close("OpenSearchDescription")
    return OutputFile(path: Self.path, bytes: xml.bytes)
  }
}
