import Yams

/// What the editor knows about an outlet.
struct Source: Sendable, Hashable {
  /// Its name as the site shows it.
  var name: String
  /// The inputs that come from it, relative to the site's folder.
  var files: [PathPattern]
}

/// Reads `sources.yml`: a list of outlets, each with its name and the files that come from it.
struct SourceListReader {
  /// Reads the list.
  /// - Parameters:
  ///   - yaml: the text of the file.
  ///   - file: its name, for messages.
  /// - Throws: ``Problem`` at the first thing that is wrong.
  func read(_ yaml: String, file: String) throws(Problem) -> [Source] {
    let root = try YAMLFile(yaml, file: file)
    guard let items = root.node.sequence else {
      throw root.problem(root.node, "expected a list of outlets, each with 'name' and 'files'")
    }
    var sources: [Source] = []
    for item in items {
      let fields = try root.fields(of: item, known: ["name", "files"], what: "key")
      let patterns = try root.strings(fields, "files")
      guard let name = try root.string(fields, "name"), !patterns.isEmpty else {
        throw root.problem(item, "an outlet needs 'name' and 'files'")
      }
      sources.append(Source(name: name, files: patterns.map(PathPattern.init)))
    }
    return sources
  }
}
