/// What an entity is.
public enum EntityKind: String, Sendable, Hashable, CaseIterable {
  case person, place, organisation, other
}

/// One entity: a person, place or organisation that the archive speaks of.
public struct Entity: Sendable, Hashable {
  /// What it is.
  public var kind: EntityKind
  /// Its address on the site, unique within its kind: `[a-z0-9-]+`.
  public var id: String
  /// The form of its name that the site shows.
  public var name: String
  /// Its name in Latin letters, where known.
  public var latin: String?
  /// Every spelling that stands for it, ``name`` included.
  public var aliases: [String]

  /// Creates an entity.
  /// - Parameters:
  ///   - kind: what it is.
  ///   - id: its address on the site.
  ///   - name: the name that is shown.
  ///   - latin: its name in Latin letters.
  ///   - aliases: every spelling, `name` included.
  public init(kind: EntityKind, id: String, name: String, latin: String?, aliases: [String]) {
    self.kind = kind
    self.id = id
    self.name = name
    self.latin = latin
    self.aliases = aliases
  }
}

/// One naming of an entity in an article.
public struct Mention: Sendable, Hashable {
  /// The entity, as an index into the gazetteer's entities.
  public var entity: Int
  /// The passage, as an index into ``Articles/Article/passages``.
  public var passage: Int
  /// Where the name stands in the passage, without proclitics, in UTF-8 bytes.
  public var range: Range<Int>
  /// The spelling it is an instance of, with the article that لل swallows restored.
  public var alias: String
  /// The particles written onto the name: `و`, `ول`; empty for none.
  public var proclitic: String

  /// Creates a mention.
  /// - Parameters:
  ///   - entity: index of the entity.
  ///   - passage: index of the passage.
  ///   - range: UTF-8 bytes within the passage.
  ///   - alias: the spelling matched.
  ///   - proclitic: the particles before it.
  public init(entity: Int, passage: Int, range: Range<Int>, alias: String, proclitic: String) {
    self.entity = entity
    self.passage = passage
    self.range = range
    self.alias = alias
    self.proclitic = proclitic
  }
}
