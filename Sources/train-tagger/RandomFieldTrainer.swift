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
      steps.append(words[position].stepClass)
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
    var rowSquares = [RandomField.Lanes](repeating: .init(repeating: 1e-2), count: field.rows.count)
    var stepSquares = [RandomField.Lanes](
      repeating: .init(repeating: 1e-2), count: field.steps.count)
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
        learn(instance, field, rate, &rowSquares, &stepSquares)
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

  private func learn(
    _ instance: Instance, _ field: RandomField, _ rate: Float,
    _ rowSquares: inout [RandomField.Lanes], _ stepSquares: inout [RandomField.Lanes]
  ) {
    typealias Lanes = RandomField.Lanes
    let count = instance.ends.count
    let tags = EntityTag.count
    var emission: [Lanes] = []
    for position in 0..<count {
      let sum = field.emissions(of: instance, at: position)
      var highest = sum[0]
      for tag in 1..<tags where sum[tag] > highest { highest = sum[tag] }
      var lanes = Lanes.zero
      for tag in 0..<tags { lanes[tag] = Foundation.expf(sum[tag] - highest) }
      emission.append(lanes)
    }
    // moves[position * tags + previous]: the factor of every step into the position.
    var moves = [Lanes](repeating: .zero, count: count * tags)
    for position in 0..<count {
      for previous in 0..<(position == 0 ? 1 : tags) {
        let step = field.steps[instance.steps[position] * tags + previous]
        var lanes = Lanes.zero
        for tag in 0..<tags { lanes[tag] = Foundation.expf(step[tag]) }
        moves[position * tags + previous] = lanes * RandomField.legal[previous] * emission[position]
      }
    }
    var forward: [Lanes] = []
    for position in 0..<count {
      var lanes = Lanes.zero
      if position == 0 {
        lanes = moves[0]
      } else {
        for previous in 0..<tags {
          lanes += moves[position * tags + previous] * forward[position - 1][previous]
        }
      }
      forward.append(lanes / max(lanes.sum(), 1e-30))
    }
    var behind = Lanes(repeating: 1)
    for position in stride(from: count - 1, through: 0, by: -1) {
      let gold = Int(instance.tags[position].rawValue)
      let joint = forward[position] * behind
      var gradient = -joint / max(joint.sum(), 1e-30)
      gradient[gold] += 1
      let start = position == 0 ? 0 : instance.ends[position - 1]
      if gradient[gold] > 1e-4 {
        let square = gradient * gradient
        for index in start..<instance.ends[position] {
          let row = Int(instance.rows[index])
          rowSquares[row] += square
          field.rows[row] =
            field.rows[row] * (1 - decay) + rate * gradient / rowSquares[row].squareRoot()
        }
      }
      // Steps.
      let base = position * tags
      if position > 0 {
        var total: Float = 0
        for previous in 0..<tags {
          total += (moves[base + previous] * behind).sum() * forward[position - 1][previous]
        }
        let goldBefore = Int(instance.tags[position - 1].rawValue)
        for previous in 0..<tags {
          var step =
            -moves[base + previous] * behind
            * (forward[position - 1][previous] / max(total, 1e-30))
          if previous == goldBefore { step[gold] += 1 }
          let row = instance.steps[position] * tags + previous
          stepSquares[row] += step * step
          field.steps[row] += rate * step / stepSquares[row].squareRoot()
        }
        var lanes = Lanes.zero
        for previous in 0..<tags { lanes[previous] = (moves[base + previous] * behind).sum() }
        behind = lanes / max(lanes.sum(), 1e-30)
      }
    }
  }
}
