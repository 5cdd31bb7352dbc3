/// Text → the expressions of time in it, none overlapping another, the longest first.
///
/// What names its own day, month, year, decade or century has a value by itself; what is told from
/// the day of writing («أمس», «الخميس الماضي», a month without its year) has one where that day is
/// known. Lengths of time are found too.
public struct DateScanner: Sendable {
  /// The days between which the text was written, where they are known.
  private let reference: ClosedRange<Day>?

  private let tokenizer = TimeTokenizer()

  /// Creates a scanner.
  /// - Parameter reference: the day of writing; without it what depends on it has no value.
  public init(reference: Day? = nil) {
    self.reference = reference.map { $0...$0 }
  }

  /// Creates a scanner for a text whose day of writing is known within bounds. What depends on that
  /// day has a value where every day of them gives the same: a later day never gives an earlier
  /// value, so that the first and the last speak for all.
  /// - Parameter bounds: the days between which it was written.
  public init(writtenBetween bounds: ClosedRange<Day>) {
    reference = bounds
  }

  /// The expressions of a text. O(length).
  /// - Parameter text: one passage; no expression runs over the end of a line.
  public func expressions(in text: String) -> [DateExpression] {
    var text = text
    return text.withUTF8 { expressions(in: $0) }
  }

  /// The expressions of a text. O(length).
  /// - Parameter text: UTF-8.
  public func expressions(in text: UnsafeBufferPointer<UInt8>) -> [DateExpression] {
    let grammar = DateGrammar(tokens: tokenizer.tokens(of: text))
    var told: DateValue?
    return grammar.expressions().map { index, parsed in
      let start = grammar.tokens[index].range.lowerBound
      let resolution = resolve(parsed.value, after: told)
      told = resolution.value?.bounds == nil ? told : resolution.value
      return DateScanner.expression(parsed.value, start..<parsed.end, resolution)
    }
  }

  /// What a reading refers to.
  /// - Parameter told: the date told before it in the text.
  private func resolve(_ reading: TimeReading, after told: DateValue?) -> DateResolution {
    let first = DateResolver(reference: reference?.lowerBound, told: told).resolve(reading)
    guard let reference, reference.lowerBound < reference.upperBound else { return first }
    let last = DateResolver(reference: reference.upperBound, told: told).resolve(reading)
    if first.value == last.value { return first }
    let apart = DateResolver(reference: nil, told: told).resolve(reading)
    return apart.value == nil ? .unresolved(.vaguePublication) : apart
  }

  private static func expression(
    _ reading: TimeReading, _ range: Range<Int>, _ resolution: DateResolution
  ) -> DateExpression {
    DateExpression(
      range: range, kind: reading.kind, value: resolution.value, span: reading.length,
      certainty: resolution.certainty, reasons: resolution.reasons)
  }
}

extension TimeReading {
  /// The kind of time it names, whatever it refers to.
  fileprivate var kind: DateExpression.Kind {
    switch self {
    case .point(let parts): parts.clock == nil ? .date : .datetime
    case .equated(_, let gregorian): gregorian.kind
    case .timed, .timeOfDay: .datetime
    case .relative(let time), .beside(let time, _):
      time.unit == .week && time.weekday == nil ? .interval : .date
    case .nth(_, .week, _), .stretch, .days, .range, .span, .since: .interval
    case .length: .duration
    case .nth, .part, .century, .decade, .decadeOf, .newYear, .event, .localFeast, .away,
      .severalAway, .about, .quarter, .untoldDay:
      .date
    }
  }

  /// The length, of a reading that is nothing else.
  fileprivate var length: TimeSpan? {
    if case .length(let span) = self { span } else { nil }
  }
}
