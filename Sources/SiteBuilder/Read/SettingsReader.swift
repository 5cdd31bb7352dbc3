import Yams

/// Reads `site.yml`.
struct SettingsReader {
  /// The keys a `site.yml` may have.
  static let keys = [
    "title", "description", "content", "url", "theme", "months", "entities", "hide", "redact",
    "redirects",
  ]

  /// Reads settings.
  /// - Parameters:
  ///   - yaml: the text of the file.
  ///   - file: its name, for messages.
  /// - Returns: the settings.
  /// - Throws: ``Problem`` at the first thing that is wrong.
  func read(_ yaml: String, file: String) throws(Problem) -> SiteSettings {
    let root = try YAMLFile(yaml, file: file)
    let fields = try root.fields(of: root.node, known: Self.keys, what: "setting")
    var settings = SiteSettings(
      title: try root.required(fields, "title"), content: try root.strings(fields, "content"))
    guard !settings.content.isEmpty else {
      throw root.problem(
        root.node, "'content' is missing", "name the articles, for instance content: articles/*.txt"
      )
    }
    settings.description = try root.string(fields, "description")
    settings.theme = try root.string(fields, "theme")
    settings.url = try root.string(fields, "url")
    try checkAddress(settings.url, fields["url"], root)
    settings.months = try months(fields["months"], root)
    settings.entities = try entities(fields["entities"], root)
    settings.takedown = try TakedownReader(root: root).read(fields)
    settings.redirects = try redirects(fields["redirects"], root)
    return settings
  }

  private func checkAddress(_ url: String?, _ node: Node?, _ root: YAMLFile) throws(Problem) {
    guard let url, let node else { return }
    guard url.hasPrefix("https://") || url.hasPrefix("http://"), URLParts.host(url) != nil else {
      throw root.problem(
        node, "'url' is not a web address: \(url)", "write it whole: https://example.org/archive/")
    }
    // Addresses of pages are set behind it, and sitemaps and feeds ask for them in ASCII.
    guard url.utf8.allSatisfy({ (0x21...0x7E).contains($0) && !"\"<>\\^`{|}?#".utf8.contains($0) })
    else {
      throw root.problem(
        node, "'url' holds what no address of a site can: \(url)",
        "write it as a browser copies it, without '?' and '#': https://xn--…/%D8%A3/")
    }
  }

  private func redirects(_ node: Node?, _ root: YAMLFile) throws(Problem) -> [Redirect] {
    guard let node, node.null == nil else { return [] }
    guard let mapping = node.mapping else {
      throw root.problem(node, "'redirects' is no list of old: new", "write 'old/page: new/page'")
    }
    var redirects: [Redirect] = []
    for (old, new) in mapping {
      redirects.append(
        Redirect(old: try page(old, root), new: try page(new, root), place: root.place(of: old)))
    }
    return redirects
  }

  private func page(_ node: Node, _ root: YAMLFile) throws(Problem) -> String {
    if let path = node.string.flatMap(Redirect.path) { return path }
    throw root.problem(
      node, "'\(node.string ?? "")' is no address of a page",
      "write it as it stands behind the site's own: articles/a1/index.html")
  }

  private func months(
    _ node: Node?, _ root: YAMLFile
  ) throws(Problem) -> SiteSettings.MonthNames {
    guard let node else { return .dual }
    let word = node.string ?? ""
    if let months = SiteSettings.MonthNames(rawValue: word) { return months }
    let known = SiteSettings.MonthNames.allCases.map(\.rawValue)
    throw root.problem(
      node, "unknown month names '\(word)'", "choose one of \(known.joined(separator: ", "))")
  }

  private func entities(
    _ node: Node?, _ root: YAMLFile
  ) throws(Problem) -> EntitySettings {
    var settings = EntitySettings()
    guard let node else { return settings }
    let fields = try root.fields(
      of: node, known: ["discover", "minimum"], what: "key of 'entities'")
    if let discover = fields["discover"] {
      guard let discovers = discover.bool else {
        throw root.problem(discover, "'discover' is neither true nor false")
      }
      settings.discovers = discovers
    }
    if let minimum = fields["minimum"] {
      guard let count = minimum.int, count > 0 else {
        throw root.problem(
          minimum, "'minimum' is no number of articles", "write a whole number from 1")
      }
      settings.minimum = count
    }
    return settings
  }
}
