/// An office or trade that an article gives a person.
public struct RoleSighting: Sendable, Hashable {
  /// The person, as an index into the list that mentions speak of.
  public var entity: Int
  /// The words: «وزير الخارجية الروسي».
  public var role: String
  /// What the words come down to.
  var office: OfficeKey
  /// The same without the words for a country or a town at their end: «وزير الخارجية».
  var base: OfficeKey

  /// Whether the office is one of a country or a town.
  var isOfPlace: Bool { base != office }
}
