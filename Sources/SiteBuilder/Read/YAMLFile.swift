import Yams

/// A parsed YAML file that can say where a value stands.
struct YAMLFile {
  let file: String
  let node: Node

  /// Parses a file.
  /// - Parameters:
  ///   - yaml: its text.
  ///   - file: its name, for messages.
  /// - Throws: ``Problem`` where the text is no YAML, or is empty.
  init(_ yaml: String, file: String) throws(Problem) {
    self.file = file
    do {
      guard let node = try Yams.compose(yaml: yaml) else {
        throw Problem(file: file, message: "the file is empty")
      }
      self.node = node
    } catch let problem as Problem {
      throw problem
    } catch YamlError.scanner(_, let message, let mark, _),
      YamlError.parser(_, let message, let mark, _), YamlError.composer(_, let message, let mark, _)
    {
      throw Problem(
        file: file, line: mark.line, column: mark.column, message: "not YAML: \(message)")
    } catch YamlError.duplicatedKeysInMapping(let keys, let context) {
      throw Problem(
        file: file, line: context.mark.line, column: context.mark.column,
        message: "\(keys.sorted().map { "'\($0)'" }.joined(separator: ", ")) stands twice")
    } catch {
      throw Problem(file: file, message: "not YAML: \(error)")
    }
  }

  /// A problem at a node.
  func problem(_ node: Node, _ message: String, _ help: String? = nil) -> Problem {
    Problem(
      file: file, line: node.mark?.line, column: node.mark?.column, message: message, help: help)
  }

  /// Where a node stands.
  func place(of node: Node) -> SettingPlace {
    SettingPlace(file: file, line: node.mark?.line, column: node.mark?.column)
  }

  /// The fields of a mapping whose keys are all known.
  /// - Parameters:
  ///   - node: the mapping.
  ///   - known: the keys it may have.
  ///   - what: what a key is called in messages.
  func fields(
    of node: Node, known: [String], what: String
  ) throws(Problem) -> [String: Node] {
    guard let mapping = node.mapping else {
      throw problem(node, "expected a mapping of names to values, such as title: …")
    }
    var fields: [String: Node] = [:]
    for (key, value) in mapping {
      let name = key.string ?? ""
      guard known.contains(name) else { throw unknown(key, name, known, what) }
      fields[name] = value
    }
    return fields
  }

  /// A field's text, if the field is there.
  func string(_ fields: [String: Node], _ key: String) throws(Problem) -> String? {
    guard let node = fields[key] else { return nil }
    guard let scalar = node.scalar, !scalar.string.isEmpty else {
      throw problem(node, "'\(key)' is not a text")
    }
    return scalar.string
  }

  /// A field's text, which must be there.
  func required(_ fields: [String: Node], _ key: String) throws(Problem) -> String {
    guard let text = try string(fields, key) else {
      throw problem(node, "'\(key)' is missing")
    }
    return text
  }

  /// A field's texts: one, a list, or none.
  func strings(_ fields: [String: Node], _ key: String) throws(Problem) -> [String] {
    guard let node = fields[key] else { return [] }
    if let scalar = node.scalar { return [scalar.string] }
    guard let sequence = node.sequence else {
      throw problem(node, "'\(key)' is neither a text nor a list of texts")
    }
    var texts: [String] = []
    for item in sequence {
      guard let scalar = item.scalar else { throw problem(item, "not a text") }
      texts.append(scalar.string)
    }
    return texts
  }

  /// A field that says yes or no; `false` where it is not there.
  func flag(_ fields: [String: Node], _ key: String) throws(Problem) -> Bool {
    guard let node = fields[key] else { return false }
    guard let flag = node.bool else { throw problem(node, "'\(key)' is neither true nor false") }
    return flag
  }

  /// The items of a list; none where the field is not there.
  func items(_ fields: [String: Node], _ key: String) throws(Problem) -> [Node] {
    guard let node = fields[key], node.null == nil else { return [] }
    guard let sequence = node.sequence else {
      throw problem(node, "'\(key)' is not a list", "begin every entry with '- '")
    }
    return Array(sequence)
  }

  private func unknown(_ key: Node, _ name: String, _ known: [String], _ what: String) -> Problem {
    let help =
      nearest(name, among: known).map { "did you mean '\($0)'?" }
      ?? "known here: \(known.joined(separator: ", "))"
    return problem(key, "unknown \(what) '\(name)'", help)
  }
}
