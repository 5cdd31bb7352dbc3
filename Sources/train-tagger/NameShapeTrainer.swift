import Annotation
import ArabicText
import Foundation

/// Learns from names and other words which letters names are made of: logistic regression.
struct NameShapeTrainer {
  var epochs = 6
  var rate: Float = 0.2

  /// - Parameters:
  ///   - names: folded words that persons are called by.
  ///   - words: folded words of plain text; those that are names are left out.
  /// - Returns: ``NameShape/count`` weights.
  func weights(names: Set<[UInt8]>, words: [[UInt8]]) -> [Int8] {
    let others = words.filter { !names.contains($0) }
    let examples =
      names.sorted { $0.lexicographicallyPrecedes($1) }.map { ($0, Float(1)) }
      + others.map { ($0, Float(0)) }
    guard !names.isEmpty, !others.isEmpty else {
      return .init(repeating: 0, count: NameShape.count)
    }
    var weights = [Float](repeating: 0, count: NameShape.count)
    var random = SeededNumbers(state: 7)
    var order = Array(examples.indices)
    let balance = Float(others.count) / Float(names.count)
    for epoch in 0..<epochs {
      order.shuffle(using: &random)
      let rate = self.rate / Float(epoch + 1)
      for index in order {
        let (word, wanted) = examples[index]
        var sum: Float = 0
        NameShape.forEachRun(of: word[...]) { sum += weights[$0] }
        let error = wanted - 1 / (1 + expf(-sum))
        let step = rate * error * (wanted > 0 ? min(balance, 3) : 1)
        NameShape.forEachRun(of: word[...]) { weights[$0] = weights[$0] * (1 - 1e-4) + step }
      }
    }
    return weights.map { Int8(clamping: Int(($0 * Float(NameShape.unit)).rounded())) }
  }
}
