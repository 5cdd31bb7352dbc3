import ArabicText

/// The ways to read words as the first of a name, by the words' hashes.
///
/// A table of open addresses that holds every reading of a word in a slot of its own, in their order. Before
/// it stands one bit for every word, set where its hash says (Bloom 1970, with one hash): small enough to
/// stay near the processor, it turns most words away. The table tells words apart by 32 bits of their
/// hashes beside those that place them: among ten million words of a text some thousandth of one is taken
/// for another.
struct NameBeginnings: Sendable {
  /// A way to read a word as the beginning of names.
  struct Reading: Sendable {
    /// The node reached.
    var node: Int32
    /// The particle before the name, as an index into ``Particles/chains``.
    var particle: UInt8?
    /// Whether the particle and the article are written لل.
    var isAssimilated = false
  }

  private struct Slot: Sendable {
    /// The upper half of the word's hash.
    var tag: UInt32
    var reading: Reading?
  }

  private var slots: [Slot]
  private var bits: [UInt64]

  /// How many bits there are at least for every reading: of eight other words one passes at most.
  private static let bitsPerReading = 8

  /// Reads the first words of names. O(n).
  /// - Parameters:
  ///   - words: the folded words, each once, and the nodes they lead to.
  ///   - withArticle: the nodes of those that begin with the article ال in some name.
  init(_ words: [(word: String, node: Int32)], withArticle: Set<Int32>) {
    var readings = words.map { (hash: WordHash.of($0.word), reading: Reading(node: $0.node)) }
    for (word, node) in words {
      for form in Particles.forms(of: word, hasArticle: withArticle.contains(node)) {
        let reading = Reading(
          node: node, particle: UInt8(form.particle), isAssimilated: form.isAssimilated)
        readings.append((WordHash.of(form.word), reading))
      }
    }
    let count = readings.count
    slots = Array(repeating: Slot(tag: 0), count: Self.power(above: count + count / 2))
    let words = Self.bitsPerReading * count / UInt64.bitWidth
    bits = Array(repeating: 0, count: Self.power(above: words))
    for (hash, reading) in readings { insert(reading, at: hash) }
  }

  /// Calls a closure with every reading of a word, the most literal first. O(1) on average.
  /// - Parameters:
  ///   - word: the hash of a folded word.
  ///   - body: gets a reading.
  @inline(__always)
  func forEachReading(of word: UInt64, _ body: (Reading) -> Void) {
    let (index, bit) = place(of: word)
    guard bits[index] & bit != 0 else { return }
    var slot = Int(truncatingIfNeeded: word) & (slots.count - 1)
    while let reading = slots[slot].reading {
      if slots[slot].tag == Self.tag(of: word) { body(reading) }
      slot = (slot + 1) & (slots.count - 1)
    }
  }

  private mutating func insert(_ reading: Reading, at word: UInt64) {
    let (index, bit) = place(of: word)
    bits[index] |= bit
    var slot = Int(truncatingIfNeeded: word) & (slots.count - 1)
    while slots[slot].reading != nil { slot = (slot + 1) & (slots.count - 1) }
    slots[slot] = Slot(tag: Self.tag(of: word), reading: reading)
  }

  /// Where a word's bit stands: not among the bits of the hash that place it in the table.
  private func place(of word: UInt64) -> (index: Int, bit: UInt64) {
    (Int(truncatingIfNeeded: word >> 26) & (bits.count - 1), 1 << (word >> 58))
  }

  private static func tag(of word: UInt64) -> UInt32 { UInt32(truncatingIfNeeded: word >> 32) }

  /// The least power of two above a number.
  private static func power(above number: Int) -> Int {
    1 << (Int.bitWidth - number.leadingZeroBitCount)
  }
}
