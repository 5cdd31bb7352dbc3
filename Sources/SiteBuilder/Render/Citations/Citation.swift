import Articles
import Dates

/// What is cited of an article: stated facts alone.
struct Citation: Sendable {
  /// The article's id.
  let id: String
  /// The headline, or the words that stand in for it.
  let title: String
  /// Whether the page states no headline, so that the title is the archive's own.
  let isTitleSupplied: Bool
  /// Who wrote it.
  let authors: [String]
  /// The outlet.
  let outlet: String?
  /// When it was published, where that is stated.
  let date: StatedDate?
  /// A BCP 47 language tag.
  let language: String
  /// The address it was published at, where known; one of the web.
  let original: String?
  /// The article's page in the archive: the whole address where the site's own is known.
  let page: String?
  /// The archive's name.
  let archive: String
  /// The day on which the page was read, where it tells.
  let readOn: StatedDate?

  /// Gathers it.
  /// - Parameters:
  ///   - item: the article.
  ///   - settings: those of the site.
  init(_ item: ArchivedArticle, settings: SiteSettings) {
    let article = item.article
    let metadata = article.metadata
    id = item.id
    title = Self.readable(article.displayTitle)
    isTitleSupplied = article.titleBasis == .derived
    authors = metadata.authors.map(Self.readable)
    outlet = metadata.source.map(Self.readable)
    date = StatedDate(article.published)
    language = metadata.language ?? "ar"
    original = metadata.url.flatMap { WebAddress.isSafe($0) ? Self.readable($0) : nil }
    page = settings.url.map { SiteURL($0).text + item.path }
    archive = settings.title
    readOn = item.origins.first?.readOn.map(StatedDate.init)
  }

  /// Where it can be read: where it was published, else here.
  var address: String? { original ?? page }

  /// The title as catalogues write it: one of their own in brackets.
  var catalogueTitle: String { isTitleSupplied ? "[\(title)]" : title }

  private static func readable(_ text: String) -> String { ReadableText(text).text }
}
