import Foundation
import Testing

@testable import SiteBuilder

/// The site of the seeds, held against the one that was looked at and found good.
///
/// `Tests/Golden/seeds` has the addresses of all files (`paths.txt`) and some of the files
/// themselves; which ones is told by what lies there. `SITEGEN_RECORD=1` writes them anew, and
/// fails so that a recording is never taken for a test.
struct GoldenSiteTests {
  private static let repository = URL(filePath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
  private static let golden = repository.appending(path: "Tests/Golden/seeds")

  @Test func `the seeds give the site that was found good`() throws {
    let site = try build()
    var expected = try Self.files(below: Self.golden)
    if ProcessInfo.processInfo.environment["SITEGEN_RECORD"] != nil {
      try record(site, over: expected.keys.sorted())
      Issue.record("the golden site was recorded anew; look at what changed, and commit it")
      return
    }
    #expect(expected["paths.txt"] == Self.paths(of: site))
    expected["paths.txt"] = nil
    for (path, text) in expected.sorted(by: { $0.key < $1.key }) {
      let actual = try #require(site[path], "\(path) is expected but is no longer made")
      #expect(Self.difference(text, actual) == nil, "\(path)")
    }
  }

  private func build() throws -> [String: String] {
    let folder = FileManager.default.temporaryDirectory
      .appending(path: "sitegen-golden-\(UUID().uuidString)")
    defer { try? FileManager.default.removeItem(at: folder) }
    let builder = SiteBuilder(
      siteFolder: Self.repository.appending(path: "Site").path, outputFolder: folder.path, jobs: 2)
    #expect(try builder.build().problems == [])
    return try Self.files(below: folder)
  }

  private func record(_ site: [String: String], over kept: [String]) throws {
    try Self.paths(of: site).write(
      to: Self.golden.appending(path: "paths.txt"), atomically: true, encoding: .utf8)
    for path in kept where path != "paths.txt" {
      let file = Self.golden.appending(path: path)
      guard let text = site[path] else {
        try FileManager.default.removeItem(at: file)
        continue
      }
      try text.write(to: file, atomically: true, encoding: .utf8)
    }
  }

  /// Every file's text by its address, names by content without their hash.
  private static func files(below folder: URL) throws -> [String: String] {
    var files: [String: String] = [:]
    for case let path as String in FileManager.default.enumerator(atPath: folder.path)! {
      let file = folder.appending(path: path)
      guard let data = FileManager.default.contents(atPath: file.path), !file.hasDirectoryPath
      else { continue }
      let text = String(decoding: data, as: UTF8.self)
      files[withoutHashes(path)] = withoutHashes(text)
    }
    return files
  }

  /// `style.0a1b2c3d4e.css` becomes `style.#.css`, so that a new colour is no new golden site.
  private static func withoutHashes(_ text: String) -> String {
    text.replacing(/(assets\/[a-z\/-]+\.)[0-9a-f]{8}\./) { "\($0.output.1)#." }
      .replacing(/(offline\/files\/)[0-9a-f]{10}\./) { "\($0.output.1)#." }
      .replacing(/(search\/[a-z]+\/)[0-9a-f]{10}\//) { "\($0.output.1)#/" }
  }

  private static func paths(of site: [String: String]) -> String {
    site.keys.sorted().joined(separator: "\n") + "\n"
  }

  /// The first line that differs.
  private static func difference(_ expected: String, _ actual: String) -> String? {
    let pair = [expected, actual].map {
      $0.split(separator: "\n", omittingEmptySubsequences: false)
    }
    for index in 0..<max(pair[0].count, pair[1].count) {
      let lines = pair.map { index < $0.count ? String($0[index]) : "(nothing)" }
      if lines[0] != lines[1] {
        return "line \(index + 1)\nexpected: \(lines[0])\nactual:   \(lines[1])"
      }
    }
    return nil
  }
}
