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

  /// A name somewhere in the passage.
  struct Match {
    /// Its words.
    var words: Range<Int>
    /// How its first word was read.
    var beginning: NameTrie.Beginning
    /// The names it may be, the first preferred.
    var names: [Int32]
  }

  /// Adds the names of the passage, in reading order.
  func scan(into candidates: inout [Candidate]) {
    var position = 0
    while position < words.count {
      if words.numbers[position] >= 0, let match = longestMatch(at: position) {
        candidates.append(candidate(of: match))
        position = match.words.upperBound
      } else {
        position += 1
      }
    }
  }

  private func longestMatch(at position: Int) -> Match? {
    var longest: Match?
    for beginning in gazetteer.trie.beginnings(at: Int(words.numbers[position])) {
      var node = beginning.node
      var end = position + 1
      while true {
        if end > longest?.words.upperBound ?? position {
          let names = allowedNames(at: node, words: position..<end, beginning)
          if !names.isEmpty {
            longest = Match(words: position..<end, beginning: beginning, names: names)
          }
        }
        guard let next = step(from: node, to: end) else { break }
        node = next
        end += 1
      }
    }
    return longest
  }

  private func step(from node: Int32, to word: Int) -> Int32? {
    guard word < words.count, words.numbers[word] >= 0 else { return nil }
    guard let next = gazetteer.trie.next(after: node, word: Int(words.numbers[word])),
      gap(before: word).joins(hyphen: true)
    else { return nil }
    return next
  }

  private func allowedNames(
    at node: Int32, words: Range<Int>, _ beginning: NameTrie.Beginning
  ) -> [Int32] {
    let listed = gazetteer.trie.names(at: node)
    guard !listed.isEmpty else { return [] }
    let match = Match(words: words, beginning: beginning, names: [])
    let allowed = listed.filter { allows(gazetteer.names[Int($0)], at: match) }
    guard allowed.count > 1 else { return allowed }
    // Of an entity's spellings that fold together, the one that stands in the text.
    let entity = gazetteer.names[Int(allowed[0])].entity
    let met = allowed.first {
      let name = gazetteer.names[Int($0)]
      return name.entity == entity && isSpelled(name.spelling, at: match)
    }
    return met.map { met in [met] + allowed.filter { $0 != met } } ?? allowed
  }

  private func candidate(of match: Match) -> Candidate {
    Candidate(
      passage: passage, range: range(of: match), names: match.names,
      particle: match.beginning.particle)
  }

  /// The bytes of a name, without its particles; of لل both lams, since the second is the article's.
  func range(of match: Match) -> Range<Int> {
    let first = words.ranges[match.words.lowerBound]
    let end = words.ranges[match.words.upperBound - 1].upperBound
    guard let particle = match.beginning.particle else { return first.lowerBound..<end }
    let letters = Particles.chains[particle].unicodeScalars.count
    let outside = letters - (match.beginning.isAssimilated ? 1 : 0)
    let start = ArabicLetters(text: text).skip(outside, from: first)
    return start..<end
  }

  /// What stands between a word and the one before it.
  func gap(before word: Int) -> Gap {
    Gap(bytes: text[words.ranges[word - 1].upperBound..<words.ranges[word].lowerBound])
  }
}
