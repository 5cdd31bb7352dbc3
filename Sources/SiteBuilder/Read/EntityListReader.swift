import Annotation
import ArabicText
import Yams

/// What an editor says about names.
struct EntityList: Sendable {
  /// The entities listed, list by list.
  var entries: [EditorEntity] = []
  /// Words that name nothing here, however much they look like a name.
  var hidden: [String] = []
  /// Addresses that entities used to have.
  var redirects: [Redirect] = []
}

/// Reads `entities.yml`, the editor's list of names.
struct EntityListReader {
  /// The lists of the file, and what stands in each.
  static let lists: [(key: String, kind: EntityKind)] = [
    ("persons", .person), ("places", .place), ("organisations", .organisation), ("other", .other),
  ]

  /// The list of words that name nothing.
  static let hidden = "hidden"

  /// The keys of an entry; the file's own head explains them.
  static let keys = ["id", "name", "latin", "aliases", "short", "exact", "except", "formerly"]

  /// Reads a list.
  /// - Parameters:
  ///   - yaml: the text of the file.
  ///   - file: its name, for messages.
  /// - Returns: the entities, list by list as they stand in the file, and the hidden names.
  /// - Throws: ``Problem`` at the first thing that is wrong.
  func read(_ yaml: String, file: String) throws(Problem) -> EntityList {
    guard !isOnlyComments(yaml) else { return EntityList() }
    let root = try YAMLFile(yaml, file: file)
    let lists = try root.fields(
      of: root.node, known: Self.lists.map(\.key) + [Self.hidden], what: "list")
    var register = NameRegister()
    var entities: [EditorEntity] = []
    var redirects: [Redirect] = []
    for (key, kind) in Self.lists {
      for node in try items(lists[key], of: key, root) {
        let entity = try self.entity(node, kind, root)
        try register.add(entity, at: node, root)
        entities.append(entity)
        redirects += try self.redirects(node, to: entity, root)
      }
    }
    return EntityList(
      entries: entities, hidden: try root.strings(lists, Self.hidden), redirects: redirects)
  }

  /// The addresses under which the entity was before it was renamed, or merged with another: an id
  /// of its kind, or `kind/id`.
  private func redirects(
    _ node: Node, to entity: EditorEntity, _ root: YAMLFile
  ) throws(Problem) -> [Redirect] {
    let fields = try root.fields(of: node, known: Self.keys, what: "key of an entity")
    var redirects: [Redirect] = []
    for former in try root.strings(fields, "formerly") {
      let parts = former.split(separator: "/", omittingEmptySubsequences: false).map(String.init)
      let kind = parts.count == 2 ? EntityKind(rawValue: parts[0]) : entity.kind
      guard let kind, (1...2).contains(parts.count), let id = parts.last, isAddress(id) else {
        throw root.problem(
          fields["formerly"] ?? node, "'\(former)' was no entity's id",
          "write its old id, or kind/id: person/vladimir-putin")
      }
      redirects.append(
        Redirect(
          old: PagePath.entity(kind, id), new: PagePath.entity(entity.kind, entity.id),
          place: root.place(of: fields["formerly"] ?? node)))
    }
    return redirects
  }

  private func isOnlyComments(_ yaml: String) -> Bool {
    yaml.split(whereSeparator: \.isNewline).allSatisfy { line in
      let text = line.drop(while: \.isWhitespace)
      return text.isEmpty || text.first == "#"
    }
  }

  private func items(
    _ node: Node?, of key: String, _ root: YAMLFile
  ) throws(Problem) -> [Node] {
    guard let node, node.null == nil else { return [] }
    guard let sequence = node.sequence else {
      throw root.problem(node, "'\(key)' is not a list", "begin every entry with '- id: …'")
    }
    return Array(sequence)
  }

  private func entity(
    _ node: Node, _ kind: EntityKind, _ root: YAMLFile
  ) throws(Problem) -> EditorEntity {
    let fields = try root.fields(of: node, known: Self.keys, what: "key of an entity")
    let id = try required("id", fields, node, root)
    try check(id: id, fields["id"] ?? node, root)
    var names = [Name(try required("name", fields, node, root))]
    for (key, conditions) in Self.conditions {
      names += try root.strings(fields, key).map { Name($0, conditions) }
    }
    // A spelling that is listed under a condition as well counts under that condition only.
    let guarded = Set(names.filter { !$0.conditions.isEmpty }.map(\.spelling))
    names.removeAll { $0.conditions.isEmpty && guarded.contains($0.spelling) }
    for name in names where Tokenizer().tokens(in: name.spelling).isEmpty {
      throw root.problem(node, "the name '\(name.spelling)' of '\(id)' has no letters")
    }
    return EditorEntity(
      kind: kind, id: id, latin: try root.string(fields, "latin"), names: names,
      exceptions: try root.strings(fields, "except"))
  }

  private static let conditions: [(key: String, conditions: NameConditions)] = [
    ("aliases", []), ("short", .inCompany), ("exact", .exactSpelling),
  ]

  private func required(
    _ key: String, _ fields: [String: Node], _ entry: Node, _ root: YAMLFile
  ) throws(Problem) -> String {
    guard let text = try root.string(fields, key) else {
      throw root.problem(entry, "an entity without '\(key)'", "every entity has an id and a name")
    }
    return text
  }

  private func check(id: String, _ node: Node, _ root: YAMLFile) throws(Problem) {
    guard isAddress(id) else {
      throw root.problem(
        node, "'\(id)' cannot be an address", "use a-z, 0-9 and hyphens, as in vladimir-putin")
    }
  }

  private func isAddress(_ id: String) -> Bool {
    !id.isEmpty
      && id.utf8.allSatisfy {
        switch $0 {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "0")...UInt8(ascii: "9"),
          UInt8(ascii: "-"):
          true
        default: false
        }
      }
  }
}

/// Who has taken which id and which name, so that none is taken twice.
private struct NameRegister {
  private var ids: Set<[String]> = []
  private var owners: [String: String] = [:]

  mutating func add(
    _ entity: EditorEntity, at node: Node, _ root: YAMLFile
  ) throws(Problem) {
    guard ids.insert([entity.kind.rawValue, entity.id]).inserted else {
      throw root.problem(node, "the id '\(entity.id)' stands twice in its list")
    }
    for name in entity.names {
      let spelling =
        name.conditions.contains(.exactSpelling) ? name.spelling : Folding.fold(name.spelling)
      if let owner = owners.updateValue(entity.id, forKey: spelling), owner != entity.id {
        throw root.problem(
          node, "'\(name.spelling)' names both '\(owner)' and '\(entity.id)'",
          "leave it to one of them")
      }
    }
  }
}
