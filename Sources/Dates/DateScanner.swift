/// Text → the expressions of time in it, none overlapping another, the longest first.
///
/// It reads what names its own day, month, year, decade or century, and names without a year that
/// the day of writing completes. What is told only from that day («أمس», a weekday alone) is not
/// read here.
public struct DateScanner: Sendable {
  /// The day of writing, where it is known.
  public var reference: Day?

  private let tokenizer = TimeTokenizer()

  /// Creates a scanner.
  /// - Parameter reference: the day of writing; without it what depends on it has no value.
  public init(reference: Day? = nil) {
    self.reference = reference
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
    let resolver = DateResolver(reference: reference)
    var expressions: [DateExpression] = []
    var index = 0
    while index < grammar.tokens.count {
      guard let parsed = grammar.expression(at: index) else {
        index += 1
        continue
      }
      let start = grammar.tokens[index].range.lowerBound
      expressions.append(
        DateScanner.expression(parsed.value, start..<parsed.end, resolver.resolve(parsed.value)))
      index = parsed.next
    }
    return expressions
  }

  private static func expression(
    _ reading: TimeReading, _ range: Range<Int>, _ resolution: DateResolution
  ) -> DateExpression {
    DateExpression(
      range: range, kind: kind(of: reading), value: resolution.value,
      certainty: resolution.certainty, rule: resolution.rule)
  }

  private static func kind(of reading: TimeReading) -> DateExpression.Kind {
    switch reading {
    case .point(let parts): parts.clock == nil ? .date : .datetime
    case .century, .decade: .date
    case .days, .range, .since: .interval
    }
  }
}
