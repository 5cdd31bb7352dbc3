import CTaggerWeights

/// What the tagger has learnt: words of unlabelled text, lists of names, and weights.
///
/// The file is little-endian: the magic `SGT1`; how many words (UInt32), for every word its hash
/// (UInt32), level (UInt8) and four classes (UInt16); how many
/// listed names (UInt32), for every name its hash (UInt32) and kinds (UInt8); the weights of what names look
/// like (Int8); what is taken from the
/// tag outside (Int16); the steps from tag to tag (Int16) by class of the token, tag before and tag;
/// the weights of every row of features (Int8) by tag.
public struct TaggerModel: Sendable {
  /// What speaks for the tags: a sum of rows.
  package struct Weights: Sendable {
    /// For the tags of names, from ``EntityTag/beginsPerson`` on.
    package var named = SIMD8<Int16>.zero
    /// For the tag outside.
    package var outside: Int16 = 0

    /// How much more speaks for each tag of names than for the tag outside.
    package var relative: SIMD8<Int16> { named &- SIMD8(repeating: outside) }
  }

  /// Reads words.
  package let reader: WordReader
  /// What is taken from the tag outside, so that fewer names are missed.
  package let outsideCost: Int16
  /// The weights of a step by class of the token and tag before, in the order of ``TagLanes``.
  let steps: [TagSteps]
  /// The weights of features, ``EntityTag/count`` bytes a row.
  private let rows: [Int8]

  /// How much more it says for the tags of names to be the first token of a sentence.
  private(set) var first = SIMD8<Int16>.zero
  /// How much more it says to be the last one.
  private(set) var last = SIMD8<Int16>.zero

  /// One in the logarithm of the odds.
  package static let unit: Int16 = 32

  /// What a step weighs that no sequence of tags may take: more than all evidence together.
  static let forbidden: Int32 = -10_000_000

  /// The model that comes with the tool.
  public static let shipped: TaggerModel = {
    let bytes = UnsafeRawBufferPointer(
      start: sitegen_tagger_weights(), count: Int(sitegen_tagger_weights_count()))
    guard let model = TaggerModel(bytes) else {
      preconditionFailure("the tagger's weights in this binary are damaged")
    }
    return model
  }()

  /// Reads a model.
  /// - Parameter bytes: the file.
  /// - Returns: `nil` for bytes that are no such file.
  public init?(_ bytes: UnsafeRawBufferPointer) {
    var file = WeightFile(bytes: bytes)
    guard file.readMagic(), let words: UInt32 = file.read(),
      file.holds(Int(words), of: 5 + 2 * WordStatistics.grains)
    else { return nil }
    var statistics: [(key: UInt32, value: WordStatistics)] = []
    for _ in 0..<words {
      guard let key: UInt32 = file.read(), let level: UInt8 = file.read() else { return nil }
      var classes = SIMD4<UInt16>.zero
      for grain in 0..<WordStatistics.grains { classes[grain] = file.read() ?? 0 }
      statistics.append((key, WordStatistics(level: level, classes: classes)))
    }
    guard let names: UInt32 = file.read(), file.holds(Int(names), of: 5) else { return nil }
    var listed: [(key: UInt32, value: ListedKinds)] = []
    for _ in 0..<names {
      guard let key: UInt32 = file.read(), let kinds: UInt8 = file.read() else { return nil }
      listed.append((key, ListedKinds(rawValue: kinds)))
    }
    guard file.holds(NameShape.count, of: 1) else { return nil }
    let shape = NameShape(weights: (0..<NameShape.count).compactMap { _ in file.read() })
    guard let cost: Int16 = file.read(), let steps = Self.steps(&file),
      file.holds(FeatureRow.count, of: EntityTag.count)
    else { return nil }
    reader = WordReader(statistics: HashTable(statistics), listed: HashTable(listed), shape: shape)
    outsideCost = cost
    self.steps = steps
    rows = file.rest.map { Int8(bitPattern: $0) }
    first = sum(of: [Int32(FeatureRow.of(1, offset: -1))]).relative
    last = sum(of: [Int32(FeatureRow.of(1, offset: 1))]).relative
  }

  private static func steps(_ file: inout WeightFile) -> [TagSteps]? {
    let none = TagSteps(named: SIMD8(repeating: forbidden), outside: forbidden)
    var steps: [TagSteps] = []
    for _ in 0..<WordReader.stepClasses {
      var rows = Array(repeating: none, count: EntityTag.count)
      for previous in EntityTag.allCases {
        let row = TagLanes.lane(of: previous)
        for tag in EntityTag.allCases {
          guard let weight: Int16 = file.read() else { return nil }
          guard tag.mayFollow(previous) else { continue }
          if tag == .outside {
            rows[row].outside = Int32(weight)
          } else {
            rows[row].named[TagLanes.lane(of: tag)] = Int32(weight)
          }
        }
      }
      steps += rows
    }
    return steps
  }

  /// The sum of some rows.
  /// - Parameter rows: numbers below ``FeatureRow/count``.
  func sum(of rows: [Int32]) -> Weights {
    rows.withUnsafeBufferPointer { sum(of: $0[...]) }
  }

  /// The sum of some rows. The look-ups in memory wait for nothing but their row: make the list of rows
  /// first, and of as many as there are.
  /// - Parameter rows: numbers below ``FeatureRow/count``.
  func sum(of rows: Slice<UnsafeBufferPointer<Int32>>) -> Weights {
    self.rows.withUnsafeBytes { bytes in
      var sum = Weights()
      for row in rows {
        // Safe because a row is below FeatureRow.count, and has a byte for the tag outside and eight
        // for the others.
        let start = Int(row) * EntityTag.count
        let named = bytes.loadUnaligned(fromByteOffset: start + 1, as: SIMD8<Int8>.self)
        sum.named &+= SIMD8<Int16>(truncatingIfNeeded: named)
        sum.outside &+= Int16(bytes.loadUnaligned(fromByteOffset: start, as: Int8.self))
      }
      return sum
    }
  }
}

/// Reads numbers one after the other.
private struct WeightFile {
  let bytes: UnsafeRawBufferPointer
  var position = 0

  init(bytes: UnsafeRawBufferPointer) { self.bytes = bytes }

  var rest: UnsafeRawBufferPointer.SubSequence { bytes[position...] }

  mutating func readMagic() -> Bool {
    guard bytes.starts(with: TaggerModel.magic) else { return false }
    position = TaggerModel.magic.count
    return true
  }

  func holds(_ count: Int, of size: Int) -> Bool { (bytes.count - position) / size >= count }

  mutating func read<Number: FixedWidthInteger>() -> Number? {
    guard holds(1, of: MemoryLayout<Number>.size) else { return nil }
    defer { position += MemoryLayout<Number>.size }
    return Number(littleEndian: bytes.loadUnaligned(fromByteOffset: position, as: Number.self))
  }
}

extension TaggerModel {
  /// What the file begins with.
  package static let magic = Array("SGT1".utf8)
}
