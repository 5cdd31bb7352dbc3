import ArabicText

/// What differs between two versions of a text, by the words that no shared shingle covers.
public struct TextDifference: Sendable, Hashable {
  /// How many words of the first the second lacks.
  public var onlyInFirst: Int
  /// How many words of the second the first lacks.
  public var onlyInSecond: Int
  /// The longest run of words of the second that the first lacks; at most `longestSample` words.
  public var sample: String?

  /// The most words of a sample.
  public static let longestSample = 12

  /// Compares two articles. O(length).
  public init(from first: Article, to second: Article) {
    let texts = (Words(first), Words(second))
    let shared = Set(texts.0.shingles).intersection(texts.1.shingles)
    onlyInFirst = texts.0.uncovered(by: shared).count
    let added = texts.1.uncovered(by: shared)
    onlyInSecond = added.count
    sample = texts.1.longestRun(of: added)
  }

  /// The words of a text, and where they stand.
  private struct Words {
    private var hashes: [UInt64] = []
    private var places: [(text: Int, range: Range<Int>)] = []
    private let texts: [String]
    private(set) var shingles: [UInt64] = []

    init(_ article: Article) {
      texts = article.blocks.map(\.passage.text)
      for (index, text) in texts.enumerated() {
        var text = text
        text.withUTF8 { bytes in
          Tokenizer().forEachToken(in: bytes) { range, folded in
            hashes.append(WordHash.of(folded))
            places.append((index, range))
          }
        }
      }
      shingles = ShingleSet.shingles(of: hashes)
    }

    /// The words that stand in no shared shingle, ascending.
    func uncovered(by shared: Set<UInt64>) -> [Int] {
      var isCovered = [Bool](repeating: false, count: hashes.count)
      for (start, shingle) in shingles.enumerated() where shared.contains(shingle) {
        for index in start..<start + ShingleSet.length { isCovered[index] = true }
      }
      return isCovered.indices.filter { !isCovered[$0] }
    }

    func longestRun(of words: [Int]) -> String? {
      var best = 0..<0
      var start = 0
      for index in words.indices {
        let isNext =
          index > 0 && words[index] == words[index - 1] + 1
          && places[words[index]].text == places[words[index - 1]].text
        if !isNext { start = index }
        if index + 1 - start > best.count { best = start..<index + 1 }
      }
      let run = words[best].prefix(TextDifference.longestSample)
      guard let first = run.first, let last = run.last else { return nil }
      let bytes = places[first].range.lowerBound..<places[last].range.upperBound
      return String(decoding: Array(texts[places[first].text].utf8)[bytes], as: UTF8.self)
    }
  }
}
