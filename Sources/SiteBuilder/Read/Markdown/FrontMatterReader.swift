import Yams

/// The front matter of a Markdown file and the body below it.
struct FrontMatterReader {
  /// The most values that a front matter may hold; YAML's references can make a short text long.
  var mostValues = 10_000

  /// A file in its two parts.
  struct Parts {
    /// The fields of the front matter; none where there is none.
    var fields: [(String, JSONValue)] = []
    /// How many lines the front matter takes, its marks included.
    var lines = 0
    /// What follows.
    var body: String
  }

  /// Parts a file. O(length).
  /// - Parameters:
  ///   - text: what the file holds.
  ///   - file: its name, for messages.
  /// - Throws: ``Problem`` where the front matter has no end, is no YAML, or is TOML.
  func parts(of text: String, file: String) throws(Problem) -> Parts {
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false).map(Self.trimmed)
    if lines.first == "+++" {
      throw Problem(
        file: file, line: 1, message: "front matter in TOML is not read",
        help: "write it in YAML, between two lines '---'")
    }
    guard lines.first == "---" else { return Parts(body: text) }
    guard let end = lines.dropFirst().firstIndex(where: { $0 == "---" || $0 == "..." }) else {
      throw Problem(
        file: file, line: 1, message: "the front matter has no end",
        help: "close it with a line '---'")
    }
    // A line for the opening mark, so that YAML counts lines as the file does.
    let matter = "\n" + lines[1..<end].joined(separator: "\n")
    return Parts(
      fields: try fields(of: matter, file: file), lines: end + 1,
      body: lines[(end + 1)...].joined(separator: "\n"))
  }

  private static func trimmed(_ line: Substring) -> Substring {
    line.hasSuffix("\r") ? line.dropLast() : line
  }

  private func fields(of matter: String, file: String) throws(Problem) -> [(String, JSONValue)] {
    guard matter.utf8.contains(where: { $0 > 0x20 }) else { return [] }
    let yaml = try YAMLFile(matter, file: file)
    var left = mostValues
    guard case .object(let fields)? = value(of: yaml.node, &left) else {
      throw left > 0
        ? yaml.problem(yaml.node, "the front matter is no list of fields, such as title: …")
        : yaml.problem(yaml.node, "the front matter holds more than \(mostValues) values")
    }
    // Zola keeps tags and categories one level down.
    return fields.flatMap { name, value in
      if name == "taxonomies", case .object(let inner) = value { inner } else { [(name, value)] }
    }
  }

  /// A node as JSON; `nil` when too many values have been met.
  private func value(of node: Node, _ left: inout Int) -> JSONValue? {
    left -= 1
    guard left > 0 else { return nil }
    switch node {
    case .scalar(let scalar): return Self.value(of: scalar)
    case .sequence(let sequence):
      var items: [JSONValue] = []
      for item in sequence {
        guard let value = value(of: item, &left) else { return nil }
        items.append(value)
      }
      return .array(items)
    case .mapping(let mapping):
      var fields: [(String, JSONValue)] = []
      for (key, item) in mapping {
        guard let value = value(of: item, &left) else { return nil }
        fields.append((key.scalar?.string ?? "", value))
      }
      return .object(fields)
    case .alias: return .null
    }
  }

  /// A plain scalar may be a number, a truth or nothing; a quoted one is a text.
  private static func value(of scalar: Node.Scalar) -> JSONValue {
    var text = scalar.string
    guard scalar.style == .plain || scalar.style == .any else { return .string(text) }
    switch text {
    case "true", "True", "TRUE": return .bool(true)
    case "false", "False", "FALSE": return .bool(false)
    case "null", "Null", "NULL", "~", "": return .null
    default: break
    }
    let number = text.withUTF8 { bytes -> JSONValue? in
      var reader = JSONReader(bytes)
      guard case .raw(let number)? = try? reader.read() else { return nil }
      return .raw(number)
    }
    return number ?? .string(text)
  }
}
