/// Where the tags stand in a vector of sixteen: those of names first, the tag outside behind them.
enum TagLanes {
  /// The lane of the tag outside.
  static let outside = EntityTag.count - 1

  /// The lane of a tag.
  static func lane(of tag: EntityTag) -> Int {
    tag == .outside ? outside : Int(tag.rawValue) - 1
  }

  /// The tag of a lane.
  static func tag(of lane: Int) -> EntityTag {
    lane < outside ? EntityTag(rawValue: UInt8(lane + 1)) ?? .outside : .outside
  }
}
