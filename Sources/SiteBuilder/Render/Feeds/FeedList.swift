import Annotation
import Articles

/// A feed of the site: its newest articles, or those of a name, a section or a source.
public struct Feed: Sendable, Hashable {
  /// What a feed is of.
  enum Subject: Sendable, Hashable {
    case archive
    /// An entity by its index in the archive.
    case entity(Int)
    /// A section, a source … by its index in its list.
    case group(ArticleGrouping, Int)
  }

  /// What it is of.
  let subject: Subject
  /// The page it belongs to, relative to the site's root.
  let page: String

  private var folder: String { String(page.dropLast("index.html".count)) }

  /// The feed as Atom, relative to the site's root.
  var atomPath: String { folder + "feed.xml" }
  /// The feed as JSON Feed, relative to the site's root.
  var jsonPath: String { folder + "feed.json" }
}

/// Which feeds a site has.
///
/// A feed lists what is newest, so it holds only articles whose day is stated. Not everything that
/// has a page has a feed: a name that hardly returns is followed by nobody, and two files for each
/// of an archive's names would outweigh its articles. So of every kind of list the ones with most
/// articles have one, and their number is bounded however large the archive is.
struct FeedList: Sendable {
  /// How many articles the feed of the archive holds.
  static let archiveLength = 50
  /// How many articles any other feed holds.
  static let length = 20
  /// A name, an author or a tag must have so many articles to have a feed; sections and sources
  /// are few, and each has one.
  static let leastArticles = 3
  /// How many names have a feed, and how many groups of a grouping.
  static let mostFeeds = 500

  /// Every feed, in a fixed order.
  let all: [Feed]
  private let byPage: [String: Feed]
  private let hasFeedOfArchive: Bool

  /// Chooses the feeds. O(articles + mentions).
  init(archive: Archive, catalogue: Catalogue) {
    let isDated = archive.articles.map { StatedDate($0.article.published)?.day != nil }
    func most(
      _ counts: [Int], atLeast least: Int, _ feed: (Int) -> Feed, of articles: (Int) -> [Int]
    ) -> [Feed] {
      counts.indices.filter { counts[$0] >= least }
        .sorted { (counts[$1], $0) < (counts[$0], $1) }
        .prefix(Self.mostFeeds)
        .filter { articles($0).contains { isDated[$0] } }
        .sorted().map(feed)
    }
    let entities = most(
      archive.entities.map(\.articles.count), atLeast: Self.leastArticles,
      { Feed(subject: .entity($0), page: archive.entities[$0].path) },
      of: { archive.entities[$0].articles })
    let groups = ArticleGrouping.allCases.flatMap { grouping in
      let groups = catalogue.groups[grouping] ?? []
      return most(
        groups.map(\.articles.count), atLeast: grouping.isOfFew ? 1 : Self.leastArticles,
        {
          Feed(
            subject: .group(grouping, $0), page: PagePath.group(grouping, slug: groups[$0].slug))
        },
        of: { groups[$0].articles })
    }
    hasFeedOfArchive = isDated.contains(true)
    all = (hasFeedOfArchive ? [Self.ofArchive] : []) + entities + groups
    byPage = Dictionary(uniqueKeysWithValues: all.map { ($0.page, $0) })
  }

  private static let ofArchive = Feed(subject: .archive, page: "index.html")

  /// The feed that belongs to a page; `nil` where it has none.
  /// - Parameter page: the page's path.
  func feed(ofPage page: String) -> Feed? { byPage[page] }

  /// The feeds that a page tells of: the archive's, and its own.
  func feeds(of address: PageAddress) -> [Feed] {
    let own = byPage[address.path].map { [$0] } ?? []
    return hasFeedOfArchive && address.path != "index.html" ? [Self.ofArchive] + own : own
  }
}

extension ArticleGrouping {
  /// Whether an archive has but few groups of the kind.
  fileprivate var isOfFew: Bool { self == .section || self == .source }
}
