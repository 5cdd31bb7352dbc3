import Testing

@testable import SiteBuilder

struct SettingsReaderTests {
  @Test func `a title and content are enough`() throws {
    let settings = try SettingsReader().read("title: أرشيف\ncontent: a/*.txt\n", file: "site.yml")
    #expect(settings == SiteSettings(title: "أرشيف", content: ["a/*.txt"]))
  }

  @Test func `every key is read`() throws {
    let yaml = """
      title: أرشيف
      description: وصف
      content: [a, ../b]
      url: https://example.org/
      theme: themes/mine
      months: levant
      entities: {discover: false}
      """
    let settings = try SettingsReader().read(yaml, file: "site.yml")
    #expect(settings.description == "وصف")
    #expect(settings.content == ["a", "../b"])
    #expect(settings.url == "https://example.org/")
    #expect(settings.theme == "themes/mine")
    #expect(settings.months == .levant)
  }

  @Test(arguments: [
    (
      "title: x\ncontnet: a\n",
      "site.yml:2:1: error: unknown setting 'contnet'\n  help: did you mean 'content'?"
    ),
    (
      "title: x\nzzzzzz: a\n",
      "site.yml:2:1: error: unknown setting 'zzzzzz'\n  help: known here: title, description, "
        + "content, url, theme, months, entities, hide, redact, redirects"
    ),
    ("content: a\n", "site.yml:1:1: error: 'title' is missing"),
    (
      "title: x\n",
      "site.yml:1:1: error: 'content' is missing\n  help: name the articles, for instance "
        + "content: articles/*.txt"
    ),
    ("title: [x]\ncontent: a\n", "site.yml:1:8: error: 'title' is not a text"),
    ("title: x\ntitle: y\ncontent: a\n", "site.yml:1:1: error: 'title' stands twice"),
    ("", "site.yml: error: the file is empty"),
    (
      "- a\n",
      "site.yml:1:1: error: expected a mapping of names to values, such as title: …"
    ),
    (
      "title: x\ncontent: a\nmonths: syrian\n",
      "site.yml:3:9: error: unknown month names 'syrian'\n  help: choose one of dual, egypt, "
        + "levant, maghreb"
    ),
    (
      "title: x\ncontent: a\nurl: example.org\n",
      "site.yml:3:6: error: 'url' is not a web address: example.org\n  help: write it whole: "
        + "https://example.org/archive/"
    ),
    (
      "title: x\ncontent: a\nurl: https://example.org/?a=\n",
      "site.yml:3:6: error: 'url' holds what no address of a site can: https://example.org/?a=\n"
        + "  help: write it as a browser copies it, without '?' and '#': https://xn--…/%D8%A3/"
    ),
    (
      "title: x\ncontent: a\nentities: {discover: maybe}\n",
      "site.yml:3:22: error: 'discover' is neither true nor false"
    ),
  ])
  func `a wrong setting is told with its place and a remedy`(yaml: String, message: String) {
    let problem = #expect(throws: Problem.self) {
      try SettingsReader().read(yaml, file: "site.yml")
    }
    #expect(problem?.description == message)
  }

  @Test func `broken YAML is told with its line`() {
    let problem = #expect(throws: Problem.self) {
      try SettingsReader().read("title: x\n  bad: [\n", file: "site.yml")
    }
    #expect(problem?.line == 2)
    #expect(problem?.message.hasPrefix("not YAML: ") == true)
  }
}
