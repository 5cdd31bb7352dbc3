/// An entity as the search sees it: spellings that stand for one another.
public struct SearchEntity: Sendable {
  /// Kind and id, as in its address: `person/vladimir-putin`.
  public var key: String
  /// The name shown.
  public var name: String
  /// Its name in Latin letters.
  public var latin: String?
  /// Every spelling that stands for it.
  public var aliases: [String]
  /// The numbers of the documents that name it, in rising order.
  public var documents: [Int]

  /// Creates an entity.
  /// - Parameters:
  ///   - key: kind and id.
  ///   - name: the name shown.
  ///   - latin: its name in Latin letters.
  ///   - aliases: every spelling that stands for it.
  ///   - documents: the documents that name it, in rising order.
  public init(
    key: String, name: String, latin: String? = nil, aliases: [String], documents: [Int]
  ) {
    self.key = key
    self.name = name
    self.latin = latin
    self.aliases = aliases
    self.documents = documents
  }

  /// Its kind, as in its address: `person`.
  var kind: String { String(key.prefix { $0 != "/" }) }
}
