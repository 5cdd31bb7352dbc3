/// What a build wrote, and what was wrong with its inputs.
public struct BuildReport: Sendable, Hashable {
  /// Where the site stands.
  public var output: String
  /// How many articles it holds, each text counted once.
  public var articles: Int
  /// How many occurrences of them the inputs held.
  public var occurrences: Int
  /// How many drafts were left out.
  public var drafts: Int
  /// How many persons, places, organisations and other things have a page.
  public var entities: Int
  /// How many files were written.
  public var files: Int
  /// How many bytes they hold.
  public var bytes: Int
  /// How many articles the editor has hidden.
  public var hidden = 0
  /// How many passages the editor has blacked out.
  public var redacted = 0
  /// What was wrong with the inputs, in the order of the inputs.
  public var problems: [Problem]

  /// Whether an input, or a part of one, was left out.
  public var hasErrors: Bool { problems.contains { $0.severity == .error } }

  /// One line that says what was written and how to open it.
  /// - Parameter seconds: how long it took.
  public func summary(seconds: Double) -> String {
    let megabytes = Self.tenths(Double(bytes) / 1e6)
    let left = [
      Self.counted(drafts, "draft", "left out"), Self.counted(hidden, "article", "hidden"),
      Self.counted(redacted, "passage", "blacked out"),
    ].compactMap { $0 }.map { ", " + $0 }.joined()
    return "Wrote \(articles) articles (\(occurrences) occurrences\(left)), \(entities) entities: "
      + "\(files) files, \(megabytes) MB in \(Self.tenths(seconds)) s. Open \(output)/index.html"
  }

  private static func counted(_ count: Int, _ noun: String, _ fate: String) -> String? {
    count == 0 ? nil : "\(count) \(noun)\(count == 1 ? "" : "s") \(fate)"
  }

  private static func tenths(_ value: Double) -> String {
    let tenths = Int((value * 10).rounded())
    return "\(tenths / 10).\(tenths % 10)"
  }
}

/// A strict build met something wrong with an input.
public struct BuildStopped: Error, Sendable, Hashable {
  /// What was wrong.
  public var problems: [Problem]
}

/// The inputs hold no article, so there is nothing to build a site from.
public struct NoArticles: Error, Sendable, Hashable {
  /// What was wrong with the inputs.
  public var problems: [Problem]
}
