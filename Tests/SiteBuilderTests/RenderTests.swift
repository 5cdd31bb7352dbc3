import Annotation
import Articles
import Dates
import Foundation
import Testing

@testable import SiteBuilder

struct RenderTests {
  // MARK: - Addresses

  @Test func `every page has an address of its own`() throws {
    let renderer = try Sample().renderer()
    let paths = renderer.addresses.map(\.path)
    #expect(Set(paths).count == paths.count)
    for path in [
      "index.html", "404.html", "search/index.html", "about/index.html", "articles/index.html",
      "articles/a1/index.html", "entities/index.html", "entities/person/index.html",
      "entities/person/putin/index.html", "dates/index.html", "dates/2024/index.html",
      "dates/2024/11/index.html", "dates/2024/11/30/index.html", "dates/1949/index.html",
      "sections/index.html", "sources/index.html",
    ] {
      #expect(paths.contains(path), "\(path)")
    }
  }

  @Test func `an article gives a page and its Markdown`() throws {
    let files = try Sample().files("articles/a1/index.html")
    #expect(files.map(\.path) == ["articles/a1/index.html", "articles/a1/index.md"])
  }

  @Test func `a list of more than a hundred goes on on further pages`() throws {
    var sample = Sample()
    sample.articles = (0..<205).map { number in
      var article = sample.articles[1]
      article.id = "n\(number)"
      return article
    }
    let paths = try sample.renderer().addresses.map(\.path)
    #expect(paths.contains("articles/page/3/index.html"))
    #expect(!paths.contains("articles/page/4/index.html"))
    #expect(paths.contains("entities/person/putin/page/3/index.html"))
    let second = try sample.page("articles/page/2/index.html")
    #expect(second.contains("صفحة 2 من 3"))
    #expect(second.contains("href=\"../../../articles/index.html\""))
    #expect(second.contains("href=\"../../../articles/page/3/index.html\""))
    #expect(second.ranges(of: "<li class=\"entry\">").count == 100)
  }

  @Test func `every link of every page leads to a page`() throws {
    let renderer = try Sample().renderer()
    let files = renderer.addresses.flatMap(renderer.render)
    let paths = Set(files.map(\.path) + renderer.theme.assets.map(\.path) + ["manifest.json"])
    for file in files where file.path.hasSuffix(".html") {
      for target in Self.links(in: String(decoding: file.bytes, as: UTF8.self)) {
        #expect(paths.contains(Self.resolve(target, from: file.path)), "\(target) in \(file.path)")
      }
    }
  }

  /// The relative addresses of `href` and `src`, without fragments.
  private static func links(in html: String) -> [String] {
    html.matches(of: /(?:href|src)="([^"#]+)[^"]*"/).map { String($0.1) }
      .filter { !$0.contains(":") }
  }

  private static func resolve(_ target: String, from path: String) -> String {
    var folders = path.split(separator: "/").dropLast()
    for part in target.split(separator: "/") {
      if part == ".." { folders = folders.dropLast() } else { folders.append(part) }
    }
    return folders.joined(separator: "/")
  }

  @Test func `the same archive gives the same bytes`() throws {
    let first = try Sample().renderer()
    let second = try Sample().renderer()
    #expect(first.addresses == second.addresses)
    #expect(first.addresses.flatMap(first.render) == second.addresses.flatMap(second.render))
  }

  // MARK: - Articles

  @Test func `names and dates of an article are links`() throws {
    let page = try Sample().page("articles/a1/index.html")
    #expect(page.contains("<a href=\"../../entities/person/putin/index.html\">بوتين</a>"))
    #expect(
      page.contains(
        "<a href=\"../../dates/1949/index.html\" data-when=\"1949 — مذكور صراحةً\""
          + " aria-describedby=\"date-note-1\"><time datetime=\"1949\">1949</time></a>"))
  }

  @Test func `the date of an article says how it is known`() throws {
    let page = try Sample().page("articles/a1/index.html")
    #expect(
      page.contains(
        "<time datetime=\"2024-11-30T21:21\">السبت 30 نوفمبر/تشرين الثاني 2024، الساعة 21:21</time>"
      ))
    #expect(page.contains("كما ورد في الصفحة"))
    #expect(page.contains("<bdi>30/نوفمبر/2024 - 09:21 م</bdi>"))
  }

  @Test func `an article without a date says so`() throws {
    #expect(try Sample().page("articles/a0/index.html").contains("غير مؤرَّخ"))
  }

  @Test func `a derived title is marked`() throws {
    var sample = Sample()
    sample.articles[1].article.titleBasis = .derived
    #expect(try sample.page("articles/a1/index.html").contains("هذا العنوان مستخرج من النص"))
    #expect(try !Sample().page("articles/a1/index.html").contains("هذا العنوان مستخرج من النص"))
  }

  @Test func `a caption stands with its credit and a summary as a list`() throws {
    let page = try Sample().page("articles/a1/index.html")
    let moscow = "<a href=\"../../entities/place/moscow/index.html\">موسكو</a>"
    #expect(page.contains("<p><em>صورة من \(moscow) (أ.ف.ب)</em></p>"))
    #expect(page.contains("<ul>\n<li>أول الملخص</li>\n<li>ثاني الملخص</li>\n</ul>"))
  }

  @Test func `the Markdown of an article opens with what is known of it`() throws {
    let files = try Sample().files("articles/a1/index.html")
    let markdown = String(decoding: files[1].bytes, as: UTF8.self)
    #expect(
      markdown.hasPrefix(
        """
        ---
        title: "عنوان \\"أول\\""
        title_basis: "stated"
        id: "a1"
        date: "2024-11-30T21:21"
        date_basis: "stated"
        source: "صحيفة"
        section: "سياسة"
        language: "ar"
        origins:
          - file: "in/a1.txt"
            lines: [1, 9]
        ---

        # عنوان "أول"

        **سطر تحت العنوان**

        *صورة من موسكو (أ.ف.ب)*

        - أول الملخص
        - ثاني الملخص

        قال بوتين في 1949 إنه \\*يعلم\\*.

        """))
  }

  // MARK: - Hostile text

  @Test(arguments: [
    "</title><script>alert(1)</script>", "\"><img src=x onerror=alert(1)>", "' onclick='x",
    "](javascript:alert(1))", "[x](javascript:alert(1))", "<!--", "{{{site}}}", "{{#a}}",
    "&lt;script&gt;", "`</script>`", "${alert(1)}",
  ])
  func `no text of an article acts as markup`(_ text: String) throws {
    var sample = Sample()
    sample.fill(with: text)
    let renderer = try sample.renderer()
    for file in renderer.addresses.flatMap(renderer.render) where file.path.hasSuffix(".html") {
      let html = String(decoding: file.bytes, as: UTF8.self)
      // The only script in a page is the theme's, with the reader's settings.
      #expect(html.ranges(of: "<script>").count == 1, "\(file.path)")
      #expect(html.contains("<script>'use strict';"), "\(file.path)")
      #expect(!html.contains("<img"), "\(file.path)")
      #expect(html.firstMatch(of: /<[^>]*onclick='/) == nil, "\(file.path)")
      #expect(html.firstMatch(of: /href="[^"]*javascript:/) == nil, "\(file.path)")
    }
  }

  @Test func `a title like a template's tag is shown as it stands`() throws {
    var sample = Sample()
    sample.fill(with: "{{site}}")
    #expect(try sample.page("articles/a1/index.html").contains("<h1>{{site}}</h1>"))
  }

  @Test func `controls of direction do not leave a title`() throws {
    var sample = Sample()
    sample.fill(with: "أ\u{202E}ب\u{2066}ج")
    let page = try sample.page("articles/index.html")
    #expect(page.contains("<bdi>أبج</bdi>"))
    #expect(!page.unicodeScalars.contains { (0x202A...0x202E).contains($0.value) })
  }

  @Test func `characters that HTML forbids become the replacement character`() throws {
    var sample = Sample()
    // U+FDD0 and U+1FFFE, which no literal can hold.
    let noncharacters = String(decoding: [0xEF, 0xB7, 0x90, 0xF0, 0x9F, 0xBF, 0xBE], as: UTF8.self)
    sample.fill(with: "أ\0ب\u{1}ج\u{7F}د\u{85}ه\(noncharacters)ز")
    let page = try sample.page("articles/a1/index.html")
    #expect(page.contains("<h1>أ\u{FFFD}ب\u{FFFD}ج\u{FFFD}د\u{FFFD}ه\u{FFFD}\u{FFFD}ز</h1>"))
    let forbidden = page.unicodeScalars.filter { $0.value < 0x20 && $0 != "\n" }
    #expect(forbidden.isEmpty)
  }

  @Test func `a name stays in its place when characters before it are replaced`() throws {
    var sample = Sample()
    let text = "\0\0 بوتين"
    sample.articles[1].article.blocks[0].passage.text = text
    sample.articles[1].dates = []
    sample.articles[1].mentions = [
      Mention(entity: 0, passage: 6, range: 3..<13, alias: "بوتين", proclitic: "")
    ]
    let page = try sample.page("articles/a1/index.html")
    #expect(
      page.contains("\u{FFFD}\u{FFFD} <a href=\"../../entities/person/putin/index.html\">بوتين</a>")
    )
  }

  @Test func `places that no passage has break nothing`() throws {
    var sample = Sample()
    sample.articles[1].mentions = [(-5)..<2, 0..<900, 1..<2, 7..<7].flatMap { range in
      [0, 6, 40].map { passage in
        Mention(entity: 0, passage: passage, range: range, alias: "", proclitic: "")
      }
    }
    let renderer = try sample.renderer()
    #expect(renderer.addresses.flatMap(renderer.render).allSatisfy { !$0.bytes.isEmpty })
  }

  @Test func `empty passages are left out and counted`() throws {
    var sample = Sample()
    sample.articles[1].article.deck?.text = ""
    sample.articles[1].article.summary[0].text = ""
    let page = try sample.page("articles/a1/index.html")
    #expect(page.contains("<a href=\"../../entities/person/putin/index.html\">بوتين</a>"))
    #expect(!page.contains("<hr"))
  }

  // MARK: - Names, dates, groups

  @Test func `a name's page shows the sentence that names it, with the name marked`() throws {
    let page = try Sample().page("entities/person/putin/index.html")
    #expect(page.contains("<h1><bdi>فلاديمير بوتين</bdi></h1>"))
    #expect(page.contains("Vladimir Putin"))
    #expect(page.contains("قال <mark>بوتين</mark> في 1949 إنه *يعلم*."))
    #expect(page.contains("مقال واحد، وورد الاسم مرة واحدة"))
    #expect(page.contains("../../../entities/place/moscow/index.html"))
  }

  @Test func `a date's page shows what was published and what speaks of it`() throws {
    let day = try Sample().page("dates/2024/11/30/index.html")
    #expect(day.contains("السبت 30 نوفمبر/تشرين الثاني 2024"))
    #expect(day.contains("نُشر في هذا التاريخ"))
    let year = try Sample().page("dates/1949/index.html")
    #expect(year.contains("<mark>1949</mark>"))
    #expect(!year.contains("نُشر في هذا التاريخ"))
  }

  @Test func `a month is a table of weeks that begin on Saturday`() throws {
    let page = try Sample().page("dates/2024/11/index.html")
    #expect(page.contains("<th scope=\"col\">السبت</th>"))
    // 1 November 2024 was a Friday, the last column.
    #expect(
      page.contains("<tr><td></td><td></td><td></td><td></td><td></td><td></td><td>1</td></tr>"))
    #expect(page.contains("href=\"../../../dates/2024/11/30/index.html\""))
  }

  @Test(arguments: [
    (SiteSettings.MonthNames.dual, "نوفمبر/تشرين الثاني"), (.egypt, "نوفمبر"),
    (.levant, "تشرين الثاني"), (.maghreb, "نوفمبر"),
  ])
  func `months have the names the settings ask for`(
    _ style: SiteSettings.MonthNames, _ name: String
  ) throws {
    var sample = Sample()
    sample.settings.months = style
    #expect(try sample.page("dates/2024/11/index.html").contains("<h1>\(name) 2024</h1>"))
  }

  @Test func `authors and tags have pages, and lists that go on`() throws {
    var sample = Sample()
    sample.articles[1].article.metadata.authors = ["نور", "ليلى", "نور"]
    sample.articles[0].article.metadata.authors = ["نور"]
    sample.articles[0].article.metadata.tags = (1...101).map { "وسم \($0)" } + ["وسم 1"]
    let article = try sample.page("articles/a1/index.html")
    #expect(
      article.contains(
        "<a href=\"../../authors/nwr/index.html\"><bdi>نور</bdi></a>، "
          + "<a href=\"../../authors/lyla/index.html\"><bdi>ليلى</bdi></a></dd>"))
    #expect(try sample.page("authors/nwr/index.html").ranges(of: "<li class=\"entry\">").count == 2)
    #expect(try sample.page("tags/page/2/index.html").contains("صفحة 2 من 2"))
    #expect(
      try sample.page("tags/wsm-1/index.html").ranges(of: "<li class=\"entry\">").count == 1)
  }

  @Test func `sections with the same letters have addresses of their own`() throws {
    var sample = Sample()
    sample.articles[0].article.section = Passage(text: "سِياسة", line: 1)
    let paths = try sample.renderer().addresses.map(\.path)
      .filter { $0.hasPrefix("sections/") && $0.hasSuffix(".html") }
    #expect(paths.count == 3)
    #expect(Set(paths).count == 3)
  }

  // MARK: - The frame

  @Test(arguments: [("# عن\n\nنص.\n", "عن"), ("نص.\n", "عن الأرشيف")])
  func `an editor's page has one heading of the first level`(
    _ markdown: String, _ heading: String
  ) throws {
    var sample = Sample()
    sample.about = markdown
    let page = try sample.page("about/index.html")
    #expect(page.ranges(of: "<h1>").count == 1)
    #expect(page.contains("<h1>\(heading)</h1>"))
  }

  @Test func `the page for what is not found has relative links without the site's address`() throws
  {
    #expect(try Sample().page("404.html").contains("href=\"articles/index.html\""))
  }

  @Test(arguments: [
    ("https://example.org", "/"), ("https://example.org/", "/"),
    ("https://example.org/a/b", "/a/b/"),
  ])
  func `the page for what is not found holds at any depth with the site's address`(
    _ url: String, _ root: String
  ) throws {
    var sample = Sample()
    sample.settings.url = url
    let page = try sample.page("404.html")
    #expect(page.contains("href=\"\(root)articles/index.html\""))
    #expect(page.contains("href=\"\(root)assets/style."))
  }

  @Test func `a page names its canonical address only where the site's is known`() throws {
    var sample = Sample()
    #expect(try !sample.page("articles/index.html").contains("canonical"))
    sample.settings.url = "https://example.org/a"
    #expect(
      try sample.page("articles/index.html").contains(
        "<link rel=\"canonical\" href=\"https://example.org/a/articles/index.html\">"))
  }

  @Test func `every page forbids scripts and loads from elsewhere before anything else`() throws {
    let renderer = try Sample().renderer()
    for file in renderer.addresses.flatMap(renderer.render) where file.path.hasSuffix(".html") {
      let html = String(decoding: file.bytes, as: UTF8.self)
      #expect(html.contains("<head>\n<meta http-equiv=\"Content-Security-Policy\""), "\(file.path)")
      // From disk Firefox does not count `file:` as 'self' for forms: the search box did nothing.
      #expect(html.contains("form-action 'self' file:"), "\(file.path)")
      #expect(html.hasPrefix("<!DOCTYPE html>\n<html lang=\"ar\" dir=\"rtl\">"), "\(file.path)")
      #expect(!html.contains("{{"), "\(file.path)")
    }
  }

  @Test func `an empty archive has its pages`() throws {
    var sample = Sample()
    (sample.articles, sample.entities) = ([], [])
    let renderer = try sample.renderer()
    #expect(renderer.addresses.flatMap(renderer.render).allSatisfy { !$0.bytes.isEmpty })
    #expect(try sample.page("entities/person/index.html").contains("لا أسماء من هذا النوع"))
  }
}
