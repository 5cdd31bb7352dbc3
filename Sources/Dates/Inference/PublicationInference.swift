/// When a text was written, from what it says of other days. It gives a day, month, year or
/// interval that follows from the clues; a month that is likely, and told as such; or nothing.
public struct PublicationInference: Sendable {
  /// What is known of the day of writing.
  public struct Result: Sendable, Hashable {
    /// A day, a year, or the days it lies between; `nil` where the clues do not bound it.
    public var value: DateValue?
    /// Whether the value is likely, but does not follow from the clues.
    public var isApproximate = false
    /// The weekday, where the text tells it.
    public var weekday: Weekday?
    /// The words that tell it and what they tell, a phrase each.
    public var evidence: [String]
    /// The words alone.
    public var surfaces: [String]
  }

  /// A day before which it was not written, from the archive.
  public var earliest: Day?
  /// A day after which it was not written, such as the day it was crawled.
  public var latest: Day?

  /// Creates an inference.
  /// - Parameters:
  ///   - earliest: a day before which it was not written.
  ///   - latest: a day after which it was not written.
  public init(earliest: Day? = nil, latest: Day? = nil) {
    self.earliest = earliest
    self.latest = latest
  }

  /// Infers the day of writing. O(length).
  /// - Parameter passages: the passages of one text; a clause ends with its passage.
  public func infer(from passages: [String]) -> Result {
    let reader = ClueReader()
    return infer(
      from: passages.flatMap { passage in
        var passage = passage
        return passage.withUTF8 { reader.clues(in: $0) }
      })
  }

  /// Infers the day of writing.
  /// - Parameter clues: what the text betrays.
  public func infer(from clues: [DateClue]) -> Result {
    var bounds = DayBounds(earliest: earliest, latest: latest)
    for clue in clues { bounds.add(clue) }
    bounds.addEquations(clues)
    bounds.addNewYear(clues)
    bounds.addPastMonths(clues)
    return bounds.result(clues)
  }
}
