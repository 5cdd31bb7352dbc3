/// Numbers words: every distinct run of bytes gets the next number, once.
///
/// Keeps all words in one flat buffer, so that counting the words of an archive allocates nothing
/// for a word.
public struct Vocabulary: Sendable {
  private var bytes: [UInt8] = []
  private var starts: [Int] = [0]
  private var slots: [Int32] = Array(repeating: -1, count: 1024)

  /// Creates an empty vocabulary.
  public init() {}

  /// How many words it holds.
  public var count: Int { starts.count - 1 }

  /// The number of a word, which is added if it is new. O(length) on average.
  /// - Parameter word: the word's bytes.
  /// - Returns: its number, from 0.
  public mutating func number(of word: UnsafeBufferPointer<UInt8>) -> Int {
    var slot = firstSlot(of: word)
    while slots[slot] >= 0 {
      let candidate = Int(slots[slot])
      if equals(candidate, word) { return candidate }
      slot = (slot + 1) & (slots.count - 1)
    }
    slots[slot] = Int32(count)
    bytes.append(contentsOf: word)
    starts.append(bytes.count)
    if count * 2 > slots.count { grow() }
    return count - 1
  }

  /// The number of a word that is already there.
  /// - Parameter word: the word's bytes.
  /// - Returns: its number, or `nil`.
  public func existingNumber(of word: UnsafeBufferPointer<UInt8>) -> Int? {
    var slot = firstSlot(of: word)
    while slots[slot] >= 0 {
      let candidate = Int(slots[slot])
      if equals(candidate, word) { return candidate }
      slot = (slot + 1) & (slots.count - 1)
    }
    return nil
  }

  /// The bytes of a word.
  /// - Parameter number: the word's number.
  public subscript(_ number: Int) -> ArraySlice<UInt8> {
    bytes[starts[number]..<starts[number + 1]]
  }

  private func firstSlot(of word: some Sequence<UInt8>) -> Int {
    // FNV-1a, 64 bits (Fowler, Noll, Vo), folded so that short words spread over the low bits.
    var hash: UInt64 = 0xcbf2_9ce4_8422_2325
    for byte in word { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01b3 }
    return Int(truncatingIfNeeded: (hash ^ (hash >> 32)) & UInt64(slots.count - 1))
  }

  private func equals(_ number: Int, _ word: UnsafeBufferPointer<UInt8>) -> Bool {
    let known = self[number]
    return known.count == word.count && known.elementsEqual(word)
  }

  private mutating func grow() {
    slots = Array(repeating: -1, count: slots.count * 2)
    for number in 0..<count {
      var slot = firstSlot(of: self[number])
      while slots[slot] >= 0 { slot = (slot + 1) & (slots.count - 1) }
      slots[slot] = Int32(number)
    }
  }
}
