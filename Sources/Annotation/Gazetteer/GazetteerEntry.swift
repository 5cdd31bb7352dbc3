/// What must hold, beside the letters, for a spelling to count as a name.
public struct NameConditions: OptionSet, Sendable, Hashable {
  /// The bits of the set.
  public var rawValue: UInt8

  /// Creates a set from its bits.
  /// - Parameter rawValue: the bits.
  public init(rawValue: UInt8) {
    self.rawValue = rawValue
  }

  /// The text has the very letters of the spelling: hamza, ة and ى are told apart, and vowel
  /// marks are compared where the spelling has some.
  public static let exactSpelling = NameConditions(rawValue: 1 << 0)
  /// A word that places what follows stands before it: في، مدينة، شمال. No particle is written
  /// onto the name then.
  public static let placed = NameConditions(rawValue: 1 << 1)
  /// The article names the entity, or one of its companions, by a name without conditions.
  public static let inCompany = NameConditions(rawValue: 1 << 2)
  /// It cannot be the adjective of the word before: العاصمة السعودية, قوات سورية.
  public static let noAdjective = NameConditions(rawValue: 1 << 3)
  /// It is no title: not alone in quotation marks, as papers, ships and stadiums are written, and
  /// not after صحيفة, جريدة or مجلة.
  public static let noTitle = NameConditions(rawValue: 1 << 4)
  /// The tagger marks the same words as a name.
  public static let asTagged = NameConditions(rawValue: 1 << 5)
  /// It is no part of a longer name that the tagger marks.
  public static let whole = NameConditions(rawValue: 1 << 6)
  /// No list holds it.
  static let discovered = NameConditions(rawValue: 1 << 7)
}

/// A spelling that names an entity.
public struct Name: Sendable, Hashable {
  /// The spelling, without particles.
  public var spelling: String
  /// When it counts.
  public var conditions: NameConditions

  /// Creates a name.
  /// - Parameters:
  ///   - spelling: the spelling, without particles.
  ///   - conditions: when it counts; always, by default.
  public init(_ spelling: String, _ conditions: NameConditions = []) {
    self.spelling = spelling
    self.conditions = conditions
  }
}

/// An entity as a list gives it: with the names to look for.
public struct GazetteerEntry: Sendable, Hashable {
  /// What it is.
  public var kind: EntityKind
  /// Its address, unique within its kind: `[a-z0-9-]+`.
  public var id: String
  /// Its name in Latin letters, where known.
  public var latin: String?
  /// Its names, the one to show first.
  public var names: [Name]
  /// Phrases that hold one of its names and mean something else: مسقط رأسه.
  public var exceptions: [String]
  /// Ids, of the same kind, of entities that make a name ``NameConditions/inCompany`` likely: the
  /// country of a city.
  public var companions: [String]

  /// Creates an entry.
  /// - Parameters:
  ///   - kind: what it is.
  ///   - id: its address.
  ///   - latin: its name in Latin letters.
  ///   - names: its names, the one to show first.
  ///   - exceptions: phrases that hold a name and mean something else.
  ///   - companions: ids of the entities that make a doubtful name likely.
  public init(
    kind: EntityKind, id: String, latin: String? = nil, names: [Name],
    exceptions: [String] = [], companions: [String] = []
  ) {
    self.kind = kind
    self.id = id
    self.latin = latin
    self.names = names
    self.exceptions = exceptions
    self.companions = companions
  }

  /// The entity itself; a spelling that is listed twice is one alias.
  public var entity: Entity {
    var seen: Set<String> = []
    return Entity(
      kind: kind, id: id, name: names.first?.spelling ?? id, latin: latin,
      aliases: names.map(\.spelling).filter { seen.insert($0).inserted })
  }
}

/// An entity as the editor of a site lists it.
public typealias EditorEntity = GazetteerEntry
