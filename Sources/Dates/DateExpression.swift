/// An expression of time found in a text.
public struct DateExpression: Sendable, Hashable {
  /// What kind of time it names.
  public enum Kind: String, Sendable, Hashable {
    case date, datetime, interval, duration
  }

  /// Where it stands, in UTF-8 bytes of the text.
  public var range: Range<Int>
  /// What kind of time it names.
  public var kind: Kind
  /// Its value; `nil` while nothing tells what it refers to, and of a length of time.
  public var value: DateValue?
  /// How long it is, where it names a length of time only.
  public var span: TimeSpan?
  /// How sure the value is, 0 to 1.
  public var certainty: Double
  /// What the value rests on, the weightiest first.
  public var reasons: [DateReason]

  /// Creates an expression.
  /// - Parameters:
  ///   - range: UTF-8 bytes of the text.
  ///   - kind: what kind of time it names.
  ///   - value: its value, where it can be told.
  ///   - span: its length, where it names nothing else.
  ///   - certainty: 0 to 1.
  ///   - reasons: what the value rests on.
  public init(
    range: Range<Int>, kind: Kind, value: DateValue?, span: TimeSpan? = nil, certainty: Double,
    reasons: [DateReason]
  ) {
    self.range = range
    self.kind = kind
    self.value = value
    self.span = span
    self.certainty = certainty
    self.reasons = reasons
  }

  /// The rule that read it, as a phrase for the page: `explicit; dual month name`.
  public var rule: String { reasons.map(\.rawValue).joined(separator: "; ") }

  /// The value in EDTF, or the length of time in ISO 8601; `nil` while it is not resolved.
  public var edtf: String? { value?.edtf ?? span?.iso8601 }
}
