/// A stretch of time to offer while a reader types: a month in which something was published.
public struct SearchPeriod: Sendable {
  /// Its name as a reader sees it.
  public var label: String
  /// Its value in EDTF: `2024-11`.
  public var value: String
  /// How many documents were published in it.
  public var documents: Int

  /// Creates a stretch of time.
  /// - Parameters:
  ///   - label: its name as a reader sees it.
  ///   - value: its value in EDTF.
  ///   - documents: how many documents were published in it.
  public init(label: String, value: String, documents: Int) {
    self.label = label
    self.value = value
    self.documents = documents
  }
}
