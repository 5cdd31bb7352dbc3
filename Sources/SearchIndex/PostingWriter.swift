/// Writes where the words of a stem stand, as INDEX-FORMAT.md describes under "Postings".
struct PostingWriter: Sendable {
  /// What words weigh.
  let impact: Impact
  /// What is written in.
  let codes: TermCodes

  /// Documents, words and weights.
  func append(_ list: PostingList, to text: inout BitText) {
    let gaps = list.gaps
    let lowBits = BitText.lowBits(for: gaps, atMost: 15)
    let kind = codes.kinds[list.kind]
    text.appendGamma(gaps.count)
    text.append(lowBits, bits: 4)
    if kind.steps != nil { text.append(list.kind - 1, bits: PostingList.kindBits) }
    var document = 0
    for (index, posting) in list.postings.enumerated() {
      if index == 0 || !list.postings[index - 1].isFollowed {
        text.appendRice(gaps[document], lowBits: lowBits)
        document += 1
      }
      kind.steps?.append(list.steps[index], to: &text)
      kind.symbols.append(impact.symbol(of: posting), to: &text)
    }
  }

  /// Positions, in the order of the postings.
  func positions(of postings: [Posting]) -> [UInt8] {
    let gaps = positionGaps(of: postings)
    let lowBits = BitText.lowBits(for: gaps, atMost: 15)
    var text = BitText()
    text.append(lowBits, bits: 4)
    var next = 0
    for posting in postings {
      text.appendGamma(posting.range.count - 1)
      for gap in gaps[next..<next + posting.range.count] {
        text.appendRice(gap, lowBits: lowBits)
      }
      next += posting.range.count
    }
    return text.finished
  }

  /// The distance of each occurrence from the one before in the same posting.
  private func positionGaps(of postings: [Posting]) -> [Int] {
    var gaps: [Int] = []
    gaps.reserveCapacity(postings.reduce(0) { $0 + $1.range.count })
    for posting in postings {
      var last = -1
      for index in posting.range {
        let position = Int(impact.occurrences.positions[index])
        gaps.append(position - last - 1)
        last = position
      }
    }
    return gaps
  }
}
