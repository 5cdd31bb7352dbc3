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

  let words: [SpokenWord]
  /// Who speaks in this sentence; the outer `nil` while no verb has told.
  private(set) var speaker: Speaker??
  private(set) var sentence = 0
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

  // MARK: - Signs

  func gap(before word: Int) -> Slice<UnsafeBufferPointer<UInt8>> {
    text[words[word - 1].range.upperBound..<words[word].range.lowerBound]
  }

  func isQuotation(_ byte: Int) -> Bool {
    let next = quotations.partitioningIndex { $0.range.upperBound > byte }
    return quotations[next...].first?.range.contains(byte) ?? false
  }

  /// Whether a sentence ends between two words.
  func endsSentence(between first: Int, and second: Int) -> Bool {
    endsSentence(in: words[first].range.upperBound..<words[second].range.lowerBound)
  }

  /// Whether . ! ? or ؟ stands in a stretch.
  func endsSentence(in range: Range<Int>) -> Bool {
    range.contains { index in
      switch text[index] {
      case UInt8(ascii: "."), UInt8(ascii: "!"), UInt8(ascii: "?"): true
      case 0xD8: index + 1 < range.upperBound && text[index + 1] == 0x9F
      default: false
      }
    }
  }

  /// Whether a colon or a sentence's end stands between two words.
  func parts(between first: Int, and second: Int) -> Bool {
    gap(before: second).contains(UInt8(ascii: ":")) || endsSentence(between: first, and: second)
  }
}
