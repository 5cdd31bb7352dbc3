import Articles

/// The sentence in which something stands, cut to a length that a list can carry.
struct Excerpt {
  /// What stands before it.
  let before: Substring
  /// The thing itself.
  let hit: Substring
  /// What follows it.
  let after: Substring
  /// Whether words of the sentence are left out at the beginning, and at the end.
  let isCut: (start: Bool, end: Bool)

  /// The most bytes of a sentence shown on either side, some 90 letters.
  private static let reach = 180

  /// Cuts out a sentence; `nil` when the range does not lie on characters of the text. Reads no
  /// more than the excerpt holds.
  /// - Parameters:
  ///   - text: the text.
  ///   - range: what to show, in UTF-8 bytes.
  init?(of text: String, around range: Range<Int>) {
    let bytes = text.utf8
    guard range.lowerBound >= 0, range.upperBound <= bytes.count,
      let hitStart = Self.scalar(at: range.lowerBound, in: text),
      let hitEnd = Self.scalar(at: range.upperBound, in: text)
    else { return nil }
    let (start, isStartCut) = Self.start(before: hitStart, in: text)
    let (end, isEndCut) = Self.end(after: hitEnd, in: text)
    before = text[start..<hitStart]
    hit = text[hitStart..<hitEnd]
    after = text[hitEnd..<end]
    isCut = (isStartCut, isEndCut)
  }

  /// The beginning of a text, to the end of a sentence or of a word.
  static func beginning(of text: String) -> String {
    let (end, isCut) = end(after: text.startIndex, in: text)
    return isCut ? text[..<end] + "…" : String(text[..<end])
  }

  private static func scalar(at offset: Int, in text: String) -> String.Index? {
    text.utf8.index(text.startIndex, offsetBy: offset).samePosition(in: text.unicodeScalars)
  }

  /// Walks back to the end of the sentence before, or to a blank when that is too far.
  private static func start(
    before hit: String.Index, in text: String
  ) -> (index: String.Index, isCut: Bool) {
    let scalars = text.unicodeScalars
    var (index, lastBlank, steps) = (hit, hit, 0)
    while index > text.startIndex {
      let previous = scalars.index(before: index)
      if isBlank(scalars[previous]) {
        if endsSentence(before: previous, in: scalars) { return (index, false) }
        lastBlank = index
      }
      steps += UTF8.width(scalars[previous])
      if steps > reach { return (lastBlank, true) }
      index = previous
    }
    return (index, false)
  }

  /// Walks on to the end of the sentence, or to a blank when that is too far.
  private static func end(
    after hit: String.Index, in text: String
  ) -> (index: String.Index, isCut: Bool) {
    let scalars = text.unicodeScalars
    var (index, lastBlank, steps) = (hit, hit, 0)
    while index < text.endIndex {
      if isBlank(scalars[index]) {
        if endsSentence(before: index, in: scalars) { return (index, false) }
        lastBlank = index
      }
      steps += UTF8.width(scalars[index])
      if steps > reach { return (lastBlank, true) }
      index = scalars.index(after: index)
    }
    return (index, false)
  }

  /// Whether a sentence ends before a blank: with a stop, which quotation marks may follow.
  private static func endsSentence(
    before blank: String.Index, in scalars: String.UnicodeScalarView
  ) -> Bool {
    var index = blank
    for _ in 0..<3 where index > scalars.startIndex {
      index = scalars.index(before: index)
      switch scalars[index] {
      case ".", "!", "?", "؟", "…": return true
      case "»", "\"", "”", ")": continue
      default: return false
      }
    }
    return false
  }

  private static func isBlank(_ scalar: Unicode.Scalar) -> Bool {
    scalar == " " || scalar == "\u{A0}" || scalar == "\n" || scalar == "\t"
  }
}

extension Article {
  /// The text of a passage by its index in ``Article/passages``; `nil` when there is none.
  func passageText(_ index: Int) -> String? {
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
