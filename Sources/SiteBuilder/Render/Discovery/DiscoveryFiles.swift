/// The files by which machines find their way about the site: `robots.txt`, sitemaps, `llms.txt`,
/// the search's description, and the headers that hosts may send.
struct DiscoveryFiles {
  let renderer: PageRenderer

  /// The given files and, where none of them has the same address, those that machines look for.
  /// - Parameter given: the other files of the site; an editor's `robots.txt` stays as it is.
  func files(besides given: [OutputFile]) -> [OutputFile] {
    let taken = Set(given.map(\.path))
    return given + files.filter { !taken.contains($0.path) }
  }

  private var files: [OutputFile] {
    [robots, LanguageModelIndex(renderer: renderer).file, headers] + sitemap
      + [OpenSearch(settings: renderer.settings).file].compactMap { $0 }
  }

  private var headers: OutputFile {
    let page = renderer.render(PageAddress(subject: .notFound, path: "404.html"))[0]
    return HostHeaders(page: page).file
  }

  private var sitemap: [OutputFile] {
    guard let url = renderer.settings.url else { return [] }
    let pages = renderer.addresses.filter(\.isListed).map(\.path)
    return Sitemap(url: SiteURL(url), pages: pages).files
  }

  /// Nothing is forbidden; the sitemap is named where there is one (RFC 9309).
  private var robots: OutputFile {
    var text = "User-agent: *\nAllow: /\n"
    if let url = renderer.settings.url {
      text += "\nSitemap: \(SiteURL(url).text)\(Sitemap.path)\n"
    }
    return OutputFile(path: "robots.txt", text: text)
  }
}

extension PageAddress {
  /// Whether search engines are told of it.
  var isListed: Bool {
    switch subject {
    case .notFound, .feed, .tombstone, .redirect: false
    default: true
    }
  }
}
