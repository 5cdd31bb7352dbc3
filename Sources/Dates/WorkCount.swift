/// Counts the tokens that the grammar looks at, so that a test can tell that its work is linear. In a
/// release it is nothing.
final class WorkCount: @unchecked Sendable {
  /// Tokens looked at so far, by the one task that counts.
  private(set) var looks = 0

  @TaskLocal private static var current: WorkCount?

  /// Counts what a piece of work looks at.
  static func looks(during work: () -> Void) -> Int {
    let counter = WorkCount()
    $current.withValue(counter, operation: work)
    return counter.looks
  }

  /// Counts one token.
  @inline(__always) static func add() {
    #if DEBUG
      current?.looks += 1
    #endif
  }
}
