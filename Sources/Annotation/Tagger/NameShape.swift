/// How much the letters of a word look like those of a person's name: weights of its runs of two to
/// four letters, learnt from names and other words.
package struct NameShape: Sendable {
  /// How many weights there are.
  package static let count = 1 << 14
  /// What a whole unit weighs.
  package static let unit = 16

  private let weights: [Int8]

  /// Creates a shape.
  /// - Parameter weights: ``count`` weights by the hash of the run.
  package init(weights: [Int8]) { self.weights = weights }

  /// How likely the word is a name: 0 for least to 7 for most. O(length).
  /// - Parameter word: a folded word.
  package func level(of word: ArraySlice<UInt8>) -> Int {
    var sum = 0
    Self.forEachRun(of: word) { sum += Int(weights[$0]) }
    return max(0, min(7, sum / (Self.unit * 3 / 2) + 4))
  }

  /// Calls a closure with the weight's place for every run of letters, the word's ends included.
  /// - Parameters:
  ///   - word: a folded word; no more than its first 24 code points are read.
  ///   - body: takes a place below ``count``.
  package static func forEachRun(of word: ArraySlice<UInt8>, _ body: (Int) -> Void) {
    var starts: [Int] = []
    for index in word.indices where word[index] & 0xC0 != 0x80 && starts.count < 24 {
      starts.append(index)
    }
    let ends = starts.dropFirst() + [word.endIndex]
    for first in starts.indices {
      for length in 1...4 where first + length <= starts.count {
        let run = word[starts[first]..<ends[ends.startIndex + first + length - 1]]
        let place: UInt64 = (first == 0 ? 1 : 0) + (first + length == starts.count ? 2 : 0)
        guard length > 1 || place != 0 else { continue }
        body(Int(FeatureHash.of(run, template: 64 + place) % UInt64(count)))
      }
    }
  }
}
