import Articles
import Dates
import Testing

@testable import SiteBuilder

struct FeedTests {
  private func feed(_ path: String, of sample: Sample) throws -> (atom: String, json: String) {
    let files = try sample.files(path)
    #expect(files.count == 2)
    return (
      String(decoding: files[0].bytes, as: UTF8.self),
      String(decoding: files[1].bytes, as: UTF8.self)
    )
  }

  private func sample(of count: Int) -> Sample {
    var sample = Sample()
    sample.settings.url = "https://example.org/"
    sample.articles = (0..<count).map { number in
      var article = sample.articles[1]
      article.id = "n\(number)"
      article.article.published.value = Day(year: 2024, month: 1, day: 1 + number % 28).map {
        .day($0)
      }
      return article
    }
    return sample
  }

  @Test func `the feed of the archive lists the newest with a stated day`() throws {
    let feed = try feed("feed.xml", of: Sample())
    #expect(feed.atom.ranges(of: "<entry>").count == 1)
    #expect(feed.atom.contains("<published>2024-11-30T21:21:00Z</published>"))
    #expect(
      feed.atom.contains(
        "<link rel=\"alternate\" type=\"text/html\" href=\"articles/a1/index.html\"/>"))
    #expect(feed.json.contains("\"date_published\":\"2024-11-30T21:21:00Z\""))
  }

  @Test func `a feed is named for good even where the site's address is not known`() throws {
    let first = try feed("feed.xml", of: Sample()).atom
    let id = try #require(first.firstMatch(of: /<id>(urn:uuid:[0-9a-f-]{36})<\/id>/)).output.1
    #expect(id.split(separator: "-").map(\.count) == [17, 4, 4, 4, 12])
    #expect(try feed("feed.xml", of: Sample()).atom.contains(id))
  }

  @Test func `feeds end where readers have enough`() throws {
    let sample = sample(of: 205)
    #expect(try feed("feed.xml", of: sample).atom.ranges(of: "<entry>").count == 50)
    let person = try feed("entities/person/putin/feed.xml", of: sample)
    #expect(person.atom.ranges(of: "<entry>").count == 20)
    #expect(person.atom.contains("<id>https://example.org/entities/person/putin/index.html</id>"))
    #expect(try feed("sources/shyfa/feed.xml", of: sample).json.contains("\"items\":[{\"id\":"))
  }

  @Test func `a page tells of its feeds, and a rare name has none`() throws {
    let page = try sample(of: 5).page("entities/person/putin/index.html")
    #expect(
      page.contains("href=\"../../../feed.xml\"")
        && page.contains("href=\"../../../entities/person/putin/feed.json\""))
    let paths = try Sample().renderer().addresses.map(\.path)
    #expect(!paths.contains("entities/person/putin/feed.xml"))
  }

  @Test func `an archive without a stated day has no feed`() throws {
    var sample = Sample()
    sample.articles[1].article.published = .unknown
    let renderer = try sample.renderer()
    #expect(renderer.feeds.all.isEmpty)
    #expect(try !sample.page("index.html").contains("atom+xml"))
  }

  @Test func `what XML forbids does not reach a feed`() throws {
    var sample = Sample()
    sample.fill(with: "<a>&\u{0}\u{C}\u{FFFE}]]>")
    let atom = try feed("feed.xml", of: sample).atom
    #expect(atom.contains("<title>&lt;a&gt;&amp;\u{FFFD} \u{FFFD}]]&gt;</title>"))
  }
}

struct DiscoveryTests {
  @Test func `a long sitemap is an index of parts`() {
    let pages = (1...5).map { "p\($0).html" }
    let files = Sitemap(url: SiteURL("https://e.org/a"), pages: pages, length: 2).files
    #expect(
      files.map(\.path) == ["sitemap.xml", "sitemap-1.xml", "sitemap-2.xml", "sitemap-3.xml"])
    let index = String(decoding: files[0].bytes, as: UTF8.self)
    #expect(index.contains("<sitemapindex"))
    #expect(index.contains("<loc>https://e.org/a/sitemap-3.xml</loc>"))
    #expect(
      String(decoding: files[3].bytes, as: UTF8.self).contains("<loc>https://e.org/a/p5.html</loc>")
    )
  }

  @Test func `a site that knows its address has a sitemap of its pages`() throws {
    var sample = Sample()
    let without = DiscoveryFiles(renderer: try sample.renderer()).files(besides: [])
    #expect(without.map(\.path) == ["robots.txt", "llms.txt", "_headers"])
    sample.settings.url = "https://e.org"
    let renderer = try sample.renderer()
    let files = DiscoveryFiles(renderer: renderer).files(besides: [])
    let sitemap = try #require(files.first { $0.path == "sitemap.xml" })
    let text = String(decoding: sitemap.bytes, as: UTF8.self)
    #expect(text.contains("<loc>https://e.org/articles/a1/index.html</loc>"))
    #expect(!text.contains("404.html") && !text.contains("feed.xml"))
    #expect(files.contains { $0.path == "opensearch.xml" })
  }

  @Test func `an editor's own file stays as it is`() throws {
    let own = OutputFile(path: "robots.txt", text: "User-agent: *\nDisallow: /\n")
    let files = DiscoveryFiles(renderer: try Sample().renderer()).files(besides: [own])
    #expect(files.filter { $0.path == "robots.txt" } == [own])
  }

  @Test func `the header for hosts is the policy of the pages`() throws {
    let files = DiscoveryFiles(renderer: try Sample().renderer()).files(besides: [])
    let headers = try #require(files.first { $0.path == "_headers" })
    let page = try Sample().page("index.html")
    let policy = try #require(
      page.firstMatch(of: /Content-Security-Policy" content="([^"]*)"/)
    ).output.1
    // A page cannot forbid being framed, and only a page from disk needs its form to lead to a file.
    let sent = policy.replacing(" file:", with: "") + "; frame-ancestors 'none'"
    #expect(
      String(decoding: headers.bytes, as: UTF8.self).hasPrefix(
        "/*\n  Content-Security-Policy: \(sent)\n  Referrer-Policy: no-referrer\n"))
  }

  @Test func `programs find the Markdown of the newest articles`() throws {
    let file = LanguageModelIndex(renderer: try Sample().renderer()).file
    let text = String(decoding: file.bytes, as: UTF8.self)
    #expect(text.hasPrefix("# أرشيف\n\n"))
    #expect(text.contains("- [عنوان \"أول\"](articles/a1/index.md)\n"))
  }
}
