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
  /// Its value; `nil` while nothing tells what it refers to.
  public var value: DateValue?
  /// How sure the value is, 0 to 1.
  public var certainty: Double
  /// The rule that read it, as a phrase for the page: `explicit; dual month name`.
  public var rule: String

  /// Creates an expression.
  /// - Parameters:
  ///   - range: UTF-8 bytes of the text.
  ///   - kind: what kind of time it names.
  ///   - value: its value, where it can be told.
  ///   - certainty: 0 to 1.
  ///   - rule: the rule that read it.
  public init(
    range: Range<Int>, kind: Kind, value: DateValue?, certainty: Double, rule: String
  ) {
    self.range = range
    self.kind = kind
    self.value = value
    self.certainty = certainty
    self.rule = rule
  }
}
