import ArabicText

/// Cuts off what stands after the last words of an article's text: tags, the title again, the
/// signature of an agency, invitations to write to the author.
struct ClosingReader: Sendable {
  let page: Page
  /// The words of the headline.
  private let title: [Word]
  /// What repeats in the archive.
  let evidence: ArchiveEvidence

  /// Creates a reader.
  /// - Parameters:
  ///   - page: the page.
  ///   - title: the headline.
  ///   - evidence: what repeats in the archive.
  init(page: Page, title: String?, evidence: ArchiveEvidence) {
    self.page = page
    self.evidence = evidence
    self.title = title.map { Word.words(in: $0).filter { !ClosingReader.isEscape($0) } } ?? []
  }

  /// Reads the last lines of the text, from the end.
  /// - Parameters:
  ///   - start: the first line after the head.
  ///   - segment: the part of the page.
  func read(from start: Int, into segment: inout SegmentReading) {
    guard start < segment.range.upperBound else { return }
    let last = lastLines(from: start, segment)
    let endings = Dictionary(uniqueKeysWithValues: last.map { ($0, ending($0)) })
    readInvitation(among: last, endings, into: &segment)
    let lines = page.visible(in: start..<segment.range.upperBound).filter(segment.isOpen)
    for index in lines.suffix(reach).reversed() {
      let line = page.lines[index]
      if let residue = wholeLine(line) {
        segment.mark(index, residue.role, residue.reason)
      } else if segment.isCut(index), let rest = segment.pieces(of: line).last,
        let residue = wholeLine(line.part(rest))
      {
        segment.cut(rest, of: line, residue.role, residue.reason)
        if segment.isOpen(index) { return }
      } else if !cutEnd(of: line, endings[index] ?? ending(index), in: &segment)
        || segment.isOpen(index)
      {
        return
      }
    }
  }

  /// How many lines may follow the text.
  private let reach = 8

  private func wholeLine(_ line: Line) -> (role: LineRole, reason: ReadingReason)? {
    if let residue = Residue(edge: line) { return (residue.role, residue.reason) }
    if isClock(line) { return (.boilerplate, .agencyClock) }
    if line.words <= 8, let byline = Byline(line, at: .besideText) {
      return (byline.isDateline ? .dateline : .byline, .signsArticle)
    }
    return nil
  }

  /// «18:04 ت م», or the short number of a story.
  private func isClock(_ line: Line) -> Bool {
    guard line.words <= 8 else { return false }
    let words = line.tokens
    guard let first = words.first, first.isNumber, words.count <= 4,
      line.trimmed.contains(":") || words.count == 1 && first.range.count <= 4
    else { return false }
    return words.allSatisfy { $0.isNumber || $0.length == 1 }
  }

  // MARK: - Invitations

  /// «للتواصل مع الكاتب أرسل رسالة …», on one line or on many, to the end of the text.
  private func readInvitation(
    among last: [Int], _ endings: [Int: [Word]], into segment: inout SegmentReading
  ) {
    let opening = last.lastIndex { index in
      endings[index].map { Lexicon.contactLabels.occurs(in: $0[...]) } ?? false
    }
    guard let opening, let words = endings[last[opening]] else { return }
    let tail = last[opening...]
    let line = page.lines[last[opening]]
    guard let label = Lexicon.contactLabels.firstIndex(in: words[...]),
      isInvitation(words[label...], tail.dropFirst())
    else { return }
    if segment.isOpen(last[opening]) {
      let range = words[label].range.lowerBound..<line.core.upperBound
      segment.cut(range, of: line, .boilerplate, .invitation)
    }
    for index in tail.dropFirst() where segment.isOpen(index) {
      segment.mark(index, .boilerplate, .invitation)
    }
  }

  /// The short lines at the end of the text, and the longer one before them.
  private func lastLines(from start: Int, _ segment: SegmentReading) -> [Int] {
    var last: [Int] = []
    for index in page.visible(in: start..<segment.range.upperBound).reversed() {
      last.append(index)
      if last.count == reach || page.lines[index].words > 15 { break }
    }
    return last.reversed()
  }

  private func isInvitation(_ words: ArraySlice<Word>, _ rest: ArraySlice<Int>) -> Bool {
    let all = Array(words) + rest.flatMap { page.lines[$0].tokens }
    return all.count <= 60 && Lexicon.contactWords.occurs(in: all[...])
      && rest.allSatisfy { page.lines[$0].words <= 15 }
  }

  /// The last words of a line.
  private func ending(_ index: Int) -> [Word] {
    let line = page.lines[index]
    return line.tokens(in: line.core, last: 60)
  }

  // MARK: - Ends of lines

  private func cutEnd(
    of line: Line, _ ending: [Word], in segment: inout SegmentReading
  ) -> Bool {
    guard let rest = segment.pieces(of: line).last else { return false }
    let words = ending.filter {
      rest.lowerBound <= $0.range.lowerBound && $0.range.upperBound <= rest.upperBound
    }
    if let start = repeatedTitle(words, of: line) {
      return cut(words, start, rest, line, in: &segment, .titleDuplicate, .repeatsHeadline)
    }
    if let start = address(words) {
      return cut(words, start, rest, line, in: &segment, .boilerplate, .ownAddress)
    }
    if let start = tags(words, of: line) {
      return cut(words, start, rest, line, in: &segment, .tags, .tags)
    }
    if let start = repeatedEnding(words, of: line) {
      return cut(words, start, rest, line, in: &segment, .boilerplate, .endingOfArchive)
    }
    if let last = words.indices.last, Lexicon.moreLabels.contains(words[last]), line.words > 1,
      line.followsStop(words[last].range.lowerBound)
    {
      return cut(words, last, rest, line, in: &segment, .boilerplate, .linkToMore)
    }
    return false
  }

  private func cut(
    _ words: [Word], _ start: Int, _ rest: Range<Int>, _ line: Line,
    in segment: inout SegmentReading, _ role: LineRole, _ reason: ReadingReason
  ) -> Bool {
    let range = line.endBefore(words[start].range.lowerBound, from: rest.lowerBound)
    segment.cut(range..<rest.upperBound, of: line, role, reason)
    return true
  }

  /// Where the headline begins that ends a line, with the label before it.
  private func repeatedTitle(_ words: [Word], of line: Line) -> Int? {
    guard title.count >= 3, let last = words.last(where: { !ClosingReader.isEscape($0) }),
      last.hash == title[title.count - 1].hash
    else { return nil }
    let found = words.filter { !ClosingReader.isEscape($0) }
    guard found.count >= title.count,
      zip(title.reversed(), found.reversed()).allSatisfy({ $0.hash == $1.hash })
    else { return nil }
    let start = found[found.count - title.count].range.lowerBound
    let index = words.firstIndex { $0.range.lowerBound == start } ?? 0
    let before = words[max(0, index - 6)..<index]
    if let label = Lexicon.addressLabels.firstIndex(in: before) { return label }
    return line.endsWithStop || index > 0 && !line.followsStop(start) ? nil : index
  }

  private func address(_ words: [Word]) -> Int? {
    let label = words.indices.last { Lexicon.addressLabels.prefix(of: words[$0...]) > 0 }
    return label.flatMap { words.count - $0 <= 45 ? $0 : nil }
  }

  /// Where the tags begin that follow the last sentence.
  private func tags(_ words: [Word], of line: Line) -> Int? {
    let label = words.indices.last { index in
      Lexicon.tagLabels.prefix(of: words[index...]) > 0
        && (index == 0 || isTagLabelOfArchive(words[index])
          || line.followsStop(words[index].range.lowerBound))
    }
    guard let label, words.count - label <= 40 else { return nil }
    let rest = Line(
      number: line.number,
      text: String(line.slice(words[label].range.lowerBound..<line.core.upperBound)))
    return rest.endsWithStop ? nil : label
  }

  /// Whether a word opens the tags of many articles: then it need not follow a full stop.
  private func isTagLabelOfArchive(_ word: Word) -> Bool {
    evidence.endings(with: word.hash) >= ArchiveEvidence.enoughEndings
  }

  /// Where the words begin with which the text of many articles ends.
  private func repeatedEnding(_ words: [Word], of line: Line) -> Int? {
    guard let start = EndingWords.start(in: words, of: line),
      !Lexicon.greetings.occurs(in: words[start...])
    else { return nil }
    let count = evidence.endings(with: EndingWords.hash(words[start...]))
    return count >= ArchiveEvidence.enoughEndings ? start : nil
  }

  /// Whether a word is what is left of an HTML entity.
  private static func isEscape(_ word: Word) -> Bool { Lexicon.escapes.contains(word) }
}
