/// What speaks for every tag of every token, and the tags chosen.
struct TaggedDocument {
  /// What words and pairs say.
  var evidence: [TaggerModel.Weights]
  /// The tags, once their sentence was searched.
  private(set) var tags: [EntityTag]
  private var origins: [SIMD16<UInt8>] = []

  init(count: Int) {
    evidence = Array(repeating: .zero, count: count)
    tags = Array(repeating: .outside, count: count)
  }

  /// Chooses the tags of a sentence: the best sequence that may be (Viterbi 1967). O(tokens).
  /// - Parameters:
  ///   - sentence: its tokens, by their place in the document.
  ///   - words: the cues of the sentence's tokens.
  ///   - model: what a step from tag to tag weighs.
  mutating func search(_ sentence: Range<Int>, _ words: [WordCues], _ model: TaggerModel) {
    typealias Scores = SIMD16<Int32>
    var scores = Scores(repeating: TaggerModel.forbidden)
    scores[0] = 0
    origins.removeAll(keepingCapacity: true)
    for position in sentence {
      let steps = words[position - sentence.lowerBound].stepClass * EntityTag.count
      var best = Scores(repeating: 4 * TaggerModel.forbidden)
      var origin = Scores.zero
      for previous in 0..<EntityTag.count where scores[previous] > TaggerModel.forbidden / 2 {
        let reached = Scores(repeating: scores[previous]) &+ model.steps[steps + previous]
        let isBetter = reached .> best
        best.replace(with: reached, where: isBetter)
        origin.replace(with: Int32(previous), where: isBetter)
      }
      best &+= Scores(truncatingIfNeeded: evidence[position])
      // Scores are relative to the tag outside, which may always be.
      scores = best &- Scores(repeating: best[0])
      origins.append(SIMD16(truncatingIfNeeded: origin))
    }
    trace(back: scores, over: sentence)
  }

  private mutating func trace(back scores: SIMD16<Int32>, over sentence: Range<Int>) {
    var tag = 0
    for other in 1..<EntityTag.count where scores[other] > scores[tag] { tag = other }
    for (position, origin) in zip(sentence.reversed(), origins.reversed()) {
      tags[position] = EntityTag(rawValue: UInt8(tag)) ?? .outside
      tag = Int(origin[tag])
    }
  }
}
