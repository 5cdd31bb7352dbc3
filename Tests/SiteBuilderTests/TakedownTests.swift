import Testing

@testable import SiteBuilder

/// Builds whole sites in memory: what is taken back must be in no file of them.
struct TakedownTests {
  private static let secret = "عنوان بيته في شارع السرو"

  private static let files = [
    "site/in/one.md": """
    ---
    id: a1
    title: عنوان المقال الأول عن المدينة
    date: 2024-11-30
    note: سمعنا أن \(secret) منذ زمن
    ---
    قال الشاهد إن **\(secret)** القديم. وانتهى الأمر بعد ذلك بسلام.

    [رابط](https://news.example/x) آخر في فقرة ثانية.
    """,
    "site/in/two.md": """
    ---
    id: a2
    title: مقال ثانٍ عن الحديقة العامة
    date: 2024-12-01
    ---
    نص قصير عن حديقة المدينة وزوارها في الشتاء.
    """,
  ]

  private func build(
    _ settings: String, _ files: [String: String] = files
  ) throws -> (disk: MemoryDisk, report: BuildReport) {
    let disk = MemoryDisk(
      files.merging(["site/site.yml": "title: أرشيف\ncontent: in\n" + settings]) { $1 })
    let report = try SiteBuilder(
      siteFolder: "site", outputFolder: "out", jobs: 2, fileSystem: disk.fileSystem
    ).build()
    return (disk, report)
  }

  /// The files of the site in which a text stands.
  private func holders(of text: String, in disk: MemoryDisk) -> [String] {
    disk.paths.filter { $0.hasPrefix("out/") && disk[$0]?.contains(text) == true }
  }

  @Test func `a hidden article is in no file of the site`() throws {
    let whole = try build("")
    #expect(!holders(of: "الحديقة", in: whole.disk).isEmpty)
    let (disk, report) = try build("hide: [a2]\n")
    #expect(holders(of: "الحديقة", in: disk).isEmpty)
    #expect(holders(of: "articles/a2/", in: disk).isEmpty)
    #expect(disk["out/articles/a2/index.html"] == nil)
    #expect(report.articles == 1)
    #expect(
      report.summary(seconds: 1).contains("Wrote 1 articles (2 occurrences, 1 article hidden)"))
  }

  @Test func `a tombstone tells that an article was hidden and why, and no more`() throws {
    let (disk, _) = try build(
      "hide:\n- {id: a2, tombstone: true, reason: بطلب من أسرة}\nurl: https://e.org\n")
    let page = try #require(disk["out/articles/a2/index.html"])
    #expect(page.contains("مقال محجوب") && page.contains("بطلب من أسرة"))
    #expect(page.contains("<meta name=\"robots\" content=\"noindex\">"))
    #expect(holders(of: "الحديقة", in: disk).isEmpty)
    #expect(disk["out/articles/a2/index.md"] == nil)
    #expect(disk["out/sitemap.xml"]?.contains("a2") == false)
  }

  @Test func `redacted words are in no file of the site`() throws {
    let whole = try build("")
    #expect(holders(of: "شارع السرو", in: whole.disk).count >= 3)
    let (disk, report) = try build("redact:\n- {article: a1, text: \(Self.secret)}\n")
    #expect(holders(of: "شارع السرو", in: disk).isEmpty)
    #expect(disk["out/articles/a1/index.html"]?.contains("قال الشاهد إن […] القديم.") == true)
    #expect(disk["out/articles/a1/index.html"]?.contains("https://news.example/x") == true)
    #expect(report.problems == [])
    #expect(report.summary(seconds: 1).contains("1 passage blacked out"))
  }

  @Test func `words go from a title that was cut from them`() throws {
    let text = "\(Self.secret) الذي يعرفه الجميع في هذه المدينة الصغيرة منذ أعوام طويلة."
    let (disk, _) = try build(
      "redact:\n- {article: a3, text: \(Self.secret), with: ███}\n",
      ["site/in/three.md": "---\nid: a3\n---\n\(text)\n"])
    #expect(holders(of: "شارع السرو", in: disk).isEmpty)
    #expect(disk["out/articles/a3/index.html"]?.contains("███ الذي يعرفه") == true)
  }

  @Test func `words that stand elsewhere too are told`() throws {
    var files = Self.files
    files["site/in/two.md"] = files["site/in/two.md"].map {
      $0 + "\n\nوقيل إن \(Self.secret) أيضًا.\n"
    }
    let (_, report) = try build("redact:\n- {article: a1, text: \(Self.secret)}\n", files)
    #expect(
      report.problems.map(\.description) == [
        """
        site/site.yml:4:3: warning: the words also stand in the article 'a2'
          help: add the same for it where they should go there too
        """
      ])
  }

  @Test(arguments: [
    (
      "hide: [a22]\n",
      "site/site.yml:3:8: error: no article has the id 'a22'\n  help: did you mean 'a2'?"
    ),
    (
      "hide: [zzzzzzzz]\n",
      "site/site.yml:3:8: error: no article has the id 'zzzzzzzz'\n  help: an article's id is the "
        + "name of its folder in articles/ of the site"
    ),
    (
      "redact:\n- {article: a1, text: لا يوجد}\n",
      "site/site.yml:4:3: error: the article 'a1' does not hold these words\n  help: copy them "
        + "from one paragraph of its index.md, letter by letter"
    ),
    (
      "redact:\n- {article: a1}\n",
      "site/site.yml:4:3: error: a redaction names its 'article' and the 'text' that goes\n"
        + "  help: - {article: a1, text: the words}"
    ),
    (
      "hide: a2\n",
      "site/site.yml:3:7: error: 'hide' is not a list\n  help: begin every entry with '- '"
    ),
    (
      "hide:\n- {id: a2, tombstone: maybe}\n",
      "site/site.yml:4:23: error: 'tombstone' is neither true nor false"
    ),
    (
      "redirects: {articles/a1: articles/a2}\n",
      "site/site.yml:3:13: error: 'articles/a1/index.html' is an address of the site\n"
        + "  help: only an old address leads on"
    ),
    (
      "redirects: {old: articles/a9}\n",
      "site/site.yml:3:13: error: there is no page 'articles/a9/index.html' to lead to\n"
        + "  help: name a page as its address stands behind that of the site"
    ),
    (
      "redirects: {../old: articles/a1}\n",
      "site/site.yml:3:13: error: '../old' is no address of a page\n  help: write it as it stands "
        + "behind the site's own: articles/a1/index.html"
    ),
  ])
  func `what cannot be taken back stops the build, for it would be published`(
    _ settings: String, _ message: String
  ) throws {
    let problem = #expect(throws: Problem.self) { try build(settings) }
    #expect(problem?.description == message)
  }

  // MARK: - Redirects

  @Test func `an old address leads on without a script`() throws {
    let (disk, _) = try build(
      "url: https://e.org\nredirects: {2019/old.html: articles/a1, /news/a/: /index.html}\n")
    let page = try #require(disk["out/2019/old.html"])
    #expect(
      page.contains("<meta http-equiv=\"refresh\" content=\"0; url=../articles/a1/index.html\">"))
    #expect(page.contains("<link rel=\"canonical\" href=\"https://e.org/articles/a1/index.html\">"))
    #expect(page.contains("<a href=\"../articles/a1/index.html\">"))
    #expect(disk["out/news/a/index.html"]?.contains("url=../../index.html") == true)
    #expect(disk["out/sitemap.xml"]?.contains("2019") == false)
  }

  @Test func `an entity that was renamed or merged is found where it was`() throws {
    var files = Self.files
    files["site/entities.yml"] = """
      persons:
      - {id: nour, name: نور الدين حمدان, formerly: [nwr-aldyn, other/hamdan]}
      - {id: nobody, name: هند بنت الأثير, formerly: hind}
      """
    files["site/in/two.md"] = files["site/in/two.md"].map {
      $0 + "\nوقال نور الدين حمدان إن الأمر انتهى.\n"
    }
    let (disk, report) = try build("", files)
    #expect(report.problems == [])
    for old in ["person/nwr-aldyn", "other/hamdan"] {
      let page = disk["out/entities/\(old)/index.html"]
      #expect(page?.contains("url=../../../entities/person/nour/index.html") == true, "\(old)")
    }
    #expect(disk["out/entities/person/hind/index.html"] == nil)
  }
}
