import Testing

@testable import SiteBuilder

struct InputFinderTests {
  static let disk = MemoryDisk([
    "seeds/a.txt": "", "seeds/b.txt": "", "seeds/c.md": "", "seeds/.hidden.txt": "",
    "deep/1/x.txt": "", "deep/1/2/y.txt": "", "site/in.txt": "", "seeds/folder.txt/z.txt": "",
  ])

  @Test(arguments: [
    ("../seeds/?.txt", ["../seeds/a.txt", "../seeds/b.txt"]),
    ("../seeds/a*", ["../seeds/a.txt"]),
    ("in.txt", ["in.txt"]),
    ("./in.txt", ["in.txt"]),
    ("../deep/**/*.txt", ["../deep/1/2/y.txt", "../deep/1/x.txt"]),
    ("../deep", ["../deep/1/2/y.txt", "../deep/1/x.txt"]),
    ("../deep/*/x.txt", ["../deep/1/x.txt"]),
  ])
  func `a pattern names files`(pattern: String, files: [String]) {
    let found = finder.find([pattern])
    #expect(found.files == files)
    #expect(found.problems == [])
  }

  @Test func `a file that two patterns name is read once`() {
    #expect(finder.find(["in.txt", "*.txt"]).files == ["in.txt"])
  }

  @Test func `a pattern that names nothing is told`() {
    let problem = finder.find(["none/*.txt"]).problems.first
    #expect(
      problem?.description == """
        site/none/*.txt: error: no file matches 'content: none/*.txt'
          help: patterns are relative to the site's folder, 'site'
        """)
  }

  @Test func `a folder that is named like a file is told, and the rest is read`() {
    let found = finder.find(["../seeds/*.txt"])
    #expect(found.files == ["../seeds/a.txt", "../seeds/b.txt"])
    #expect(
      found.problems.map(\.description) == [
        """
        seeds/folder.txt: error: is a folder, not a file
          help: rename it, or move it away
        """
      ])
  }

  @Test func `a pattern of many stars is matched in linear steps`() {
    let disk = MemoryDisk(["site/\(String(repeating: "a", count: 200)).txt": ""])
    let finder = InputFinder(fileSystem: disk.fileSystem, folder: "site")
    #expect(finder.find([String(repeating: "*a", count: 80) + "*b"]).files == [])
  }

  private var finder: InputFinder {
    InputFinder(fileSystem: normalising(Self.disk.fileSystem), folder: "site")
  }

  /// The memory disk knows no `..`; the real one does.
  private func normalising(_ inner: FileSystem) -> FileSystem {
    var outer = inner
    outer.kind = { inner.kind(Path.normalised($0)) }
    outer.names = { try inner.names(Path.normalised($0)) }
    return outer
  }
}
