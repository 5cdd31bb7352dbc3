/// Who is the subject of a verb of speech, and who a source.
extension SpeechReader {
  func isVerb(_ position: Int) -> Bool {
    let kinds = words[position].kinds
    guard kinds.contains(.verb) else { return false }
    if kinds.contains(.tentative) { return bringsIn(position) }
    return !kinds.contains(.doubtful)
      || position + 1 < words.count && words[position + 1].kinds.contains(.that)
  }

  /// Whether أن, or a colon before a quotation, comes soon behind a word.
  func bringsIn(_ position: Int) -> Bool {
    for next in words.indices[(position + 1)...].prefix(8) {
      if isQuotation(words[next].range.lowerBound) {
        return gap(before: next).contains(UInt8(ascii: ":"))
      }
      if words[next].kinds.contains(.that) { return true }
      if words[next].kinds.contains(.verb) || parts(between: next - 1, and: next) { return false }
    }
    return false
  }

  /// Who is meant by the verb at a word; `nil` for someone who is not named.
  func subject(of position: Int) -> Speaker? {
    let kinds = words[position].kinds
    let isFeminine = kinds.contains(.feminine)
    let stretch = position + 1..<stretchEnd(after: position)
    if kinds.contains(.handsOn) {
      let about = stretch.first { words[$0].kinds.contains(.about) }
      return about.flatMap { source(after: $0) }
    }
    guard let first = stretch.first(where: { !words[$0].kinds.contains(.adverb) }) else {
      if namesBody(after: position) { return nil }
      return continued(at: position, isFeminine)
    }
    if kinds.contains(.calls) {
      // Behind such a verb may stand whom it is said to.
      guard begins(position) else { return continued(at: position, isFeminine) }
      return named(in: stretch, from: first).map { Speaker(entity: $0, isFeminine: isFeminine) }
    }
    // «ووصف بلاتر بأنه»: he is not the one who describes.
    if kinds.contains(.describes), let end = stretch.last, end + 1 < words.count,
      words[end + 1].kinds.contains(.that),
      mentions.contains(where: {
        $0.range.upperBound == words[end].range.upperBound
          && titleStart(of: $0) <= first
      })
    {
      return continued(at: position, isFeminine)
    }
    if let named = named(in: stretch) { return Speaker(entity: named, isFeminine: isFeminine) }
    return words[first].kinds.contains(.backReference) ? last : nil
  }

  /// Whether the name of a body stands in quotation marks right behind a verb: «وتقول "مجموعة …"».
  func namesBody(after position: Int) -> Bool {
    let next = position + 1
    return next < words.count && words[next].wordClass == .bodyHead
      && isQuotation(words[next].range.lowerBound)
      && !gap(before: next).contains(UInt8(ascii: ":"))
  }

  /// Whether a verb begins a sentence or a part of one, so that its subject is behind it.
  func begins(_ position: Int) -> Bool {
    position <= sentence + 1 || words[position].kinds.contains(.conjoined)
      || words[position - 1].kinds.contains(.turnsOver)
  }

  /// The person or body whose name, with the office before it, begins at a word of a stretch.
  func named(in stretch: Range<Int>, from first: Int) -> Int? {
    named(in: stretch).flatMap { entity in
      mentions.contains {
        $0.entity == entity && $0.range.lowerBound >= words[first].range.lowerBound
          && (titleStart(of: $0) <= first || words[first].range.contains($0.range.lowerBound))
      } ? entity : nil
    }
  }

  /// With whom a verb without a subject behind it goes on.
  func continued(at position: Int, _ isFeminine: Bool) -> Speaker? {
    if let speaker { return speaker.flatMap { agrees($0, isFeminine) ? $0 : nil } }
    if let person = personBefore(position) {
      return Speaker(entity: person, isFeminine: isFeminine)
    }
    let isFirst = position <= sentence + 1 || words[sentence].kinds.contains(.about)
    guard isFirst, let last, agrees(last, isFeminine),
      last.hasSpoken || words[position].kinds.contains(.conjoined)
    else { return nil }
    return Speaker(entity: last.entity, isFeminine: last.isFeminine)
  }

  /// Whether a verb may speak of someone. Bodies have feminine names as a rule; only those that a
  /// feminine verb has brought in go on, and places never do.
  func agrees(_ speaker: Speaker, _ isFeminine: Bool) -> Bool {
    switch kinds[speaker.entity] {
    case .person: speaker.isFeminine.map { $0 == isFeminine } ?? true
    case .organisation: isFeminine && speaker.isFeminine == true
    case .place, .other: false
    }
  }

  /// Whether a source follows, and not a thing: «حسب رغبة المدرب» names none.
  func namesSource(after position: Int) -> Bool {
    guard position + 1 < words.count else { return false }
    let word = words[position + 1]
    return word.wordClass != nil || word.isDefinite || !word.kinds.isEmpty || word.isRecipient
      || mentions.contains { word.range.contains($0.range.lowerBound) }
  }

  func source(after position: Int) -> Speaker? {
    let next = position + 1
    let skipsThat = next < words.count && words[next].kinds.contains(.subordinator)
    let end = stretchEnd(after: skipsThat ? next : position)
    return named(in: next..<end, mayBeBound: true).map { Speaker(entity: $0, isFeminine: nil) }
  }

  /// The end of the words behind a verb that may hold its subject: a colon, a quotation, the
  /// sentence's end, a further verb, or a word that begins what is said; at most a dozen.
  func stretchEnd(after position: Int) -> Int {
    var end = position + 1
    let handsOn = words[position].kinds.contains(.handsOn)
    let mostWords = handsOn ? 20 : 14
    while end < words.count, end <= position + mostWords, !parts(between: end - 1, and: end) {
      let kinds = words[end].kinds
      if isVerb(end) || isQuotation(words[end].range.lowerBound) || words[end].isLoneParticle {
        break
      }
      if !handsOn {
        if kinds.contains(.subordinator) || kinds.contains(.about) || words[end].isRecipient {
          break
        }
      } else if kinds.contains(.that) {
        break
      }
      end += 1
    }
    return end
  }
}
