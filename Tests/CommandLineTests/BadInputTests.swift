import Foundation
import Testing

/// Each bad input costs only itself, and the message names it.
struct BadInputTests {
  private func build(
    _ name: String, _ data: Data
  ) throws -> (workspace: Workspace, result: Workspace.Result) {
    let workspace = try Workspace()
    try workspace.putSite()
    try workspace.put(data, at: "in/" + name)
    let result = try workspace.run("build")
    #expect(workspace.exists("public/index.html"), "the rest is still built")
    return (workspace, result)
  }

  @Test func `an empty file is told`() throws {
    let result = try build("empty.txt", Data()).result
    #expect(result.errors == "in/empty.txt: warning: is empty\n")
    #expect(result.status == 0)
  }

  @Test func `a file in Windows-1256 is converted`() throws {
    let text = Workspace.goodArticle.replacingOccurrences(of: "مكتبة", with: "حديقة")
    let (workspace, result) = try build("old.txt", try #require(Self.windows1256(text)))
    #expect(result.errors.hasPrefix("in/old.txt: warning: is in Windows-1256, and was converted"))
    #expect(result.status == 0)
    #expect(workspace.read("public/data/articles.jsonl")?.contains("افتتاح حديقة عامة") == true)
  }

  /// The few letters that the article needs.
  private static func windows1256(_ text: String) -> Data? {
    let letters: [Unicode.Scalar: UInt8] = [
      "ا": 0xC7, "ب": 0xC8, "ة": 0xC9, "ت": 0xCA, "ث": 0xCB, "ج": 0xCC, "ح": 0xCD, "خ": 0xCE,
      "د": 0xCF, "ر": 0xD1, "س": 0xD3, "ش": 0xD4, "ص": 0xD5, "ض": 0xD6, "ط": 0xD8, "ع": 0xDA,
      "ف": 0xDD, "ق": 0xDE, "ك": 0xDF, "ل": 0xE1, "م": 0xE3, "ن": 0xE4, "ه": 0xE5, "و": 0xE6,
      "ى": 0xEC, "ي": 0xED, "أ": 0xC3, "إ": 0xC5, "آ": 0xC2, "،": 0xA1, "ئ": 0xC6,
    ]
    var data = Data()
    for scalar in text.unicodeScalars {
      guard let byte = scalar.isASCII ? UInt8(scalar.value) : letters[scalar] else { return nil }
      data.append(byte)
    }
    return data
  }

  @Test func `a binary file is refused`() throws {
    let result = try build("photo.txt", Data([0x89, 0x50, 0x4E, 0x47, 0, 0, 0, 1, 0xFF])).result
    #expect(result.errors.hasPrefix("in/photo.txt: error: is not text"))
    #expect(result.status == 1)
  }

  @Test func `a page without an article is told`() throws {
    let result = try build("chrome.txt", Data("TT\n\nاستمع إلى الملخص\n".utf8)).result
    #expect(result.errors.hasPrefix("in/chrome.txt: warning: holds no article"))
    #expect(result.errors.contains("sitegen inspect"))
    #expect(result.status == 0)
  }

  @Test func `20 MB in one line are refused`() throws {
    let result = try build("long.txt", Data(repeating: UInt8(ascii: "x"), count: 20 << 20)).result
    #expect(result.errors.hasPrefix("in/long.txt:1: error: the line is longer than 1048576 bytes"))
    #expect(result.status == 1)
  }

  @Test func `a link to nothing and a folder with an article's name are told`() throws {
    let workspace = try Workspace()
    try workspace.putSite()
    try FileManager.default.createSymbolicLink(
      atPath: workspace.path + "/in/gone.txt", withDestinationPath: "nowhere.txt")
    try workspace.put("", at: "in/x.txt/inner.md")
    let result = try workspace.run("build")
    #expect(result.errors.contains("in/gone.txt: error: is a link to nothing"))
    #expect(result.errors.contains("in/x.txt: error: is a folder, not a file"))
    #expect(result.status == 1)
    #expect(workspace.exists("public/index.html"))
  }

  @Test func `an Arabic name of 250 bytes is read like any other`() throws {
    let name = String(repeating: "مقالة", count: 24) + "محمد"  // 248 bytes
    let text = Workspace.goodArticle.replacingOccurrences(of: "مكتبة", with: "مدرسة")
    let (workspace, result) = try build(name.prefix(123) + ".txt", Data(text.utf8))
    #expect(result.errors == "")
    #expect(result.status == 0)
    #expect(workspace.read("public/data/articles.jsonl")?.contains("مدرسة عامة") == true)
  }

  @Test(arguments: [
    "<script>alert(1)</script> في العنوان", "عنوان ](javascript:alert(1)) [كذا",
    "عنوان \u{202E}مقلوب\u{2066} وحرف \u{0} فارغ", "</title><img src=x onerror=alert(1)>",
    "\"><b onclick='x'>", "{{title}} {{{title}}}",
  ])
  func `a title can't become markup`(title: String) throws {
    let text =
      title + "\n"
      + Workspace.goodArticle.split(separator: "\n").dropFirst()
      .joined(separator: "\n").replacingOccurrences(of: "مكتبة", with: "حديقة")
    let (workspace, result) = try build("title.txt", Data(text.utf8))
    #expect(result.status == 0)
    for page in workspace.tree("public") where page.hasSuffix(".html") {
      let html = try #require(workspace.read("public/" + page))
      // The only script in a page is the theme's, with the reader's settings.
      #expect(html.ranges(of: "<script>").count == 1, "\(page)")
      #expect(html.contains("<script>'use strict';"), "\(page)")
      #expect(!html.contains("<img"), "\(page)")
      #expect(!html.contains("<b "), "\(page)")
      #expect(!html.contains("href=\"javascript:"), "\(page)")
      #expect(!html.contains("\u{202E}"), "\(page)")
      #expect(!html.contains("\0"), "\(page)")
    }
  }

  @Test func `without any input nothing is built`() throws {
    let workspace = try Workspace()
    try workspace.put("title: x\ncontent: in\n", at: "Site/site.yml")
    let result = try workspace.run("build")
    #expect(result.status == 2)
    #expect(result.errors.contains("Site/in: error: no file matches 'content: in'"))
    #expect(result.errors.contains("there is no article to build a site from"))
    #expect(!workspace.exists("public"))
  }

  @Test func `an empty input folder is an error`() throws {
    let workspace = try Workspace()
    try workspace.put("title: x\ncontent: in\n", at: "Site/site.yml")
    try FileManager.default.createDirectory(
      atPath: workspace.path + "/Site/in", withIntermediateDirectories: true)
    let result = try workspace.run("build")
    #expect(result.status == 2)
    #expect(result.errors.contains("there is no article to build a site from"))
  }

  @Test func `a site without site yml is an error`() throws {
    let result = try Workspace().run("build")
    #expect(result.status == 2)
    #expect(
      result.errors == """
        Site/site.yml: error: there is no such file
          help: --site names a folder with a site.yml; 'title' and 'content' are enough in it

        """)
  }

  @Test func `an unknown key is told with its line and the key that was meant`() throws {
    let workspace = try Workspace()
    try workspace.putSite()
    try workspace.put("title: x\ncontent: ../in/*.txt\ndescripton: y\n", at: "Site/site.yml")
    let result = try workspace.run("build")
    #expect(result.status == 2)
    #expect(
      result.errors == """
        Site/site.yml:3:1: error: unknown setting 'descripton'
          help: did you mean 'description'?

        """)
  }

  @Test func `a folder that sitegen did not write is never replaced`() throws {
    let workspace = try Workspace()
    try workspace.putSite()
    try workspace.put("mine", at: "public/letter.txt")
    let result = try workspace.run("build")
    #expect(result.status == 2)
    #expect(result.errors.hasPrefix("public: error: holds files that sitegen did not write"))
    #expect(workspace.tree("public") == ["letter.txt"])
  }

  @Test func `strict stops at any problem and leaves the last site`() throws {
    let workspace = try Workspace()
    try workspace.putSite()
    #expect(try workspace.run("build", "--strict").status == 0)
    try workspace.put("", at: "in/empty.txt")
    let result = try workspace.run("build", "--strict")
    #expect(result.status == 2)
    #expect(result.errors.hasPrefix("in/empty.txt: warning: is empty\n"))
    #expect(workspace.exists("public/index.html"))
  }

  @Test(arguments: [
    "pages/search.md", "static/search/index.html", "static/404.html", "static/data/dates.csv",
    "static/service-worker.js", "static/sitegen.json",
  ])
  func `a page or file at another page's address is told, and nothing is built`(
    path: String
  ) throws {
    let workspace = try Workspace()
    try workspace.putSite()
    try workspace.put("# بحث\n\nنص.\n", at: "Site/" + path)
    let result = try workspace.run("build")
    let address =
      path == "pages/search.md" ? "search/index.html" : String(path.dropFirst("static/".count))
    #expect(
      result.errors.contains("\(address): error: two files of the site ask for this address"))
    #expect(result.errors.contains("give the page in pages/, or the file in static/, another name"))
    #expect(result.status == 2)
    #expect(!workspace.exists("public"))
  }
}
