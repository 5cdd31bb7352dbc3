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

  /// How many code points of a word are told apart.
  private static let longestWord = 24

  /// Calls a closure with the weight's place for every run of letters, the word's ends included.
  /// - Parameters:
  ///   - word: a folded word; behind its first ``longestWord`` code points it is read as one.
  ///   - body: takes a place below ``count``.
  package static func forEachRun(of word: ArraySlice<UInt8>, _ body: (Int) -> Void) {
    withUnsafeTemporaryAllocation(of: Int.self, capacity: longestWord + 1) { boundaries in
      var letters = 0
      for index in word.indices where word[index] & 0xC0 != 0x80 && letters < longestWord {
        boundaries[letters] = index
        letters += 1
      }
      boundaries[letters] = word.endIndex
      for first in 0..<letters {
        for length in 1...4 where first + length <= letters {
          let place: UInt64 = (first == 0 ? 1 : 0) + (first + length == letters ? 2 : 0)
          guard length > 1 || place != 0 else { continue }
          let run = word[boundaries[first]..<boundaries[first + length]]
          body(Int(FeatureHash.of(run, template: 64 + place) % UInt64(count)))
        }
      }
    }
  }
}
