import Foundation
import Testing

@testable import SiteBuilder

struct OutputFolderTests {
  @Test func `a new site replaces the last one whole`() throws {
    let disk = MemoryDisk(["out/sitegen.json": "{}", "out/old.html": "old"])
    let output = try OutputFolder(path: "out", fileSystem: disk.fileSystem)
    try output.write(OutputFile(path: "new/index.html", text: "new"))
    #expect(disk["out/old.html"] == "old", "nothing changes before the site is published")
    try output.publish()
    #expect(disk.paths == ["out/new/index.html"])
  }

  @Test func `a folder that sitegen did not write is left alone`() throws {
    let disk = MemoryDisk(["out/letter.txt": "mine"])
    let problem = #expect(throws: Problem.self) {
      try OutputFolder(path: "out", fileSystem: disk.fileSystem)
    }
    #expect(
      problem?.description == """
        out: error: holds files that sitegen did not write, so it is left alone
          help: choose another folder with --output, or empty this one
        """)
    #expect(disk.paths == ["out/letter.txt"])
  }

  @Test func `a build that fails leaves the last site and no litter`() throws {
    let disk = MemoryDisk(["out/sitegen.json": "{}"])
    let output = try OutputFolder(path: "out", fileSystem: disk.fileSystem)
    try output.write(OutputFile(path: "index.html", text: "half"))
    output.discard()
    #expect(disk.paths == ["out/sitegen.json"])
  }

  @Test func `what a killed build left is cleared`() throws {
    let disk = MemoryDisk([".out.sitegen-staging/half.html": "half"])
    let output = try OutputFolder(path: "out", fileSystem: disk.fileSystem)
    try output.write(OutputFile(path: "index.html", text: "whole"))
    try output.publish()
    #expect(disk.paths == ["out/index.html"])
  }

  @Test func `a site that was set aside by a killed build is put back`() throws {
    let disk = MemoryDisk([
      ".out.sitegen-previous/index.html": "last", ".out.sitegen-previous/sitegen.json": "{}",
    ])
    _ = try OutputFolder(path: "out", fileSystem: disk.fileSystem)
    #expect(disk["out/index.html"] == "last")
  }

  @Test func `on the real disk the folders trade places, and a second build waits its turn`() throws
  {
    let folder = FileManager.default.temporaryDirectory.path + "/sitegen-\(UUID().uuidString)"
    defer { try? FileManager.default.removeItem(atPath: folder) }
    for text in ["first", "second"] {
      let output = try OutputFolder(path: folder + "/public", fileSystem: .disk)
      try output.write(OutputFile(path: "sitegen.json", text: "{}"))
      try output.write(OutputFile(path: "a/b/\(text).html", text: text))
      let problem = #expect(throws: Problem.self) {
        try OutputFolder(path: folder + "/public", fileSystem: .disk)
      }
      #expect(problem?.message == "another build is writing here")
      try output.publish()
    }
    #expect(try FileSystem.disk.names(folder) == ["public"])
    #expect(try FileSystem.disk.names(folder + "/public/a/b") == ["second.html"])
  }
}
