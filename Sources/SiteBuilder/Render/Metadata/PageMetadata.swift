import Articles

/// What a page tells machines about itself: where it belongs, its feeds, Open Graph, the tags of
/// reference managers, and schema.org.
struct PageMetadata {
  let renderer: PageRenderer
  let address: PageAddress
  let head: PageHead

  /// The elements for the page's head.
  var html: String {
    var elements = HeadElements()
    guard address.isListed else {
      elements.meta(name: "robots", "noindex")
      if case .redirect(let path) = address.subject { writeCanonical(path, to: &elements) }
      return elements.html
    }
    writeLinks(to: &elements)
    writeOpenGraph(to: &elements)
    if let article {
      let citation = Citation(article, settings: renderer.settings)
      HighwireTags(citation: citation, keywords: article.article.metadata.tags).write(to: &elements)
    }
    elements.linkedData(LinkedData(renderer: renderer, address: address, head: head).document)
    return elements.html
  }

  private var article: ArchivedArticle? {
    guard case .article(let number) = address.subject else { return nil }
    return renderer.archive.articles[number]
  }

  private var root: String { renderer.root(of: address) }

  private func writeLinks(to elements: inout HeadElements) {
    writeCanonical(address.path, to: &elements)
    if renderer.settings.url != nil {
      elements.link(
        rel: "search", type: "application/opensearchdescription+xml",
        title: renderer.settings.title, href: root + OpenSearch.path)
    }
    for feed in renderer.feeds.feeds(of: address) {
      let title = renderer.feedTitle(of: feed)
      elements.link(
        rel: "alternate", type: "application/atom+xml", title: title, href: root + feed.atomPath)
      elements.link(
        rel: "alternate", type: "application/feed+json", title: title, href: root + feed.jsonPath)
    }
    if article != nil {
      elements.link(rel: "alternate", type: "text/markdown", href: "index.md")
    }
  }

  private func writeCanonical(_ path: String, to elements: inout HeadElements) {
    guard let url = renderer.settings.url else { return }
    elements.link(rel: "canonical", href: SiteURL(url).text + path)
  }

  private func writeOpenGraph(to elements: inout HeadElements) {
    let settings = renderer.settings
    elements.meta(property: "og:type", article == nil ? "website" : "article")
    elements.meta(property: "og:title", head.title ?? settings.title)
    elements.meta(property: "og:description", head.description ?? settings.description)
    elements.meta(property: "og:site_name", settings.title)
    elements.meta(property: "og:locale", "ar_AR")
    elements.meta(property: "og:url", settings.url.map { SiteURL($0).text + address.path })
    guard let article = article?.article else { return }
    elements.meta(property: "article:published_time", StatedDate(article.published)?.iso8601)
    if let url = settings.url, case .picture(let picture)? = article.leadImage {
      elements.meta(property: "og:image", SiteURL(url).text + picture.path)
      elements.meta(property: "og:image:alt", picture.alternative)
    }
    elements.meta(property: "article:section", article.section?.text)
  }
}
