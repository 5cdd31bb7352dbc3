/// Lists the pages for search engines (sitemaps.org, protocol 0.9), which must be given whole
/// addresses; so a site whose own is not known has none.
struct Sitemap {
  /// The first file, relative to the site's root.
  static let path = "sitemap.xml"
  /// The most addresses of a file.
  static let longest = 50_000

  let url: SiteURL
  /// The pages, relative to the site's root.
  let pages: [String]
  /// The most addresses of a file.
  var length = Sitemap.longest

  /// One file, or an index and the files it names.
  var files: [OutputFile] {
    guard pages.count > length else {
      return [OutputFile(path: Self.path, bytes: list(pages[...]))]
    }
    let starts = Array(stride(from: 0, to: pages.count, by: length))
    let parts = starts.enumerated().map { number, start in
      OutputFile(
        path: "sitemap-\(number + 1).xml",
        bytes: list(pages[start..<min(start + length, pages.count)]))
    }
    let index = document("sitemapindex", "sitemap", parts.map(\.path)[...])
    return [OutputFile(path: Self.path, bytes: index)] + parts
  }

  private func list(_ pages: ArraySlice<String>) -> [UInt8] { document("urlset", "url", pages) }

  private func document(_ root: String, _ entry: String, _ paths: ArraySlice<String>) -> [UInt8] {
    var xml = XMLWriter()
    xml.declaration()
    xml.open(root, ["xmlns": "http://www.sitemaps.org/schemas/sitemap/0.9"])
    for path in paths {
      xml.open(entry)
      xml.element("loc", url.text + path)
      xml.close(entry)
    }
    xml.close(root)
    return xml.bytes
  }
}
