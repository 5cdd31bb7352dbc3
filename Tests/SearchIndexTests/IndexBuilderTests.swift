import Foundation
import Testing

@testable import SearchIndex

struct IndexBuilderTests {
  /// Both sides of the format are held to these files: this test writes them, the client's tests
  /// read them. After a change of the format, UPDATE_FIXTURES=1 writes them anew.
  @Test func `the fixture's index is what the client's tests read`() throws {
    let fixture = try Fixture.load()
    let files = Fixture.builder.files(documents: fixture.documents, entities: fixture.entities)
    let folder = Fixture.folder.appending(path: "index")
    if ProcessInfo.processInfo.environment["UPDATE_FIXTURES"] != nil {
      try record(files, in: folder)
      Issue.record("The fixture was written anew; look at what changed.")
    }
    let known = FileManager.default.enumerator(atPath: folder.path)?
      .compactMap { $0 as? String }.filter { $0.hasSuffix(".js") }
    #expect(Set(known ?? []) == Set(files.map(\.path)))
    for file in files {
      let bytes = try Data(contentsOf: folder.appending(path: file.path))
      #expect(Array(bytes) == file.bytes, "\(file.path)")
    }
  }

  private func record(_ files: [IndexFile], in folder: URL) throws {
    try? FileManager.default.removeItem(at: folder)
    for file in files {
      let url = folder.appending(path: file.path)
      try FileManager.default.createDirectory(
        at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
      try Data(file.bytes).write(to: url)
    }
  }

  @Test(arguments: [(2, 16), (3, 1), (8, 7)])
  func `neither the number of jobs nor of slices changes a byte`(jobs: Int, slice: Int) throws {
    let fixture = try Fixture.load()
    var builder = Fixture.builder
    let one = builder.files(documents: fixture.documents, entities: fixture.entities, jobs: 1)
    builder.documentsPerSlice = slice
    let several = builder.files(
      documents: fixture.documents, entities: fixture.entities, jobs: jobs)
    #expect(one.map(\.path) == several.map(\.path))
    #expect(one.map(\.bytes) == several.map(\.bytes))
  }

  @Test func `the order of entities does not change a byte`() throws {
    let fixture = try Fixture.load()
    let forth = Fixture.builder.files(documents: fixture.documents, entities: fixture.entities)
    let back = Fixture.builder.files(
      documents: fixture.documents, entities: fixture.entities.reversed())
    #expect(forth.map(\.bytes) == back.map(\.bytes))
  }

  @Test func `every file is three lines with JSON in the middle, named by its content`() throws {
    let fixture = try Fixture.load()
    let files = Fixture.builder.files(documents: fixture.documents, entities: fixture.entities)
    for file in files {
      let lines = String(decoding: file.bytes, as: UTF8.self)
        .split(separator: "\n", omittingEmptySubsequences: false)
      #expect(lines.count == 4, "\(file.path)")
      #expect(lines[0] == "sitegenIndex.push(")
      #expect(lines[2] == ")")
      _ = try content(of: file)
    }
    let folders = Dictionary(grouping: files.dropLast()) {
      $0.path.split(separator: "/").dropLast().joined(separator: "/")
    }
    for (folder, members) in folders {
      let name = Fixture.fingerprint(members.flatMap(\.bytes))
      #expect(folder.hasSuffix("/\(name)"))
    }
  }

  @Test func `a new article leaves the documents before it as they were`() throws {
    let documents = try Fixture.load().documents
    let before = Fixture.builder.files(documents: Array(documents.dropLast()), entities: [])
    let after = Set(Fixture.builder.files(documents: documents, entities: []).map(\.path))
    let kept = before.map(\.path).filter { $0.hasPrefix("search/documents/") && after.contains($0) }
    #expect(kept.count >= (documents.count - 8) / 2)
  }

  @Test func `an archive without articles has an index that says so`() throws {
    let files = Fixture.builder.files(documents: [], entities: [])
    let last = try #require(files.last)
    let manifest = try #require(try content(of: last).value as? [String: Any])
    #expect(manifest["count"] as? Int == 0)
    let others = try files.dropLast().map { try content(of: $0) }
    #expect(others.map(\.key) == ["terms/0", "positions/0", "sounds/0", "names/0"])
    #expect(others.allSatisfy { ($0.value as? [String] ?? []).joined().isEmpty })
  }

  @Test(
    arguments: [
      "", " ", "\u{0}\u{1}\u{1f}", "\"\\\n\t", "</script><!--", "\u{2028}\u{2029}", "__proto__",
      "\u{202e}\u{200f}", "😀🇸🇾", "ــــ", "ًٌٍَُِّْ", String(repeating: "ا", count: 100_000),
      String(repeating: "كلمة ", count: 50_000), "\u{10ffff}",
    ])
  func `any text can be indexed`(text: String) throws {
    let document = SearchDocument(
      id: "a", path: "articles/a/index.html", title: text, deck: text, captions: [text],
      summary: [text], body: [text, text])
    let entity = SearchEntity(key: "other/a", name: text, aliases: [text], documents: [0])
    let files = Fixture.builder.files(documents: [document], entities: [entity])
    for file in files { _ = try content(of: file) }
    let entry = try firstDocument(in: files)
    #expect(entry[1] as? String == text)
  }

  @Test func `texts for snippets end between two scalars where their room ends`() throws {
    var builder = Fixture.builder
    builder.snippetTextBytes = 5
    let document = SearchDocument(id: "a", path: "a", title: "", body: ["اب", "جد"])
    let files = builder.files(documents: [document], entities: [])
    let entry = try firstDocument(in: files)
    #expect(entry[6] as? [String] == ["اب", ""])
  }

  @Test func `input ids are published where they say more than the article's own`() throws {
    for (ids, published) in [
      (["a"], []), ([], []), (["a", "b"], ["a", "b"]), (["ب 1"], ["ب 1"]),
    ] {
      let document = SearchDocument(
        id: "a", path: "a", title: "", body: [], absorbedIDs: ids)
      let files = Fixture.builder.files(documents: [document], entities: [])
      let entry = try firstDocument(in: files)
      #expect(entry[7] as? [String] == published)
    }
  }

  private func firstDocument(in files: [IndexFile]) throws -> [Any] {
    let file = try #require(files.first { $0.path.contains("/documents/") })
    let documents = try content(of: file).value as? [[Any]]
    return try #require(documents?.first)
  }
}
