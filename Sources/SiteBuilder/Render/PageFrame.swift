/// What a page says of itself in the frame around it.
struct PageHead {
  /// Where a page stands in the site's navigation.
  enum Place: Hashable {
    case home, articles, persons, places, organisations, dates
    case page(String)
  }

  /// Its title, without the site's name; `nil` for the home page.
  var title: String?
  /// A sentence on what it holds, for search engines; the site's own where there is none.
  var description: String?
  /// The entry of the navigation it belongs to.
  var current: Place?
  /// Whether the entry leads to this very page.
  var isCurrentItself = true
}

extension PageRenderer {
  /// Sets a page in the layout.
  /// - Parameters:
  ///   - address: where it stands.
  ///   - template: its template.
  ///   - head: what it says of itself.
  ///   - context: what its template may name.
  func frame(
    _ address: PageAddress, template: String, head: PageHead, _ context: [String: Any]
  ) -> OutputFile {
    var context = context
    context["root"] = root(of: address)
    context["site"] = settings.title
    context["documentTitle"] = head.title.map(documentTitle) ?? settings.title
    context["title"] = head.title ?? settings.title
    context["description"] = head.description ?? settings.description ?? settings.title
    context["feed"] = feeds.feeds(of: address).last.map { root(of: address) + $0.atomPath }
    context["metadata"] = PageMetadata(renderer: self, address: address, head: head).html
    context["navigation"] = navigation(root: root(of: address), head)
    return OutputFile(path: address.path, bytes: theme.render(context, with: template))
  }

  /// What leads from a page to the site's root.
  ///
  /// The page for what is not found is served under any address. Where the site's own address is
  /// known its links begin at the host's root, which holds at any depth; else they are relative,
  /// which holds from disk and for addresses at the top.
  func root(of address: PageAddress) -> String {
    guard address.subject == .notFound, let url = settings.url else { return address.root }
    return SiteURL(url).pathFromHost
  }

  private func documentTitle(_ title: String) -> String {
    strings.filled(.pageTitle, ["title": title, "site": settings.title])
  }

  /// An address as metadata writes it: whole where the site's own is known, else relative.
  /// - Parameters:
  ///   - path: relative to the site's root.
  ///   - root: what leads from the page to the site's root.
  func publicAddress(of path: String, root: String) -> String {
    settings.url.map { SiteURL($0).text + path } ?? root + path
  }

  private func navigation(root: String, _ head: PageHead) -> String {
    var writer = HTMLWriter()
    func item(_ place: PageHead.Place, _ path: String, _ label: String) {
      writer.markup("<li><a href=\"\(root)")
      writer.text(path)
      writer.markup("\"")
      if head.current == place {
        writer.markup(head.isCurrentItself ? " aria-current=\"page\"" : " aria-current=\"true\"")
      }
      writer.markup(">")
      writer.text(label)
      writer.markup("</a></li>")
    }
    item(.articles, "articles/index.html", strings[.articlesTitle])
    item(.persons, PagePath.kind(.person), strings[.persons])
    item(.places, PagePath.kind(.place), strings[.places])
    item(.organisations, PagePath.kind(.organisation), strings[.organisations])
    item(.dates, "dates/index.html", strings[.datesTitle])
    for page in pages { item(.page(page.slug), PagePath.editorial(page.slug), page.title) }
    return writer.html
  }
}

/// The address a site is published at.
struct SiteURL {
  /// The address, ending in `/`.
  let text: String

  /// Takes an address with or without a `/` at its end.
  init(_ url: String) { text = url.hasSuffix("/") ? url : url + "/" }

  /// What follows the host: `/archive/`, or `/`.
  var pathFromHost: String {
    guard let scheme = text.firstRange(of: "://") else { return text }
    let host = text[scheme.upperBound...]
    return host.firstIndex(of: "/").map { String(host[$0...]) } ?? "/"
  }
}
