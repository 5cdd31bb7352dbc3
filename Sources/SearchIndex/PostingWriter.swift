/// Where one word of a stem stands in one document.
struct Posting: Sendable {
  /// The document.
  var document: Int
  /// The word's place among the stem's words.
  var form: Int
  /// Its occurrences in the document.
  var range: Range<Int>
  /// Whether the same document holds a further word of the stem.
  var isFollowed = false
}

/// Writes where the words of a stem stand, as INDEX-FORMAT.md describes under "Postings".
struct PostingWriter: Sendable {
  /// What words weigh.
  let impact: Impact
  /// The code of ``symbol(of:)``.
  let code: PrefixCode

  /// How many symbols there are: steps, in the title or not, followed or not.
  static let symbols = Impact.levels * 4

  /// The postings of a stem, by document and word. O(n log n) in the words' occurrences.
  /// - Parameters:
  ///   - words: the numbers of the stem's words.
  ///   - occurrences: the archive's occurrences.
  static func postings(of words: [Int], in occurrences: Occurrences) -> [Posting] {
    var postings: [Posting] = []
    for (form, word) in words.enumerated() {
      let end = occurrences.starts[word + 1]
      var start = occurrences.starts[word]
      while start < end {
        let document = occurrences.documents[start]
        var next = start + 1
        while next < end, occurrences.documents[next] == document { next += 1 }
        postings.append(Posting(document: Int(document), form: form, range: start..<next))
        start = next
      }
    }
    guard words.count > 1 else { return postings }
    postings.sort { ($0.document, $0.form) < ($1.document, $1.form) }
    for index in postings.indices.dropLast() {
      postings[index].isFollowed = postings[index].document == postings[index + 1].document
    }
    return postings
  }

  /// What is written of a posting beside document and word.
  static func symbol(of posting: Posting, impact: Impact) -> Int {
    impact.level(of: posting.range) + (posting.isFollowed ? Impact.levels * 2 : 0)
  }

  /// Documents, words and weights.
  /// - Parameters:
  ///   - postings: the postings of a stem.
  ///   - forms: how many words it has.
  func text(of postings: [Posting], forms: Int) -> [UInt8] {
    let gaps = Self.gaps(of: postings)
    let lowBits = BitText.lowBits(for: gaps, atMost: 15)
    let steps = forms > 1 ? Self.steps(of: postings) : []
    let formBits = BitText.lowBits(for: steps, atMost: 3)
    var text = BitText()
    text.appendGamma(gaps.count)
    text.append(lowBits, bits: 4)
    if forms > 1 { text.append(formBits, bits: 2) }
    var document = 0
    for (index, posting) in postings.enumerated() {
      if index == 0 || posting.document != postings[index - 1].document {
        text.appendRice(gaps[document], lowBits: lowBits)
        document += 1
      }
      if forms > 1 { text.appendRice(steps[index], lowBits: formBits) }
      code.append(Self.symbol(of: posting, impact: impact), to: &text)
    }
    return text.finished
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

  /// The distance of each posting's document from the one before, where it is another.
  private static func gaps(of postings: [Posting]) -> [Int] {
    var gaps: [Int] = []
    gaps.reserveCapacity(postings.count)
    var last = -1
    for posting in postings where posting.document != last {
      gaps.append(posting.document - last - 1)
      last = posting.document
    }
    return gaps
  }

  /// Each posting's word, counted on from the one before in the same document.
  private static func steps(of postings: [Posting]) -> [Int] {
    var last: Posting?
    return postings.map { posting in
      defer { last = posting }
      guard let last, last.isFollowed else { return posting.form }
      return posting.form - last.form - 1
    }
  }
}
