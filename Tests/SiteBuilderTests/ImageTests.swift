import Articles
import Testing

@testable import SiteBuilder

struct ImageTests {
  private static let png: [UInt8] =
    [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 0, 0, 0, 13] + Array("IHDR".utf8)
    + [0, 0, 1, 0x40, 0, 0, 0, 0xF0, 8, 2]

  // MARK: - Formats

  private static func jpeg(_ segments: [UInt8]) -> [UInt8] { [0xFF, 0xD8] + segments }

  private static let frame: [UInt8] = [0xFF, 0xC2, 0, 17, 8, 0, 0xF0, 1, 0x40, 3, 1, 1]

  private static func webp(_ chunk: String, _ data: [UInt8]) -> [UInt8] {
    Array("RIFF....WEBP".utf8) + Array(chunk.utf8) + [0, 0, 0, 0] + data + [0, 0, 0, 0, 0, 0, 0]
  }

  @Test(
    arguments: [
      (png, "png"), (Array("GIF89a".utf8) + [0x40, 1, 0xF0, 0, 0], "gif"),
      (jpeg([0xFF, 0xE0, 0, 4, 1, 2] + frame), "jpg"),
      (jpeg([0xFF, 0xFF, 0xC4, 0, 3, 0] + frame), "jpg"),
      (webp("VP8 ", [0, 0, 0, 0x9D, 1, 0x2A, 0x40, 1, 0xF0, 0]), "webp"),
      (webp("VP8L", [0x2F, 0x3F, 0xC1, 0x3B, 0]), "webp"),
      (webp("VP8X", [0, 0, 0, 0, 0x3F, 1, 0, 0xEF, 0, 0]), "webp"),
    ] as [([UInt8], String)])
  func `a picture's bytes tell its format and size`(_ bytes: [UInt8], _ kind: String) throws {
    let format = try #require(ImageFormat(bytes))
    #expect(format.kind.rawValue == kind)
    #expect(format.width == 320 && format.height == 240)
  }

  @Test(
    arguments: [
      [], Array("<svg xmlns=\"http://www.w3.org/2000/svg\"/>".utf8), Array("root:x:0:0:".utf8),
      Array(png.prefix(20)), jpeg([0xFF, 0xE0, 0xFF, 0xFF]), jpeg([0xFF, 0xE0, 0, 0] + frame),
      webp("VP8?", [0, 0, 0, 0, 0, 0, 0, 0, 0, 0]),
      Array(png.prefix(16)) + [0, 0, 0, 0, 0, 0, 0, 9],
    ] as [[UInt8]])
  func `what is no picture has no format`(_ bytes: [UInt8]) {
    #expect(ImageFormat(bytes) == nil)
  }

  @Test func `no bytes break the reader of formats`() {
    var random = SeededRandom(seed: 7)
    for head in [Self.png, Self.jpeg(Self.frame), Self.webp("VP8X", []), Array("GIF89a".utf8)] {
      for _ in 0..<2000 {
        var bytes = Array(head.prefix(Int.random(in: 0...head.count, using: &random)))
        bytes += (0..<Int.random(in: 0...40, using: &random)).map { _ in
          UInt8.random(in: 0...255, using: &random)
        }
        _ = ImageFormat(bytes)
      }
    }
  }

  // MARK: - Finding

  private func build(_ markdown: String, at file: String = "site/in/a.md") throws -> (
    disk: MemoryDisk, report: BuildReport
  ) {
    let disk = MemoryDisk([
      "site/site.yml": "title: أرشيف\ncontent: in/**/*.md\nurl: https://e.org\n", file: markdown,
      "site/secret.png": "x", "site/in/text.png": "root:x:0:0:",
    ])
    disk.put(Self.png, at: "site/in/pictures/one two.png")
    disk.put(Self.png, at: "site/secret.png")
    let report = try SiteBuilder(
      siteFolder: "site", outputFolder: "out", jobs: 2, fileSystem: disk.fileSystem
    ).build()
    return (disk, report)
  }

  private static let name = "images/\(ContentName.of(png)).png"

  @Test func `a picture of the article's own is copied, and shown late and with its size`() throws {
    let (disk, report) = try build(
      "---\nid: a\n---\nنص المقال.\n\n![سوق <قديم>](pictures/one%20two.png \"x\")\n")
    #expect(report.problems == [])
    #expect(disk.paths.contains("out/" + Self.name))
    #expect(
      disk["out/articles/a/index.html"]?.contains(
        "<img src=\"../../\(Self.name)\" alt=\"سوق &lt;قديم&gt;\" width=\"320\" height=\"240\""
          + " loading=\"lazy\">") == true)
    #expect(disk["out/articles/a/index.md"]?.contains("](../../\(Self.name))") == true)
    #expect(disk["out/data/articles.jsonl"]?.contains("\"path\":\"\(Self.name)\"") == true)
  }

  @Test func `the picture of a front matter stands for the article`() throws {
    let (disk, _) = try build(
      "---\nid: a\ntitle: عنوان\nimage: /pictures/one two.png\nimage_alt: سوق\n---\nنص.\n")
    let page = try #require(disk["out/articles/a/index.html"])
    #expect(
      page.contains("<figure class=\"lead-picture\"><img src=\"../../\(Self.name)\" alt=\"سوق\""))
    #expect(page.contains("<meta property=\"og:image\" content=\"https://e.org/\(Self.name)\">"))
  }

  @Test func `a picture of another host's is a link and no load`() throws {
    let (disk, report) = try build(
      "---\nid: a\ntitle: عنوان\nimage: https://x.example/p.png\n---\nنص ![ب](https://x.example/q.png)\n"
    )
    let page = try #require(disk["out/articles/a/index.html"])
    #expect(!page.contains("<img"))
    #expect(page.contains("<a href=\"https://x.example/p.png\" rel=\"noreferrer\""))
    #expect(page.contains("<a href=\"https://x.example/q.png\">ب</a>"))
    #expect(report.problems == [])
  }

  @Test(arguments: [
    ("../secret.png", "lies outside the folders that hold the articles"),
    ("pictures/../../secret.png", "lies outside the folders that hold the articles"),
    ("/../secret.png", "lies outside the folders that hold the articles"),
    ("%2e%2e/secret.png", "lies outside the folders that hold the articles"),
    ("none.png", "is not there"), ("pictures", "is not there"),
    ("text.png", "is no picture that can be shown"), ("data:image/png;base64,AAAA", "is not there"),
  ])
  func `no text can publish a file that is no picture of its archive`(
    _ address: String, _ message: String
  ) throws {
    let (disk, report) = try build("---\nid: a\ntitle: عنوان\n---\nنص ![كلمات](\(address)) آخر.\n")
    #expect(report.problems.map(\.message) == ["the image '\(address)' \(message)"])
    #expect(!disk.paths.contains { $0.hasPrefix("out/images/") })
    let page = try #require(disk["out/articles/a/index.html"])
    #expect(!page.contains("<img") && page.contains("نص كلمات آخر."))
  }

  @Test(arguments: [
    ("in/*.txt", "in"), ("../in/**/a.md", "../in"), ("in", "in"), ("a.txt", "."), ("in/a.md", "in"),
    ("*.md", "."), ("/x/*.md", "/x"),
  ])
  func `the folder of a pattern holds everything it names`(_ pattern: String, _ folder: String) {
    #expect(PathPattern.folder(of: pattern) == folder)
  }
}
