/// Numbers words: every distinct run of bytes gets the next number, once.
///
/// Keeps all words in one flat buffer, so that counting the words of an archive allocates nothing
/// for a word.
public struct Vocabulary: Sendable {
  private var bytes: [UInt8] = []
  private var starts: [Int] = [0]
  /// Of every word the upper half of its hash, and its number behind it; 0 for a free slot, since
  /// numbers count from 1 here. A word that is not held is hardly ever compared with one that is.
  private var slots: [UInt64] = Array(repeating: 0, count: 1024)

  /// Creates an empty vocabulary.
  public init() {}

  /// How many words it holds.
  public var count: Int { starts.count - 1 }

  /// The number of a word, which is added if it is new. O(length) on average.
  /// - Parameter word: the word's bytes.
  /// - Returns: its number, from 0.
  public mutating func number(of word: UnsafeBufferPointer<UInt8>) -> Int {
    let hash = WordHash.of(word)
    let slot = slot(of: word, hash)
    if slots[slot] != 0 { return Self.number(in: slots[slot]) }
    bytes.append(contentsOf: word)
    starts.append(bytes.count)
    slots[slot] = Self.entry(hash, number: count - 1)
    if count * 2 > slots.count { grow() }
    return count - 1
  }

  /// The number of a word that is already there.
  /// - Parameter word: the word's bytes.
  /// - Returns: its number, or `nil`.
  public func existingNumber(of word: UnsafeBufferPointer<UInt8>) -> Int? {
    existingNumber(of: word, hash: WordHash.of(word))
  }

  /// The number of a word that is already there.
  /// - Parameters:
  ///   - word: the word's bytes.
  ///   - hash: what ``WordHash`` makes of them.
  /// - Returns: its number, or `nil`.
  public func existingNumber(of word: UnsafeBufferPointer<UInt8>, hash: UInt64) -> Int? {
    let slot = slot(of: word, hash)
    return slots[slot] == 0 ? nil : Self.number(in: slots[slot])
  }

  /// The bytes of a word.
  /// - Parameter number: the word's number.
  public subscript(_ number: Int) -> ArraySlice<UInt8> {
    bytes[starts[number]..<starts[number + 1]]
  }

  /// The slot that holds a word, or the free one where it belongs.
  private func slot(of word: UnsafeBufferPointer<UInt8>, _ hash: UInt64) -> Int {
    let mask = slots.count - 1
    var slot = Int(truncatingIfNeeded: hash) & mask
    while slots[slot] != 0 {
      if slots[slot] ^ hash <= 0xFFFF_FFFF, equals(Self.number(in: slots[slot]), word) {
        return slot
      }
      slot = (slot + 1) & mask
    }
    return slot
  }

  private static func entry(_ hash: UInt64, number: Int) -> UInt64 {
    hash & 0xFFFF_FFFF_0000_0000 | UInt64(UInt32(number + 1))
  }

  private static func number(in entry: UInt64) -> Int { Int(entry & 0xFFFF_FFFF) - 1 }

  private func equals(_ number: Int, _ word: UnsafeBufferPointer<UInt8>) -> Bool {
    let range = starts[number]..<starts[number + 1]
    guard range.count == word.count else { return false }
    return bytes.withUnsafeBufferPointer { bytes in
      var place = range.lowerBound
      for byte in word {
        if bytes[place] != byte { return false }
        place += 1
      }
      return true
    }
  }

  private mutating func grow() {
    slots = Array(repeating: 0, count: slots.count * 2)
    for number in 0..<count {
      let hash = bytes.withUnsafeBufferPointer {
        WordHash.of(UnsafeBufferPointer(rebasing: $0[starts[number]..<starts[number + 1]]))
      }
      var slot = Int(truncatingIfNeeded: hash) & (slots.count - 1)
      while slots[slot] != 0 { slot = (slot + 1) & (slots.count - 1) }
      slots[slot] = Self.entry(hash, number: number)
    }
  }
}
