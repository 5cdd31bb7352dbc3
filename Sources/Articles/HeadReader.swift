/// Reads what stands before an article's text: masthead, section, headline, deck, date, captions.
struct HeadReader: Sendable {
  let page: Page
  let settings: ArticleExtractor

  /// Reads the head of a part of the page.
  /// - Parameter segment: the part; its furniture is marked.
  /// - Returns: the first line after the head.
  func read(into segment: inout SegmentReading) -> Int {
    let end = segment.header.map { headEnd(after: $0, segment) } ?? proseStart(in: segment)
    let head = segment.range.lowerBound..<end
    let dates = readDates(in: head, of: &segment)
    readTitle(in: head, of: &segment)
    readPublication(among: dates, of: &segment)
    readRepeated(in: head, of: &segment)
    readBylines(in: head, of: &segment)
    readSection(in: head, of: &segment)
    return readDeck(in: head, of: &segment)
  }

  // MARK: - Where the head ends

  /// After the second headline the head goes on with dates and copies of its captions.
  private func headEnd(after header: Header, _ segment: SegmentReading) -> Int {
    let captions = Set(
      page.visible(in: header.title + 1..<header.copy).map { page.lines[$0].verbatim })
    let rest = page.visible(in: header.copy + 1..<segment.range.upperBound)
    let first = rest.first { index in
      segment.isOpen(index) && !captions.contains(page.lines[index].verbatim)
        && !isCaptionPair(index) && DateLine(page.lines[index]) == nil
    }
    return first ?? segment.range.upperBound
  }

  /// Without a doubled headline the head ends at the first line that reads as running text.
  private func proseStart(in segment: SegmentReading) -> Int {
    let prose = page.visible(in: segment.range).first { index in
      let isBullet = segment.reading(of: index)?.role == .summaryBullet
      return segment.isOpen(index) && !isBullet && settings.isProse(page.lines[index])
        && !isCaptionPair(index)
    }
    return prose ?? segment.range.upperBound
  }

  /// Whether a line is the first of two equal ones that are no sentence.
  private func isCaptionPair(_ index: Int) -> Bool {
    isDoubled(index) && !page.lines[index].endsWithStop
  }

  private func isDoubled(_ index: Int) -> Bool {
    page.next(after: index).map { page.echo(of: index) == $0 } ?? false
  }

  // MARK: - What the head holds

  private func open(_ head: Range<Int>, _ segment: SegmentReading) -> [Int] {
    page.visible(in: head).filter(segment.isOpen)
  }

  /// Sets the dates of a head apart; which of them dates the article is told after its headline.
  private func readDates(
    in head: Range<Int>, of segment: inout SegmentReading
  ) -> [(index: Int, date: DateLine)] {
    let dates = open(head, segment).compactMap { index in
      DateLine(page.lines[index]).map { (index: index, date: $0) }
    }
    for index in open(head, segment)
    where ClockLine.matches(page.lines[index]) && !opensReport(index, head, segment) {
      segment.mark(index, .boilerplate, .timeOfDay)
    }
    for index in open(head, segment) where page.lines[index].isNumber {
      segment.mark(index, .boilerplate, .noLetters)
    }
    for (index, date) in dates { segment.mark(index, .boilerplate, date.reasonToDrop) }
    return dates
  }

  /// Whether a time stands over the first entry of a report that goes on.
  private func opensReport(_ index: Int, _ head: Range<Int>, _ segment: SegmentReading) -> Bool {
    let rest = page.visible(in: head.upperBound..<segment.range.upperBound)
    return page.next(after: index) == head.upperBound
      && rest.contains { ClockLine.matches(page.lines[$0]) }
  }

  private func readPublication(
    among dates: [(index: Int, date: DateLine)], of segment: inout SegmentReading
  ) {
    let over = segment.title ?? segment.range.upperBound
    let inTwoCalendars = Set(
      dates.filter { date in
        date.index < over
          && (date.date.isInTwoCalendars || date.date.isHijri || isBesideOther(date, dates))
      }.map(\.index))
    let choice = publication(among: dates.filter { !inTwoCalendars.contains($0.index) })
    guard let choice, let date = dates.first(where: { $0.index == choice })?.date else { return }
    segment.mark(choice, .publicationDate, .fullDate)
    segment.published = date.publication(line: choice + 1)
  }

  /// Whether the day in the other calendar stands right over or under a date.
  private func isBesideOther(
    _ date: (index: Int, date: DateLine), _ dates: [(index: Int, date: DateLine)]
  ) -> Bool {
    dates.contains { other in
      other.date.isHijri != date.date.isHijri
        && (page.next(after: date.index) == other.index
          || page.next(after: other.index) == date.index)
    }
  }

  /// The line that dates the article: one that says so, one with a time of day, the last one. A date
  /// in two calendars over the headline is the day the page was fetched.
  private func publication(among dates: [(index: Int, date: DateLine)]) -> Int? {
    let stated = dates.filter { $0.date.label != .update }
    let choice =
      dates.first { $0.date.label == .publication } ?? stated.first { $0.date.hasClock }
      ?? stated.last ?? dates.first { $0.date.label == .update }
    return choice?.index
  }

  private func readTitle(in head: Range<Int>, of segment: inout SegmentReading) {
    if let header = segment.header {
      segment.title = header.title
      segment.mark(header.title, .title, .returnsAfterShareBar)
    } else {
      let menu = MenuFinder(page: page, titleWords: settings.minimumTitleWords).end(in: head)
      let below = open((menu ?? head.lowerBound)..<head.upperBound, segment)
      if let title = title(among: below) ?? title(among: open(head, segment)) {
        segment.title = title
        segment.mark(title, .title, menu == nil ? .firstLongLine : .lastOfHead)
      }
    }
    guard let title = segment.title else { return }
    let text = page.lines[title].verbatim
    for index in open(head, segment) where page.lines[index].verbatim == text {
      segment.mark(index, .titleDuplicate, .copyOfHeadline)
    }
  }

  /// Names and cities between the headline and the text; a trade under a name.
  private func readBylines(in head: Range<Int>, of segment: inout SegmentReading) {
    guard let title = segment.title else { return }
    let hasText = page.next(after: head.upperBound - 1).map(segment.range.contains) ?? false
    for index in open(title + 1..<max(title + 1, head.upperBound), segment) {
      let line = page.lines[index]
      // Where no text follows, a short line may be all the text there is: a verse.
      let place: Byline.Place = hasText ? .underHeadline : .besideText
      if !segment.authors.isEmpty, line.words <= 8, isTrade(line) {
        segment.mark(index, .boilerplate, .trade)
      } else if let byline = Byline(line, at: place) {
        segment.markByline(index, byline, .namesAuthor)
      } else if hasText, line.words <= 4, endsWithDash(line) {
        segment.mark(index, .dateline, .namesAuthor)
      }
    }
  }

  private func endsWithDash(_ line: Line) -> Bool {
    ["-", "–", "—", "ـ"].contains { line.trimmed.hasSuffix($0) }
  }

  private func isTrade(_ line: Line) -> Bool { Lexicon.trades.prefix(of: line.tokens[...]) > 0 }

  /// The first line long enough for a headline that stands alone; where there is none, one that
  /// stands twice; where all are short, the first.
  private func title(among lines: [Int]) -> Int? {
    let copies = Set(lines.filter(isDoubled).compactMap { page.next(after: $0) })
    let plain = lines.filter { index in
      let line = page.lines[index]
      return !isDoubled(index) && !copies.contains(index) && !line.endsWithStop
        && line.words <= settings.maximumTitleWords && Credit(line) == nil
        && FurnitureReader.bullet(of: line) == nil
    }
    let isLong = { (index: Int) in page.lines[index].words >= settings.minimumTitleWords }
    return plain.first(where: isLong) ?? lines.first(where: isLong) ?? plain.first ?? lines.first
  }

  /// Lines that stand twice in a row, and lines that end with a credit, are captions.
  private func readRepeated(in head: Range<Int>, of segment: inout SegmentReading) {
    for index in open(head, segment) where segment.isOpen(index) {
      if segment.repeatsCaption(index, of: page) || isDoubled(index) {
        segment.markCaption(index, of: page, .twiceInARow)
      } else if CaptionLabel.end(in: page.lines[index]) != nil {
        segment.markCaption(index, of: page, .afterCaptionLabel)
      } else if Credit(page.lines[index]) != nil, !page.lines[index].endsWithStop {
        segment.markCaption(index, of: page, .endsWithCredit)
      }
    }
  }

  /// Short lines over the headline: the last is the section, others lead to it.
  private func readSection(in head: Range<Int>, of segment: inout SegmentReading) {
    guard let title = segment.title else { return }
    let over = open(head.lowerBound..<title, segment)
    for index in over {
      if let byline = Byline(page.lines[index], at: .opening), !byline.authors.isEmpty {
        segment.markByline(index, byline, .namesAuthor)
      } else if index == over.last, isSection(index, over) {
        segment.section = index
        segment.mark(index, .section, .overHeadline)
      } else {
        segment.mark(index, .boilerplate, .headerOverHeadline)
      }
    }
  }

  private func isSection(_ index: Int, _ over: [Int]) -> Bool {
    let line = page.lines[index]
    let isListed = over.contains { other in
      other != index && page.lines[other].verbatim == line.verbatim
        || FurnitureReader.bullet(of: page.lines[other])?.text == String(line.trimmed)
    }
    return line.words <= settings.maximumSectionWords && !followsClock(index) && !isListed
  }

  /// Whether a time of day stands right before a line, as in the schedule of a channel.
  private func followsClock(_ index: Int) -> Bool {
    page.visible(in: 0..<index).last.map { ClockLine.matches(page.lines[$0]) } ?? false
  }

  /// A single line under the headline that is no sentence is the deck.
  /// Where no text follows the head there is nothing a deck could introduce.
  /// - Returns: the first line that the head does not explain.
  private func readDeck(in head: Range<Int>, of segment: inout SegmentReading) -> Int {
    let left = open(head, segment)
    let hasText = !page.visible(in: head.upperBound..<segment.range.upperBound).isEmpty
    guard segment.title != nil, hasText, let first = left.first,
      !ClockLine.matches(page.lines[first]),
      Lexicon.greetings.prefix(of: page.lines[first].tokens[...]) == 0,
      page.lines[first].words <= settings.maximumDeckWords, !page.lines[first].endsWithStop
    else { return left.first ?? head.upperBound }
    segment.deck = first
    segment.mark(first, .deck, .underHeadline)
    return left.dropFirst().first ?? head.upperBound
  }
}
