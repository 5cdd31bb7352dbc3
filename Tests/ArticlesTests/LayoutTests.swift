import Foundation
import Testing

@testable import Articles

/// Pages of many layouts, each line written with what it is: `role⇥text`, dropped parts of a line
/// in ⟦ ⟧, the publication date in the first row.
@Suite struct LayoutTests {
  private static let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .appending(path: "Golden/Layouts")

  private static let names: [String] =
    ((try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? [])
    .filter { $0.hasSuffix(".page") }.sorted()

  @Test func `there are layouts to read`() {
    #expect(Self.names.count >= 60)
  }

  @Test(arguments: names)
  func `every line of a layout is told for what it is`(name: String) throws {
    let file = try String(contentsOf: Self.folder.appending(path: name), encoding: .utf8)
    let page = LayoutPage(file)
    let reading = ArticleExtractor().read(page.text)
    #expect(page.described(reading) == file)
  }
}

/// A page with its expected reading.
struct LayoutPage {
  /// The page as it was scraped.
  let text: String

  init(_ file: String) {
    let rows = file.split(separator: "\n", omittingEmptySubsequences: false).dropFirst()
    text = rows.map { row in
      row.split(separator: "\t", maxSplits: 1).last.map(String.init) ?? ""
    }.joined(separator: "\n")
      .replacingOccurrences(of: "⟦", with: "").replacingOccurrences(of: "⟧", with: "")
  }

  /// A reading in the form of the file.
  func described(_ reading: PageReading) -> String {
    let rows = zip(reading.readings, reading.lines).enumerated().map { index, line in
      line.1.isEmpty
        ? ""
        : "\(line.0.role.rawValue)\t\(marked(line.1, reading.parts.filter { $0.line == index + 1 }))"
    }
    let date = reading.articles.first?.published.value?.edtf ?? "unknown"
    return (["published\t\(date)"] + rows).joined(separator: "\n")
  }

  private func marked(_ line: String, _ parts: [PartReading]) -> String {
    var scalars = Array(line.unicodeScalars)
    for part in parts.reversed() {
      scalars.insert("⟧", at: part.range.upperBound)
      scalars.insert("⟦", at: part.range.lowerBound)
    }
    return String(String.UnicodeScalarView(scalars))
  }
}
