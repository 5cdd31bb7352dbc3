/// Where the tags stand in a vector of eight: those of names in their order. The tag outside has no lane: all
/// scores are relative to its.
enum TagLanes {
  /// How many lanes there are.
  static let count = EntityTag.count - 1
  /// What stands for the tag outside where a lane is told by its number.
  static let outside = count

  /// The lane of a tag.
  static func lane(of tag: EntityTag) -> Int {
    tag == .outside ? outside : Int(tag.rawValue) - 1
  }

  /// The tag of a lane.
  static func tag(of lane: Int) -> EntityTag {
    lane < outside ? EntityTag(rawValue: UInt8(lane + 1)) ?? .outside : .outside
  }
}

/// What it weighs to go from one tag to each: to those of names, lanes as in ``TagLanes``, and to the tag outside.
struct TagSteps: Sendable {
  var named: SIMD8<Int32>
  var outside: Int32
}
