/// Body lengths in sixteen steps, each √2 times the one before: close enough for ranking, and one
/// step is half a character.
enum LengthLevels {
  /// The length in words that stands for each level: 8·2^(level/2), rounded.
  static let lengths = [
    8, 11, 16, 23, 32, 45, 64, 91, 128, 181, 256, 362, 512, 724, 1024, 1448,
  ]

  /// The last level whose length is not above `words`, or the first.
  static func level(of words: Int) -> Int {
    max((lengths.firstIndex { $0 > words } ?? lengths.count) - 1, 0)
  }
}
