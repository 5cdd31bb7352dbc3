import ArabicText

/// Text → the tokens that the grammar of dates reads. One pass; every word costs one look-up, and a
/// run of words that say nothing about time leaves one token.
struct TimeTokenizer: Sendable {
  private let tokenizer = Tokenizer()
  private let lexicon = TimeLexicon.shared

  /// The tokens of a text, closed by one of the kind `.other`; none at all when no word of the
  /// text speaks of time.
  /// - Parameter text: UTF-8.
  func tokens(of text: UnsafeBufferPointer<UInt8>) -> [TimeToken] {
    var tokens: [TimeToken] = []
    // In the press a token stands for some fifty bytes.
    tokens.reserveCapacity(8 + text.count / 48)
    var end = 0
    var isInRun = false
    var hasTimeWord = false
    tokenizer.forEachToken(in: text) { range, folded in
      defer { end = range.upperBound }
      let token = token(folded, range, text, after: end)
      if case .other = token.kind {
        if isInRun {
          tokens[tokens.count - 1].extend(with: token)
          return
        }
        isInRun = true
      } else {
        isInRun = false
        hasTimeWord = true
      }
      tokens.append(token)
    }
    guard hasTimeWord else { return [] }
    let gap = Gap(in: text, from: end, to: text.count)
    let limit = text.count..<text.count
    tokens.append(
      TimeToken(kind: .other(isDefinite: false), range: limit, prefix: .none, gap: gap))
    return tokens
  }

  private func token(
    _ folded: UnsafeBufferPointer<UInt8>, _ range: Range<Int>,
    _ text: UnsafeBufferPointer<UInt8>, after end: Int
  ) -> TimeToken {
    let gap = Gap(in: text, from: end, to: range.lowerBound)
    if let first = folded.first, TimeTokenizer.isDigit(first) {
      return TimeToken(kind: TimeTokenizer.number(folded), range: range, prefix: .none, gap: gap)
    }
    guard let entry = lexicon.entry(for: folded) else {
      let isDefinite = TimeTokenizer.hasArticle(folded)
      let tense = FutureVerb.matches(folded, text[range.lowerBound..<range.upperBound])
      return TimeToken(
        kind: .other(isDefinite: isDefinite), range: range, prefix: .none, gap: gap,
        tense: tense ? .future : nil, beginsDefinite: isDefinite)
    }
    switch entry.word {
    case .tense(let tense):
      return TimeToken(
        kind: .other(isDefinite: false), range: range, prefix: .none, gap: gap, tense: tense)
    case .plain:
      return TimeToken(kind: .other(isDefinite: false), range: range, prefix: .none, gap: gap)
    default: break
    }
    let start = range.lowerBound + TimeTokenizer.width(entry.prefixLength, text, range)
    return TimeToken(
      kind: .word(entry.word), range: start..<range.upperBound, prefix: entry.prefix, gap: gap)
  }

  /// Whether a folded word begins with «ال».
  private static func hasArticle(_ folded: UnsafeBufferPointer<UInt8>) -> Bool {
    folded.count > 6 && folded[0] == 0xD8 && folded[1] == 0xA7 && folded[2] == 0xD9
      && folded[3] == 0x84
  }

  private static func number(_ digits: UnsafeBufferPointer<UInt8>) -> TimeToken.Kind {
    guard digits.count <= 4, digits.allSatisfy(isDigit) else { return .other(isDefinite: false) }
    let value = digits.reduce(0) { $0 * 10 + Int($1 - UInt8(ascii: "0")) }
    return .number(value, digits: digits.count)
  }

  private static func isDigit(_ byte: UInt8) -> Bool {
    (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
  }

  /// How many bytes of the original word its particle takes: the particle's letters are two bytes
  /// each, and marks may stand on them.
  private static func width(
    _ prefixBytes: Int, _ text: UnsafeBufferPointer<UInt8>, _ range: Range<Int>
  ) -> Int {
    guard prefixBytes > 0 else { return 0 }
    var at = range.lowerBound + prefixBytes
    while at + 2 < range.upperBound, isMark(text[at], text[at + 1]) { at += 2 }
    return at - range.lowerBound
  }

  /// U+064B–0652 and U+0640: vowel signs and the stroke that stretches a word.
  private static func isMark(_ first: UInt8, _ second: UInt8) -> Bool {
    first == 0xD9 && (0x8B...0x92).contains(second) || first == 0xD9 && second == 0x80
  }
}
