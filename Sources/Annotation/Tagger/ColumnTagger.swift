/// Tags text in CoNLL's columns: a token a line in the first column, blank lines between sentences.
public struct ColumnTagger: Sendable {
  private var tagger: Tagger

  /// Creates one.
  /// - Parameter model: what the tagger has learnt.
  public init(model: TaggerModel = .shipped) { tagger = Tagger(model: model) }

  /// Tags a text. O(length).
  /// - Parameter input: lines whose first column, up to a tab or blank, is a token; UTF-8, with or
  ///   without carriage returns.
  /// - Returns: one line for every line: the token, a tab and its tag; an empty line for a blank one.
  public mutating func tag(_ input: [UInt8]) -> [UInt8] {
    var tokens: [Range<Int>] = []
    var ends: [Int] = []
    // For every line its token's number; nil for a blank line.
    var lines: [Int?] = []
    for line in Self.lines(of: input) {
      if let token = Self.firstColumn(of: line, in: input) {
        lines.append(tokens.count)
        tokens.append(token)
      } else {
        lines.append(nil)
        if ends.last ?? 0 < tokens.count { ends.append(tokens.count) }
      }
    }
    let tags = input.withUnsafeBufferPointer {
      tagger.tags(of: tokens, sentenceEnds: ends, in: $0)
    }
    var output: [UInt8] = []
    output.reserveCapacity(input.count + tokens.count * 4)
    for number in lines {
      if let number {
        output += input[tokens[number]]
        output.append(Self.tab)
        output += tags[number].text.utf8
      }
      output.append(Self.newline)
    }
    return output
  }

  private static let tab = UInt8(ascii: "\t")
  private static let newline = UInt8(ascii: "\n")

  /// The lines without their ends. A text's last line may lack its end.
  private static func lines(of input: [UInt8]) -> [Range<Int>] {
    var lines: [Range<Int>] = []
    var start = 0
    for (position, byte) in input.enumerated() where byte == newline {
      lines.append(start..<position)
      start = position + 1
    }
    if start < input.count { lines.append(start..<input.count) }
    return lines
  }

  private static func firstColumn(of line: Range<Int>, in input: [UInt8]) -> Range<Int>? {
    guard let start = line.first(where: { !isBlank(input[$0]) }) else { return nil }
    let end = (start..<line.upperBound).first { isBlank(input[$0]) } ?? line.upperBound
    return start..<end
  }

  private static func isBlank(_ byte: UInt8) -> Bool {
    byte == tab || byte == UInt8(ascii: " ") || byte == UInt8(ascii: "\r")
  }
}
