import ArabicText

/// Which of the persons named in a passage may speak.
extension SpeechReader {
  /// The first person named in a stretch, else a body named at its beginning.
  func named(in stretch: Range<Int>, mayBeBound: Bool = false) -> Int? {
    guard let first = stretch.first(where: { !words[$0].kinds.contains(.adverb) }),
      let last = stretch.last
    else { return nil }
    let bytes = words[first].range.lowerBound..<words[last].range.upperBound
    let inside = mentions(in: bytes).filter { mayBeBound || $0.proclitic.isEmpty }
    if let person = inside.first(where: { kinds[$0.entity] == .person && !isOwner($0) }) {
      return person.entity
    }
    if words[first].wordClass == .title { return nil }
    let limit = words[min(first + 1, last)].range.upperBound
    return inside.first {
      kinds[$0.entity] == .organisation
        ? $0.range.lowerBound < limit
        : kinds[$0.entity] == .place && words[first].range.contains($0.range.lowerBound)
    }?.entity
  }

  /// Who is named in a stretch of bytes. O(log n).
  private func mentions(in bytes: Range<Int>) -> ArraySlice<Mention> {
    let start = mentions.partitioningIndex { $0.range.lowerBound >= bytes.lowerBound }
    let end = mentions[start...].partitioningIndex { $0.range.lowerBound >= bytes.upperBound }
    return mentions[start..<end]
  }

  /// Whether a person is but the one to whom another belongs: «مستشار أوباما», «المتحدث باسم الرئيس
  /// أوباما», «والدة الشهيد أحمد».
  func isOwner(_ mention: Mention) -> Bool {
    guard let before = word(before: mention) else { return false }
    let start = titleStart(of: mention)
    let isOwned = start > 0 && !words[start - 1].kinds.isDisjoint(with: [.kin, .office])
    if isOwned || words[min(start, before)...before].contains(where: { $0.kinds.contains(.kin) }) {
      return true
    }
    guard words[before].wordClass == .title else { return words[before].speaksFor }
    return !words[before].isDefinite || before > 0 && words[before - 1].speaksFor
  }

  /// The word before a mention. O(log words).
  func word(before mention: Mention) -> Int? {
    var (low, high) = (0, words.count)
    while low < high {
      let middle = (low + high) / 2
      if words[middle].range.upperBound <= mention.range.lowerBound {
        low = middle + 1
      } else {
        high = middle
      }
    }
    return low > 0 ? low - 1 : nil
  }

  /// The person whom a sentence is about before a verb: the first named, where he stands first, behind
  /// a title that no preposition stands before, or behind what may be a verb at the sentence's
  /// beginning.
  /// - Parameters:
  ///   - position: the verb.
  ///   - mustLead: whether he must stand at the sentence's beginning, or behind its first word.
  func personBefore(_ position: Int, mustLead: Bool = false) -> Int? {
    guard sentence < position else { return nil }
    let bytes = words[sentence].range.lowerBound..<words[position - 1].range.upperBound
    let person = mentions(in: bytes).first {
      kinds[$0.entity] == .person && !isQuotation($0.range.lowerBound)
    }
    guard let person, person.proclitic.isEmpty, !isOwner(person) else { return nil }
    let start = titleStart(of: person)
    if start <= sentence { return person.entity }
    let before = words[start - 1]
    if start == sentence + 1 {
      let isLead =
        before.kinds.isDisjoint(with: [.subordinator, .about, .source, .that, .verb])
        && before.wordClass != .noName && before.wordClass != .title
      return isLead
        || before.kinds.contains(.beginsClause) && before.wordClass == .noName
          && before.kinds.isDisjoint(with: [.subordinator, .that])
        ? person.entity : nil
    }
    guard !mustLead, words[start].wordClass == .title else { return nil }
    let isBound =
      before.wordClass == .noName || !before.kinds.isDisjoint(with: [.subordinator, .about])
    return isBound ? nil : person.entity
  }

  /// The first word of the office and nationality before a person's name, or the name's first.
  func titleStart(of mention: Mention) -> Int {
    let name = (word(before: mention) ?? -1) + 1
    var start = name
    for index in words.indices[sentence..<max(sentence, name)].suffix(8).reversed() {
      let word = words[index]
      let isJoined = gap(before: index + 1).allSatisfy { $0 == UInt8(ascii: " ") }
      guard isJoined, word.wordClass != .verb, word.wordClass != .noName,
        word.kinds.isDisjoint(with: [.verb, .subordinator, .that])
      else { break }
      if word.wordClass == .title { start = index }
    }
    return start
  }

  /// Whom a verb or a source right behind a quotation names; the inner `nil` for someone whom no list
  /// holds.
  func speakerBehind(_ position: Int, _ quotation: Range<Int>) -> Speaker?? {
    let gap = quotation.upperBound..<words[position].range.lowerBound
    guard !endsSentence(in: gap) else { return nil }
    let kinds = words[position].kinds
    if kinds.contains(.source) { return .some(source(after: position)) }
    guard isVerb(position), kinds.isDisjoint(with: [.conjoined, .participle]) else { return nil }
    return named(in: position + 1..<stretchEnd(after: position)).map {
      Speaker(entity: $0, isFeminine: kinds.contains(.feminine))
    }
  }

  /// The person or body that a sentence is but the name of, with a colon before the quotation, as
  /// headlines have it.
  func nameWithColon(before position: Int) -> Speaker? {
    guard position > 0 else { return nil }
    let end = words[position - 1].range.upperBound
    guard gap(before: position).contains(UInt8(ascii: ":")) else { return nil }
    let named = mentions.last {
      $0.range.upperBound == end
        && (kinds[$0.entity] == .person && titleStart(of: $0) == sentence
          || kinds[$0.entity] == .organisation
            && $0.range.lowerBound == words[sentence].range.lowerBound)
    }
    return named.map { Speaker(entity: $0.entity, isFeminine: nil) }
  }
}
