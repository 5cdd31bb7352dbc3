/// What an index and its client must agree on.
public enum Analyser {
  /// Changes whenever folding, tokenising or stemming does; index and client compare it.
  public static let version = 1
}
