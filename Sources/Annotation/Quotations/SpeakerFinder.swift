import ArabicText
import Articles

/// Tells who says what stands in quotation marks.
///
/// A verb of speech makes its subject the speaker of its sentence: the first person named behind it
/// before what is said begins, else the body named right behind it (وقال لافروف: «…»). Without a
/// subject it goes on with the last speaker (وأضاف: «…»). بحسب and وفق name a source in the same way,
/// as does a verb right behind a quotation («…»، قال لافروف) and a name with a colon
/// (لافروف: «…»). A subject that is not named (وقال مصدر) leaves the quotation to nobody.
public struct SpeakerFinder: Sendable {
  /// What each entity is.
  let kinds: [EntityKind]

  /// Creates a finder.
  /// - Parameter entities: the entities that mentions speak of.
  public init(entities: [Entity]) { kinds = entities.map(\.kind) }

  /// The quotations of an article with their speakers where the text tells them. O(length).
  /// - Parameters:
  ///   - quotations: the quotations, in reading order.
  ///   - article: the article.
  ///   - mentions: who is named in it, in reading order.
  public func attributed(
    _ quotations: [Quotation], in article: Article, mentions: [Mention]
  ) -> [Quotation] {
    guard !quotations.isEmpty else { return [] }
    var result: [Quotation] = []
    var last: Int?
    var namesLeft = mentions[...]
    var left = quotations[...]
    for (index, (role, passage)) in article.passages.enumerated() {
      let named = namesLeft.prefix { $0.passage == index }
      namesLeft = namesLeft.dropFirst(named.count)
      let quoted = left.prefix { $0.passage == index }
      left = left.dropFirst(quoted.count)
      var reader = SpeechReader(
        words: Tokenizer().tokens(in: passage.text), text: Array(passage.text.utf8),
        mentions: Array(named), kinds: kinds, quotations: Array(quoted), last: last)
      reader.read()
      result += reader.quotations
      // Headlines and captions name a speaker for themselves only.
      if role == .paragraph || role == .subheading { last = reader.last }
    }
    return result
  }
}

/// Reads one passage from its first word to its last.
private struct SpeechReader {
  let words: [Token]
  let text: [UInt8]
  let mentions: [Mention]
  let kinds: [EntityKind]
  var quotations: [Quotation]
  /// Who spoke last.
  var last: Int?

  /// Who speaks in this sentence; the outer `nil` while no verb has told.
  private var speaker: Int??
  private var sentence = 0
  private var nextQuotation = 0

  init(
    words: [Token], text: [UInt8], mentions: [Mention], kinds: [EntityKind],
    quotations: [Quotation], last: Int?
  ) {
    self.words = words
    self.text = text
    self.mentions = mentions
    self.kinds = kinds
    self.quotations = quotations
    self.last = last
  }

  mutating func read() {
    var position = 0
    while position < words.count {
      if position > 0, endsSentence(between: position - 1, and: position) {
        beginSentence(position)
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

  private mutating func beginSentence(_ position: Int) {
    speaker = nil
    sentence = position
  }

  private mutating func readWord(_ position: Int) {
    let word = words[position].term
    if SpeechWords.verbs.contains(word) {
      let subject = subject(after: position)
      speaker = .some(subject)
      last = subject
    } else if SpeechWords.sources.contains(word), let source = named(after: position) {
      speaker = .some(source)
    }
  }

  /// Attributes the quotation that begins at a word; the place behind it.
  private mutating func readQuotation(at position: Int) -> Int {
    let range = quotations[nextQuotation].range
    let behind = words[position...].firstIndex { $0.range.lowerBound >= range.upperBound }
    if let speaker {
      quotations[nextQuotation].speaker = speaker
    } else if let name = nameWithColon(before: position) {
      quotations[nextQuotation].speaker = name
      speaker = .some(name)
    } else if let behind, let named = speakerBehind(behind) {
      quotations[nextQuotation].speaker = named
      speaker = .some(named)
      last = named
    }
    nextQuotation += 1
    return behind ?? words.count
  }

  // MARK: - Subjects

  /// Who is meant by the verb at a word; `nil` for someone who is not named.
  private func subject(after position: Int) -> Int? {
    let end = stretch(after: position)
    if end == position + 1 { return personBefore(position) ?? last }
    if let named = named(in: position + 1..<end) { return named }
    let isBackReference = SpeechWords.backReferences.contains(words[position + 1].term)
    return isBackReference ? last : nil
  }

  private func named(after position: Int) -> Int? {
    let isFor =
      position + 1 < words.count && SpeechWords.subordinators.contains(words[position + 1].term)
    return named(
      in: position + 1..<stretch(after: isFor ? position + 1 : position), mayBeBound: true)
  }

  /// The words behind a verb that may hold its subject: up to a colon, a quotation, the sentence's
  /// end, a further verb, or a word that begins what is said; at most a dozen.
  private func stretch(after position: Int) -> Int {
    var end = position + 1
    // نقل عن فلان: of a verb that hands on, the source is meant.
    let handsOn = words[position].term.hasSuffix("نقل") || words[position].term.hasSuffix("نقلت")
    while end < words.count, end <= position + 14, !parts(between: end - 1, and: end) {
      let word = words[end].term
      if SpeechWords.verbs.contains(word) { break }
      if SpeechWords.subordinators.contains(word), !(handsOn && word == "عن") { break }
      if isRecipient(word) { break }
      if isQuotation(words[end].range.lowerBound) { break }
      end += 1
    }
    return end
  }

  /// Whether a word says to whom something is said: لوكالة, للصحافيين.
  private func isRecipient(_ word: String) -> Bool {
    guard word.hasPrefix("ل"), word.unicodeScalars.count > 3 else { return false }
    if word.hasPrefix("لل") { return true }
    return WordClass.of(String(word.unicodeScalars.dropFirst())) == .bodyHead
  }

  /// The first person named in a stretch, else a body named at its beginning.
  private func named(in stretch: Range<Int>, mayBeBound: Bool = false) -> Int? {
    guard let first = stretch.first, let last = stretch.last else { return nil }
    let bytes = words[first].range.lowerBound..<words[last].range.upperBound
    let inside = mentions.filter {
      bytes.contains($0.range.lowerBound) && (mayBeBound || $0.proclitic.isEmpty)
    }
    if let person = inside.first(where: { kinds[$0.entity] == .person && !isOwner($0) }) {
      return person.entity
    }
    if WordClass.of(words[first].term) == .title { return nil }
    let limit = words[min(first + 1, last)].range.upperBound
    return inside.first {
      kinds[$0.entity] == .organisation
        ? $0.range.lowerBound < limit
        : kinds[$0.entity] == .place && words[first].range.contains($0.range.lowerBound)
    }?.entity
  }

  /// Whether a person is but the one to whom another belongs: «مستشار أوباما».
  private func isOwner(_ mention: Mention) -> Bool {
    guard
      let word = words.last(where: { $0.range.upperBound <= mention.range.lowerBound })?.term
    else { return false }
    return !word.hasPrefix("ال") && WordClass.of(word) == .title
  }

  /// The person whom the sentence names first, before a verb.
  private func personBefore(_ position: Int) -> Int? {
    guard sentence < position else { return nil }
    let bytes = words[sentence].range.lowerBound..<words[position].range.lowerBound
    return mentions.first {
      bytes.contains($0.range.lowerBound) && kinds[$0.entity] == .person
        && !isQuotation($0.range.lowerBound) && $0.proclitic.isEmpty
    }?.entity
  }

  /// Whom a verb or a source right behind a quotation names.
  private func speakerBehind(_ position: Int) -> Int? {
    guard position < words.count else { return nil }
    let word = words[position].term
    if SpeechWords.sources.contains(word) { return named(after: position) }
    guard SpeechWords.verbs.contains(word), !word.hasPrefix("و") || word.hasPrefix("وص") else {
      return nil
    }
    return named(in: position + 1..<stretch(after: position))
  }

  /// The person or body that a sentence is but the name of, with a colon before the quotation, as
  /// headlines have it.
  private func nameWithColon(before position: Int) -> Int? {
    guard position > 0 else { return nil }
    let end = words[position - 1].range.upperBound
    let gap = text[end..<words[position].range.lowerBound]
    guard gap.contains(UInt8(ascii: ":")) else { return nil }
    return mentions.last {
      $0.range.upperBound == end && $0.range.lowerBound == words[sentence].range.lowerBound
        && (kinds[$0.entity] == .person || kinds[$0.entity] == .organisation)
    }?.entity
  }

  // MARK: - Signs

  private func isQuotation(_ byte: Int) -> Bool {
    quotations.contains { $0.range.contains(byte) }
  }

  /// Whether a sentence ends between two words: at . ! ? ؟, and not inside quotation marks.
  private func endsSentence(between first: Int, and second: Int) -> Bool {
    let gap = text[words[first].range.upperBound..<words[second].range.lowerBound]
    return gap.indices.contains { index in
      switch gap[index] {
      case UInt8(ascii: "."), UInt8(ascii: "!"), UInt8(ascii: "?"): true
      case 0xD8: index + 1 < gap.endIndex && gap[index + 1] == 0x9F
      default: false
      }
    }
  }

  /// Whether a colon, a quotation mark or a sentence's end stands between two words.
  private func parts(between first: Int, and second: Int) -> Bool {
    let gap = text[words[first].range.upperBound..<words[second].range.lowerBound]
    return gap.contains(UInt8(ascii: ":")) || endsSentence(between: first, and: second)
  }
}
