import ArabicText

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
    self.lines = lines
    self.visible = visible
    self.echoes = Page.echoes(among: lines, visible)
    self.ranks = ranks
  }

  private static func echoes(among lines: [Line], _ visible: [Int]) -> [Int?] {
    // Only lines of one length can be copies: most need not be compared at all.
    var lengths = [Int](repeating: 0, count: longestEcho + 1)
    let short = visible.filter { lines[$0].core.count <= longestEcho }
    for index in short { lengths[lines[index].core.count] += 1 }
    var last: [VerbatimText: Int] = [:]
    var echoes = [Int?](repeating: nil, count: lines.count)
    for index in short.reversed() where lengths[lines[index].core.count] > 1 {
      echoes[index] = last.updateValue(index, forKey: lines[index].verbatim)
    }
    return echoes
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

  /// Where the lines of a text stand, without their ends.
  static func ranges(of bytes: UnsafeBufferPointer<UInt8>) -> [Range<Int>] {
    var ranges: [Range<Int>] = []
    var start = 0
    while start <= bytes.count {
      let end = bytes.firstPlace(of: UInt8(ascii: "\n"), in: start..<bytes.count)
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
}

/// Where the first and the last lines of a text stand on which something can be seen, and the longest
/// of all, without the blanks around them: the others are not measured.
struct PageEdges {
  /// The first lines, in UTF-8 bytes of the text.
  let head: [Range<Int>]
  /// The last lines; where the text is short, some are also first.
  let tail: [Range<Int>]
  /// The line with the most bytes.
  let longest: Range<Int>?

  /// The last line.
  var last: Range<Int>? { tail.last }

  /// Finds the edges of a text. O(length), at the speed of looking for the ends of lines.
  /// - Parameters:
  ///   - text: the text, in UTF-8.
  ///   - reach: how many lines an edge has.
  init(_ text: UnsafeBufferPointer<UInt8>, reach: Int) {
    let ranges = LineSource.ranges(of: text)
    func visible(_ lines: some Sequence<Range<Int>>) -> [Range<Int>] {
      let cores = lines.lazy.map { BlankTrimming.core(of: text, in: $0) }
      return Array(cores.filter { !$0.isEmpty }.prefix(reach))
    }
    head = visible(ranges)
    tail = visible(ranges.reversed()).reversed()
    longest = ranges.max { $0.count < $1.count }.map { BlankTrimming.core(of: text, in: $0) }
  }
}
