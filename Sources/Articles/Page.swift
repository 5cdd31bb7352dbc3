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
    let lines = Page.split(text).enumerated().map { Line(number: $0 + 1, text: $1) }
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

  private static func split(_ text: String) -> [String] {
    var text = text
    return text.withUTF8 { bytes in
      var lines: [String] = []
      var start = 0
      for end in 0...bytes.count where end == bytes.count || bytes[end] == UInt8(ascii: "\n") {
        let hasReturn = end > start && bytes[end - 1] == UInt8(ascii: "\r")
        let line = bytes[start..<(hasReturn ? end - 1 : end)]
        lines.append(String(decoding: UnsafeBufferPointer(rebasing: line), as: UTF8.self))
        start = end + 1
      }
      return lines
    }
  }

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
