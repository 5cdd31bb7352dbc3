/// Whether what stands in quotation marks is speech.
extension SpeechReader {
  /// Whether what stands before a quotation brings it in: a sign, a verb, أن, a name, or nothing.
  func isIntroduced(at position: Int) -> Bool {
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
  static let signs: [UInt8] = [UInt8(ascii: ":"), UInt8(ascii: ","), 0x8C, 0x9B]

  /// Whether a word for a title or a name stands before a quotation, or a verb before the name of a
  /// body: «بعنوان "…"», «وتقول "مجموعة …"».
  func isEntitled(from position: Int, to behind: Int?) -> Bool {
    guard position > sentence else { return false }
    let before = words[position - 1].kinds
    if before.contains(.entitles) { return true }
    let isShort = (behind ?? words.count) - position < Self.manyWords
    return isShort && before.contains(.verb) && words[position].wordClass == .bodyHead
      && !gap(before: position).contains(UInt8(ascii: ":"))
  }

  /// Whether a quotation has many words, or begins like a clause and not like a name.
  func isClause(from position: Int, to behind: Int?) -> Bool {
    let first = words[position]
    if (behind ?? words.count) - position >= Self.manyWords {
      return first.wordClass != .bodyHead && words[position - 1].wordClass != .workHead
    }
    return first.kinds.contains(.beginsClause) || first.isPresent || first.wordClass == .verb
  }

  /// How many words are no title.
  static let manyWords = 7
}
