import Articles

/// The sentence in which something stands, cut to a length that a list can carry.
struct Excerpt {
  /// What stands before it.
  let before: Substring
  /// The thing itself.
  let hit: Substring
  /// What follows it.
  let after: Substring
  /// Where the whole stands, in UTF-8 bytes of the text.
  let range: Range<Int>
  /// Whether words of the sentence are left out at the beginning, and at the end.
  let isCut: (start: Bool, end: Bool)

  /// The most bytes of a sentence shown on either side, some 90 letters.
  private static let reach = 180
  /// The most bytes of a text's beginning, some 140 letters.
  private static let beginningReach = 280

  /// Cuts out a sentence; `nil` when the range does not lie on characters of the text. Reads no
  /// more than the excerpt holds.
  /// - Parameters:
  ///   - text: the text.
  ///   - range: what to show, in UTF-8 bytes.
  ///   - reach: the most bytes shown on either side.
  init?(of text: String, around range: Range<Int>, reach: Int = Self.reach) {
    guard let hitStart = Self.index(range.lowerBound, of: text),
      let hitEnd = Self.index(range.upperBound, of: text)
    else { return nil }
    var text = text
    let (start, isStartCut) = text.withUTF8 {
      Self.start(before: range.lowerBound, in: $0, reach: reach)
    }
    let (end, isEndCut) = text.withUTF8 { Self.end(after: range.upperBound, in: $0, reach: reach) }
    before = text[text.utf8.index(hitStart, offsetBy: start - range.lowerBound)..<hitStart]
    hit = text[hitStart..<hitEnd]
    after = text[hitEnd..<text.utf8.index(hitEnd, offsetBy: end - range.upperBound)]
    self.range = start..<end
    isCut = (isStartCut, isEndCut)
  }

  /// The beginning of a text, to the end of a sentence or of a word.
  static func beginning(of text: String) -> String {
    var text = text
    let (end, isCut) = text.withUTF8 { Self.end(after: 0, in: $0, reach: Self.beginningReach) }
    let beginning = text[..<text.utf8.index(text.startIndex, offsetBy: end)]
    return isCut ? beginning + "…" : String(beginning)
  }

  private static func index(_ offset: Int, of text: String) -> String.Index? {
    guard (0...text.utf8.count).contains(offset) else { return nil }
    return text.utf8.index(text.startIndex, offsetBy: offset).samePosition(in: text.unicodeScalars)
  }

  /// Walks back to the end of the sentence before, or to a blank when that is too far.
  private static func start(
    before hit: Int, in text: UnsafeBufferPointer<UInt8>, reach: Int
  ) -> (index: Int, isCut: Bool) {
    var lastBlank = hit
    for index in stride(from: hit, to: 0, by: -1) {
      if hit - index > reach { return (lastBlank, true) }
      guard text[index - 1] == blank else { continue }
      if endsSentence(before: index - 1, in: text) { return (index, false) }
      lastBlank = index
    }
    return (0, false)
  }

  /// Walks on to the end of the sentence, or to a blank when that is too far.
  private static func end(
    after hit: Int, in text: UnsafeBufferPointer<UInt8>, reach: Int
  ) -> (index: Int, isCut: Bool) {
    var lastBlank = hit
    for index in hit..<text.count {
      if index - hit > reach { return (lastBlank, true) }
      guard text[index] == blank else { continue }
      if endsSentence(before: index, in: text) { return (index, false) }
      lastBlank = index
    }
    return (text.count, false)
  }

  /// Whether a sentence ends before a blank: with `.`, `!`, `?` or «؟», which one closing mark
  /// may follow.
  private static func endsSentence(
    before end: Int, in text: UnsafeBufferPointer<UInt8>
  ) -> Bool {
    if isStop(before: end, in: text) { return true }
    if end >= 1, text[end - 1] == UInt8(ascii: "\"") || text[end - 1] == UInt8(ascii: ")") {
      return isStop(before: end - 1, in: text)
    }
    let isGuillemet = end >= 2 && text[end - 2] == 0xC2 && text[end - 1] == 0xBB
    return isGuillemet && isStop(before: end - 2, in: text)
  }

  private static func isStop(before end: Int, in text: UnsafeBufferPointer<UInt8>) -> Bool {
    guard end >= 1 else { return false }
    switch text[end - 1] {
    case UInt8(ascii: "."), UInt8(ascii: "!"), UInt8(ascii: "?"): return true
    case 0x9F: return end >= 2 && text[end - 2] == 0xD8  // ؟
    default: return false
    }
  }

  private static let blank = UInt8(ascii: " ")
}

extension Article {
  /// The text of a passage by its index in ``Article/passages``; `nil` when there is none.
  func passageText(_ index: Int) -> String? {
    Self.passageText(
      index, title: title, deck: deck, captions: captions, summary: summary, blocks: blocks)
  }

  /// The same of an article's parts: to take these from an archive is sooner done than to copy the article.
  static func passageText(
    _ index: Int, title: Passage?, deck: Passage?, captions: [Caption], summary: [Passage],
    blocks: [Block]
  ) -> String? {
    var index = index
    if let title { if index == 0 { return title.text } else { index -= 1 } }
    if let deck { if index == 0 { return deck.text } else { index -= 1 } }
    for caption in captions {
      if index == 0 { return caption.text.text }
      index -= 1
      guard let credit = caption.credit else { continue }
      if index == 0 { return credit.text }
      index -= 1
    }
    if summary.indices.contains(index) { return summary[index].text }
    index -= summary.count
    return blocks.indices.contains(index) ? blocks[index].passage.text : nil
  }
}

extension Archive {
  /// The text of a passage of an article; `nil` when there is none.
  /// - Parameters:
  ///   - passage: its index in ``Article/passages``.
  ///   - number: the article.
  func passageText(_ passage: Int, of number: Int) -> String? {
    Article.passageText(
      passage, title: articles[number].article.title, deck: articles[number].article.deck,
      captions: articles[number].article.captions, summary: articles[number].article.summary,
      blocks: articles[number].article.blocks)
  }
}
