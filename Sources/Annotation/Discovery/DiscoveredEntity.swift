/// An entity, or further names of a listed one, that the archive itself shows.
public struct DiscoveredEntity: Sendable {
  /// What it is, its address and its names.
  public var entry: GazetteerEntry
  /// The entity of a list that the names belong to, as an index into ``Gazetteer/entities``; `nil`
  /// for an entity that no list holds.
  public var listed: Int?
}
