import Articles

/// `llms.txt`: the way to the site's plain texts, for programs that read (llmstxt.org).
struct LanguageModelIndex {
  let renderer: PageRenderer

  /// Where it stands, relative to the site's root.
  static let path = "llms.txt"
  /// How many of the newest articles it names.
  private static let newest = 100

  /// The file: the site, its data, and its newest articles as Markdown.
  var file: OutputFile {
    var text = "# \(line(renderer.settings.title))\n\n"
    if let description = renderer.settings.description { text += "> \(line(description))\n\n" }
    text += renderer.strings[.modelsNote] + "\n\n"
    text += "## \(renderer.strings[.modelsData])\n\n"
    for table in DataExport.names {
      text += item("data/\(table).jsonl", "data/\(table).jsonl")
    }
    text += item(renderer.strings[.modelsSchema], PagePath.editorial("data"))
    text += "\n## \(renderer.strings[.modelsNewest])\n\n"
    for article in renderer.archive.articles.suffix(Self.newest).reversed() {
      let folder = article.path.dropLast("index.html".count)
      text += item(article.article.displayTitle, folder + "index.md")
    }
    return OutputFile(path: Self.path, text: text)
  }

  private func item(_ label: String, _ path: some StringProtocol) -> String {
    "- [\(line(label))](\(renderer.publicAddress(of: String(path), root: "")))\n"
  }

  /// A text on one line, in which nothing acts as Markdown.
  private func line(_ text: String) -> String {
    var bytes: [UInt8] = []
    MarkdownEscaping.escape(ReadableText(text).text, into: &bytes)
    return String(decoding: bytes, as: UTF8.self)
  }
}
