import Yams

/// The texts of a theme: every word a reader sees that is not the archive's own.
struct ThemeStrings: Sendable {
  /// Texts by the path of their key: `nav.articles`; a plural form is `counts.articles.few`.
  let texts: [String: String]
  /// Texts that go with a number, by the path of their key and the plural category.
  private let counted: [String: [PluralCategory: String]]

  /// Reads `strings.yml`: maps of maps, whose leaves are texts or, for texts that go with a
  /// number, maps from plural category (`zero one two few many other`) to text.
  /// - Throws: a ``Problem`` when the file is missing, is no such map, or lacks a text that the
  ///   pages need.
  init(yaml: [UInt8]?, file: String) throws {
    guard let yaml else { throw Problem(file: file, message: "the theme has no texts") }
    let root: Node?
    do {
      root = try Yams.compose(yaml: String(decoding: yaml, as: UTF8.self))
    } catch let error as YamlError {
      throw Problem(file: file, message: "not YAML: \(error)")
    }
    var reader = Reader(file: file)
    if let root { try reader.read(root, at: []) }
    texts = reader.texts
    counted = reader.counted
    try requirePhrases(file)
  }

  /// A text.
  subscript(_ phrase: Phrase) -> String { texts[phrase.rawValue] ?? "" }

  /// A text with values in the place of its `{name}`s.
  func filled(_ phrase: Phrase, _ values: KeyValuePairs<String, String>) -> String {
    Self.fill(self[phrase], values)
  }

  /// A number and what is counted, as the language says it: «مقالان», «11 مقالًا».
  func count(_ number: Int, _ phrase: CountedPhrase) -> String {
    let forms = counted[phrase.rawValue] ?? [:]
    let form = forms[PluralCategory(number)] ?? forms[.other] ?? ""
    return Self.fill(form, ["n": Numeral.grouped(number)])
  }

  /// Sets in the values in one pass, so that a value that looks like `{name}` stays as it is.
  private static func fill(_ text: String, _ values: KeyValuePairs<String, String>) -> String {
    var filled = ""
    var rest = text[...]
    while let start = rest.utf8.firstIndex(of: UInt8(ascii: "{")) {
      let name = rest[rest.utf8.index(after: start)...]
      guard let end = name.utf8.firstIndex(of: UInt8(ascii: "}")),
        let value = values.first(where: { $0.key.utf8.elementsEqual(name[..<end].utf8) })?.value
      else {
        filled += rest[...start]
        rest = name
        continue
      }
      filled += rest[..<start]
      filled += value
      rest = name[name.utf8.index(after: end)...]
    }
    return filled + rest
  }

  private func requirePhrases(_ file: String) throws {
    let missing =
      Phrase.allCases.map(\.rawValue).first { texts[$0] == nil }
      ?? CountedPhrase.allCases.map(\.rawValue).first { counted[$0]?[.other] == nil }
    if let missing { throw Problem(file: file, message: "the text '\(missing)' is missing") }
  }

  private struct Reader {
    let file: String
    var texts: [String: String] = [:]
    var counted: [String: [PluralCategory: String]] = [:]

    mutating func read(_ node: Node, at path: [String]) throws {
      let key = path.joined(separator: ".")
      switch node {
      case .scalar(let scalar): texts[key] = scalar.string
      case .mapping(let mapping):
        if let forms = pluralForms(mapping) {
          counted[key] = forms
          for (category, text) in forms { texts["\(key).\(category.rawValue)"] = text }
        } else {
          for (name, value) in mapping { try read(value, at: path + [name.string ?? ""]) }
        }
      default:
        throw Problem(
          file: file, line: node.mark?.line, message: "'\(key)' is neither a text nor a map")
      }
    }

    private func pluralForms(_ mapping: Node.Mapping) -> [PluralCategory: String]? {
      var forms: [PluralCategory: String] = [:]
      for (name, value) in mapping {
        guard let category = name.string.flatMap(PluralCategory.init), let text = value.string
        else { return nil }
        forms[category] = text
      }
      return forms[.other] == nil ? nil : forms
    }
  }
}
