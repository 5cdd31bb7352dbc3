import Articles
import Dates
import Testing

@testable import SiteBuilder

struct CitationTests {
  private func citation(_ change: (inout ArchivedArticle) -> Void = { _ in }) -> Citation {
    var item = Sample().articles[1]
    item.article.metadata.authors = ["ليلى & نور"]
    item.article.metadata.url = "https://news.example/a_b{c}"
    item.origins[0].readOn = Day(year: 2025, month: 1, day: 2)
    change(&item)
    return Citation(item, settings: SiteSettings(title: "أرشيف", content: []))
  }

  @Test func `an entry of BibTeX escapes what acts on TeX`() {
    #expect(
      BibTeXEntry(citation: citation()).text == """
        @article{a1,
          title = {عنوان "أول"},
          author = { {ليلى \\& نور} },
          journal = {صحيفة},
          year = {2024},
          month = {11},
          day = {30},
          url = {https://news.example/a_b%7Bc%7D},
          urldate = {2025-01-02},
          langid = {arabic},
          note = {أرشيف}
        }

        """)
  }

  @Test func `a record of RIS has a line for each fact`() {
    let lines = RISRecord(citation: citation()).text.split(separator: "\r\n")
    #expect(
      lines == [
        "TY  - NEWS", "TI  - عنوان \"أول\"", "AU  - ليلى & نور", "T2  - صحيفة", "PY  - 2024",
        "DA  - 2024/11/30", "UR  - https://news.example/a_b{c}", "Y2  - 2025/01/02", "LA  - ar",
        "DB  - أرشيف", "ID  - a1", "ER  - ",
      ])
  }

  @Test func `an item of CSL-JSON is JSON`() throws {
    var text = CSLItem(citation: citation()).text
    let value = try text.withUTF8 { bytes in
      var reader = JSONReader(bytes)
      return try reader.read()
    }
    #expect(
      value.line
        == "[{\"id\":\"a1\",\"type\":\"article-newspaper\",\"title\":\"عنوان \\\"أول\\\"\","
        + "\"author\":[{\"literal\":\"ليلى & نور\"}],\"container-title\":\"صحيفة\","
        + "\"issued\":{\"date-parts\":[[2024,11,30]]},\"accessed\":{\"date-parts\":[[2025,1,2]]},"
        + "\"URL\":\"https://news.example/a_b{c}\",\"language\":\"ar\",\"archive\":\"أرشيف\"}]")
  }

  @Test func `an inferred date is not cited`() {
    let citation = citation { $0.article.published.basis = .inferred }
    #expect(citation.date == nil)
    #expect(!BibTeXEntry(citation: citation).text.contains("year"))
    #expect(!RISRecord(citation: citation).text.contains("PY"))
  }

  @Test func `the words of a citation bracket a date that is inferred`() throws {
    var sample = Sample()
    sample.articles[1].article.published.basis = .inferred
    let label = try sample.renderer().dateLabel(of: sample.articles[1].article)
    #expect(try sample.page("articles/a1/index.html").contains("صحيفة، [\(label)]، محفوظ"))
    #expect(try sample.page("articles/a0/index.html").contains("»، غير مؤرَّخ، محفوظ"))
  }

  @Test func `a title that the archive has supplied stands in brackets`() {
    let citation = citation { $0.article.titleBasis = .derived }
    #expect(RISRecord(citation: citation).text.contains("TI  - [عنوان \"أول\"]\r\n"))
  }

  @Test func `a line of a fact cannot begin another`() {
    let citation = citation { $0.article.displayTitle = "أ\r\nER  - \r\nTY  - BOOK" }
    #expect(RISRecord(citation: citation).text.split(separator: "\r\n").count == 12)
  }

  @Test func `an address that could run a script is not cited`() {
    #expect(citation { $0.article.metadata.url = "javascript:alert(1)" }.original == nil)
  }

  @Test(arguments: [
    ("أ ب", "data:text/plain;charset=utf-8,أ%20ب"),
    ("<a href=\"#\">%\n", "data:text/plain;charset=utf-8,%3Ca%20href=%22%23%22%3E%25%0A"),
  ])
  func `a small file is an address`(_ text: String, _ address: String) {
    #expect(DataAddress(type: "text/plain", text: text).address == address)
  }

  @Test func `an article shows how to cite it, and where it is from`() throws {
    var sample = Sample()
    sample.articles[1].article.metadata.url = "https://news.example/a?b=1&c"
    sample.articles[1].article.metadata.rights = "للصحيفة"
    sample.articles[1].origins[0].readOn = Day(year: 2025, month: 1, day: 2)
    let page = try sample.page("articles/a1/index.html")
    #expect(
      page.contains(
        "«عنوان &quot;أول&quot;»، صحيفة، 30 نوفمبر/تشرين الثاني 2024، محفوظ في «أرشيف»، "
          + "https://news.example/a?b=1&amp;c</p>"))
    #expect(page.contains("download=\"a1.bib\""))
    #expect(
      page.contains(
        "href=\"https://web.archive.org/web/20241130*/https://news.example/a?b=1&amp;c\""))
    #expect(page.contains("<time datetime=\"2025-01-02\">2 يناير/كانون الثاني 2025</time>"))
    #expect(page.contains("<dd>للصحيفة</dd>"))
  }
}
