/// When each document may have been published, told by runs: documents are in order of time, so
/// those of one day stand together.
struct DayColumn {
  /// The column's text, as INDEX-FORMAT.md describes it.
  let text: [UInt8]

  /// Writes the column. O(documents).
  /// - Parameter documents: the documents, by number.
  init(_ documents: [SearchDocument]) {
    var text = BitText()
    var last = 0
    var start = 0
    while start < documents.count {
      let days = documents[start].published
      var end = start + 1
      while end < documents.count, documents[end].published == days { end += 1 }
      text.appendGamma(end - start - 1)
      text.appendGamma(days.map { $0.upperBound &- $0.lowerBound &+ 1 } ?? 0)
      if let days {
        Self.append(days.lowerBound &- last, to: &text)
        last = days.lowerBound
      }
      start = end
    }
    self.text = text.finished
  }

  /// A distance: forwards and backwards in turn, as the first of two runs may end after the second.
  private static func append(_ distance: Int, to text: inout BitText) {
    text.appendGamma(distance < 0 ? -2 &* distance &- 1 : 2 &* distance)
  }
}
