import ArabicText

/// What repeats in the articles of an archive: lines at their edges, and the words with which their
/// texts end. Hashes and sketches only: 16 bytes a line.
///
/// A sketch is a set of 64 bits, one for each article by a hash of its longest line: copies of one
/// article set one bit, so that a text which is often reprinted is not taken for chrome. Sketches
/// merge by union, in any order.
public struct ArchiveEvidence: Sendable, Hashable, Codable {
  private var lines: [UInt64: UInt64] = [:]
  private var endings: [UInt64: UInt64] = [:]

  /// Evidence of nothing, as for a page alone.
  public init() {}

  /// The evidence of several slices of an archive together.
  /// - Parameter slices: the evidence of each.
  public static func merged(_ slices: some Sequence<ArchiveEvidence>) -> ArchiveEvidence {
    var all = ArchiveEvidence()
    for slice in slices {
      all.lines.merge(slice.lines, uniquingKeysWith: |)
      all.endings.merge(slice.endings, uniquingKeysWith: |)
    }
    return all
  }

  /// Whether nothing is known.
  var isEmpty: Bool { lines.isEmpty }

  /// In how many different articles a line stands at an edge: 64 at most, and a little too few.
  func articles(with line: Line) -> Int { lines[ByteHash.of(line.trimmed)]?.nonzeroBitCount ?? 0 }

  /// How many different articles end with some words.
  func endings(with hash: UInt64) -> Int { endings[hash]?.nonzeroBitCount ?? 0 }

  fileprivate mutating func note(line: UInt64, _ bit: UInt64) { lines[line, default: 0] |= bit }

  fileprivate mutating func note(ending: UInt64, _ bit: UInt64) {
    endings[ending, default: 0] |= bit
  }

  /// In so many articles a line is the house's and not the article's.
  static let enoughLines = 6
  /// With so many articles an ending is the house's.
  static let enoughEndings = 10
  /// A line of more words is no chrome.
  static let longestLine = 15
  /// How many lines at either end of a page are an edge.
  static let edge = 10
}

/// Collects what repeats, text by text.
public struct EvidenceCollector: Sendable {
  /// What was found so far.
  public private(set) var evidence = ArchiveEvidence()

  /// Creates a collector that has seen nothing.
  public init() {}

  /// Notes the edges of one page or of one record's text. O(length).
  /// - Parameter text: the text.
  public mutating func note(_ text: String) {
    var text = text
    text.withUTF8 { note($0) }
  }

  /// Notes the edges of one page or of one record's text. O(length).
  /// - Parameter text: the text, in UTF-8.
  public mutating func note(_ text: UnsafeBufferPointer<UInt8>) {
    let edges = PageEdges(text, reach: ArchiveEvidence.edge)
    guard let longest = edges.longest else { return }
    let bit: UInt64 = 1 << (ByteHash.of(text[longest]) >> 58)
    for line in [edges.head, edges.tail].joined() where isNotable(line, of: text) {
      evidence.note(line: ByteHash.of(text[line]), bit)
    }
    if let last = edges.last, !Line.endsWithStop(text, last) {
      noteEnding(of: Line(number: 0, text: String(decoding: text[last], as: UTF8.self)), bit)
    }
  }

  private func isNotable(_ line: Range<Int>, of text: UnsafeBufferPointer<UInt8>) -> Bool {
    line.count <= 300 && Line.countWords(text, line) <= ArchiveEvidence.longestLine
  }

  private mutating func noteEnding(of line: Line, _ bit: UInt64) {
    let words = line.tokens(in: line.core, last: 45)
    for index in words.indices where Lexicon.tagLabels.prefix(of: words[index...]) > 0 {
      evidence.note(ending: words[index].hash, bit)
    }
    guard let start = EndingWords.start(in: words, of: line) else { return }
    evidence.note(ending: EndingWords.hash(words[start...]), bit)
  }
}

/// The words after the last sentence of a line that ends without a full stop.
enum EndingWords {
  /// Where they begin; `nil` where there are none or too many.
  /// - Parameters:
  ///   - words: the last words of the line.
  ///   - line: the line.
  static func start(in words: [Word], of line: Line) -> Int? {
    guard !line.endsSentence else { return nil }
    let start = line.text.utf8.withContiguousStorageIfAvailable { bytes in
      words.indices.dropFirst().last { index in
        hasStop(bytes[words[index - 1].range.upperBound..<words[index].range.lowerBound])
      }
    }
    guard let start = start ?? nil, words.count - start >= length else { return nil }
    return start
  }

  /// Whether a full stop, an exclamation mark or the last byte of ؟ is among some bytes.
  private static func hasStop(_ bytes: Slice<UnsafeBufferPointer<UInt8>>) -> Bool {
    bytes.contains { $0 == UInt8(ascii: ".") || $0 == UInt8(ascii: "!") || $0 == 0x9F }
  }

  /// The hash of the first of them.
  static func hash(_ words: ArraySlice<Word>) -> UInt64 {
    ByteHash.joining(words.prefix(length).lazy.map(\.hash))
  }

  private static let length = 3
}
