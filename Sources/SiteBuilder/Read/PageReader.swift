/// Reads a page that the editor wrote: CommonMark, with a title in its YAML front matter.
struct PageReader {
  /// Reads a page.
  /// - Parameters:
  ///   - text: what the file holds.
  ///   - file: its name, for messages.
  ///   - name: its name without the ending, which becomes its address.
  /// - Throws: ``Problem`` where the front matter is wrong or the name is unfit for an address.
  func read(_ text: String, file: String, name: String) throws(Problem) -> MarkdownPage {
    guard ArticleIdentity.isFit(name) else {
      throw Problem(
        file: file, message: "a page's name is its address: '\(name)' is unfit for one",
        help: "use letters a–z, digits and hyphens, such as about.md")
    }
    let (matter, body) = try split(text, file: file)
    guard let matter else {
      return MarkdownPage(slug: name, title: heading(of: body) ?? name, markdown: body)
    }
    let yaml = try YAMLFile(matter, file: file)
    let fields = try yaml.fields(of: yaml.node, known: ["title"], what: "key")
    return MarkdownPage(slug: name, title: try yaml.required(fields, "title"), markdown: body)
  }

  private func split(_ text: String, file: String) throws(Problem) -> (String?, String) {
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    guard lines.first == "---" else { return (nil, text) }
    guard let end = lines.dropFirst().firstIndex(of: "---") else {
      throw Problem(
        file: file, line: 1, message: "the front matter has no end",
        help: "close it with a line '---'")
    }
    // A line for the opening mark, so that YAML counts lines as the file does.
    let matter = "\n" + lines[1..<end].joined(separator: "\n")
    return (matter, lines[(end + 1)...].joined(separator: "\n"))
  }

  private func heading(of markdown: String) -> String? {
    markdown.split(separator: "\n").first { $0.hasPrefix("# ") }.map { String($0.dropFirst(2)) }
  }
}
