import Testing

@testable import SiteBuilder

struct OfflineContentsTests {
  private func files(_ paths: [String], text: String = "x") -> [String: String] {
    let contents = OfflineContents()
    for path in paths { contents.add(OutputFile(path: path, text: text)) }
    return Dictionary(
      uniqueKeysWithValues: contents.files(worker: Array("worker".utf8)).map {
        ($0.path, String(decoding: $0.bytes, as: UTF8.self))
      })
  }

  @Test func `what pages are made of is listed, data and feeds are not`() throws {
    let files = files([
      "index.html", "assets/style.css", "a/index.md", "data/articles.jsonl", "feed.xml", "404.html",
      "static/picture.JPG",
    ])
    let list = try #require(files.first { $0.key.hasPrefix("offline/files/") }?.value)
    #expect(
      list == #"[["assets/style.css","2d711642b7",1],["index.html","2d711642b7",1],"#
        + #"["static/picture.JPG","2d711642b7",1]]"#)
  }

  @Test func `the worker learns the build's name, which its contents have too`() throws {
    let files = files(["index.html"])
    let contents = try #require(files["offline/files.json"])
    let worker = try #require(files["service-worker.js"])
    let name = try #require(worker.split(separator: "'").dropFirst().first)
    #expect(contents.hasPrefix("{\"build\":\"\(name)\",\"files\":1,\"bytes\":1,"))
    #expect(worker.hasSuffix("worker"))
  }

  @Test func `another content gives the build another name`() {
    #expect(
      files(["a.html"])["service-worker.js"] != files(["a.html"], text: "y")["service-worker.js"])
    #expect(files(["a.html", "b.html"]) == files(["b.html", "a.html"]))
  }

  @Test func `a large archive has about as many lists as a list has files`() {
    let files = files((0..<40_000).map { "articles/\($0)/index.html" })
    #expect(files.count { $0.key.hasPrefix("offline/files/") } == 200)
  }
}
