/// Rows of different lengths in one flat array.
struct Rows<Element: Sendable>: Sendable {
  /// The elements of all rows.
  private(set) var items: [Element] = []
  private var ends: [Int32] = []

  /// How many rows there are.
  var count: Int { ends.count }

  /// Adds a row.
  mutating func append(_ row: some Sequence<Element>) {
    items.append(contentsOf: row)
    ends.append(Int32(items.count))
  }

  /// Where a row stands in ``items``; empty for a row that was never added.
  func bounds(_ row: Int) -> Range<Int> {
    guard row < ends.count else { return 0..<0 }
    return (row == 0 ? 0 : Int(ends[row - 1]))..<Int(ends[row])
  }

  /// The elements of a row.
  subscript(row: Int) -> ArraySlice<Element> { items[bounds(row)] }
}
