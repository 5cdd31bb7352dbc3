/// Rows of different lengths in one flat array.
struct Rows<Element: Sendable>: Sendable {
  /// The elements of all rows.
  private(set) var items: [Element] = []
  private var ends: [Int32] = []

  /// Creates rows without elements.
  init() {}

  /// Creates rows of items that come in any order; those of one row keep theirs. O(n).
  /// - Parameters:
  ///   - items: the number of each item's row, and the item.
  ///   - count: how many rows there are.
  init(_ items: [(row: Int32, item: Element)], count: Int) {
    ends = Array(repeating: 0, count: count)
    for item in items { ends[Int(item.row)] += 1 }
    var next: [Int32] = []
    var start: Int32 = 0
    for row in 0..<count {
      next.append(start)
      start += ends[row]
      ends[row] = start
    }
    var order = Array(repeating: Int32(0), count: items.count)
    for (number, item) in items.enumerated() {
      order[Int(next[Int(item.row)])] = Int32(number)
      next[Int(item.row)] += 1
    }
    self.items = order.map { items[Int($0)].item }
  }

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
