import Foundation

/// The rows of a file of `Tests/Vectors`: tab-separated, `#` begins a comment.
enum Vectors {
  static func rows(_ name: String, columns: Int, file: String = #filePath) -> [[String]] {
    let folder = URL(fileURLWithPath: file).deletingLastPathComponent()
    let url = folder.appending(path: "../Vectors/\(name).tsv").standardized
    let text = (try? String(contentsOf: url, encoding: .utf8)) ?? ""
    return text.split(separator: "\n").filter { !$0.hasPrefix("#") }.map { line in
      line.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
    }.filter { $0.count == columns }
  }
}
