public enum Analyser {
  /// Changes whenever folding, tokenising or stemming does; index and client compare it.
  public static let version = 1
}
