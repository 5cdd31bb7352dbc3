/// Marks what is the page's and not the article's: labels, share residue, the masthead, lists of
/// links; and the points of a summary, which their label announces.
struct FurnitureReader: Sendable {
  let page: Page
  /// What the page's lines are by their whole text.
  let furniture: [Int: Furniture]
  /// How many words a link or a name in a masthead has at most.
  let linkWords: Int
  /// What repeats in the archive.
  let evidence: ArchiveEvidence

  /// Reads a part of the page.
  /// - Parameter segment: the part.
  func read(into segment: inout SegmentReading) {
    for index in page.visible(in: segment.range) where segment.isOpen(index) {
      guard let kind = furniture[index] else {
        readResidue(at: index, into: &segment)
        continue
      }
      switch kind {
      case .share: segment.mark(index, .shareResidue, .shareButton)
      case .label: segment.mark(index, .boilerplate, .label)
      case .summary: readSummary(under: index, into: &segment)
      case .masthead: readMasthead(at: index, into: &segment)
      case .related: readLinks(under: index, into: &segment)
      case .comments: readForm(under: index, into: &segment)
      case .tags: readTags(under: index, into: &segment)
      case .readers: readReaders(under: index, into: &segment)
      case .author: readAuthor(under: index, into: &segment)
      case .neighbour: readNeighbour(under: index, into: &segment)
      }
    }
    readEdges(of: &segment)
  }

  private func readResidue(at index: Int, into segment: inout SegmentReading) {
    guard let residue = Residue(page.lines[index]) else { return }
    segment.mark(index, residue.role, residue.reason)
    if residue.isLinkLabel, page.lines[index].trimmed.hasSuffix(":") {
      readLinks(under: index, into: &segment)
    }
  }

  /// Before and after the text a page may speak in whole sentences.
  private func readEdges(of segment: inout SegmentReading) {
    readRepeated(in: &segment)
    let open = page.visible(in: segment.range).filter(segment.isOpen)
    guard open.count > 2 else { return }
    for index in [open.prefix(edge), open.suffix(edge)].joined() where segment.isOpen(index) {
      guard let residue = Residue(edge: page.lines[index]) else { continue }
      segment.mark(index, residue.role, residue.reason)
    }
  }

  /// Lines that stand at the edges of many articles of the archive.
  private func readRepeated(in segment: inout SegmentReading) {
    guard !evidence.isEmpty else { return }
    let visible = page.visible(in: segment.range)
    for index in [
      visible.prefix(ArchiveEvidence.edge), visible.suffix(ArchiveEvidence.edge),
    ].joined() where segment.isOpen(index) && index != segment.header?.title {
      let line = page.lines[index]
      let count = line.words <= ArchiveEvidence.longestLine ? evidence.articles(with: line) : 0
      guard count >= ArchiveEvidence.enoughLines, DateLine(line) == nil,
        !isBetweenSentences(index), !Lexicon.greetings.occurs(in: line.tokens[...])
      else { continue }
      segment.mark(index, .boilerplate, .repeatedInArchive)
    }
  }

  /// Whether text ends before a line and goes on after it: a house's usual subheading, not chrome.
  private func isBetweenSentences(_ index: Int) -> Bool {
    guard let next = page.next(after: index), let last = page.visible(in: 0..<index).last else {
      return false
    }
    return [last, next].allSatisfy { page.lines[$0].words >= 20 && page.lines[$0].endsWithStop }
  }

  /// How many lines at both ends of a page may speak for the page.
  private let edge = 4

  private func readForm(under label: Int, into segment: inout SegmentReading) {
    segment.mark(label, .boilerplate, .formLabel)
    for index in following(label, in: segment) where segment.isOpen(index) {
      guard page.lines[index].words <= 8 else { return }
      segment.mark(index, .boilerplate, .formField)
    }
  }

  /// What readers wrote goes on to the end of the page. A label that may be a link to them counts
  /// where the first of them follows: its number, its date or its age.
  private func readReaders(under label: Int, into segment: inout SegmentReading) {
    segment.mark(label, .boilerplate, .readersLabel)
    let rest = following(label, in: segment)
    let isSure = page.lines[label].words > 1 || rest.prefix(3).contains(where: opensComment)
    guard isSure, hasText(before: label, in: segment) else { return }
    for index in rest where segment.isOpen(index) {
      segment.mark(index, .boilerplate, .readersWords)
    }
  }

  private func opensComment(_ index: Int) -> Bool {
    let line = page.lines[index]
    return line.words <= 8
      && (DateLine(line) != nil || Residue(line)?.reason == .age
        || line.tokens(in: line.core, atMost: 1).contains(where: \.isNumber))
  }

  private func hasText(before index: Int, in segment: SegmentReading) -> Bool {
    page.visible(in: segment.range.lowerBound..<index).contains {
      page.lines[$0].words >= 8 && page.lines[$0].endsSentence || page.lines[$0].words > linkWords
    }
  }

  /// A name, a trade and a life in short, at the end of the page.
  private func readAuthor(under label: Int, into segment: inout SegmentReading) {
    segment.mark(label, .boilerplate, .authorLabel)
    guard hasText(before: label, in: segment) else { return }
    for index in following(label, in: segment).prefix(3) where segment.isOpen(index) {
      guard page.lines[index].words <= 40, furniture[index] == nil else { return }
      segment.mark(index, .boilerplate, .aboutAuthor)
    }
  }

  private func readNeighbour(under label: Int, into segment: inout SegmentReading) {
    segment.mark(label, .boilerplate, .neighbourLabel)
    guard let link = following(label, in: segment).first, segment.isOpen(link),
      furniture[link] == nil, page.lines[link].words <= linkWords, !page.lines[link].endsWithStop
    else { return }
    segment.mark(link, .boilerplate, .link)
  }

  private func readTags(under label: Int, into segment: inout SegmentReading) {
    segment.mark(label, .tags, .tagLabel)
    for index in following(label, in: segment) where segment.isOpen(index) {
      let line = page.lines[index]
      guard furniture[index] == nil, line.words <= 4, !line.endsSentence, Residue(line) == nil
      else { return }
      segment.mark(index, .tags, .underTagLabel)
      segment.tags.append(line.passage.text)
    }
  }

  private func readSummary(under label: Int, into segment: inout SegmentReading) {
    segment.mark(label, .boilerplate, .summaryLabel)
    for index in following(label, in: segment) {
      guard let bullet = FurnitureReader.bullet(of: page.lines[index]) else { return }
      segment.mark(index, .summaryBullet, .summaryPoint)
      segment.summary.append(bullet)
    }
  }

  private func readMasthead(at label: Int, into segment: inout SegmentReading) {
    segment.mark(label, .boilerplate, .office)
    guard let name = following(label, in: segment).first, segment.isOpen(name),
      page.lines[name].words <= 5, !page.lines[name].endsSentence
    else { return }
    segment.mark(name, .boilerplate, .officeHolder)
  }

  private func readLinks(under label: Int, into segment: inout SegmentReading) {
    segment.mark(label, .boilerplate, .linkLabel)
    for index in following(label, in: segment) {
      let line = page.lines[index]
      guard segment.isOpen(index), line.words <= linkWords, !line.endsWithStop,
        page.blanks(before: index) < 2, furniture[index] == nil, Residue(line) == nil,
        DateLine(line) == nil
      else { return }
      segment.mark(index, .boilerplate, .link)
    }
  }

  private func following(_ index: Int, in segment: SegmentReading) -> ArraySlice<Int> {
    page.visible(in: index + 1..<segment.range.upperBound)
  }

  /// The text of a line that begins with a bullet; `nil` when it has none.
  static func bullet(of line: Line) -> Passage? {
    guard let mark = bullets.first(where: line.trimmed.utf8.starts) else { return nil }
    return line.passage(line.core.lowerBound + mark.count..<line.core.upperBound)
  }

  private static let bullets = ["- ", "– ", "— ", "* ", "•", "·", "●", "▪", "■", "◾", "➤"].map {
    Array($0.utf8)
  }
}
