import Articles

extension PageRenderer {
  /// The two files of a feed.
  func feedFiles(_ address: PageAddress, _ feed: Feed) -> [OutputFile] {
    let root = root(of: address)
    let entries = newest(of: feed).map { entry($0, root: root) }
    let content = FeedContent(
      title: feedTitle(of: feed),
      description: feed.subject == .archive ? settings.description : nil,
      id: feedID(of: feed.page), page: publicAddress(of: feed.page, root: root),
      archive: settings.title, entries: entries)
    return [
      OutputFile(
        path: feed.atomPath,
        bytes: AtomFeed(content: content, address: publicAddress(of: feed.atomPath, root: root))
          .bytes),
      OutputFile(
        path: feed.jsonPath,
        bytes: JSONFeed(content: content, address: publicAddress(of: feed.jsonPath, root: root))
          .bytes),
    ]
  }

  /// What a feed is called.
  func feedTitle(of feed: Feed) -> String {
    switch feed.subject {
    case .archive: settings.title
    case .entity(let index): feedTitle(archive.entities[index].entity.name)
    case .group(let grouping, let index): feedTitle(catalogue.groups[grouping]?[index].name ?? "")
    }
  }

  private func feedTitle(_ name: String) -> String {
    strings.filled(.pageTitle, ["title": name, "site": settings.title])
  }

  private func newest(of feed: Feed) -> [ArchivedArticle] {
    let length = feed.subject == .archive ? FeedList.archiveLength : FeedList.length
    let numbers: [Int] =
      switch feed.subject {
      case .archive: Array(archive.articles.indices)
      case .entity(let index): archive.entities[index].articles
      case .group(let grouping, let index): catalogue.groups[grouping]?[index].articles ?? []
      }
    let dated = numbers.reversed().lazy.filter {
      StatedDate(self.archive.articles[$0].article.published)?.day != nil
    }
    return dated.prefix(length).map { archive.articles[$0] }
  }

  private func entry(_ item: ArchivedArticle, root: String) -> FeedContent.Entry {
    FeedContent.Entry(
      citation: Citation(item, settings: settings), id: feedID(of: item.path),
      page: publicAddress(of: item.path, root: root),
      summary: summaryLine(of: item.article), section: item.article.section?.text,
      tags: item.article.metadata.tags, rights: item.article.metadata.rights)
  }

  /// A name for good: the whole address where the site's own is known, else one made of the site's
  /// title and the path.
  private func feedID(of path: String) -> String {
    settings.url.map { SiteURL($0).text + path }
      ?? UniformName.uuid(settings.title + "\u{0}" + path)
  }
}
