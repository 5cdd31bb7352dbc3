/// What unlabelled text tells of a word.
package struct WordStatistics: Sendable, Hashable {
  /// How often it was met, on a logarithmic scale; 0 for a word that the table does not hold.
  package var level: UInt8
  /// Its classes, from coarse to fine; 0 for none.
  package var classes: SIMD4<UInt16>

  /// How many classes a word can have.
  package static let grains = 4

  /// Creates statistics.
  package init(level: UInt8, classes: SIMD4<UInt16> = .zero) {
    self.level = level
    self.classes = classes
  }
}

/// Values under hashes, in one flat table that is searched from the hash's own place onwards.
package struct HashTable<Value: Sendable>: Sendable {
  private var slots: [(key: UInt32, value: Value?)]
  private let mask: Int

  /// Creates a table. O(n).
  /// - Parameter entries: hashes and their values; of equal hashes the first counts.
  package init(_ entries: [(key: UInt32, value: Value)]) {
    var capacity = 16
    while capacity < entries.count * 2 { capacity *= 2 }
    mask = capacity - 1
    slots = Array(repeating: (0, nil), count: capacity)
    for entry in entries {
      var slot = Int(entry.key) & mask
      while slots[slot].value != nil, slots[slot].key != entry.key { slot = (slot + 1) & mask }
      if slots[slot].value == nil { slots[slot] = (entry.key, entry.value) }
    }
  }

  /// The value under a hash, or `nil`. O(1).
  package subscript(_ hash: UInt64) -> Value? {
    let key = UInt32(truncatingIfNeeded: hash)
    var slot = Int(key) & mask
    while let value = slots[slot].value {
      if slots[slot].key == key { return value }
      slot = (slot + 1) & mask
    }
    return nil
  }
}

/// The kinds of names that lists hold.
package struct ListedKinds: OptionSet, Sendable, Hashable {
  package let rawValue: UInt8
  package init(rawValue: UInt8) { self.rawValue = rawValue }

  /// A country or a large part of the world.
  package static let country = ListedKinds(rawValue: 1)
  /// A city.
  package static let city = ListedKinds(rawValue: 2)
  /// A part of a country, a river, a mountain.
  package static let region = ListedKinds(rawValue: 4)
  /// A word that persons are called by.
  package static let personWord = ListedKinds(rawValue: 8)
  /// A body.
  package static let organisation = ListedKinds(rawValue: 16)
  /// A currency, a language, a people, a work.
  package static let other = ListedKinds(rawValue: 32)
  /// The beginning of a longer name.
  package static let beginning = ListedKinds(rawValue: 64)
  /// A word for a people or for what is theirs.
  package static let nationality = ListedKinds(rawValue: 128)
}
