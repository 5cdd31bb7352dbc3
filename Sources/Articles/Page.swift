/// A page of text as lines, with what repeats on it.
struct Page: Sendable {
  /// Every line, in order.
  let lines: [Line]
  /// The indices of the lines on which something can be seen.
  let visible: [Int]
  /// For every line the next line with the same visible text.
  private let echoes: [Int?]
  /// For every line its place among the visible ones; of a blank line that of the next.
  private let ranks: [Int]

  /// Splits a text at U+000A; a U+000D before it is part of the line's end. O(length).
  /// - Parameter text: the page.
  init(_ text: String) {
    let source = LineSource(text)
    let lines = source.ranges.indices.map(source.line)
    var visible: [Int] = []
    var ranks: [Int] = []
    for (index, line) in lines.enumerated() {
      ranks.append(visible.count)
      if !line.isBlank { visible.append(index) }
    }
    var last: [VerbatimText: Int] = [:]
    var echoes = [Int?](repeating: nil, count: lines.count)
    for index in visible.reversed() where lines[index].core.count <= Page.longestEcho {
      echoes[index] = last.updateValue(index, forKey: lines[index].verbatim)
    }
    self.lines = lines
    self.visible = visible
    self.echoes = echoes
    self.ranks = ranks
  }

  /// Bytes of the longest line whose copies are looked for: headlines and captions are shorter.
  private static let longestEcho = 1200

  /// The next line with the same visible text.
  func echo(of index: Int) -> Int? { echoes[index] }

  /// The visible lines of a range.
  func visible(in range: Range<Int>) -> ArraySlice<Int> {
    visible[rank(range.lowerBound)..<rank(range.upperBound)]
  }

  /// The next line on which something can be seen.
  func next(after index: Int) -> Int? {
    let rank = rank(index + 1)
    return rank < visible.count ? visible[rank] : nil
  }

  /// How many lines on which something can be seen stand between two such lines.
  func distance(from first: Int, to second: Int) -> Int { rank(second) - rank(first) - 1 }

  /// How many lines without anything to see stand right before a line.
  func blanks(before index: Int) -> Int {
    let rank = rank(index)
    return rank == 0 ? index : index - visible[rank - 1] - 1
  }

  private func rank(_ index: Int) -> Int {
    index < ranks.count ? ranks[index] : visible.count
  }
}

/// A text and where its lines stand.
private struct LineSource {
  let text: String
  /// The lines in UTF-8 bytes, without their ends.
  let ranges: [Range<Int>]

  init(_ text: String) {
    var text = text
    ranges = text.withUTF8(LineSource.ranges)
    self.text = text
  }

  private static func ranges(of bytes: UnsafeBufferPointer<UInt8>) -> [Range<Int>] {
    var ranges: [Range<Int>] = []
    var start = 0
    for end in 0...bytes.count where end == bytes.count || bytes[end] == UInt8(ascii: "\n") {
      let hasReturn = end > start && bytes[end - 1] == UInt8(ascii: "\r")
      ranges.append(start..<(hasReturn ? end - 1 : end))
      start = end + 1
    }
    return ranges
  }

  /// Measures a line; as a slice of the text it need not be proved to be UTF-8 again.
  func line(_ index: Int) -> Line {
    let range = ranges[index]
    let start = text.utf8.index(text.startIndex, offsetBy: range.lowerBound)
    let end = text.utf8.index(start, offsetBy: range.count)
    return Line(number: index + 1, text: String(text[start..<end]))
  }

  /// The first of some lines on which something can be seen.
  func visible(_ indices: some Sequence<Int>, atMost count: Int) -> [Line] {
    Array(indices.lazy.map(line).filter { !$0.isBlank }.prefix(count))
  }
}

/// The first and the last lines of a text on which something can be seen, and the longest of all:
/// the others are not measured.
struct PageEdges {
  /// The first lines.
  let head: [Line]
  /// The last lines; where the text is short, some are also first.
  let tail: [Line]
  /// The line with the most bytes.
  let longest: Line?

  /// The last line.
  var last: Line? { tail.last }

  /// Finds the edges of a text. O(length), at the speed of looking for the ends of lines.
  /// - Parameters:
  ///   - text: the text, in UTF-8.
  ///   - reach: how many lines an edge has.
  init(_ text: String, reach: Int) {
    let source = LineSource(text)
    head = source.visible(source.ranges.indices, atMost: reach)
    tail = source.visible(source.ranges.indices.reversed(), atMost: reach).reversed()
    longest = source.ranges.indices.max { source.ranges[$0].count < source.ranges[$1].count }
      .map(source.line)
  }
}
