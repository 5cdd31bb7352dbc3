/// The grammar of dates over the tokens of a text.
///
///     expression := since | span | range | days | moment | bare-year | length
///     since      := «منذ» (moment | length | year)
///     span       := («من» | «بين») moment («إلى» | «و») moment | weekday «و» weekday
///     range      := [«من» | «بين»] date («إلى» | «حتى» | «و» | "-") date
///     days       := [«من» | «بين» | «يومي»] day («و» | «إلى» | "-") day month-tail
///     moment     := (day | unit | part | nth | distance | feast | date | century | decade) [clock]
///                 | clock [day]
///     day        := [part-of-day] [«يوم»] (weekday | «أمس» | «اليوم» | date …)
///     unit       := «هذا» unit | unit «الماضي» | units count «الماضية»
///     part       := («مطلع» | «منتصف» | «نهاية» | «الربع الأول من» …) (year | month | unit …)
///     nth        := («أول» | «آخر» …) weekday «من» month | weekday ordinal «من» month
///     distance   := («قبل» | «بعد») length [«من» (day | date | year)]
///     equated    := hijri-date («الموافق» | "(") gregorian-date
///     date       := [weekday] (day-month | numeric | month-day) | month | season | year
///     day-month  := day ["/" | "-"] [«من»] [«شهر»] month tail
///     month      := name | name "(" name ")" | name ("/" | "-" | "،") name
///     tail       := [year] [direction] [clock]
///     length     := count unit {«و»count unit} | dual | «نصف» unit
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
    guard index + 1 < tokens.count, !isInsideNumber(index) else { return nil }
    let readings: [Parsed<TimeReading>?]
    switch tokens[index].kind {
    case .other: return nil
    case .number where isAlone(index):
      readings = [bareYear(at: index), loneDay(behindPrepositionAt: index)]
    case .number:
      readings = [
        days(at: index), range(at: index), moment(at: index), bareYear(at: index),
        length(at: index), loneDay(behindPrepositionAt: index),
      ]
    case .word(let word): readings = expressions(of: word, at: index)
    }
    return DateGrammar.longest(readings).map(equated).flatMap { inContext($0, at: index) }
  }

  /// Whether the word behind a token says nothing of time, so that nothing of several tokens begins
  /// with it.
  private func isAlone(_ index: Int) -> Bool {
    if case .other = tokens[index + 1].kind { true } else { false }
  }

  private func expressions(of word: TimeWord, at index: Int) -> [Parsed<TimeReading>?] {
    switch word {
    case .month where isAlone(index), .weekday where isAlone(index): [moment(at: index)]
    case .month, .monthHead, .season, .definiteSeason: [range(at: index), moment(at: index)]
    case .weekday: [span(at: index), range(at: index), moment(at: index)]
    case .firstOfMonth: [range(at: index), moment(at: index), nth(at: index)]
    case .unit where isAlone(index): [moment(at: index), length(at: index)]
    case .unit(_, let form):
      [
        form == .construct ? days(at: index) : nil, range(at: index), span(at: index),
        moment(at: index), years(at: index), length(at: index),
      ]
    case .ordinal, .tens:
      isAdjective(index)
        ? []
        : [
          days(at: index), range(at: index), moment(at: index), length(at: index),
          loneDay(behindPrepositionAt: index),
        ]
    case .from, .between: [days(at: index), range(at: index), span(at: index)]
    case .since: [since(at: index)]
    case .cardinal, .teen, .hundred, .minutes:
      [moment(at: index), length(at: index)]
    case .feminineOrdinal: [moment(at: index), loneDay(behindPrepositionAt: index)]
    case .relativeDay, .night, .now, .before, .after, .this, .portion, .fractionOf, .dayPart,
      .feastHead, .feast, .head, .final, .bareOrdinal, .definiteCardinal,
      .article, .century, .decadeOfCentury, .decade, .bareWeekday, .dateNoun:
      [moment(at: index)]
    default: []
    }
  }

  /// The reading of more bytes; of equals the first.
  static func longer<Value>(
    _ first: Parsed<Value>?, _ second: Parsed<Value>?
  ) -> Parsed<Value>? {
    guard let first else { return second }
    guard let second, second.end > first.end else { return first }
    return second
  }

  /// The reading of more bytes; of equals the first.
  @inline(__always) static func longest<Value>(_ readings: [Parsed<Value>?]) -> Parsed<Value>? {
    var best: Parsed<Value>?
    for case let reading? in readings where best.map({ $0.end < reading.end }) ?? true {
      best = reading
    }
    return best
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
    WorkCount.add()
    guard index >= 0, index < tokens.count, case .word(let word) = tokens[index].kind else {
      return nil
    }
    return word
  }

  func number(at index: Int) -> (value: Int, digits: Int)? {
    WorkCount.add()
    guard index >= 0, index < tokens.count,
      case .number(let value, let digits) = tokens[index].kind
    else { return nil }
    return (value, digits)
  }

  /// Whether a token stands beside the one before it by one of some marks. A bracket that closed a
  /// second name counts as a blank.
  @inline(__always) func follows(_ index: Int, by marks: Gap.Mark...) -> Bool {
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

  /// Whether the noun of a unit, bare or with its article, stands at an index.
  func isUnit(_ unit: TimeUnit, at index: Int) -> Bool {
    switch word(at: index) {
    case .unit(unit, .bare), .unit(unit, .definite): true
    default: false
    }
  }

  /// What one token or more tell, up to the token before `next`.
  func parsed<Value>(_ value: Value, next: Int) -> Parsed<Value> {
    Parsed(value: value, next: next, end: tokens[next - 1].range.upperBound)
  }
}
