/// The place of a feature's weights in the table.
package enum FeatureRow {
  /// How many rows the table has, as a power of two.
  package static let bits: UInt64 = 18
  /// How many rows the table has.
  package static let count = 1 << Int(bits)

  /// The row of a feature of the token at some distance.
  /// - Parameters:
  ///   - feature: its number.
  ///   - offset: how many tokens further the feature was found, -2 to 2.
  @inline(__always)
  package static func of(_ feature: UInt64, offset: Int) -> Int {
    let placed = feature &+ UInt64(bitPattern: Int64(offset + 3)) &* 0xD6E8_FEB8_6659_FD93
    return Int(truncatingIfNeeded: FeatureHash.mixed(placed) >> (64 - bits))
  }
}
