import Articles
import Testing

@testable import SiteBuilder

struct MarkdownArticleTests {
  private func read(_ text: String, file: String = "a.md") throws -> MarkdownArticleReader.Reading {
    try MarkdownArticleReader().read(text, file: file)
  }

  private func article(_ text: String, file: String = "a.md") throws -> Article {
    try #require(try read(text, file: file).page.articles.first)
  }

  // MARK: - Front matter

  @Test func `the keys of Hugo are understood`() throws {
    let article = try article(
      """
      ---
      title: "افتتاح المكتبة"
      date: 2024-11-30T09:21:00+03:00
      lastmod: 2024-12-02
      authors: [سعاد, ليلى]
      tags: [كتب]
      categories: [محليات]
      slug: library
      description: خبر قصير
      draft: false
      ---
      افتتحت البلدية المكتبة.
      """)
    #expect(article.title?.text == "افتتاح المكتبة")
    #expect(article.titleBasis == .frontMatter)
    #expect(article.title?.line == 2)
    #expect(article.published.edtf == "2024-11-30T09:21")
    #expect(article.metadata.authors == ["سعاد", "ليلى"])
    #expect(article.metadata.tags == ["كتب"])
    #expect(article.section?.text == "محليات")
    #expect(article.metadata.id == "library")
    #expect(article.deck?.text == "خبر قصير")
    #expect(article.metadata.extra == ["lastmod": "\"2024-12-02\""])
  }

  @Test func `the keys of Jekyll are understood`() throws {
    let article = try article(
      """
      ---
      layout: post
      title: افتتاح المكتبة
      date: 2024-11-30 09:21:00 +0300
      author: سعاد
      category: محليات
      ---
      النص هنا.
      """)
    #expect(article.published.edtf == "2024-11-30T09:21")
    #expect(article.metadata.authors == ["سعاد"])
    #expect(article.section?.text == "محليات")
    #expect(article.metadata.extra == ["layout": "\"post\""])
  }

  @Test func `the name of a post of Jekyll tells its day where no field does`() throws {
    let article = try article("نص الخبر هنا.\n", file: "_posts/2024-11-30-library.md")
    #expect(article.published.edtf == "2024-11-30")
    #expect(article.published.evidence == ["file name"])
    let dated = try self.article(
      "---\ndate: 2024-12-01\n---\nنص الخبر هنا.\n", file: "2024-11-30-library.md")
    #expect(dated.published.edtf == "2024-12-01")
  }

  @Test func `the taxonomies of Zola are understood`() throws {
    let article = try article(
      "---\ntitle: عنوان\ntaxonomies:\n  tags: [كتب, مدن]\n  categories: [محليات]\n---\nنص.\n")
    #expect(article.metadata.tags == ["كتب", "مدن"])
    #expect(article.section?.text == "محليات")
  }

  @Test func `front matter in TOML is refused with a remedy`() {
    let problem = #expect(throws: Problem.self) { try read("+++\ntitle = \"x\"\n+++\nنص\n") }
    #expect(
      problem?.description == """
        a.md:1: error: front matter in TOML is not read
          help: write it in YAML, between two lines '---'
        """)
  }

  @Test(arguments: [
    ("---\ntitle: x\n", 1, "the front matter has no end"),
    ("---\ntitle: [x\n---\nنص\n", 2, nil),
    ("---\n- a\n---\nنص\n", 2, "the front matter is no list of fields, such as title: …"),
  ])
  func `front matter that cannot be read is told with its line`(
    text: String, line: Int, message: String?
  ) {
    let problem = #expect(throws: Problem.self) { try read(text) }
    #expect((1...line + 1).contains(problem?.line ?? 0))
    if let message { #expect(problem?.message == message) }
  }

  @Test func `YAML whose references multiply is refused`() {
    let rows = (1...12).map {
      "a\($0): &a\($0) [\(Array(repeating: "*a\($0 - 1)", count: 9).joined(separator: ", "))]"
    }
    let text = "---\na0: &a0 x\n" + rows.joined(separator: "\n") + "\n---\nنص\n"
    let problem = #expect(throws: Problem.self) { try read(text) }
    #expect(problem?.message == "the front matter holds more than 10000 values")
  }

  @Test func `a draft is told as one`() throws {
    #expect(try read("---\ndraft: true\n---\nنص\n").isDraft)
    #expect(try !read("---\ndraft: false\n---\nنص\n").isDraft)
  }

  @Test func `every line is accounted for`() throws {
    let page = try read("---\ntitle: عنوان\ntags: [كتب]\n---\n\nنص الخبر.\n\n## فقرة\n").page
    #expect(
      page.readings.map(\.role) == [
        .frontMatter, .title, .frontMatter, .frontMatter, .blank, .body, .blank, .subheading,
        .blank,
      ])
  }

  // MARK: - Body

  @Test(arguments: [
    ("قبل <script>alert(1)</script> بعد", "قبل alert(1) بعد"),
    ("<script>\nalert(1)\n</script>\n\nنص", "نص"),
    ("<div onclick=\"x\">كلام <b>مهم</b></div>", "كلام مهم"),
    ("[اضغط](javascript:alert(1)) هنا", "اضغط هنا"),
    ("[اضغط](JaVaScRiPt:alert(1))", "اضغط"),
    ("[اضغط](data:text/html;base64,x)", "اضغط"),
    ("![صورة](javascript:x)", "صورة"),
  ])
  func `what could do harm leaves its words only`(markdown: String, source: String) throws {
    let body = MarkdownBody(markdown, firstLine: 1)
    #expect(body.source == source + "\n")
    for harm in ["<", "javascript", "JaVaScRiPt", "data:"] {
      #expect(!body.source.contains(harm))
    }
  }

  @Test func `an image becomes a link, for a page asks nothing of other hosts`() {
    #expect(
      MarkdownBody("![صورة](https://example.org/a.png)", firstLine: 1).source
        == "[صورة](https://example.org/a.png)\n")
  }

  @Test func `good Markdown stays`() {
    let markdown = "## فقرة\n\nنص **مهم** و[رابط](https://example.org).\n\n> قول\n\n  - بند\n"
    let body = MarkdownBody(markdown, firstLine: 5)
    #expect(body.source.contains("**مهم**"))
    #expect(body.source.contains("[رابط](https://example.org)"))
    #expect(body.blocks.map(\.kind) == [.subheading, .paragraph, .quote, .listItem])
    #expect(body.blocks.map(\.passage.line) == [5, 7, 9, 11])
    #expect(body.blocks[1].passage.text == "نص مهم ورابط.")
  }

  @Test func `the heading that the body begins with is the title`() throws {
    let article = try article("# عنوان **مهم**\n\nنص الخبر.\n")
    #expect(article.title?.text == "عنوان مهم")
    #expect(article.titleBasis == .stated)
    #expect(article.markdown == "نص الخبر.\n")
  }
}
