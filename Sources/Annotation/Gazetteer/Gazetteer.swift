import ArabicText

/// The entities that are known by name, and their names compiled for ``Annotator``.
///
/// Two lists make it: the places of ``Place/all`` and the editor's. The editor has the last word:
///
/// * An editor's entry with the kind and id of a place, or with the name it is shown by, replaces
///   the place and takes over the spellings that it does not list itself.
/// * A spelling that the editor lists for one entity names no place of the table beside it.
public struct Gazetteer: Sendable {
  /// The entities: the editor's in the order of the list, then the places of the table.
  public private(set) var entities: [Entity]
  /// For every entity, those that make a doubtful name of it likely, itself included.
  let companions: [[Int]]
  /// Every name of every entity, and every exception. Names that demand their very spelling come
  /// before others of the same words.
  let names: [ListedName]
  /// The rules of ``names``, side by side.
  let rules: [NameRule]
  /// ``names`` by their words.
  let trie: NameTrie
  /// How many of the first names are hidden words.
  private let hiddenCount: Int
  /// How many of the entities stand in a list; the others were discovered.
  public let listedCount: Int
  /// Whom a listed spelling names, by its folded form; -1 for hidden words. What is but an exception to
  /// the names of one entity may name another: ريال مدريد is not the city.
  let owners: TextTable<Int>

  /// Compiles a gazetteer. O(n log n) over the words of all names.
  /// - Parameters:
  ///   - editor: the editor's entries, no two of one kind and id.
  ///   - hidden: words that name nothing, however much they look like a name.
  ///   - places: what is known without an editor.
  public init(
    editor: [GazetteerEntry], hidden: [String] = [],
    places: [GazetteerEntry] = Place.all.map(\.entry)
  ) {
    let merger = EntryMerger(editor: editor, places: places)
    entities = merger.entries.map(\.entity)
    companions = merger.entries.enumerated().map { index, entry in
      [index]
        + entry.companions.compactMap { merger.indexes[EntityKey(kind: entry.kind, id: $0)] }
    }
    let listed = merger.entries.enumerated().flatMap { index, entry in
      entry.names.map { ListedName($0, entity: index, kind: entry.kind) }
        + entry.exceptions.map { ListedName(Name($0), entity: nil, kind: entry.kind) }
    }
    // Words that are hidden come before all names of the same words.
    names =
      hidden.map { ListedName(Name($0), entity: nil, kind: .other) }
      + listed.filter(\.rule.isExact) + listed.filter { !$0.rule.isExact }
    rules = names.map(\.rule)
    trie = NameTrie(names.map(\.words))
    listedCount = entities.count
    owners = Self.owners(of: names, hidden: hidden.count)
    hiddenCount = hidden.count
  }

  private static func owners(of names: [ListedName], hidden: Int) -> TextTable<Int> {
    var owners = TextTable<Int>()
    for (number, name) in names.enumerated() where number < hidden || name.rule.entity != nil {
      let form = name.words.folded.joined(separator: " ")
      if owners[form] == nil { owners[form, default: -1] = name.rule.entity ?? -1 }
    }
    return owners
  }

  /// Adds what an archive shows to what lists hold. O(n log n) over the words of all names.
  /// - Parameters:
  ///   - base: the lists.
  ///   - discovered: entities and further names; none of the names is in a list.
  init(extending base: Gazetteer, by discovered: [DiscoveredEntity]) {
    var entities = base.entities
    var companions = base.companions
    var found: [ListedName] = []
    for item in discovered {
      let index = item.listed ?? entities.count
      if item.listed == nil {
        entities.append(item.entry.entity)
        companions.append([index])
      } else {
        let known = Set(entities[index].aliases)
        entities[index].aliases += item.entry.entity.aliases.filter { !known.contains($0) }
      }
      found += item.entry.names.map { ListedName($0, entity: index, kind: item.entry.kind) }
    }
    self.entities = entities
    self.companions = companions
    // A name that counts in company only is tried before one that always does.
    hiddenCount = base.hiddenCount
    names =
      base.names.prefix(hiddenCount)
      + base.names.dropFirst(hiddenCount).filter { $0.rule.entity != nil }
      + found.filter(\.rule.needsCompany) + found.filter { !$0.rule.needsCompany }
      + base.names.dropFirst(hiddenCount).filter { $0.rule.entity == nil }
    rules = names.map(\.rule)
    trie = NameTrie(names.map(\.words))
    listedCount = base.listedCount
    owners = base.owners
  }

  /// The same, every discovered entity shown by a name that the archive's articles call it by: the most
  /// frequent one, where the one to be shown was found to be none. O(mentions).
  /// - Parameter mentions: the mentions of each article.
  public func renamed(by mentions: [[Mention]]) -> Gazetteer {
    var isMet = Array(repeating: false, count: entities.count)
    for mention in mentions.joined() where !isMet[mention.entity] {
      isMet[mention.entity] = mention.alias == entities[mention.entity].name
    }
    var counts: [Int: [String: Int]] = [:]
    for mention in mentions.joined() where mention.entity >= listedCount && !isMet[mention.entity] {
      counts[mention.entity, default: [:]][mention.alias, default: 0] += 1
    }
    var renamed = self
    for (entity, names) in counts {
      let full = names.filter { $0.key.hasSeveralWords }
      let best = (full.isEmpty ? names : full).max { ($0.value, $1.key) < ($1.value, $0.key) }
      if let best { renamed.entities[entity].name = best.key }
    }
    return renamed
  }
}
