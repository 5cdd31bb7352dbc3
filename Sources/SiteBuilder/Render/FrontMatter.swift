import Articles
import Dates

/// The YAML front matter of an article's published Markdown. Texts are written as JSON strings,
/// which YAML reads alike (YAML 1.2, 1.3).
struct FrontMatter {
  /// The front matter with the `---` around it and a blank line after it.
  private(set) var bytes: [UInt8] = Array("---\n".utf8)

  /// Writes what is known about an article.
  init(_ archived: ArchivedArticle) {
    let article = archived.article
    write("title", article.displayTitle)
    write("title_basis", article.titleBasis.rawValue)
    write("id", archived.id)
    write("date", article.published.value?.edtf)
    write("date_basis", article.published.basis.rawValue)
    write("source", article.metadata.source)
    write("section", article.section?.text)
    write("authors", article.metadata.authors)
    write("tags", article.metadata.tags)
    write("language", article.metadata.language ?? "ar")
    write("url", article.metadata.url)
    write(archived.origins)
    bytes += "---\n\n".utf8
  }

  private mutating func write(_ key: String, _ value: String?) {
    guard let value else { return }
    bytes += "\(key): ".utf8
    write(value)
    bytes += "\n".utf8
  }

  private mutating func write(_ key: String, _ values: [String]) {
    guard !values.isEmpty else { return }
    bytes += "\(key):\n".utf8
    for value in values {
      bytes += "  - ".utf8
      write(value)
      bytes += "\n".utf8
    }
  }

  private mutating func write(_ origins: [Origin]) {
    guard !origins.isEmpty else { return }
    bytes += "origins:\n".utf8
    for origin in origins {
      bytes += "  - file: ".utf8
      write(origin.file)
      bytes += "\n    lines: [\(origin.lines.lowerBound), \(origin.lines.upperBound)]\n".utf8
    }
  }

  /// Writes a text in quotes, with the escapes of JSON, for every control and for the line ends
  /// that YAML knows beyond JSON.
  private mutating func write(_ text: String) {
    bytes.append(UInt8(ascii: "\""))
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"": bytes += "\\\"".utf8
      case "\\": bytes += "\\\\".utf8
      case "\u{0}"..<"\u{20}", "\u{7F}"..<"\u{A0}", "\u{2028}", "\u{2029}", "\u{FEFF}",
        "\u{FFFE}", "\u{FFFF}":
        bytes += "\\u\(Self.hexadecimal(scalar))".utf8
      default: bytes += String(scalar).utf8
      }
    }
    bytes.append(UInt8(ascii: "\""))
  }

  private static func hexadecimal(_ scalar: Unicode.Scalar) -> String {
    let digits = String(scalar.value, radix: 16)
    return String(repeating: "0", count: max(0, 4 - digits.count)) + digits
  }
}
