import Annotation
import Articles
import Dates

/// The archive and a theme → pages. Any page can be made at any time, on any core; what needs the
/// whole archive is gathered when the renderer is created.
public struct PageRenderer: Sendable {
  /// Every page to make, in a fixed order.
  public private(set) var addresses: [PageAddress]

  let archive: Archive
  let settings: SiteSettings
  let theme: Theme
  let pages: [MarkdownPage]
  let catalogue: Catalogue
  let feeds: FeedList
  let words: DateWords
  let hijri: HijriWords
  let reasons: ReasonWords

  /// How many entries a page of a list holds.
  static let pageLength = 100

  /// Prepares the pages. O(articles + mentions).
  /// - Parameters:
  ///   - archive: what the site shows.
  ///   - settings: the site's settings.
  ///   - theme: what it looks like.
  ///   - pages: pages the editor wrote.
  public init(archive: Archive, settings: SiteSettings, theme: Theme, pages: [MarkdownPage]) {
    self.archive = archive
    self.settings = settings
    self.theme = theme
    self.pages = pages
    catalogue = Catalogue(archive)
    feeds = FeedList(archive: archive, catalogue: catalogue)
    words = DateWords(strings: theme.strings, style: settings.months)
    hijri = HijriWords(strings: theme.strings)
    reasons = ReasonWords(strings: theme.strings)
    addresses =
      PageList(
        archive: archive, catalogue: catalogue, pages: pages, feeds: feeds
      ).addresses
  }

  /// Adds pages that lead from old addresses to new ones.
  /// - Parameters:
  ///   - redirects: from where to where.
  ///   - files: the other files of the site.
  /// - Throws: ``Problem`` where an old address is one of the site's, or a new one is not.
  mutating func lead(_ redirects: [Redirect], besides files: [OutputFile]) throws(Problem) {
    guard !redirects.isEmpty else { return }
    let paths = Set(addresses.map(\.path) + files.map(\.path))
    addresses += try RedirectCheck(paths: paths).checked(redirects).map {
      PageAddress(subject: .redirect(to: $0.new), path: $0.old)
    }
  }

  /// Makes a page.
  /// - Parameter address: one of ``addresses``.
  /// - Returns: its files: for an article the page and its Markdown, else the page.
  public func render(_ address: PageAddress) -> [OutputFile] {
    switch address.subject {
    case .home: [homePage(address)]
    case .articles(let page): [articlesPage(address, page: page, isOldestFirst: false)]
    case .oldestArticles(let page): [articlesPage(address, page: page, isOldestFirst: true)]
    case .article(let number): articlePage(address, archive.articles[number])
    case .entities: [entitiesPage(address)]
    case .entityKind(let kind, let page): [entityKindPage(address, kind, page: page)]
    case .map: [mapPage(address)]
    case .alphabet(let kind): [alphabetPage(address, kind)]
    case .entity(let index, let page): [entityPage(address, index, page: page)]
    case .dates: [datesPage(address)]
    case .timeline: [timelinePage(address)]
    case .date(let date, let page): [datePage(address, date, page: page)]
    case .groups(let grouping, let page): [groupsPage(address, grouping, page: page)]
    case .group(let grouping, let index, let page):
      [groupPage(address, grouping, index, page: page)]
    case .search: [searchPage(address)]
    case .feed(let feed): feedFiles(address, feed)
    case .offline: [offlinePage(address)]
    case .editorial(let index): [editorialPage(address, pages[index])]
    case .tombstone(let index): [tombstonePage(address, archive.tombstones[index])]
    case .redirect(let path): [redirectPage(address, to: path)]
    case .notFound: [notFoundPage(address)]
    }
  }

  /// When an article was published, to the day, in the words of the theme.
  func dateLabel(of article: Article) -> String {
    words.words(article.published, isToTheDay: true)
  }

  var strings: ThemeStrings { theme.strings }

  private func searchPage(_ address: PageAddress) -> OutputFile {
    frame(address, template: "search", head: PageHead(title: strings[.searchTitle]), [:])
  }

  private func offlinePage(_ address: PageAddress) -> OutputFile {
    frame(address, template: "offline", head: PageHead(title: strings[.offlineTitle]), [:])
  }

  private func notFoundPage(_ address: PageAddress) -> OutputFile {
    frame(address, template: "not-found", head: PageHead(title: strings[.notFoundTitle]), [:])
  }

  private func tombstonePage(_ address: PageAddress, _ tombstone: Tombstone) -> OutputFile {
    var context: [String: Any] = [:]
    context["reason"] = tombstone.reason
    return frame(
      address, template: "tombstone", head: PageHead(title: strings[.tombstoneTitle]), context)
  }

  private func redirectPage(_ address: PageAddress, to path: String) -> OutputFile {
    frame(
      address, template: "redirect", head: PageHead(title: strings[.redirectTitle]),
      ["target": root(of: address) + path])
  }

  private func editorialPage(_ address: PageAddress, _ page: MarkdownPage) -> OutputFile {
    let content = String(
      decoding: MarkdownRenderer().html(Array(page.markdown.utf8)), as: UTF8.self)
    return frame(
      address, template: "editorial", head: PageHead(title: page.title, current: .page(page.slug)),
      ["content": content, "hasHeading": content.hasPrefix("<h1>")])
  }
}
