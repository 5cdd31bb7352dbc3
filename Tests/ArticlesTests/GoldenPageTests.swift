import Foundation
import Testing

@testable import Articles

/// Pages of every layout, and the seeds, against the reading that was checked by eye.
@Suite struct GoldenPageTests {
  private static let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
  private static let golden = folder.appending(path: "Golden")
  private static let seeds = folder.appending(path: "../../seeds").standardized

  private static func names(in folder: URL, _ suffix: String) -> [String] {
    let files = (try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []
    return files.filter { $0.hasSuffix(suffix) }.map { String($0.dropLast(suffix.count)) }.sorted()
  }

  private static func text(_ url: URL) throws -> String {
    String(decoding: try Data(contentsOf: url), as: UTF8.self)
  }

  @Test(arguments: names(in: golden, ".txt"))
  func `a page is read as its layout says`(name: String) throws {
    let page = try Self.text(Self.golden.appending(path: name + ".txt"))
    try check(page, against: Self.golden.appending(path: name + ".expected"))
  }

  @Test(arguments: names(in: seeds, ".txt"))
  func `a seed is read line by line`(name: String) throws {
    let page = try Self.text(Self.seeds.appending(path: name + ".txt"))
    try check(page, against: Self.golden.appending(path: "Seeds/\(name).expected"))
  }

  /// Compares a reading with its golden file; with `SITEGEN_RECORD` set, writes the file and fails.
  private func check(_ page: String, against url: URL) throws {
    let reading = ArticleExtractor().read(page)
    let dump = PageDump.text(of: reading)
    if ProcessInfo.processInfo.environment["SITEGEN_RECORD"] != nil {
      try Data(dump.utf8).write(to: url)
      Issue.record("recorded \(url.lastPathComponent); read it, then run without SITEGEN_RECORD")
    }
    #expect(dump == (try Self.text(url)))
    #expect(reading.lines.count == reading.readings.count)
  }

  @Test func `every golden file has its page`() {
    let pages = Set(Self.names(in: Self.golden, ".txt"))
    let seeds = Set(Self.names(in: Self.seeds, ".txt"))
    #expect(pages.count >= 30 && seeds.count == 5)
    #expect(Set(Self.names(in: Self.golden, ".expected")) == pages)
    #expect(Set(Self.names(in: Self.golden.appending(path: "Seeds"), ".expected")) == seeds)
  }
}

/// A reading as text: a line for every line of the page, then its articles.
enum PageDump {
  static func text(of reading: PageReading) -> String {
    var rows = zip(reading.readings, reading.lines).enumerated().map { index, line in
      let (reading, text) = line
      let article = reading.article.map { " a\($0)" } ?? ""
      let reason = reading.reason.map { " [\($0)]" } ?? ""
      return "\(index + 1) \(reading.role.rawValue)\(article)\(short(text))\(reason)"
    }
    for article in reading.articles { rows += self.rows(of: article) }
    return rows.joined(separator: "\n") + "\n"
  }

  private static func rows(of article: Article) -> [String] {
    var rows = ["", "\(article.kind) \(article.lines.lowerBound)–\(article.lines.upperBound)"]
    rows.append("title \(article.titleBasis):\(short(article.displayTitle, 120))")
    rows += [("section", article.section), ("deck", article.deck)].compactMap { name, passage in
      passage.map { "\(name)\(place($0))" }
    }
    for caption in article.captions {
      let credit = caption.credit.map { " ©\(place($0))" } ?? ""
      rows.append("caption\(place(caption.text))\(credit) lines \(caption.lines)")
    }
    rows += article.summary.map { "point\(place($0))" }
    rows += article.blocks.map { "\($0.kind)\(place($0.passage))" }
    let stamp = article.published.explicit.map { " «\($0.surface)» line \($0.line)" } ?? ""
    let value = article.published.value?.edtf ?? "unknown"
    return rows + ["published \(article.published.basis) \(value)\(stamp)"]
  }

  private static func place(_ passage: Passage) -> String {
    " \(passage.line):\(passage.offset)+\(passage.text.utf8.count)\(short(passage.text))"
  }

  /// The beginning of a text, marks that cannot be seen spelled out.
  private static func short(_ text: String, _ length: Int = 24) -> String {
    let shown = text.unicodeScalars.prefix(length).map { scalar in
      let isHidden = scalar.properties.isDefaultIgnorableCodePoint || scalar.value < 0x20
      return isHidden || scalar == "\u{A0}"
        ? "<" + String(scalar.value, radix: 16) + ">" : String(scalar)
    }.joined()
    return shown.isEmpty ? "" : " " + shown
  }
}
