/// What speaks for every tag of every token, and the tags chosen.
struct TaggedDocument {
  /// How much more words and pairs say for each tag of names than for the tag outside.
  var evidence: [SIMD8<Int16>]
  /// The tags, once their sentence was searched.
  private(set) var tags: [EntityTag]
  private var origins: [SIMD16<UInt8>] = []

  private typealias Scores = SIMD16<Int32>

  init(count: Int) {
    evidence = Array(repeating: .zero, count: count)
    tags = Array(repeating: .outside, count: count)
  }

  /// Below this there is no doubt that a token is outside every name: the odds are e⁷ to one and more.
  static let beyondDoubt: Int16 = -7 * TaggerModel.unit

  /// Chooses the tags of a sentence: the best sequence that may be (Viterbi 1967). O(tokens).
  /// - Parameters:
  ///   - sentence: its tokens, by their place in the document.
  ///   - words: the cues of the sentence's tokens.
  ///   - model: what a step from tag to tag weighs.
  mutating func search(_ sentence: Range<Int>, _ words: [WordCues], _ model: TaggerModel) {
    // Scores are relative to the tag outside, which may always be.
    var scores = Self.onlyOutside
    var isOutside = true
    origins.removeAll(keepingCapacity: true)
    for position in sentence {
      let evidence = evidence[position]
      let isSettled = evidence.max() < 2 * Self.beyondDoubt
      if isSettled && isOutside {
        origins.append(Self.fromOutside)
        continue
      }
      let steps = words[position - sentence.lowerBound].stepClass * EntityTag.count
      var best = Scores(repeating: 4 * TaggerModel.forbidden)
      var origin = Scores.zero
      // Of equal ways the one from outside is taken: it comes first.
      for tag in 0..<EntityTag.count {
        let previous = tag == 0 ? TagLanes.outside : tag - 1
        guard scores[previous] > TaggerModel.forbidden / 2 else { continue }
        let reached = Scores(repeating: scores[previous]) &+ model.steps[steps + previous]
        let isBetter = reached .> best
        best.replace(with: reached, where: isBetter)
        origin.replace(with: Int32(previous), where: isBetter)
      }
      origins.append(SIMD16(truncatingIfNeeded: origin))
      isOutside = isSettled
      if isSettled {
        scores = Self.onlyOutside
      } else {
        best.lowHalf &+= SIMD8(truncatingIfNeeded: evidence)
        scores = best &- Scores(repeating: best[TagLanes.outside])
      }
    }
    trace(back: scores, over: sentence)
  }

  private static let onlyOutside: Scores = {
    var scores = Scores(repeating: TaggerModel.forbidden)
    scores[TagLanes.outside] = 0
    return scores
  }()

  private static let fromOutside = SIMD16<UInt8>(repeating: UInt8(TagLanes.outside))

  private mutating func trace(back scores: Scores, over sentence: Range<Int>) {
    var lane = TagLanes.outside
    for other in 0..<TagLanes.outside where scores[other] > scores[lane] { lane = other }
    for (position, origin) in zip(sentence.reversed(), origins.reversed()) {
      tags[position] = TagLanes.tag(of: lane)
      lane = Int(origin[lane])
    }
  }
}
