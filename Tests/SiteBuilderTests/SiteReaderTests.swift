import Testing

@testable import SiteBuilder

struct SiteReaderTests {
  private static let settings = "title: أرشيف\ncontent: in\n"

  private func read(_ files: [String: String]) throws -> Site {
    let disk = MemoryDisk(files.merging(["site/site.yml": Self.settings]) { own, _ in own })
    return try SiteReader(fileSystem: disk.fileSystem, folder: "site").read()
  }

  @Test func `a site of settings alone has the theme's pages and no names`() throws {
    let site = try read([:])
    #expect(site.entities.entries.isEmpty)
    #expect(site.entities.hidden.isEmpty)
    #expect(site.sources.sources == [])
    #expect(site.pages.map(\.slug) == ["data", "search-help"])
    #expect(site.theme["templates/layout.mustache"] != nil)
    #expect(site.staticFiles == [])
  }

  @Test func `the site's own page takes the place of the theme's`() throws {
    let site = try read(["site/pages/data.md": "# بياناتنا\n\nنص\n"])
    #expect(
      site.pages.first
        == MarkdownPage(slug: "data", title: "بياناتنا", markdown: "# بياناتنا\n\nنص\n"))
    #expect(site.pages.filter { $0.slug == "data" }.count == 1)
  }

  @Test func `a page's front matter gives its title`() throws {
    let site = try read(["site/pages/help.md": "---\ntitle: مساعدة\n---\nنص\n"])
    #expect(
      site.pages.first { $0.slug == "help" }
        == MarkdownPage(slug: "help", title: "مساعدة", markdown: "نص\n"))
  }

  @Test func `static files are found below their folder`() throws {
    let site = try read(["site/static/img/logo.svg": "<svg/>"])
    #expect(site.staticFiles == [OutputFile(path: "img/logo.svg", text: "<svg/>")])
  }

  @Test func `a theme of the site's own is laid over the default one`() throws {
    let site = try read([
      "site/site.yml": Self.settings + "theme: mine\n",
      "site/mine/templates/home.mustache": "mine",
    ])
    #expect(site.theme["templates/home.mustache"] == Array("mine".utf8))
    #expect(site.theme["templates/layout.mustache"] != nil)
  }

  @Test func `outlets are known by their files`() throws {
    let site = try read(["site/sources.yml": "- name: الصحيفة\n  files: [../in/a*, ../in/b*]\n"])
    #expect(
      site.sources.sources == [
        Source(name: "الصحيفة", files: [PathPattern("../in/a*"), PathPattern("../in/b*")])
      ])
  }

  @Test(arguments: [
    (
      "site/site.yml", "title: x\ncontent: in\ntheme: none\n",
      "site/site.yml: error: there is no theme folder 'site/none'\n  help: 'theme' is relative to "
        + "the site's folder; without it the default theme is used"
    ),
    (
      "site/sources.yml", "- name: x\n",
      "site/sources.yml:1:3: error: nothing tells which articles come from 'x'\n  help: name its "
        + "'hosts' or its 'files'"
    ),
    (
      "site/sources.yml", "- nmae: x\n",
      "site/sources.yml:1:3: error: unknown key of an outlet 'nmae'\n  help: did you mean 'name'?"
    ),
    (
      "site/sources.yml", "name: x\n",
      "site/sources.yml:1:1: error: expected a list of outlets, each with 'name'"
    ),
    (
      "site/pages/about us.md", "x",
      "site/pages/about us.md: error: a page's name is its address: 'about us' is unfit for one\n"
        + "  help: use letters a–z, digits and hyphens, such as about.md"
    ),
    (
      "site/pages/help.md", "---\ntitle: x\n",
      "site/pages/help.md:1: error: the front matter has no end\n  help: close it with a line '---'"
    ),
    (
      "site/pages/help.md", "---\ntitel: x\n---\n",
      "site/pages/help.md:2:1: error: unknown key 'titel'\n  help: did you mean 'title'?"
    ),
  ])
  func `what is wrong is told with its place and a remedy`(
    file: String, text: String, message: String
  ) {
    let problem = #expect(throws: Problem.self) { try read([file: text]) }
    #expect(problem?.description == message)
  }
}
