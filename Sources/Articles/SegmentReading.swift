import Dates

/// A part of a page that holds one article, while it is read.
struct SegmentReading: Sendable {
  /// The lines of the page.
  let range: Range<Int>
  /// The doubled headline, where the part has one.
  let header: Header?

  var title: Int?
  var deck: Int?
  var section: Int?
  private(set) var captions: [Caption] = []
  var summary: [Passage] = []
  var blocks: [Block] = []
  var published = Publication.unknown

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

  /// Tells what a line is.
  mutating func mark(_ line: Int, _ role: LineRole, _ reason: String? = nil) {
    readings[line - range.lowerBound] = LineReading(role: role, reason: reason)
  }

  /// Whether anything in it is an article's.
  var hasArticle: Bool { title != nil || !blocks.isEmpty || !summary.isEmpty }
}

extension SegmentReading {
  /// Marks a line as a caption, or as one more copy of one.
  /// - Parameters:
  ///   - index: the line.
  ///   - page: its page.
  ///   - reason: why it is a caption.
  mutating func markCaption(_ index: Int, of page: Page, _ reason: String) {
    let line = page.lines[index]
    let credit = Credit(line)
    let text = line.passage(credit?.caption ?? line.core)
    if let known = captionNumbers[VerbatimText(text: text.text[...])] {
      captions[known].lines.append(line.number)
      mark(index, .captionDuplicate, "a copy of the caption above")
      return
    }
    captionNumbers[VerbatimText(text: text.text[...])] = captions.count
    let name = credit.map { line.passage($0.name) }
    captions.append(Caption(text: text, credit: name, lines: [line.number]))
    mark(index, .caption, reason)
  }

  /// Whether a line repeats a caption that is already kept.
  func repeatsCaption(_ index: Int, of page: Page) -> Bool {
    guard !captions.isEmpty else { return false }
    let line = page.lines[index]
    let text = line.passage(Credit(line)?.caption ?? line.core).text
    return captionNumbers[VerbatimText(text: text[...])] != nil
  }
}
