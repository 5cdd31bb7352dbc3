import Articles
import Dates
import Testing

@testable import SiteBuilder

struct MetadataTests {
  private static let root = "https://example.org/a/"

  private func sample() -> Sample {
    var sample = Sample()
    sample.settings.url = "https://example.org/a"
    return sample
  }

  /// The JSON-LD of a page, as text.
  private func linkedData(_ page: String) throws -> String {
    let parts = page.split(separator: "<script type=\"application/ld+json\">")
    let text = try #require(parts.dropFirst().first).prefix { $0 != "<" }
    return String(text)
  }

  @Test func `an article is a news article with what is stated of it`() throws {
    let data = try linkedData(try sample().page("articles/a1/index.html"))
    for part in [
      "\"@type\":\"NewsArticle\",\"headline\":\"عنوان \\\"أول\\\"\"",
      "\"datePublished\":\"2024-11-30T21:21\"",
      "\"publisher\":{\"@type\":\"Organization\",\"name\":\"صحيفة\"}",
      "\"articleSection\":\"سياسة\"",
      "{\"@type\":\"Person\",\"name\":\"فلاديمير بوتين\",\"url\":\"\(Self.root)entities/person/putin/index.html\"}",
      "{\"@type\":\"ListItem\",\"position\":2,\"name\":\"المقالات\",\"item\":\"\(Self.root)articles/index.html\"}",
    ] {
      #expect(data.contains(part), "\(part)")
    }
  }

  @Test func `an inferred date is no fact for machines`() throws {
    var sample = sample()
    sample.articles[1].article.published.basis = .inferred
    let page = try sample.page("articles/a1/index.html")
    #expect(!page.contains("datePublished"))
    #expect(!page.contains("citation_publication_date"))
    #expect(!page.contains("article:published_time"))
  }

  @Test func `a supplied title is a name and no headline`() throws {
    var sample = sample()
    sample.articles[1].article.titleBasis = .derived
    let data = try linkedData(try sample.page("articles/a1/index.html"))
    #expect(!data.contains("headline"))
    #expect(data.contains("\"name\":\"عنوان \\\"أول\\\"\",\"description\""))
  }

  @Test func `reference managers find the article in the tags they know`() throws {
    var sample = sample()
    sample.articles[1].article.metadata.authors = ["ليلى", "نور"]
    let page = try sample.page("articles/a1/index.html")
    for (name, content) in [
      ("z:itemType", "newspaperArticle"), ("citation_title", "عنوان &quot;أول&quot;"),
      ("citation_author", "ليلى"), ("citation_author", "نور"),
      ("citation_publication_date", "2024/11/30"), ("citation_journal_title", "صحيفة"),
      ("citation_language", "ar"), ("citation_public_url", Self.root + "articles/a1/index.html"),
    ] {
      #expect(page.contains("<meta name=\"\(name)\" content=\"\(content)\">"), "\(name)")
    }
  }

  @Test func `entities and the site say what they are`() throws {
    let person = try linkedData(try sample().page("entities/person/putin/index.html"))
    #expect(
      person.contains(
        "{\"@type\":\"Person\",\"name\":\"فلاديمير بوتين\",\"alternateName\":[\"Vladimir Putin\"]"))
    #expect(
      try linkedData(try sample().page("entities/place/moscow/index.html")).contains("\"Place\""))
    let home = try linkedData(try sample().page("index.html"))
    #expect(
      home.contains("\"urlTemplate\":\"\(Self.root)search/index.html?q={search_term_string}\""))
  }

  @Test func `without the site's address everything is told in relative ones`() throws {
    let page = try Sample().page("articles/a1/index.html")
    #expect(!page.contains("canonical"))
    #expect(!page.contains("og:url"))
    #expect(try linkedData(page).contains("\"url\":\"../../articles/a1/index.html\""))
  }

  @Test func `no text ends the block of data`() throws {
    var sample = sample()
    let scripts = try sample.page("articles/a1/index.html").ranges(of: "<script").count
    sample.fill(with: "</script><script>alert(1)</script><!-- \u{0}\u{7F}")
    let page = try sample.page("articles/a1/index.html")
    #expect(page.ranges(of: "<script").count == scripts)
    #expect(page.contains("\\u003C/script>\\u003Cscript>alert(1)"))
  }

  @Test(arguments: [
    (DateValue.year(2024), "2024", nil), (.month(year: 2024, month: 3), "2024-03", nil),
    (.day(Day(number: 0)), "1970-01-01", "1970-01-01T00:00:00Z"),
    (.minute(Day(number: 0), minute: 61), "1970-01-01T01:01", "1970-01-01T01:01:00Z"),
  ])
  func `a stated date is as exact as it is stated`(
    _ value: DateValue, _ text: String, _ timestamp: String?
  ) throws {
    let date = try #require(StatedDate(Publication(value: value, basis: .frontMatter)))
    #expect(date.iso8601 == text)
    #expect(date.timestamp == timestamp)
  }

  @Test(arguments: [DateValue.century(19), .monthOfUnknownYear(3), .interval(nil, nil)])
  func `what names no year is no date to cite`(_ value: DateValue) {
    #expect(StatedDate(Publication(value: value, basis: .stated)) == nil)
  }
}
