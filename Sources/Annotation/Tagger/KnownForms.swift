import ArabicText

/// The forms of words that were met, and what each says, so that a form is read once.
struct KnownForms: Sendable {
  /// What is known of a form, side by side: a token costs one look-up in memory.
  struct Entry: Sendable {
    /// What it says for the tags of names of a token two and one words further, of its own, and of
    /// one and two words before.
    var sums: InlineArray<5, SIMD8<Int16>>
    /// What is compared with its neighbours.
    var cues: WordCues
  }

  private var entries: [Entry] = []
  private var hashes: [UInt64] = []
  /// Forms from their hash's own place onwards: their number, counted from 1, and the bits of the hash
  /// above it; 0 for a free slot. What places a form and what its slot keeps tell it from others.
  private var slots: [UInt64] = Array(repeating: 0, count: 1 << 12)
  /// The form being read, and the rows of its features.
  private var form = WordForm()
  private var rows: [Int32] = []

  /// How many forms are kept: 35 MB.
  private static let capacity = 1 << 18
  private static let numberMask: UInt64 = 1 << 28 - 1

  /// What is known of a form.
  subscript(_ number: Int32) -> Entry { entries[Int(number)] }

  /// Forgets everything when there is too much.
  mutating func makeRoom() {
    if entries.count > Self.capacity { self = KnownForms() }
  }

  /// The number of a form, which is read if it is new. O(length) on average.
  mutating func number(of token: UnsafeBufferPointer<UInt8>, _ model: TaggerModel) -> Int32 {
    let hash = WordHash.of(token)
    let slot = slot(of: hash)
    if slots[slot] != 0 { return Int32(truncatingIfNeeded: slots[slot] & Self.numberMask) - 1 }
    entries.append(read(token, model))
    hashes.append(hash)
    slots[slot] = hash & ~Self.numberMask | UInt64(entries.count)
    if 2 * entries.count > slots.count { grow() }
    return Int32(entries.count - 1)
  }

  /// The slot of a form, or the free one where it belongs.
  private func slot(of hash: UInt64) -> Int {
    let mask = slots.count - 1
    var slot = Int(truncatingIfNeeded: hash) & mask
    while slots[slot] != 0, slots[slot] ^ hash > Self.numberMask { slot = (slot + 1) & mask }
    return slot
  }

  private mutating func grow() {
    slots = Array(repeating: 0, count: 2 * slots.count)
    for (number, hash) in hashes.enumerated() {
      slots[slot(of: hash)] = hash & ~Self.numberMask | UInt64(number + 1)
    }
  }

  private mutating func read(_ token: UnsafeBufferPointer<UInt8>, _ model: TaggerModel) -> Entry {
    model.reader.read(token, into: &form)
    var entry = Entry(sums: InlineArray(repeating: .zero), cues: form.cues)
    for offset in -2...2 {
      let count = abs(offset) == 2 ? form.distantCount : form.features.count
      rows.removeAll(keepingCapacity: true)
      for feature in form.features[..<count] {
        rows.append(Int32(truncatingIfNeeded: FeatureRow.of(feature, offset: offset)))
      }
      entry.sums[offset + 2] = model.sum(of: rows).relative
    }
    return entry
  }
}
