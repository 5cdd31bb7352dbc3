import ArabicText

/// The runs of four words of a text, by which texts are compared: what they share does not depend
/// on order, and a changed word costs four runs at most.
///
/// Broder, "On the resemblance and containment of documents" (1997).
public struct ShingleSet: Sendable {
  /// How many words make a shingle.
  public static let length = 4

  /// The hashes of the shingles, ascending, each once.
  let hashes: [UInt32]
  /// Keys of which two texts share at least one if they are likely to be similar.
  let bands: [UInt64]
  /// A number that depends on the shingles alone.
  let digest: UInt64

  /// Reads the words of an article's text, without its headline. O(length).
  public init(of article: Article) {
    self.init(words: WordHashes.of(article.blocks.map(\.passage.text)))
  }

  /// - Parameter words: a hash for each word.
  init(words: [UInt64]) {
    let all = Self.shingles(of: words).map { UInt32(truncatingIfNeeded: $0 >> 32) }.sorted()
    var hashes: [UInt32] = []
    hashes.reserveCapacity(all.count)
    for hash in all where hash != hashes.last { hashes.append(hash) }
    self.hashes = hashes
    bands = hashes.isEmpty ? [] : MinHash.bands(of: hashes)
    digest = hashes.reduce(UInt64(hashes.count)) { Mixing.mix($0 ^ UInt64($1)) }
  }

  /// How many different shingles there are.
  public var count: Int { hashes.count }

  /// A hash for each run of four words.
  static func shingles(of words: [UInt64]) -> [UInt64] {
    guard words.count >= length else { return [] }
    return (0...(words.count - length)).map { start in
      words[start..<start + length].reduce(0) { Mixing.mix($0 ^ $1) }
    }
  }

  /// How many shingles two texts share. O(sum of the counts).
  public func shared(with other: ShingleSet) -> Int {
    var (left, right, shared) = (0, 0, 0)
    while left < hashes.count, right < other.hashes.count {
      let (first, second) = (hashes[left], other.hashes[right])
      if first == second { shared += 1 }
      if first <= second { left += 1 }
      if second <= first { right += 1 }
    }
    return shared
  }
}

/// Hashes of words in folded form.
enum WordHashes {
  static func of(_ texts: [String]) -> [UInt64] {
    var words: [UInt64] = []
    let tokenizer = Tokenizer()
    for text in texts {
      var text = text
      text.withUTF8 { bytes in
        tokenizer.forEachToken(in: bytes) { _, folded in words.append(WordHash.of(folded)) }
      }
    }
    return words
  }
}

/// Mixing of bits, the same on every machine and in every run.
enum Mixing {
  /// The finaliser of SplitMix64 (Steele, Lea and Flood 2014).
  @inline(__always) static func mix(_ value: UInt64) -> UInt64 {
    var mixed = value &+ 0x9E37_79B9_7F4A_7C15
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }
}

/// The least value of many hash functions over a set: two sets agree in each with the probability of
/// their Jaccard similarity.
enum MinHash {
  /// How many bands a signature is cut into, and how many values each has: sets with a similarity
  /// of .42 share a band every second time, with .6 in 99 of 100 cases.
  static let bandCount = 32
  static let rows = 4

  /// Factors and summands of the functions (a·x + b) >> 32.
  private static let functions: [(factor: UInt64, summand: UInt64)] = (0..<bandCount * rows).map {
    let seed = UInt64($0) * 2
    return (Mixing.mix(seed) | 1, Mixing.mix(seed + 1))
  }

  /// A key for each band. O(hashes × functions).
  static func bands(of hashes: [UInt32]) -> [UInt64] {
    (0..<bandCount).map { band in
      functions[band * rows..<(band + 1) * rows].reduce(UInt64(band)) { key, function in
        var least = UInt32.max
        for hash in hashes {
          let value = UInt64(hash) &* function.factor &+ function.summand
          least = min(least, UInt32(truncatingIfNeeded: value >> 32))
        }
        return Mixing.mix(key ^ UInt64(least))
      }
    }
  }
}
