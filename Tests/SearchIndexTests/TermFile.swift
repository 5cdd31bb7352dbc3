import Foundation

@testable import SearchIndex

/// The term files of an index, read as INDEX-FORMAT.md says.
struct TermFiles {
  /// Of each file the stems with their words, each as `prefix+suffix`.
  var stems: [[(stem: String, words: [String])]] = []
  /// Of each file the titles, by document.
  var titles: [[Int: String]] = []
  /// Of each file the stems under which names are filed.
  var named: [[String]] = []
  /// Their keys.
  var keys: [String] = []

  init(_ files: [IndexFile]) throws {
    let manifest = files.last.flatMap { try? content(of: $0).value } as? [String: Any]
    let code = Code((manifest?["codes"] as? [[Any]])?.first ?? [])
    for file in files where file.path.contains("/terms/") {
      let (key, value) = try content(of: file)
      let rows = value as? [Any] ?? []
      keys.append(key)
      stems.append((rows.first as? String ?? "").split(separator: " ").map(code.words))
      titles.append(Self.titles(in: rows))
      named.append(rows.dropFirst(2).compactMap { ($0 as? [Any])?.first as? String })
    }
  }

  private static func titles(in rows: [Any]) -> [Int: String] {
    let titles = rows.count > 1 ? rows[1] as? [[Any]] ?? [] : []
    return Dictionary(
      uniqueKeysWithValues: titles.compactMap { title in
        guard let number = title[0] as? Int, let text = title[2] as? String else { return nil }
        return (number, text)
      })
  }

  /// A prefix code as the manifest tells it.
  private struct Code {
    let parts: [String]
    let counts: [Int]

    init(_ table: [Any]) {
      let text = table.first as? String ?? ""
      parts = text.split(separator: " ", omittingEmptySubsequences: false).map(String.init)
      counts = table.dropFirst().compactMap { $0 as? Int }
    }

    /// The stem and the words at the beginning of a text of bits.
    func words(_ text: Substring) -> (stem: String, words: [String]) {
      var bits = text.utf8.flatMap { character in
        let value = BitText.alphabet.firstIndex(of: character) ?? 0
        return (0..<6).reversed().map { value >> $0 & 1 }
      }[...]
      var spelled = ""
      while !bits.isEmpty, case let part = part(&bits), !part.isEmpty { spelled += part }
      let words = spelled.split(separator: "|").map(String.init)
      return (words.first ?? "", Array(words.dropFirst()))
    }

    private func part(_ bits: inout ArraySlice<Int>) -> String {
      var place = 0
      var code = 0
      for count in counts {
        code = code * 2 + (bits.popFirst() ?? 0)
        if code < count { break }
        code -= count
        place += count
      }
      return parts.indices.contains(place + code) ? parts[place + code] : ""
    }
  }
}
