/// The grammar of dates over the tokens of a text.
///
///     expression := since | range | days | point | years | century | decade
///     since      := «منذ» point
///     range      := [«من» | «بين»] point («إلى» | «حتى» | «و» | "-") point
///     days       := [«من» | «بين»] day («و» | «إلى» | "-") day [«من»] [«شهر»] month tail
///     point      := [weekday] (day-month | numeric | month-day) | month | season | year
///     day-month  := day ["/" | "-"] [«من»] [«شهر»] month tail
///     month      := name | name "(" name ")" | name ("/" | "-" | "،") name
///     tail       := [year] [direction] [clock]
///
/// A production takes the index of a token and gives what it read, or `nil`. It looks at a bounded
/// number of tokens, so that a text costs linear time.
struct DateGrammar: Sendable {
  /// The tokens of the text, the last of the kind `.other`.
  let tokens: [TimeToken]

  /// What a production has read.
  struct Parsed<Value: Sendable>: Sendable {
    var value: Value
    /// The token after it.
    var next: Int
    /// The byte after it.
    var end: Int

    /// The same tokens read as something else.
    func map<Other>(_ transform: (Value) -> Other) -> Parsed<Other> {
      Parsed<Other>(value: transform(value), next: next, end: end)
    }
  }

  /// The longest expression that begins at a token.
  /// - Parameter index: the token.
  func expression(at index: Int) -> Parsed<TimeReading>? {
    guard !isInsideNumber(index) else { return nil }
    let readings: [Parsed<TimeReading>?] =
      switch tokens[index].kind {
      case .other: []
      case .number:
        [days(at: index), range(at: index), point(at: index), bareYear(at: index)]
      case .word(let word): expressions(of: word, at: index)
      }
    return readings.compactMap { $0 }.max { $0.end < $1.end }
  }

  private func expressions(of word: TimeWord, at index: Int) -> [Parsed<TimeReading>?] {
    switch word {
    case .month, .monthHead, .monthNoun, .weekday, .season, .firstOfMonth:
      [range(at: index), point(at: index)]
    case .year: [range(at: index), yearPhrase(at: index).flatMap(years(from:))]
    case .ordinal, .tens:
      isAdjective(index) ? [] : [days(at: index), range(at: index), point(at: index)]
    case .years: [years(at: index)]
    case .from, .between: [days(at: index), range(at: index)]
    case .since: [since(at: index)]
    case .century: [century(at: index)]
    case .decadeOfCentury: [decadeOfCentury(at: index)]
    case .decade: [decade(at: index)]
    default: []
    }
  }

  /// Whether an ordinal belongs to the noun before it: «الأسبوع الأول من أكتوبر».
  private func isAdjective(_ index: Int) -> Bool {
    guard index > 0, isPlain(index), follows(index, by: .blank) else { return false }
    return tokens[index - 1].kind == .other(isDefinite: true)
  }

  /// Whether a token continues a number: «3.5», «12:30», «1/5».
  private func isInsideNumber(_ index: Int) -> Bool {
    guard index > 0, number(at: index) != nil, number(at: index - 1) != nil else { return false }
    let gap = tokens[index].gap
    return gap.isTight && gap.mark != .other && gap.mark != .none
  }
}

/// What the productions ask of a token. Every answer is safe for any index.
extension DateGrammar {
  func word(at index: Int) -> TimeWord? {
    guard index < tokens.count, case .word(let word) = tokens[index].kind else { return nil }
    return word
  }

  func number(at index: Int) -> (value: Int, digits: Int)? {
    guard index >= 0, index < tokens.count,
      case .number(let value, let digits) = tokens[index].kind
    else { return nil }
    return (value, digits)
  }

  /// Whether a token stands beside the one before it by one of some marks. A bracket that closed a
  /// second name counts as a blank.
  func follows(_ index: Int, by marks: Gap.Mark...) -> Bool {
    guard index < tokens.count else { return false }
    let gap = tokens[index].gap
    return marks.contains(gap.mark) || gap.mark == .close && marks.contains(.blank)
  }

  func isTight(_ index: Int) -> Bool { index < tokens.count && tokens[index].gap.isTight }

  /// Whether no particle is written onto a token.
  func isPlain(_ index: Int) -> Bool { index < tokens.count && tokens[index].prefix == .none }

  /// Whether a word stands at an index, one blank after the token before.
  func has(_ expected: TimeWord, at index: Int) -> Bool {
    word(at: index) == expected && follows(index, by: .blank)
  }

  /// What one token or more tell, up to the token before `next`.
  func parsed<Value>(_ value: Value, next: Int) -> Parsed<Value> {
    Parsed(value: value, next: next, end: tokens[next - 1].range.upperBound)
  }
}
