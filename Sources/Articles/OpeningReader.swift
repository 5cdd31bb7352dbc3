import ArabicText

/// Cuts off what stands before the first words of an article's text: share bars and buttons set in
/// one line with it, bylines, the line with which agencies open a story.
struct OpeningReader: Sendable {
  let page: Page
  /// The words of those who wrote the article, as its record says.
  private let authors: [[Word]]
  /// Whether the text is a record's, which has no head of its own.
  let isRecord: Bool

  /// Creates a reader.
  /// - Parameters:
  ///   - page: the page.
  ///   - authors: who wrote the article, as its record says.
  ///   - isRecord: whether the text is a record's.
  init(page: Page, authors: [String], isRecord: Bool) {
    self.page = page
    self.isRecord = isRecord
    self.authors = authors.map { author in
      Word.words(in: author).filter { !Lexicon.escapes.contains($0) }
    }
  }

  /// Reads the first lines of the text.
  /// - Parameters:
  ///   - start: the first line after the head.
  ///   - segment: the part of the page.
  func read(from start: Int, into segment: inout SegmentReading) {
    guard start < segment.range.upperBound else { return }
    let lines = page.visible(in: start..<segment.range.upperBound)
    var seen = 0
    for index in lines where segment.isOpen(index) {
      seen += 1
      if seen > reach { return }
      let line = page.lines[index]
      if readWhole(line, at: index, into: &segment) { continue }
      while segment.isOpen(index), cutBeginning(of: line, in: &segment) {}
      if line.words >= 25 { return }
    }
  }

  /// How many lines may hold what belongs before the text.
  private var reach: Int { isRecord ? 4 : 2 }

  private func readWhole(
    _ line: Line, at index: Int, into segment: inout SegmentReading
  ) -> Bool {
    if isRecord, line.words <= 16, let date = DateLine(line) {
      segment.mark(index, .dateline, .fullDateBeforeText)
      segment.published = date.publication(line: line.number)
      return true
    }
    guard let byline = Byline(line, at: .opening) else { return false }
    segment.markByline(index, byline, .namesAuthor)
    return true
  }

  /// Cuts one piece off the beginning of a line.
  private func cutBeginning(of line: Line, in segment: inout SegmentReading) -> Bool {
    guard let rest = segment.pieces(of: line).first else { return false }
    if segment.isCut(line.number - 1), let byline = Byline(line.part(rest), at: .opening) {
      segment.cut(rest, of: line, byline.isDateline ? .dateline : .byline, .namesAuthor)
      segment.note(byline)
      return true
    }
    let words = line.tokens(in: rest, atMost: max(12, authors.lazy.map(\.count).max() ?? 0))
    if controls(words[...]) != nil { return cutControls(rest, of: line, in: &segment) }
    if let count = repeatedAuthor(words) {
      return cut(words, count, rest, of: line, in: &segment, .byline, .repeatsRecordAuthor)
    }
    guard let end = byline(line, rest) ?? dateline(line, words, rest) else { return false }
    segment.cut(rest.lowerBound..<end, of: line, .byline, .namesReporter)
    return true
  }

  private func cutControls(
    _ rest: Range<Int>, of line: Line, in segment: inout SegmentReading
  ) -> Bool {
    let words = line.tokens(in: rest, atMost: 40)
    guard let count = controls(words[...]) else { return false }
    return cut(words, count, rest, of: line, in: &segment, .shareResidue, .buttonsBeforeText)
  }

  private func cut(
    _ words: [Word], _ count: Int, _ rest: Range<Int>, of line: Line,
    in segment: inout SegmentReading, _ role: LineRole, _ reason: ReadingReason
  ) -> Bool {
    let end = line.skipMarks(from: words[count - 1].range.upperBound)
    segment.cut(rest.lowerBound..<end, of: line, role, reason)
    return true
  }

  /// How many words at the beginning are buttons: two at least, and of one kind.
  private func controls(_ words: ArraySlice<Word>) -> Int? {
    let share = Lexicon.shareWords.run(of: words)
    if share >= 3 { return share }
    let gallery = Lexicon.galleryWords.run(of: words)
    return gallery >= 2 ? gallery : nil
  }

  /// How many words at the beginning repeat the record's author.
  private func repeatedAuthor(_ words: [Word]) -> Int? {
    let counts = authors.map { name in
      zip(name, words).prefix { $0.hash == $1.hash }.count == name.count ? name.count : 0
    }
    return counts.max().flatMap { $0 > 0 ? $0 : nil }
  }

  /// The end of a byline that a colon parts from the text.
  private func byline(_ line: Line, _ rest: Range<Int>) -> Int? {
    guard let colon = line.firstByte(UInt8(ascii: ":"), in: rest, atMost: 140) else { return nil }
    let head = Line(number: line.number, text: String(line.slice(rest.lowerBound..<colon)))
    guard head.words <= 10, isPlain(head), Byline(head, at: .besideText) != nil else { return nil }
    return line.skipMarks(from: colon)
  }

  /// The end of a city and a name that dashes part from the text: «بيروت ـ سمير نجار - قال …».
  private func dateline(_ line: Line, _ words: [Word], _ rest: Range<Int>) -> Int? {
    let dashes = words.indices.dropFirst().prefix(8).filter { index in
      let gap = line.slice(words[index - 1].range.upperBound..<words[index].range.lowerBound)
      return [" - ", " – ", " ـ ", " — "].contains(gap)
    }
    guard dashes.count >= 2 else { return nil }
    let start = words[dashes[1]].range.lowerBound
    let end = words[dashes[1] - 1].range.upperBound
    let head = Line(number: line.number, text: String(line.slice(rest.lowerBound..<end)))
    guard isPlain(head), let byline = Byline(head, at: .besideText), !byline.authors.isEmpty else {
      return nil
    }
    return start
  }

  /// Whether dashes alone part the words: no comma, no bracket that is left open.
  private func isPlain(_ head: Line) -> Bool {
    !head.text.unicodeScalars.contains { $0 == "،" || $0 == "(" || $0 == ")" || $0 == "," }
  }
}
