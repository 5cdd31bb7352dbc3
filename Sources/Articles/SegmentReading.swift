import Dates

/// A part of a page that holds one article, while it is read.
struct SegmentReading: Sendable {
  /// The lines of the page.
  let range: Range<Int>
  /// The doubled headline, where the part has one.
  let header: Header?

  /// The headline that a record brings.
  var given: Passage?
  var title: Int?
  var deck: Int?
  var section: Int?
  private(set) var captions: [Caption] = []
  var summary: [Passage] = []
  var blocks: [Block] = []
  var published = Publication.unknown
  var authors: [String] = []
  var tags: [String] = []
  private var cuts: [Int: [Cut]] = [:]

  private var captionNumbers: [VerbatimText: Int] = [:]
  private var readings: [LineReading?]

  init(range: Range<Int>, header: Header?) {
    self.range = range
    self.header = header
    readings = Array(repeating: nil, count: range.count)
  }

  /// What a line was taken for so far.
  func reading(of line: Int) -> LineReading? { readings[line - range.lowerBound] }

  /// Whether nothing is known of a line yet.
  func isOpen(_ line: Int) -> Bool { reading(of: line) == nil }

  /// Tells what a line is as a whole; what was cut off one that is no running text goes with it.
  mutating func mark(_ line: Int, _ role: LineRole, _ reason: ReadingReason) {
    if role != .body { cuts[line] = nil }
    readings[line - range.lowerBound] = LineReading(role: role, reason: reason)
  }

  /// Whether anything in it is an article's.
  var hasArticle: Bool {
    title != nil || !blocks.isEmpty || !summary.isEmpty || given != nil && !captions.isEmpty
  }
}

extension SegmentReading {
  /// Marks a line as a caption, or as one more copy of one.
  /// - Parameters:
  ///   - index: the line.
  ///   - page: its page.
  ///   - reason: why it is a caption.
  mutating func markCaption(_ index: Int, of page: Page, _ reason: ReadingReason) {
    let line = page.lines[index]
    let credit = Credit(line)
    let words = credit?.caption ?? line.core
    let start = min(CaptionLabel.end(in: line) ?? words.lowerBound, words.upperBound)
    let text = line.passage(start..<words.upperBound)
    if let known = captionNumbers[VerbatimText(text: text.text[...])] {
      captions[known].lines.append(line.number)
      mark(index, .captionDuplicate, .copyOfCaption)
      return
    }
    captionNumbers[VerbatimText(text: text.text[...])] = captions.count
    let name = credit.map { line.passage($0.name) }
    captions.append(Caption(text: text, credit: name, lines: [line.number]))
    mark(index, .caption, reason)
    if start > words.lowerBound {
      cut(words.lowerBound..<start, of: line, .boilerplate, .captionLabel)
    }
  }

  /// Whether a line repeats a caption that is already kept.
  func repeatsCaption(_ index: Int, of page: Page) -> Bool {
    guard !captions.isEmpty else { return false }
    let line = page.lines[index]
    let text = line.passage(Credit(line)?.caption ?? line.core).text
    return captionNumbers[VerbatimText(text: text[...])] != nil
  }
}

/// What some pages set before a caption: «التعليق على الصورة، …».
enum CaptionLabel {
  /// Where the caption begins after its label, in UTF-8 bytes of the line; `nil` without a label.
  static func end(in line: Line) -> Int? {
    guard line.words <= 60 else { return nil }
    guard let first = line.tokens(in: line.core, atMost: 1).first,
      Lexicon.captionLabels.opens(with: first)
    else { return nil }
    let words = line.tokens(in: line.core, atMost: 6)
    let count = Lexicon.captionLabels.prefix(of: words[...])
    return count > 0 && count < words.count ? words[count].range.lowerBound : nil
  }
}

/// A part of a line that is not the article's.
private struct Cut {
  let bytes: Range<Int>
  let part: PartReading
}

/// Lines that are the article's only in part.
extension SegmentReading {
  /// Cuts a part off a line; a line of which nothing is left is dropped.
  /// - Parameters:
  ///   - bytes: the part, in UTF-8 bytes of the line.
  ///   - line: the line.
  ///   - role: what the part is.
  ///   - reason: why it was taken for that.
  mutating func cut(
    _ bytes: Range<Int>, of line: Line, _ role: LineRole, _ reason: ReadingReason
  ) {
    for piece in pieces(of: line) where piece.overlaps(bytes) {
      let bytes = piece.clamped(to: bytes)
      let start = line.scalars(before: bytes.lowerBound)
      let range = start..<line.scalars(before: bytes.upperBound)
      let part = PartReading(line: line.number, range: range, role: role, reason: reason)
      cuts[line.number - 1, default: []].append(Cut(bytes: bytes, part: part))
    }
    if pieces(of: line).isEmpty { mark(line.number - 1, role, reason) }
  }

  /// Whether a part was cut off a line.
  func isCut(_ line: Int) -> Bool { cuts[line] != nil }

  /// What is left of a line, in UTF-8 bytes: pieces on which something can be seen.
  func pieces(of line: Line) -> [Range<Int>] {
    guard let cuts = cuts[line.number - 1] else { return line.core.isEmpty ? [] : [line.core] }
    var pieces: [Range<Int>] = []
    var start = line.core.lowerBound
    for cut in cuts.map(\.bytes).sorted(by: { $0.lowerBound < $1.lowerBound }) {
      if start < cut.lowerBound { pieces.append(start..<cut.lowerBound) }
      start = max(start, cut.upperBound)
    }
    if start < line.core.upperBound { pieces.append(start..<line.core.upperBound) }
    return pieces.filter { !BlankTrimming.core(of: line.text, in: $0).isEmpty }
  }

  /// The parts cut off lines that are kept.
  var parts: [PartReading] {
    cuts.values.joined().map(\.part).sorted {
      ($0.line, $0.range.lowerBound) < ($1.line, $1.range.lowerBound)
    }
  }

  /// Marks a line as a byline and notes whom it names.
  mutating func markByline(_ line: Int, _ byline: Byline, _ reason: ReadingReason) {
    mark(line, byline.isDateline ? .dateline : .byline, reason)
    note(byline)
  }

  /// Notes whom a byline names.
  mutating func note(_ byline: Byline) {
    for author in byline.authors where !authors.contains(author) { authors.append(author) }
  }
}
