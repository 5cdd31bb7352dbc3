/// Tells of most words that they are none of a set, from their ends and length alone: eight kilobytes
/// that stay at hand, asked before the words themselves (B. H. Bloom 1970, with one hash).
struct WordFilter: Sendable {
  private var bits = [UInt64](repeating: 0, count: 1024)

  /// Adds a word.
  mutating func insert(_ word: UnsafeBufferPointer<UInt8>) {
    let place = Self.place(of: word)
    bits[place >> 6] |= 1 << UInt64(place & 63)
  }

  /// Whether a word may be in the set; one that is always may. O(1).
  func mayHold(_ word: UnsafeBufferPointer<UInt8>) -> Bool {
    let place = Self.place(of: word)
    return bits[place >> 6] & 1 << UInt64(place & 63) != 0
  }

  /// A number below 2^16, of the first and last eight bytes and the length, mixed by multiplication
  /// with 2^64 divided by the golden ratio (D. Knuth, The Art of Computer Programming 3, 6.4).
  private static func place(of word: UnsafeBufferPointer<UInt8>) -> Int {
    let first: UInt64
    let last: UInt64
    if word.count >= 8 {
      let bytes = UnsafeRawBufferPointer(word)
      first = bytes.loadUnaligned(as: UInt64.self)
      last = bytes.loadUnaligned(fromByteOffset: word.count - 8, as: UInt64.self)
    } else {
      first = word.reduce(0) { $0 << 8 | UInt64($1) }
      last = first
    }
    let golden: UInt64 = 0x9E37_79B9_7F4A_7C15
    let ends = first &* golden ^ (last &+ UInt64(word.count))
    return Int((ends &* golden) >> 48)
  }
}
