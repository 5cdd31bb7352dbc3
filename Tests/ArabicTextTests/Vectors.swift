import Foundation

/// The tables in Tests/Vectors, which the tests of the client read too.
enum Vectors {
  /// The rows of a table, without its header.
  /// - Parameters:
  ///   - name: the file's name without `.tsv`.
  ///   - columns: how many cells a row has; a row that has another number fails the test run.
  static func rows(_ name: String, columns: Int = 3) -> [[String]] {
    let text = contents(ofFile: "../Vectors/\(name).tsv")
    return text.split(separator: "\n").filter { !$0.hasPrefix("#") }.map { line in
      let cells = line.split(separator: "\t", omittingEmptySubsequences: false)
      precondition(cells.count == columns, "\(name).tsv: \(cells.count) cells in: \(line)")
      return cells.map(unescaped)
    }
  }

  /// A cell with every \uXXXX replaced by its code point.
  private static func unescaped(_ cell: Substring) -> String {
    let parts = String(cell).components(separatedBy: "\\u")
    return parts.dropFirst().reduce(parts[0]) { text, part in
      text + String(UnicodeScalar(UInt32(part.prefix(4), radix: 16)!)!) + part.dropFirst(4)
    }
  }

  private static func contents(ofFile path: String) -> String {
    let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    let url = folder.appendingPathComponent(path).standardizedFileURL
    do {
      return try String(contentsOf: url, encoding: .utf8)
    } catch {
      preconditionFailure("\(url.path): \(error)")
    }
  }
}
