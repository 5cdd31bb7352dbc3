/// Reads one passage from its first word to its last, and tells who says its quotations.
struct SpeechReader {
  /// The UTF-8 of the passage.
  let text: UnsafeBufferPointer<UInt8>
  /// Who is named in it, in reading order.
  let mentions: [Mention]
  /// What each entity is.
  let kinds: [EntityKind]
  /// The quotations of the passage, in reading order.
  private(set) var quotations: [Quotation]
  /// Who spoke last.
  private(set) var last: Speaker?

  private let words: [SpokenWord]
  /// Who speaks in this sentence; the outer `nil` while no verb has told.
  private var speaker: Speaker??
  private var sentence = 0
  /// Whether a quotation of this sentence has its speaker.
  private var hasQuoted = false
  private var nextQuotation = 0

  init(
    text: UnsafeBufferPointer<UInt8>, mentions: [Mention], kinds: [EntityKind],
    quotations: [Quotation], last: Speaker?
  ) {
    self.text = text
    self.mentions = mentions
    self.kinds = kinds
    self.quotations = quotations
    self.last = last
    words = SpokenWord.words(of: text)
  }

  mutating func read() {
    var position = 0
    defer { if !words.isEmpty { endSentence(before: words.count) } }
    while position < words.count {
      if position > 0, endsSentence(between: position - 1, and: position) {
        endSentence(before: position)
      }
      if nextQuotation < quotations.count,
        words[position].range.lowerBound >= quotations[nextQuotation].range.lowerBound
      {
        position = readQuotation(at: position)
      } else {
        readWord(position)
        position += 1
      }
    }
  }

  /// Who a sentence is about speaks on in the next, if nobody spoke in it.
  private mutating func endSentence(before position: Int) {
    if speaker == nil, let topic = personBefore(position, mustLead: true) {
      last = Speaker(entity: topic, isFeminine: nil, hasSpoken: false)
    }
    speaker = nil
    sentence = position
    hasQuoted = false
  }

  private mutating func readWord(_ position: Int) {
    let word = words[position]
    if isVerb(position), word.kinds.contains(.impersonal) {
      speaker = .some(nil)
    } else if isVerb(position) {
      let subject = subject(of: position)
      speaker = .some(subject)
      last = subject
    } else if word.kinds.contains(.source), speaker == nil, namesSource(after: position),
      let source = source(after: position)
    {
      speaker = .some(source)
    } else if word.kinds.contains(.turnsOver), position <= sentence + 2 {
      last = nil
    } else if word.kinds.contains(.cited), last != nil {
      speaker = .some(nil)
      last = nil
    }
  }

  /// Attributes the quotation that begins at a word; the place behind it.
  private mutating func readQuotation(at position: Int) -> Int {
    let range = quotations[nextQuotation].range
    let behind = words[position...].firstIndex { $0.range.lowerBound >= range.upperBound }
    let isSpeech =
      !isEntitled(from: position, to: behind)
      && (isIntroduced(at: position) || isClause(from: position, to: behind)
        || hasQuoted && words[position].wordClass == nil)
    defer {
      hasQuoted = hasQuoted || quotations[nextQuotation].speaker != nil
      nextQuotation += 1
    }
    if let named = nameWithColon(before: position) {
      speaker = .some(named)
      quotations[nextQuotation].speaker = named.entity
    } else if let speaker {
      if isSpeech { quotations[nextQuotation].speaker = speaker?.entity }
    } else if let behind, let named = speakerBehind(behind, range) {
      speaker = .some(named)
      last = named
      quotations[nextQuotation].speaker = named?.entity
    }
    return behind ?? words.count
  }

  // MARK: - Subjects

  private func isVerb(_ position: Int) -> Bool {
    let kinds = words[position].kinds
    guard kinds.contains(.verb) else { return false }
    if kinds.contains(.tentative) { return bringsIn(position) }
    return !kinds.contains(.doubtful)
      || position + 1 < words.count && words[position + 1].kinds.contains(.that)
  }

  /// Whether أن, or a colon before a quotation, comes soon behind a word.
  private func bringsIn(_ position: Int) -> Bool {
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
  private func subject(of position: Int) -> Speaker? {
    let kinds = words[position].kinds
    let isFeminine = kinds.contains(.feminine)
    let stretch = position + 1..<stretchEnd(after: position)
    if kinds.contains(.handsOn) {
      let about = stretch.first { words[$0].kinds.contains(.about) }
      return about.flatMap { source(after: $0) }
    }
    guard let first = stretch.first(where: { !words[$0].kinds.contains(.adverb) }) else {
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

  /// Whether a verb begins a sentence or a part of one, so that its subject is behind it.
  private func begins(_ position: Int) -> Bool {
    position <= sentence + 1 || words[position].kinds.contains(.conjoined)
      || words[position - 1].kinds.contains(.turnsOver)
  }

  /// The person or body whose name, with the office before it, begins at a word of a stretch.
  private func named(in stretch: Range<Int>, from first: Int) -> Int? {
    named(in: stretch).flatMap { entity in
      mentions.contains {
        $0.entity == entity && $0.range.lowerBound >= words[first].range.lowerBound
          && (titleStart(of: $0) <= first || words[first].range.contains($0.range.lowerBound))
      } ? entity : nil
    }
  }

  /// With whom a verb without a subject behind it goes on.
  private func continued(at position: Int, _ isFeminine: Bool) -> Speaker? {
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
  private func agrees(_ speaker: Speaker, _ isFeminine: Bool) -> Bool {
    switch kinds[speaker.entity] {
    case .person: speaker.isFeminine.map { $0 == isFeminine } ?? true
    case .organisation: isFeminine && speaker.isFeminine == true
    case .place, .other: false
    }
  }

  /// Whether a source follows, and not a thing: «حسب رغبة المدرب» names none.
  private func namesSource(after position: Int) -> Bool {
    guard position + 1 < words.count else { return false }
    let word = words[position + 1]
    return word.wordClass != nil || word.isDefinite || !word.kinds.isEmpty || word.isRecipient
      || mentions.contains { word.range.contains($0.range.lowerBound) }
  }

  private func source(after position: Int) -> Speaker? {
    let next = position + 1
    let skipsThat = next < words.count && words[next].kinds.contains(.subordinator)
    let end = stretchEnd(after: skipsThat ? next : position)
    return named(in: next..<end, mayBeBound: true).map { Speaker(entity: $0, isFeminine: nil) }
  }

  /// The end of the words behind a verb that may hold its subject: a colon, a quotation, the
  /// sentence's end, a further verb, or a word that begins what is said; at most a dozen.
  private func stretchEnd(after position: Int) -> Int {
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

  /// The first person named in a stretch, else a body named at its beginning.
  private func named(in stretch: Range<Int>, mayBeBound: Bool = false) -> Int? {
    guard let first = stretch.first(where: { !words[$0].kinds.contains(.adverb) }),
      let last = stretch.last
    else { return nil }
    let bytes = words[first].range.lowerBound..<words[last].range.upperBound
    let inside = mentions.filter {
      bytes.contains($0.range.lowerBound) && (mayBeBound || $0.proclitic.isEmpty)
    }
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

  /// Whether a person is but the one to whom another belongs: «مستشار أوباما», «المتحدث باسم الرئيس
  /// أوباما», «والدة الشهيد أحمد».
  private func isOwner(_ mention: Mention) -> Bool {
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
  private func word(before mention: Mention) -> Int? {
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
  private func personBefore(_ position: Int, mustLead: Bool = false) -> Int? {
    guard sentence < position else { return nil }
    let bytes = words[sentence].range.lowerBound..<words[position - 1].range.upperBound
    let person = mentions.first {
      bytes.contains($0.range.lowerBound) && kinds[$0.entity] == .person
        && !isQuotation($0.range.lowerBound)
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
  private func titleStart(of mention: Mention) -> Int {
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
  private func speakerBehind(_ position: Int, _ quotation: Range<Int>) -> Speaker?? {
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
  private func nameWithColon(before position: Int) -> Speaker? {
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

  // MARK: - Quotations

  /// Whether what stands before a quotation brings it in: a sign, a verb, أن, a name, or nothing.
  private func isIntroduced(at position: Int) -> Bool {
    guard position > sentence else { return true }
    let before = words[position - 1]
    if !before.kinds.isDisjoint(with: [.verb, .that, .source]) || before.isRecipient {
      return true
    }
    if before.callsFor, words[sentence..<position].contains(where: { $0.kinds.contains(.calls) }) {
      return true
    }
    // The particle alone stands before the mark: مشيدا بـ«…».
    if before.isLoneParticle, position > sentence + 1,
      words[position - 2].kinds.contains(.verb)
    {
      return true
    }
    if mentions.contains(where: { $0.range.upperBound == before.range.upperBound }) { return true }
    // The quotation's own mark stands there too, and takes one sign.
    return gap(before: position).contains { Self.signs.contains($0) }
      || isQuotation(before.range.lowerBound)
  }

  /// : , and the second bytes of ، and ؛.
  private static let signs: [UInt8] = [UInt8(ascii: ":"), UInt8(ascii: ","), 0x8C, 0x9B]

  /// Whether a word for a title or a name stands before a quotation, or a verb before the name of a
  /// body: «بعنوان "…"», «وتقول "مجموعة …"».
  private func isEntitled(from position: Int, to behind: Int?) -> Bool {
    guard position > sentence else { return false }
    let before = words[position - 1].kinds
    if before.contains(.entitles) { return true }
    let isShort = (behind ?? words.count) - position < Self.manyWords
    return isShort && before.contains(.verb) && words[position].wordClass == .bodyHead
      && !gap(before: position).contains(UInt8(ascii: ":"))
  }

  /// Whether a quotation has many words, or begins like a clause and not like a name.
  private func isClause(from position: Int, to behind: Int?) -> Bool {
    let first = words[position]
    if (behind ?? words.count) - position >= Self.manyWords {
      return first.wordClass != .bodyHead && words[position - 1].wordClass != .workHead
    }
    return first.kinds.contains(.beginsClause) || first.isPresent || first.wordClass == .verb
  }

  /// How many words are no title.
  private static let manyWords = 7

  // MARK: - Signs

  private func gap(before word: Int) -> Slice<UnsafeBufferPointer<UInt8>> {
    text[words[word - 1].range.upperBound..<words[word].range.lowerBound]
  }

  private func isQuotation(_ byte: Int) -> Bool {
    quotations.contains { $0.range.contains(byte) }
  }

  /// Whether a sentence ends between two words.
  private func endsSentence(between first: Int, and second: Int) -> Bool {
    endsSentence(in: words[first].range.upperBound..<words[second].range.lowerBound)
  }

  /// Whether . ! ? or ؟ stands in a stretch.
  private func endsSentence(in range: Range<Int>) -> Bool {
    range.contains { index in
      switch text[index] {
      case UInt8(ascii: "."), UInt8(ascii: "!"), UInt8(ascii: "?"): true
      case 0xD8: index + 1 < range.upperBound && text[index + 1] == 0x9F
      default: false
      }
    }
  }

  /// Whether a colon or a sentence's end stands between two words.
  private func parts(between first: Int, and second: Int) -> Bool {
    gap(before: second).contains(UInt8(ascii: ":")) || endsSentence(between: first, and: second)
  }
}
