import Articles

/// Leaves out the lines of a page that the editor has named, and accounts for them.
struct LineDropper {
  /// The outlet the page comes from.
  let source: Source?

  /// Reads a page without those lines. O(length).
  /// - Parameters:
  ///   - text: the page.
  ///   - read: reads a page.
  /// - Returns: a reading of the whole page, in which the lines are told as dropped.
  func read(_ text: String, with read: (String) -> PageReading) -> PageReading {
    guard let source, !source.drop.isEmpty else { return read(text) }
    var lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    var dropped: [(index: Int, line: Substring)] = []
    for index in lines.indices where source.drops(lines[index]) {
      dropped.append((index, lines[index]))
      lines[index] = ""
    }
    var reading = read(lines.joined(separator: "\n"))
    for (index, line) in dropped where reading.lines.indices.contains(index) {
      reading.lines[index] = String(line)
      reading.readings[index] = LineReading(role: .boilerplate, reason: .droppedBySettings)
    }
    return reading
  }
}
