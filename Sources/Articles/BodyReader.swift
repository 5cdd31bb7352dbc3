/// Reads an article's running text: paragraphs, subheadings, and the captions among them.
struct BodyReader: Sendable {
  let page: Page
  let settings: ArticleExtractor

  /// Reads the lines after the head.
  /// - Parameters:
  ///   - start: the first of them.
  ///   - segment: the part of the page; its furniture and its head are marked.
  func read(from start: Int, into segment: inout SegmentReading) {
    guard start < segment.range.upperBound else { return }
    let lines = page.visible(in: start..<segment.range.upperBound)
    let title = segment.title.map { page.lines[$0].verbatim }
    for index in lines where segment.isOpen(index) {
      for range in InlineGuard.ranges(in: page.lines[index]) {
        segment.cut(range, of: page.lines[index], .boilerplate, .mailGuard)
      }
      guard segment.isOpen(index) else { continue }
      if page.lines[index].verbatim == title {
        segment.mark(index, .titleDuplicate, .copyOfHeadline)
      } else if repeatsParagraph(index, segment) {
        segment.mark(index, .boilerplate, .copyOfParagraph)
      } else if !segment.isCut(index), isCaption(index, segment) {
        segment.markCaption(index, of: page, .twiceOrAgency)
      } else {
        readBlock(index, into: &segment)
      }
    }
  }

  private func readBlock(_ index: Int, into segment: inout SegmentReading) {
    let line = page.lines[index]
    if !segment.isCut(index), isSubheading(index, segment) {
      segment.mark(index, .subheading, .subheading)
      segment.blocks.append(Block(kind: .subheading, passage: line.passage))
    } else {
      segment.mark(index, .body, .runningText)
      for piece in segment.pieces(of: line) {
        segment.blocks.append(Block(kind: .paragraph, passage: line.passage(piece)))
      }
    }
  }

  private func repeatsParagraph(_ index: Int, _ segment: SegmentReading) -> Bool {
    guard let last = segment.blocks.last, last.kind == .paragraph else { return false }
    return page.next(after: last.passage.line - 1) == index
      && page.lines[last.passage.line - 1].verbatim == page.lines[index].verbatim
  }

  private func isCaption(_ index: Int, _ segment: SegmentReading) -> Bool {
    let line = page.lines[index]
    guard line.words <= settings.maximumCaptionWords else { return false }
    if segment.repeatsCaption(index, of: page) || CaptionLabel.end(in: line) != nil { return true }
    if line.endsWithStop { return false }
    if let next = page.next(after: index), page.echo(of: index) == next { return true }
    guard let credit = Credit(line) else { return false }
    let text = Line(number: line.number, text: line.passage(credit.caption).text)
    // After a full stop the agency signs the article.
    return !text.endsSentence && credit.isAgency(in: line)
  }

  /// A short line that is no sentence, with text before it and a longer line right after.
  private func isSubheading(_ index: Int, _ segment: SegmentReading) -> Bool {
    let line = page.lines[index]
    // The time over an entry of a report that goes on.
    if ClockLine.matches(line) { return true }
    guard line.words < settings.subheadingWords, !line.endsSentence || isShortQuestion(line),
      !isListItem(line), !isQuotation(line), !leadsOn(line), !segment.blocks.isEmpty,
      let next = page.next(after: index), next < segment.range.upperBound, segment.isOpen(next)
    else { return false }
    let text = page.lines[next]
    return settings.isProse(text)
      || text.words >= settings.sentenceWords && text.words >= 2 * line.words
  }

  /// A question of a few words that nobody is named to ask.
  private func isShortQuestion(_ line: Line) -> Bool {
    line.words <= 6 && line.trimmed.hasSuffix("؟") && !line.trimmed.utf8.contains(UInt8(ascii: ":"))
  }

  /// Whether a line is what somebody said and nothing else.
  private func isQuotation(_ line: Line) -> Bool {
    let marks = [("«", "»"), ("“", "”"), ("\"", "\"")]
    return marks.contains { line.trimmed.hasPrefix($0) && line.trimmed.hasSuffix($1) }
      && line.words >= 5
  }

  /// Whether a line begins as the items of lists do: with a bullet, a star or a number.
  private func isListItem(_ line: Line) -> Bool {
    if FurnitureReader.bullet(of: line) != nil { return true }
    guard let first = line.trimmed.utf8.first else { return false }
    return (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(first)
      || [UInt8(ascii: "*"), UInt8(ascii: "("), UInt8(ascii: "-")].contains(first)
  }

  /// Whether a line asks for the next to end it: «وأضاف قائلا:», «كما قال،».
  private func leadsOn(_ line: Line) -> Bool {
    line.trimmed.hasSuffix(":") && line.words > 5 || line.trimmed.hasSuffix("،")
  }
}
