/// An office or trade that an article gives a person.
public struct RoleSighting: Sendable, Hashable {
  /// The person, as an index into the list that mentions speak of.
  public var entity: Int
  /// The words: «وزير الخارجية الروسي».
  public var role: String
}
