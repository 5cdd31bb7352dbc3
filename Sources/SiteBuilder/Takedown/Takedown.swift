/// What an editor takes back: articles that are hidden, and passages that are blacked out.
public struct Takedown: Sendable, Hashable {
  /// An article that is not published.
  public struct HiddenArticle: Sendable, Hashable {
    /// One of its ids.
    public var id: String
    /// Whether a page stands at its address that says it was hidden.
    public var leavesTombstone = false
    /// What that page tells of the reason.
    public var reason: String?
    /// Where the settings name it.
    var place: SettingPlace
  }

  /// Words that are not published in an article.
  public struct Redaction: Sendable, Hashable {
    /// One of the article's ids.
    public var article: String
    /// The words, as the article has them.
    public var text: String
    /// What stands in their place.
    public var replacement = "[…]"
    /// Where the settings name it.
    var place: SettingPlace
  }

  /// The articles that are hidden.
  public var hidden: [HiddenArticle] = []
  /// The passages that are blacked out.
  public var redactions: [Redaction] = []

  /// Takes nothing back.
  public init() {}

  /// Whether nothing is taken back.
  public var isEmpty: Bool { hidden.isEmpty && redactions.isEmpty }
}

/// The page that stands in for a hidden article.
public struct Tombstone: Sendable, Hashable {
  /// The article's id.
  public var id: String
  /// Why it is hidden, where the editor tells.
  public var reason: String?
}
