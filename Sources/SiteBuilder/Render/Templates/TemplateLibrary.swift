/// The templates of a theme, which may stand within one another.
struct TemplateLibrary {
  private var sources: [String: (file: String, nodes: [TemplateParser.Node])] = [:]

  /// Takes a template up.
  /// - Parameters:
  ///   - source: its source.
  ///   - name: what others call it.
  ///   - file: where it comes from.
  /// - Throws: a ``Problem`` with file and line for a source that is none.
  mutating func add(_ source: String, named name: String, file: String) throws(Problem) {
    do {
      sources[name] = (file, try TemplateParser.nodes(of: source))
    } catch {
      throw Problem(
        file: file, line: error.line, message: "the template cannot be read: \(error.message)")
    }
  }

  /// Every template, with the others that stand in it.
  /// - Throws: a ``Problem`` for one that asks for what is not there, or stands in itself.
  func templates() throws(Problem) -> [String: Template] {
    var templates: [String: Template] = [:]
    for name in sources.keys.sorted() {
      var linking = Linking(library: self)
      try linking.link(name)
      templates[name] = Template(parts: linking.parts)
    }
    return templates
  }

  /// A template that is being put together.
  private struct Linking {
    let library: TemplateLibrary
    var parts: [Template.Part] = []
    /// What fills the blocks; what an outer template says holds.
    var blocks: [String: [TemplateParser.Node]] = [:]
    /// The templates that stand in one another here, the innermost last.
    var open: [String] = []

    /// Appends a template of the library, if it is there.
    mutating func link(_ name: String) throws(Problem) {
      guard let source = library.sources[name] else { return }
      open.append(name)
      try link(source.nodes)
      open.removeLast()
    }

    private mutating func link(_ nodes: [TemplateParser.Node]) throws(Problem) {
      for node in nodes {
        switch node {
        case .text(let text): append(text)
        case .value(let name, let isHTML): parts.append(.value(name, isHTML: isHTML))
        case .section(let name, let isInverted, let nodes):
          parts.append(.section(name, isInverted: isInverted, try linked(nodes)))
        case .block(let name, let nodes): try link(blocks[name] ?? nodes)
        case .template(let name, let line, let inner):
          try check(name, line: line)
          let outer = blocks
          blocks.merge(inner) { outer, _ in outer }
          try link(name)
          blocks = outer
        }
      }
    }

    private func linked(_ nodes: [TemplateParser.Node]) throws(Problem) -> [Template.Part] {
      var inner = self
      inner.parts = []
      try inner.link(nodes)
      return inner.parts
    }

    /// Text that follows text becomes one with it.
    private mutating func append(_ text: [UInt8]) {
      if case .text(let before)? = parts.last {
        parts[parts.count - 1] = .text(before + text)
      } else {
        parts.append(.text(text))
      }
    }

    private func check(_ name: String, line: Int) throws(Problem) {
      let file = open.last.flatMap { library.sources[$0]?.file } ?? name
      if library.sources[name] == nil {
        throw Problem(
          file: file, line: line, message: "there is no template '\(name)'",
          help: "add it to templates/")
      }
      if open.contains(name) {
        throw Problem(file: file, line: line, message: "the template '\(name)' stands in itself")
      }
    }
  }
}
