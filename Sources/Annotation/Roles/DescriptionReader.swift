import ArabicText

/// Reads the descriptions of one passage.
struct DescriptionReader {
  /// How many words a description has at most.
  private static let mostWords = 8

  private let text: UnsafeBufferPointer<UInt8>
  private let passage: Int
  private let mentions: [Mention]
  /// Those of `mentions` that name persons.
  private let persons: [Mention]
  private let offices: Offices
  private let words: [Token]
  private(set) var found: [Description] = []

  init(
    text: UnsafeBufferPointer<UInt8>, passage: Int, mentions: [Mention], kinds: [EntityKind],
    offices: Offices
  ) {
    self.text = text
    self.passage = passage
    self.mentions = mentions
    persons = mentions.filter { kinds[$0.entity] == .person }
    self.offices = offices
    var words: [Token] = []
    Tokenizer().forEachToken(in: text) {
      words.append(Token(range: $0, term: String(decoding: $1, as: UTF8.self)))
    }
    self.words = words
  }

  mutating func read() {
    var position = 0
    while position < words.count {
      let found = DescriptionWords.head(words[position].term).flatMap {
        $0.isCounterpart ? counterpart($0, at: position) : description($0, at: position)
      }
      if let found {
        self.found.append(found.description)
        position = found.end
      } else {
        position += 1
      }
    }
  }

  // MARK: - Offices

  private func description(
    _ head: DescriptionWords.Head, at position: Int
  ) -> (description: Description, end: Int)? {
    guard !head.proclitic.isEmpty || standsAlone(before: position) else { return nil }
    var key = OfficeKey([head.bare])
    var isDefinite = head.isDefinite
    var best: (end: Int, entity: Int, basis: Description.Basis)?
    var end = position + 1
    while end < words.count, end < position + Self.mostWords, joins(end), goesOn(over: end) {
      words[end].term.withFoldedBytes { key.append($0) }
      isDefinite = isDefinite || DescriptionWords.isDefinite(words[end].term)
      end += 1
      if isDefinite, let holder = offices.holder(of: key) {
        best = (end, holder.entity, holder.basis)
      }
    }
    guard let best, standsAlone(behind: best.end) else { return nil }
    return (describe(best.entity, position..<best.end, head, best.basis), best.end)
  }

  /// Whether a description goes on over a word.
  private func goesOn(over position: Int) -> Bool {
    let term = words[position].term
    let wordClass = WordClass.of(term)
    return wordClass != .verb && wordClass != .noName && wordClass != .measure
      && SpeechWords.kinds(of: term).isDisjoint(with: [.verb, .subordinator, .adverb])
      && person(at: position) == nil
  }

  /// Whether no office, name or kinship stands right before a word, so that it begins a description.
  private func standsAlone(before position: Int) -> Bool {
    let place = words[position].range.lowerBound
    if let name = last(of: mentions, before: place), name.range.upperBound > place { return false }
    guard position > 0 else { return true }
    let before = words[position - 1]
    if last(of: persons, before: place)?.range.upperBound == before.range.upperBound {
      return false
    }
    return !joins(position)
      || WordClass.of(before.term) != .title && DescriptionWords.head(before.term) == nil
        && before.term != "باسم" && !NameTrimming.belongsToNext(before.term)
  }

  /// Whether neither a name nor what says more of the office stands right behind it.
  private func standsAlone(behind end: Int) -> Bool {
    guard end < words.count, joins(end) else { return true }
    let term = words[end].term
    if person(at: end) != nil { return false }
    if SpeechWords.kinds(of: term).contains(.adverb) || WordClass.of(term) == .measure {
      return true
    }
    if WordClass.of(term) == .noName { return true }
    let goesOn = DescriptionWords.hasArticle(term) || DescriptionWords.isOfPlace(term)
    return !goesOn && WordClass.of(term) != .title && DescriptionWords.head(term) == nil
      && !DescriptionWords.isFormer(term) && !DescriptionWords.isOfName(term)
      && first(of: mentions, in: words[end].range) == nil
  }

  /// The person whose name begins at a word, as it stands there or behind a particle.
  private func person(at position: Int) -> Int? {
    first(of: persons, in: words[position].range)?.entity
  }

  /// The first name that begins in a range. O(log n): a hostile passage names thousands.
  private func first(of names: [Mention], in range: Range<Int>) -> Mention? {
    let index = names.partitioningIndex { $0.range.lowerBound >= range.lowerBound }
    return names[index...].first.flatMap { $0.range.lowerBound < range.upperBound ? $0 : nil }
  }

  /// The last name that begins before a place. O(log n).
  private func last(of names: [Mention], before place: Int) -> Mention? {
    names[..<names.partitioningIndex { $0.range.lowerBound >= place }].last
  }

  // MARK: - Counterparts

  /// نظيره الروسي: who holds in Russia what the person named before holds elsewhere.
  private func counterpart(
    _ head: DescriptionWords.Head, at position: Int
  ) -> (description: Description, end: Int)? {
    let place = words[position].range.lowerBound
    let named = last(of: persons, before: place)
    let described = found.last?.mention
    let other = [named, described].compactMap { $0 }
      .max { $0.range.lowerBound < $1.range.lowerBound }?.entity
    var end = position + 1
    while end < words.count, joins(end), DescriptionWords.isOfPlace(words[end].term) { end += 1 }
    guard let other, end > position + 1, standsAlone(behind: end) else { return nil }
    var holders: Set<Int> = []
    for base in offices.bases[other] ?? [] {
      var key = base
      for word in words[position + 1..<end] { word.term.withFoldedBytes { key.append($0) } }
      if let holder = offices.holder(of: key)?.entity, holder != other { holders.insert(holder) }
    }
    guard holders.count == 1, let holder = holders.first else { return nil }
    return (describe(holder, position..<end, head, .counterpart), end)
  }

  // MARK: - Text

  private func describe(
    _ entity: Int, _ place: Range<Int>, _ head: DescriptionWords.Head, _ basis: Description.Basis
  ) -> Description {
    // Of لل both lams stay in the text; the alef that they swallow is restored in the alias.
    let outside = head.proclitic.unicodeScalars.count - (head.isAssimilated ? 1 : 0)
    let start = ArabicLetters(text: text).skip(outside, from: words[place.lowerBound].range)
    let end = words[place.upperBound - 1].range.upperBound
    let surface = String(withPlainBlanks: text[start..<end])
    let rest = String(surface.unicodeScalars.dropFirst().drop(while: ArabicLetters.isMark))
    return Description(
      mention: Mention(
        entity: entity, passage: passage, range: start..<end,
        alias: head.isAssimilated ? "ا" + rest : surface, proclitic: head.proclitic),
      basis: basis)
  }

  /// Whether nothing but blanks parts a word from the one before.
  private func joins(_ position: Int) -> Bool {
    Gap(bytes: text[words[position - 1].range.upperBound..<words[position].range.lowerBound])
      .joins(hyphen: false)
  }
}
