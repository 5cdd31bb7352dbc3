/// Numbers of 64 bits that stand for features: a template and its value.
package enum FeatureHash {
  /// The hash of some bytes. FNV-1a (Fowler, Noll, Vo), then mixed.
  /// - Parameters:
  ///   - bytes: a word or a part of one.
  ///   - template: what the bytes are a value of.
  package static func of(_ bytes: some Sequence<UInt8>, template: UInt64 = 0) -> UInt64 {
    let seed: UInt64 = 0xcbf2_9ce4_8422_2325 ^ (template &* 0x9E37_79B9_7F4A_7C15)
    let hash = bytes.withContiguousStorageIfAvailable { added($0, to: seed) }
    return mixed(hash ?? added(bytes, to: seed))
  }

  @inline(__always)
  private static func added(_ bytes: some Sequence<UInt8>, to seed: UInt64) -> UInt64 {
    var hash = seed
    for byte in bytes { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01b3 }
    return hash
  }

  /// The hash of a pair whose order matters.
  @inline(__always)
  package static func of(_ first: UInt64, _ second: UInt64) -> UInt64 {
    mixed(first &* 0x9E37_79B9_7F4A_7C15 &+ second)
  }

  /// Spreads the bits of a number: the finisher of MurmurHash3 (Appleby, public domain).
  @inline(__always)
  package static func mixed(_ number: UInt64) -> UInt64 {
    var hash = number
    hash = (hash ^ (hash >> 33)) &* 0xff51_afd7_ed55_8ccd
    hash = (hash ^ (hash >> 33)) &* 0xc4ce_b9fe_1a85_ec53
    return hash ^ (hash >> 33)
  }
}
