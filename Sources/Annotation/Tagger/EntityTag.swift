/// What the tagger says of one token: outside every name, or the first or a further token of one.
///
/// The order puts the first and the further tokens of a kind side by side, so that the legal
/// successions can be told by number.
public enum EntityTag: UInt8, Sendable, Hashable, CaseIterable {
  case outside
  case beginsPerson, insidePerson
  case beginsPlace, insidePlace
  case beginsOrganisation, insideOrganisation
  case beginsOther, insideOther

  /// How many tags there are.
  package static let count = 9

  private static let texts = [
    "O", "B-PER", "I-PER", "B-LOC", "I-LOC", "B-ORG", "I-ORG", "B-MISC", "I-MISC",
  ]

  /// The tag as CoNLL writes it: `O`, `B-PER`, `I-PER`, `B-LOC` and so on.
  public var text: String { Self.texts[Int(rawValue)] }

  /// Reads a tag as CoNLL writes it.
  /// - Parameter text: `O`, `B-PER` and so on; anything else gives `nil`.
  public init?(text: String) {
    guard let number = Self.texts.firstIndex(of: text) else { return nil }
    self.init(rawValue: UInt8(number))
  }

  /// What the named thing is; `nil` outside names.
  public var kind: EntityKind? {
    switch self {
    case .outside: nil
    case .beginsPerson, .insidePerson: .person
    case .beginsPlace, .insidePlace: .place
    case .beginsOrganisation, .insideOrganisation: .organisation
    case .beginsOther, .insideOther: .other
    }
  }

  /// Whether the token is the first of a name.
  public var begins: Bool { rawValue & 1 == 1 }

  /// Whether the token goes on a name that the one before it is part of.
  public var continues: Bool { rawValue != 0 && rawValue & 1 == 0 }

  /// Whether the tag may follow another: a name goes on only behind a token of its own kind.
  /// - Parameter previous: the tag before; ``outside`` where a sentence begins.
  public func mayFollow(_ previous: EntityTag) -> Bool {
    !continues || previous == self || previous.rawValue == rawValue - 1
  }
}
