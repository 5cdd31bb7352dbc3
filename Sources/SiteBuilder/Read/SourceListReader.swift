import Yams

/// Reads `sources.yml`: a list of outlets, each with its name and what is known about its pages.
struct SourceListReader {
  /// The keys of an outlet.
  static let keys = ["name", "hosts", "files", "drop", "section", "rights"]

  /// Reads the list.
  /// - Parameters:
  ///   - yaml: the text of the file.
  ///   - file: its name, for messages.
  /// - Throws: ``Problem`` at the first thing that is wrong.
  func read(_ yaml: String, file: String) throws(Problem) -> SourceList {
    let root = try YAMLFile(yaml, file: file)
    guard let items = root.node.sequence else {
      throw root.problem(root.node, "expected a list of outlets, each with 'name'")
    }
    var list = SourceList()
    for item in items { list.sources.append(try source(item, root)) }
    return list
  }

  private func source(_ item: Node, _ root: YAMLFile) throws(Problem) -> Source {
    let fields = try root.fields(of: item, known: Self.keys, what: "key of an outlet")
    guard let name = try root.string(fields, "name") else {
      throw root.problem(item, "an outlet without 'name'")
    }
    let source = Source(
      name: name, hosts: try hosts(fields, root),
      files: try root.strings(fields, "files").map(PathPattern.init),
      drop: try root.strings(fields, "drop").map { Array($0.utf8) },
      section: try root.string(fields, "section"), rights: try root.string(fields, "rights"))
    guard !source.hosts.isEmpty || !source.files.isEmpty else {
      throw root.problem(
        item, "nothing tells which articles come from '\(name)'", "name its 'hosts' or its 'files'")
    }
    return source
  }

  private func hosts(_ fields: [String: Node], _ root: YAMLFile) throws(Problem) -> [String] {
    let hosts = try root.strings(fields, "hosts")
    for host in hosts where host.contains("/") || host.contains(":") || !host.contains(".") {
      throw root.problem(
        fields["hosts"] ?? root.node, "'\(host)' is no host", "write it alone: example.org")
    }
    return hosts.map { $0.lowercased() }
  }
}
