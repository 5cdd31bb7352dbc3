/// Text → what it betrays of its day of writing.
struct ClueReader: Sendable {
  private let tokenizer = TimeTokenizer()
  private let resolver = DateResolver(reference: nil)

  /// The clues of a text, in order. O(length).
  func clues(in text: UnsafeBufferPointer<UInt8>) -> [DateClue] {
    let grammar = DateGrammar(tokens: tokenizer.tokens(of: text))
    return grammar.expressions().compactMap { index, parsed in
      guard let kind = clue(parsed.value, at: index, grammar) else { return nil }
      let start = grammar.tokens[index].range.lowerBound
      return DateClue(
        kind: kind, surface: String(decoding: text[start..<parsed.end], as: UTF8.self))
    }
  }

  private func clue(
    _ reading: TimeReading, at index: Int, _ grammar: DateGrammar
  ) -> DateClue.Kind? {
    switch reading {
    case .point(let parts): return point(parts, at: index, grammar)
    case .days(let parts, _) where parts.direction == .next: return ahead(parts)
    case .relative(let time): return relative(time)
    case .timed(let day, _): return clue(day, at: index, grammar)
    case .since(let start): return since(start)
    case .equated(_, let gregorian): return clue(gregorian, at: index, grammar)
    default: return nil
    }
  }

  private func relative(_ time: RelativeTime) -> DateClue.Kind? {
    switch (time.unit, time.offset, time.weekday) {
    case (.day, let offset, let weekday?):
      return .weekday(weekday.advanced(by: -offset))
    case (.year, 0, _): return .presentYear
    default: return nil
    }
  }

  private func since(_ start: TimeReading) -> DateClue.Kind? {
    switch start {
    case .point(let parts):
      guard case .number(let year)? = parts.year, parts.calendar == .gregorian else { return nil }
      return .sinceYear(year)
    case .relative(let time) where time.unit == .year && time.offset < -1:
      return .sinceYears(-time.offset)
    default: return nil
    }
  }

  private func point(
    _ parts: DateParts, at index: Int, _ grammar: DateGrammar
  ) -> DateClue.Kind? {
    if parts.direction == .next { return ahead(parts) }
    if parts.depth == 1, grammar.has(.new, at: index + 1), case .number(let year)? = parts.year {
      return .newYear(year)
    }
    if let past = pastMonth(parts) { return past }
    guard parts.day != nil else { return told(parts, at: index, grammar) }
    return day(parts, at: index, grammar) ?? told(parts, at: index, grammar)
  }

  private func pastMonth(_ parts: DateParts) -> DateClue.Kind? {
    guard parts.direction == .last, parts.calendar == .gregorian, parts.year == nil,
      let month = parts.month, !parts.isFeast
    else { return nil }
    return .pastMonth(month, hasDay: parts.day != nil)
  }

  private func told(
    _ parts: DateParts, at index: Int, _ grammar: DateGrammar
  ) -> DateClue.Kind? {
    guard case .number(let year)? = parts.year, parts.calendar == .gregorian,
      !grammar.isAhead(index)
    else { return nil }
    return .told(year)
  }

  private func day(
    _ parts: DateParts, at index: Int, _ grammar: DateGrammar
  ) -> DateClue.Kind? {
    guard !parts.isFeast else { return nil }
    let offset = grammar.offsetBefore(index)
    guard case .number? = parts.year else {
      guard let offset, parts.calendar == .gregorian, let month = parts.month, let day = parts.day
      else { return nil }
      return .dayOfYear(month: month, day: day, offset: offset, parts.weekday)
    }
    guard let day = resolver.point(parts).value?.firstDay, agrees(day, parts) else { return nil }
    if let offset { return .day(day.advanced(by: -offset)) }
    if grammar.isAhead(index) { return .before(day) }
    return grammar.isPast(index) ? .after(day) : nil
  }

  private func agrees(_ day: Day, _ parts: DateParts) -> Bool {
    parts.weekday.map { $0 == day.weekday } ?? true
  }

  private func ahead(_ parts: DateParts) -> DateClue.Kind? {
    guard parts.calendar == .gregorian, parts.year == nil, let month = parts.month else {
      return nil
    }
    return .beforeNext(month: month, day: parts.day ?? 1)
  }
}

extension Weekday {
  /// The weekday so many days later.
  func advanced(by days: Int) -> Weekday {
    Weekday(rawValue: ((rawValue + days) % 7 + 7) % 7) ?? .sunday
  }
}

extension DateGrammar {
  /// Every expression with its first token, none overlapping another.
  func expressions() -> [(index: Int, parsed: Parsed<TimeReading>)] {
    var found: [(index: Int, parsed: Parsed<TimeReading>)] = []
    var index = 0
    while index < tokens.count {
      guard let parsed = expression(at: index) else {
        index += 1
        continue
      }
      found.append((index, parsed))
      index = parsed.next
    }
    return found
  }

  /// Days from the day of writing, where the word before a date tells them: «اليوم», «أمس».
  func offsetBefore(_ index: Int) -> Int? {
    guard follows(index, by: .blank, .open) else { return nil }
    switch word(at: index - 1) {
    case .unit(.day, .definite): return 0
    case .relativeDay(let offset): return offset
    default: return nil
    }
  }

  /// Whether a date is told as past: a verb or participle of the past stands before it in its
  /// clause.
  func isPast(_ index: Int) -> Bool {
    var at = index
    while at > 0, index - at < 6 {
      if tokens[at].gap.endsClause { return false }
      at -= 1
      if let tense = tokens[at].tense { return tense == .past }
      if tokens[at].hasClauseEnd { return false }
      if [.to, .before, .since].contains(word(at: at)) { return word(at: at) == .since }
    }
    return false
  }
}
