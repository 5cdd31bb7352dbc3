/// A sentence while its tags are sought. Reading the next sentence reuses the memory.
struct TaggedSentence: Sendable {
  /// The cues of its words, and the listed names that they are parts of.
  private(set) var words: [WordCues] = []
  private var spans: [UInt64] = []
  /// How much more speaks for each tag of names than for the tag outside, token by token. Two more before
  /// the first and behind the last take what words say beyond the sentence's ends.
  private var evidence: [SIMD8<Int16>] = []
  /// The rows of all pairs that are looked up, and which of them are a token's.
  private var rows: [Int32] = []
  private var pairs: [(place: Int, rows: Range<Int>)] = []
  private var origins: [Origins] = []

  private typealias Scores = SIMD8<Int32>

  /// The lanes that the best ways come from, to each tag of names and to the tag outside.
  private struct Origins: Sendable {
    var named: SIMD8<UInt8>
    var outside: UInt8
  }

  /// Below this there is no doubt that a token is outside every name: the odds are e⁷ to one and more.
  static let beyondDoubt: Int16 = -7 * TaggerModel.unit

  // MARK: - Evidence

  /// Begins a sentence with what its words say. O(tokens).
  /// - Parameters:
  ///   - numbers: the forms of its tokens.
  ///   - forms: what is known of them.
  mutating func read(_ numbers: ArraySlice<Int32>, _ forms: borrowing KnownForms) {
    words.removeAll(keepingCapacity: true)
    evidence.removeAll(keepingCapacity: true)
    evidence.append(contentsOf: repeatElement(.zero, count: numbers.count + 4))
    for number in numbers { words.append(forms[number].cues) }
    evidence.withUnsafeMutableBufferPointer { evidence in
      for (place, number) in numbers.enumerated() {
        let sums = forms[number].sums
        for distance in 0..<5 { evidence[place + 4 - distance] &+= sums[distance] }
      }
    }
  }

  /// Adds what it says to be the first or the last token, and what pairs of words and listed names say.
  /// O(tokens).
  mutating func addContext(_ model: TaggerModel, _ sequence: SequenceFeatures) {
    evidence[2] &+= model.first
    evidence[words.count + 1] &+= model.last
    sequence.readNames(words, into: &spans)
    gatherPairs()
    rows.withUnsafeBufferPointer { rows in
      for pair in pairs {
        var sum = model.sum(of: rows[pair.rows])
        sum.outside &-= model.outsideCost
        evidence[pair.place + 2] &+= sum.relative
      }
    }
  }

  /// Lists what is to be looked up. Where words leave no doubt, pairs need not be.
  private mutating func gatherPairs() {
    rows.removeAll(keepingCapacity: true)
    pairs.removeAll(keepingCapacity: true)
    for place in words.indices
    where spans[place] != 0 || Self.reaches(evidence[place + 2], Self.beyondDoubt) {
      let start = rows.count
      SequenceFeatures.forEach(at: place, words, spans) { feature in
        rows.append(Int32(truncatingIfNeeded: FeatureRow.of(feature, offset: 0)))
      }
      pairs.append((place, start..<rows.count))
    }
  }

  /// Whether the evidence for any tag is so high: less the limit, not every tag's is negative. No sum of
  /// rows comes near the ends of sixteen bits.
  @inline(__always)
  private static func reaches(_ evidence: SIMD8<Int16>, _ limit: Int16) -> Bool {
    let signs: UInt64 = 0x8000_8000_8000_8000
    let lanes = unsafeBitCast(evidence &- SIMD8(repeating: limit), to: SIMD2<UInt64>.self)
    return lanes[0] & lanes[1] & signs != signs
  }

  // MARK: - Search

  /// Chooses the tags: the best sequence that may be (Viterbi 1967). O(tokens).
  /// - Parameters:
  ///   - model: what a step from tag to tag weighs.
  ///   - tags: get those of the sentence behind them.
  mutating func search(_ model: TaggerModel, into tags: inout [EntityTag]) {
    // Scores are relative to the tag outside, which may always be.
    var scores = Self.onlyOutside
    var isOutside = true
    origins.removeAll(keepingCapacity: true)
    for (place, word) in words.enumerated() {
      let evidence = evidence[place + 2]
      let isSettled = !Self.reaches(evidence, 2 * Self.beyondDoubt)
      if isSettled && isOutside {
        origins.append(Self.fromOutside)
        continue
      }
      let best = step(from: scores, by: Int(word.stepClass) * EntityTag.count, model)
      isOutside = isSettled
      scores =
        isSettled
        ? Self.onlyOutside
        : best.named &+ Scores(truncatingIfNeeded: evidence) &- Scores(repeating: best.outside)
    }
    trace(back: scores, into: &tags)
  }

  /// The best scores that a step leads to; where it comes from is noted.
  @inline(__always)
  private mutating func step(from scores: Scores, by steps: Int, _ model: TaggerModel) -> TagSteps {
    // Of equal ways the one from outside is taken: it comes first.
    var best = model.steps[steps + TagLanes.outside]
    var named = Scores(repeating: Int32(TagLanes.outside))
    var outside = TagLanes.outside
    for previous in 0..<TagLanes.count where scores[previous] > TaggerModel.forbidden / 2 {
      let step = model.steps[steps + previous]
      let reached = step.named &+ Scores(repeating: scores[previous])
      let isBetter = reached .> best.named
      best.named.replace(with: reached, where: isBetter)
      named.replace(with: Int32(previous), where: isBetter)
      if step.outside + scores[previous] > best.outside {
        best.outside = step.outside + scores[previous]
        outside = previous
      }
    }
    origins.append(Origins(named: SIMD8(truncatingIfNeeded: named), outside: UInt8(outside)))
    return best
  }

  private static let onlyOutside = Scores(repeating: TaggerModel.forbidden)

  private static let fromOutside = Origins(
    named: SIMD8(repeating: UInt8(TagLanes.outside)), outside: UInt8(TagLanes.outside))

  private func trace(back scores: Scores, into tags: inout [EntityTag]) {
    var lane = TagLanes.outside
    for other in 0..<TagLanes.count where scores[other] > (lane < TagLanes.count ? scores[lane] : 0)
    {
      lane = other
    }
    let start = tags.count
    tags.append(contentsOf: repeatElement(.outside, count: words.count))
    for place in origins.indices.reversed() {
      tags[start + place] = TagLanes.tag(of: lane)
      let origins = origins[place]
      lane = Int(lane < TagLanes.count ? origins.named[lane] : origins.outside)
    }
  }
}
