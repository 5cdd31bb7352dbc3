import Annotation
import Foundation

/// A sentence as rows of the weight table.
struct Instance: Sendable {
  /// The rows of all tokens' features, one token after the other.
  var rows: [Int32] = []
  /// Where a token's rows end.
  var ends: [Int] = []
  /// The step class of every token.
  var steps: [Int] = []
  /// What the tags should be.
  var tags: [EntityTag]

  init(_ sentence: Sentence, reader: WordReader) {
    tags = sentence.tags
    let forms = sentence.tokens.map { token in
      var token = token
      return token.withUTF8 { reader.form(of: $0) }
    }
    var spans: [UInt64] = []
    let sequence = SequenceFeatures(reader: reader)
    let words = forms.map(\.cues)
    sequence.readNames(words, into: &spans)
    for position in forms.indices {
      for offset in -2...2 where forms.indices.contains(position + offset) {
        let form = forms[position + offset]
        let features =
          abs(offset) == 2 ? form.features[..<form.distantCount] : form.features[...]
        for feature in features { rows.append(Int32(FeatureRow.of(feature, offset: offset))) }
      }
      if position == 0 { rows.append(Int32(FeatureRow.of(1, offset: -1))) }
      if position == forms.count - 1 { rows.append(Int32(FeatureRow.of(1, offset: 1))) }
      SequenceFeatures.forEach(at: position, words, spans) {
        rows.append(Int32(FeatureRow.of($0, offset: 0)))
      }
      ends.append(rows.count)
      steps.append(Int(words[position].stepClass))
    }
  }
}

/// Numbers that look random and are the same every time. SplitMix64 (Steele, Lea, Flood 2014).
struct SeededNumbers: RandomNumberGenerator {
  var state: UInt64
  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    return FeatureHash.mixed(state)
  }
}

/// Weights of a linear-chain conditional random field (Lafferty, McCallum, Pereira 2001).
final class RandomField {
  typealias Lanes = SIMD16<Float>
  var rows = [Lanes](repeating: .zero, count: FeatureRow.count)
  /// A step's weights by the class of the token and the tag before.
  var steps = [Lanes](repeating: .zero, count: WordReader.stepClasses * EntityTag.count)

  static let legal: [Lanes] = EntityTag.allCases.map { previous in
    var lanes = Lanes.zero
    for tag in EntityTag.allCases where tag.mayFollow(previous) { lanes[Int(tag.rawValue)] = 1 }
    return lanes
  }

  /// Adds another field's weights, scaled.
  func add(_ other: RandomField, weight: Float) {
    for row in rows.indices { rows[row] += other.rows[row] * weight }
    for step in steps.indices { steps[step] += other.steps[step] * weight }
  }

  func emissions(of instance: Instance, at position: Int) -> Lanes {
    var sum = Lanes.zero
    let start = position == 0 ? 0 : instance.ends[position - 1]
    for index in start..<instance.ends[position] { sum += rows[Int(instance.rows[index])] }
    return sum
  }
}

/// Learns weights by AdaGrad (Duchi, Hazan, Singer 2011), leaving features out at random.
struct RandomFieldTrainer {
  var epochs = 10
  var rate: Float = 0.15
  var decay: Float = 2e-5
  var dropout = 0.15
  var seed: UInt64 = 1

  func train(_ instances: [Instance]) -> RandomField {
    let field = RandomField()
    var squares = GradientSquares(field)
    var order = Array(instances.indices)
    var random = SeededNumbers(state: seed)
    let mean = RandomField()
    let threshold = UInt64(dropout * Double(UInt64.max))
    for epoch in 0..<epochs {
      order.shuffle(using: &random)
      let rate = self.rate * (1 - 0.7 * Float(epoch) / Float(epochs))
      for index in order {
        var instance = instances[index]
        if dropout > 0 { drop(&instance, threshold, &random) }
        learn(instance, field, rate, &squares)
      }
      // The mean of the later rounds errs less than the last of them.
      if epoch * 2 >= epochs { mean.add(field, weight: 1 / Float(epochs - (epochs + 1) / 2)) }
    }
    return mean
  }

  private func drop(_ instance: inout Instance, _ threshold: UInt64, _ random: inout SeededNumbers)
  {
    var kept: [Int32] = []
    kept.reserveCapacity(instance.rows.count)
    var start = 0
    for position in instance.ends.indices {
      for row in instance.rows[start..<instance.ends[position]] where random.next() >= threshold {
        kept.append(row)
      }
      start = instance.ends[position]
      instance.ends[position] = kept.count
    }
    instance.rows = kept
  }

  /// Moves the weights a step towards the tags of a sentence: forward over its lattice, then back,
  /// where each token's weights learn on the way.
  private func learn(
    _ instance: Instance, _ field: RandomField, _ rate: Float, _ squares: inout GradientSquares
  ) {
    let lattice = Lattice(of: instance, field)
    var behind = RandomField.Lanes(repeating: 1)
    for position in instance.ends.indices.reversed() {
      let marginal = lattice.marginal(at: position, behind)
      learnRows(instance, at: position, marginal, field, rate, &squares)
      guard position > 0 else { break }
      let steps = lattice.steps(into: position, behind)
      learnSteps(instance, at: position, steps, field, rate, &squares)
      behind = lattice.before(position, behind)
    }
  }

  private func learnRows(
    _ instance: Instance, at position: Int, _ marginal: RandomField.Lanes, _ field: RandomField,
    _ rate: Float, _ squares: inout GradientSquares
  ) {
    let gold = Int(instance.tags[position].rawValue)
    var gradient = -marginal
    gradient[gold] += 1
    // What is nearly certain teaches nothing.
    guard gradient[gold] > 1e-4 else { return }
    let square = gradient * gradient
    let start = position == 0 ? 0 : instance.ends[position - 1]
    for index in start..<instance.ends[position] {
      let row = Int(instance.rows[index])
      squares.rows[row] += square
      field.rows[row] =
        field.rows[row] * (1 - decay) + rate * gradient / squares.rows[row].squareRoot()
    }
  }

  private func learnSteps(
    _ instance: Instance, at position: Int, _ marginals: [RandomField.Lanes],
    _ field: RandomField, _ rate: Float, _ squares: inout GradientSquares
  ) {
    let gold = Int(instance.tags[position].rawValue)
    let goldBefore = Int(instance.tags[position - 1].rawValue)
    for (previous, marginal) in marginals.enumerated() {
      var step = -marginal
      if previous == goldBefore { step[gold] += 1 }
      let row = instance.steps[position] * EntityTag.count + previous
      squares.steps[row] += step * step
      field.steps[row] += rate * step / squares.steps[row].squareRoot()
    }
  }
}

/// The sums of the squared gradients so far, by which AdaGrad slows what has moved much.
private struct GradientSquares {
  var rows: [RandomField.Lanes]
  var steps: [RandomField.Lanes]

  init(_ field: RandomField) {
    rows = Array(repeating: .init(repeating: 1e-2), count: field.rows.count)
    steps = Array(repeating: .init(repeating: 1e-2), count: field.steps.count)
  }
}

/// All tag sequences of a sentence with their factors, read from its beginning (Rabiner 1989).
private struct Lattice {
  private typealias Lanes = RandomField.Lanes
  private static let tags = EntityTag.count
  /// `[position * tags + previous]`: the factor of every step into the position.
  private var moves: [RandomField.Lanes]
  /// What leads to each tag of a position, its sum 1.
  private var forward: [RandomField.Lanes] = []

  init(of instance: Instance, _ field: RandomField) {
    let tags = Self.tags
    moves = Array(repeating: .zero, count: instance.ends.count * tags)
    for position in instance.ends.indices {
      let emission = Self.emission(field.emissions(of: instance, at: position))
      for previous in 0..<(position == 0 ? 1 : tags) {
        let step = field.steps[instance.steps[position] * tags + previous]
        moves[position * tags + previous] =
          Self.exponentials(of: step) * RandomField.legal[previous] * emission
      }
      forward.append(normalized(reached(at: position)))
    }
  }

  /// The factors of the tags of a token by itself, the greatest 1.
  private static func emission(_ sum: Lanes) -> Lanes {
    var highest = sum[0]
    for tag in 1..<tags where sum[tag] > highest { highest = sum[tag] }
    return exponentials(of: sum - highest)
  }

  private static func exponentials(of sum: Lanes) -> Lanes {
    var lanes = Lanes.zero
    for tag in 0..<tags { lanes[tag] = Foundation.expf(sum[tag]) }
    return lanes
  }

  private func reached(at position: Int) -> Lanes {
    guard position > 0 else { return moves[0] }
    return (0..<Self.tags).reduce(into: Lanes.zero) { sum, previous in
      sum += moves[position * Self.tags + previous] * forward[position - 1][previous]
    }
  }

  private func normalized(_ lanes: Lanes) -> Lanes { lanes / max(lanes.sum(), 1e-30) }

  /// How likely each tag of a position is, given what lies behind it.
  func marginal(at position: Int, _ behind: RandomField.Lanes) -> RandomField.Lanes {
    normalized(forward[position] * behind)
  }

  /// How likely each step into a position is, by the tag before.
  func steps(into position: Int, _ behind: RandomField.Lanes) -> [RandomField.Lanes] {
    let base = position * Self.tags
    var total: Float = 0
    for previous in 0..<Self.tags {
      total += (moves[base + previous] * behind).sum() * forward[position - 1][previous]
    }
    return (0..<Self.tags).map { previous in
      moves[base + previous] * behind * (forward[position - 1][previous] / max(total, 1e-30))
    }
  }

  /// What lies behind the position before.
  func before(_ position: Int, _ behind: RandomField.Lanes) -> RandomField.Lanes {
    var lanes = Lanes.zero
    for previous in 0..<Self.tags {
      lanes[previous] = (moves[position * Self.tags + previous] * behind).sum()
    }
    return normalized(lanes)
  }
}
