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
    write("date", article.published.edtf)
    write("date_basis", article.published.basis.rawValue)
    write("source", article.metadata.source)
    write("section", article.section?.text)
    write("authors", article.metadata.authors)
    write("tags", article.metadata.tags)
    write("language", article.metadata.language ?? "ar")
    write("url", article.metadata.url)
    write("rights", article.metadata.rights)
    switch article.leadImage {
    case .picture(let picture): write("image", MarkdownRenderer.articleRoot + picture.path)
    case .elsewhere(let url): write("image", url)
    case nil: break
    }
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

  /// Writes a text in quotes, with the escapes of JSON; characters that HTML forbids, some of which
  /// YAML forbids too, become U+FFFD.
  private mutating func write(_ text: String) {
    bytes.append(UInt8(ascii: "\""))
    for byte in ReadableText(text).text.utf8 {
      if byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "\\") {
        bytes.append(UInt8(ascii: "\\"))
      }
      bytes.append(byte)
    }
    bytes.append(UInt8(ascii: "\""))
  }
}
