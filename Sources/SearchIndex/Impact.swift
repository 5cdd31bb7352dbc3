/// What a word weighs in a document, in steps: how often it stands there, its fields weighed and
/// its length allowed for (the inner part of BM25F; Robertson, Zaragoza and Taylor, 2004).
///
/// Kept are five steps and whether the title holds the word: a few bits, where counts by field and the
/// document's length would take several times as many. With eight finer steps, articles are found
/// hardly better.
struct Impact: Sendable {
  /// What a word of each field counts, against one of the body. The usual order of an article's
  /// parts; the title's 5 is best on questions, keywords and headlines alike.
  static let weights: [Double] = [5, 3, 1.5, 2, 1]
  /// How far a long body is held against a document; BM25's usual value.
  static let lengthNorm = 0.75
  /// What the first word of a body counts more than one far behind, and what is left of that from
  /// each word to the next: news tells the most important first. Headlines find their articles
  /// better by it, and questions no worse.
  static let leadWeight = 0.7
  static let leadDecay = 0.99
  /// What each step stands for: from one to the next four fifths more, the last being what the
  /// weights beyond are in the mean.
  static let values = [0.5, 1.16, 2.11, 3.84, 8]
  /// Where a step ends and the next begins.
  private static let bounds = [0.86, 1.56, 2.85, 5.18]
  /// How many steps there are.
  static let levels = values.count
  /// How many symbols there are: steps, in the title or not, followed or not.
  static let symbols = levels * 4

  /// What a word counts by its place in the body; behind the last place 1.
  private static let leadWeights = sequence(first: leadWeight) { $0 * leadDecay }.prefix(600)
    .map { 1 + $0 }

  /// The archive's occurrences.
  let occurrences: Occurrences
  /// For each document what a word of its body counts.
  private let bodyWeights: [Double]

  /// Weighs words by the archive's own lengths.
  /// - Parameter occurrences: the archive's occurrences.
  init(_ occurrences: Occurrences) {
    self.occurrences = occurrences
    let average = max(occurrences.averageBodyLength, 1)
    bodyWeights = occurrences.bodyLengths.map {
      1 / (1 - Self.lengthNorm + Self.lengthNorm * Double($0) / average)
    }
  }

  /// What is written of a posting beside document and word: its step, and whether the title holds
  /// the word, and whether a further word of the stem follows.
  func symbol(of posting: Posting) -> Int {
    level(of: posting.range) + (posting.isFollowed ? Self.levels * 2 : 0)
  }

  /// Whether a symbol says that the title holds the word.
  static func isInTitle(_ symbol: Int) -> Bool { (symbol / levels) & 1 == 1 }

  /// The step of a word's occurrences in one document, and ``levels`` more where the title holds it.
  /// - Parameter range: all occurrences of the word in the document.
  func level(of range: Range<Int>) -> Int {
    let document = Int(occurrences.documents[range.lowerBound])
    let fields = SearchField.allCases.count
    var index = range.lowerBound
    var weight = 0.0
    var isInTitle = false
    for field in 0..<fields {
      let end = occurrences.fieldEnds[document * fields + field]
      let start = index
      while index < range.upperBound, occurrences.positions[index] < end { index += 1 }
      weight +=
        field == SearchField.body.rawValue
        ? bodyWeight(of: start..<index, in: document) : Double(index - start) * Self.weights[field]
      if field == SearchField.title.rawValue { isInTitle = index > start }
    }
    return (Self.bounds.firstIndex { weight < $0 } ?? Self.bounds.count)
      + (isInTitle ? Self.levels : 0)
  }

  /// What occurrences in a body count.
  private func bodyWeight(of range: Range<Int>, in document: Int) -> Double {
    let body = SearchField.body.rawValue
    let start = occurrences.fieldEnds[document * SearchField.allCases.count + body - 1]
    return range.reduce(0) { sum, index in
      let place = Int(occurrences.positions[index] - start)
      return sum + (place < Self.leadWeights.count ? Self.leadWeights[place] : 1)
    } * bodyWeights[document]
  }
}
