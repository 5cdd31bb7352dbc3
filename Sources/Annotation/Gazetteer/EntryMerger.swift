import ArabicText

/// What makes an entity unique.
struct EntityKey: Hashable {
  var kind: EntityKind
  var id: String

  static func == (first: EntityKey, second: EntityKey) -> Bool {
    first.kind == second.kind && first.id.utf8.elementsEqual(second.id.utf8)
  }

  /// Hashes the bytes: a string would bring itself to a normal form first, and what makes an entity unique is
  /// folded or ASCII.
  func hash(into hasher: inout Hasher) {
    id.withFoldedBytes { hasher.combine(bytes: UnsafeRawBufferPointer($0)) }
  }
}

/// Joins the editor's entries and the table's, by the rules that ``Gazetteer`` states.
struct EntryMerger {
  /// The entries, the editor's first.
  private(set) var entries: [GazetteerEntry]
  /// Where an entity has come to stand, also under the id it had in the table.
  private(set) var indexes: [EntityKey: Int] = [:]
  private var indexesByFirstName: [EntityKey: Int] = [:]
  private var claims: Set<Claim> = []

  /// A spelling that belongs to an entity of the editor's.
  private enum Claim: Hashable {
    case folded(String)
    case exact(String)
  }

  /// Merges two lists.
  /// - Parameters:
  ///   - editor: the editor's entries, no two of one kind and id.
  ///   - places: the entries of the table.
  init(editor: [GazetteerEntry], places: [GazetteerEntry]) {
    entries = editor
    for (index, entry) in editor.enumerated() {
      indexes[entry.key] = index
      if let name = entry.firstNameKey { indexesByFirstName[name] = index }
      for name in entry.names { claims.insert(Self.claim(of: name)) }
    }
    for place in places { add(place) }
  }

  private mutating func add(_ place: GazetteerEntry) {
    var place = place
    let listed = indexes[place.key] ?? place.firstNameKey.flatMap { indexesByFirstName[$0] }
    place.names.removeAll { isClaimed($0) }
    if let listed {
      indexes[place.key] = listed
      entries[listed].names += place.names
      entries[listed].exceptions += place.exceptions
      entries[listed].companions += place.companions
      entries[listed].latin = entries[listed].latin ?? place.latin
    } else if !place.names.isEmpty {
      indexes[place.key] = entries.count
      entries.append(place)
    }
  }

  private func isClaimed(_ name: Name) -> Bool {
    claims.contains(.exact(name.spelling)) || claims.contains(.folded(Folding.fold(name.spelling)))
  }

  private static func claim(of name: Name) -> Claim {
    name.conditions.contains(.exactSpelling)
      ? .exact(name.spelling) : .folded(Folding.fold(name.spelling))
  }
}

extension GazetteerEntry {
  /// What makes it unique.
  var key: EntityKey { EntityKey(kind: kind, id: id) }

  /// The folded name that is shown, with the kind.
  fileprivate var firstNameKey: EntityKey? {
    names.first.map { EntityKey(kind: kind, id: Folding.fold($0.spelling)) }
  }
}
