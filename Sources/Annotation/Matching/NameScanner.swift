/// A place in a passage where names stand that its surroundings allow.
struct Candidate {
  /// The passage, as an index into the article's passages.
  var passage: Int
  /// The name without particles, in UTF-8 bytes of the passage.
  var range: Range<Int>
  /// The names it may be, as indexes into ``Gazetteer/names``, the first preferred.
  var names: [Int32]
  /// The particle before it, as an index into ``Particles/chains``.
  var particle: Int?
}

/// Reads one passage from its first word to its last and takes the longest name at each.
struct NameScanner {
  /// Whom to look for.
  let gazetteer: Gazetteer
  /// The words of the passage.
  let words: PassageWords
  /// The UTF-8 of the passage.
  let text: UnsafeBufferPointer<UInt8>
  /// The passage, as an index into the article's passages.
  let passage: Int
  /// What the tagger marked in the passage, in reading order, in UTF-8 bytes.
  let marked: [Range<Int>]

  /// Words that are read as a name.
  struct Span {
    /// Which words.
    var words: Range<Int>
    /// How the first of them is read.
    var beginning: NameBeginnings.Reading
  }

  /// Adds the names of the passage, in reading order.
  func scan(into candidates: inout [Candidate]) {
    var position = 0
    while position < words.count {
      guard let (span, names) = longestName(at: position) else {
        position += 1
        continue
      }
      candidates.append(
        Candidate(
          passage: passage, range: range(of: span), names: names,
          particle: span.beginning.particle.map { Int($0) }))
      position = span.words.upperBound
    }
  }

  private func longestName(at position: Int) -> (span: Span, names: [Int32])? {
    var longest: (span: Span, names: [Int32])?
    gazetteer.trie.beginnings.forEachReading(of: words.hashes[position]) { beginning in
      var span = Span(words: position..<position + 1, beginning: beginning)
      var node: Int32? = beginning.node
      while let reached = node {
        if span.words.count > longest?.span.words.count ?? 0 {
          let names = allowedNames(at: reached, span)
          if !names.isEmpty { longest = (span, names) }
        }
        node = step(from: reached, to: span.words.upperBound)
        span.words = position..<span.words.upperBound + 1
      }
    }
    return longest
  }

  private func step(from node: Int32, to word: Int) -> Int32? {
    guard word < words.count, gap(before: word).joins(hyphen: true) else { return nil }
    return gazetteer.trie.next(after: node, word: words.hashes[word])
  }

  private func allowedNames(at node: Int32, _ span: Span) -> [Int32] {
    var allowed: [Int32] = []
    // Most names of the same words demand the same.
    var judged: (demands: NameDemands, areMet: Bool)?
    for name in gazetteer.trie.names(at: node) {
      let rule = gazetteer.rules[Int(name)]
      if judged?.demands != rule.demands {
        judged = (rule.demands, areMet(rule.demands, at: span))
      }
      if judged?.areMet == true, !rule.isExact || isSpelled(Int(name), at: span) {
        allowed.append(name)
      }
    }
    if allowed.count > 1 { putMetSpelling(first: &allowed, span) }
    return allowed
  }

  /// Of the spellings of the first entity, the one that stands in the text comes first.
  private func putMetSpelling(first names: inout [Int32], _ span: Span) {
    let entity = gazetteer.rules[Int(names[0])].entity
    func firstIndex(where isMet: (Int) -> Bool) -> Int? {
      names.firstIndex { gazetteer.rules[Int($0)].entity == entity && isMet(Int($0)) }
    }
    let met = firstIndex { hasBytes(of: $0, at: span) } ?? firstIndex { isSpelled($0, at: span) }
    if let met, met > 0 { names.insert(names.remove(at: met), at: 0) }
  }

  /// The bytes of a name, without its particles; of لل both lams, since the second is the article's.
  func range(of span: Span) -> Range<Int> {
    let first = words.ranges[span.words.lowerBound]
    let end = words.ranges[span.words.upperBound - 1].upperBound
    guard let particle = span.beginning.particle.map({ Int($0) }) else {
      return first.lowerBound..<end
    }
    let letters = Particles.chains[particle].unicodeScalars.count
    let outside = letters - (span.beginning.isAssimilated ? 1 : 0)
    let start = ArabicLetters(text: text).skip(outside, from: first)
    return start..<end
  }

  /// What stands between a word and the one before it.
  func gap(before word: Int) -> Gap {
    Gap(bytes: text[words.ranges[word - 1].upperBound..<words.ranges[word].lowerBound])
  }
}
