import Foundation

/// Classes of words that stand among the same neighbours.
///
/// The exchange algorithm with the classes of words predicted from the word before and the word
/// behind (Martin, Liermann, Ney 1998; the one-sided likelihood of Uszkoreit and Brants 2008).
/// Deterministic: words begin in the classes of their rank by frequency and move in that order.
struct ExchangeClustering {
  /// How many classes.
  let classes: Int
  /// How often all words may move.
  let passes: Int
  /// How many of the most frequent words count as neighbours.
  let neighbours: Int

  /// The class of every word, from 0.
  /// - Parameters:
  ///   - stream: words by number, the most frequent being 0; -1 where a sentence ends.
  ///   - words: how many words there are.
  func cluster(_ stream: [Int32], words: Int) -> [Int] {
    let contexts = self.contexts(of: stream, words: words)
    var counts = [Int](repeating: 0, count: words)
    for word in stream where word >= 0 { counts[Int(word)] += 1 }
    var assignment = (0..<words).map { $0 % classes }
    var table = [Int32](repeating: 0, count: 2 * (neighbours + 1) * classes)
    var totals = [Int](repeating: 0, count: classes)
    for word in 0..<words {
      totals[assignment[word]] += counts[word]
      for (context, count) in contexts[word] {
        table[Int(context) * classes + assignment[word]] += count
      }
    }
    let entropy = (0..<100_000).map { $0 == 0 ? 0 : Float(Double($0) * log(Double($0))) }
    func weight(_ count: Int) -> Float {
      count < entropy.count ? entropy[count] : Float(Double(count) * log(Double(count)))
    }
    var gains = [Float](repeating: 0, count: classes)
    for _ in 0..<passes {
      var moves = 0
      for word in 0..<words {
        let old = assignment[word]
        let count = counts[word]
        totals[old] -= count
        for index in gains.indices {
          gains[index] = -2 * (weight(totals[index] + count) - weight(totals[index]))
        }
        table.withUnsafeMutableBufferPointer { table in
          for (context, times) in contexts[word] {
            let row = table.baseAddress! + Int(context) * classes
            row[old] -= times
            let fresh = weight(Int(times))
            for index in 0..<classes {
              let there = Int(row[index])
              gains[index] +=
                there == 0 ? fresh : weight(there + Int(times)) - weight(there)
            }
          }
        }
        var best = old
        for index in gains.indices where gains[index] > gains[best] + 1e-3 { best = index }
        for (context, times) in contexts[word] { table[Int(context) * classes + best] += times }
        totals[best] += count
        if best != old { moves += 1 }
        assignment[word] = best
      }
      if moves * 500 < words { break }
    }
    return assignment
  }

  private func contexts(of stream: [Int32], words: Int) -> [[(Int32, Int32)]] {
    var counts: [[Int32: Int32]] = Array(repeating: [:], count: words)
    let edge = Int32(neighbours)
    for (position, word) in stream.enumerated() where word >= 0 {
      let before = position > 0 ? stream[position - 1] : -1
      let after = position + 1 < stream.count ? stream[position + 1] : -1
      let left = before < 0 ? edge : before
      if left <= edge { counts[Int(word)][left, default: 0] += 1 }
      let right = after < 0 ? edge : after
      if right <= edge { counts[Int(word)][right + edge + 1, default: 0] += 1 }
    }
    return counts.map { $0.sorted { $0.key < $1.key }.map { ($0.key, $0.value) } }
  }
}
