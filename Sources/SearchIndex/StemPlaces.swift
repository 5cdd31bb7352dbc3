/// Which shard holds a stem.
struct StemPlaces {
  /// How many shards hold stems with short lists; one at least.
  let hashedCount: Int
  /// The short hashes of the stems with shards of their own, rising.
  private let large: [Int]
  private let places: [Int: Int]

  /// Finds places.
  /// - Parameters:
  ///   - stems: the archive's stems.
  ///   - sizes: how many bytes each takes.
  ///   - shardBytes: the size that shards have in the mean.
  ///   - largeBytes: stems larger than this have their own, together with the few that have the same
  ///     short hash.
  init(_ stems: [[UInt8]], sizes: [Int], shardBytes: Int, largeBytes: Int) {
    let hashes = stems.map(StemHash.short)
    let large = Set(zip(hashes, sizes).filter { $1 > largeBytes }.map(\.0)).sorted()
    let places = Dictionary(uniqueKeysWithValues: zip(large, large.indices))
    let hashedBytes = zip(hashes, sizes).reduce(0) { sum, stem in
      sum + (places[stem.0] == nil ? stem.1 : 0)
    }
    (self.large, self.places) = (large, places)
    hashedCount = max(1, hashedBytes / max(shardBytes, 1))
  }

  /// How many shards there are.
  var count: Int { hashedCount + large.count }

  /// The short hashes as rising numbers.
  var largeHashes: String {
    var text = BitText()
    text.appendRising(large)
    return String(decoding: text.finished, as: UTF8.self)
  }

  /// The number of a stem's shard.
  func shard(of stem: [UInt8]) -> Int {
    places[StemHash.short(stem)].map { hashedCount + $0 } ?? StemHash.ofCore(of: stem) % hashedCount
  }
}

/// Tells a stem's shard: FNV-1a, 32 bits (Fowler, Noll, Vo), over UTF-16 code units, which are what
/// JavaScript has at hand.
enum StemHash {
  /// The hash of a stem, given as UTF-8.
  static func of(_ stem: [UInt8]) -> Int { of(String(decoding: stem, as: UTF8.self).utf16) }

  /// The hash of what a stem is without the letters at its ends that may be particles or an ending.
  /// The readings of a word differ in these alone, so one shard holds them all, and a word of a
  /// query costs one load.
  static func ofCore(of stem: [UInt8]) -> Int {
    var letters = Array(String(decoding: stem, as: UTF8.self).utf16)[...]
    while letters.count > 2, particles.contains(letters[letters.startIndex]) {
      letters.removeFirst()
    }
    if endings.contains(where: { letters.suffix(2).elementsEqual($0) }) { letters.removeLast(2) }
    return of(letters)
  }

  private static let particles = Array("وفبلك".utf16)
  private static let endings = ["ين", "ون", "ان", "ات"].map { Array($0.utf16) }

  private static func of(_ units: some Sequence<UInt16>) -> Int {
    Int(units.reduce(0x811c_9dc5 as UInt32) { ($0 ^ UInt32($1)) &* 0x0100_0193 })
  }

  /// The low 16 bits of the hash: so few that the manifest can hold those of all long lists.
  static func short(_ stem: [UInt8]) -> Int { of(stem) & 0xFFFF }
}
