/// Where a page gives a headline twice, with the tools for sharing and the pictures between: the
/// head of an article.
struct Header: Sendable, Hashable {
  /// The line of the headline.
  let title: Int
  /// The line of its second copy, which closes the header.
  let copy: Int
}

/// Finds the heads of articles by their doubled headlines.
struct HeaderFinder: Sendable {
  /// How many visible lines may stand between the two copies.
  let reach: Int
  /// Whether a line reads as running text.
  let isProse: @Sendable (Line) -> Bool
  /// How many words a headline has.
  let titleWords: ClosedRange<Int>

  /// The headers of a page, none overlapping another. O(lines).
  /// - Parameters:
  ///   - page: the page.
  ///   - furniture: what its lines are by their whole text.
  func headers(in page: Page, furniture: [Int: Furniture]) -> [Header] {
    var headers: [Header] = []
    var end = -1
    let text = page.visible.first { isProse(page.lines[$0]) } ?? page.lines.count
    for index in page.visible where index > end && furniture[index] == nil {
      guard let header = header(at: index, page, furniture, text) else { continue }
      headers.append(header)
      end = header.copy
    }
    return headers
  }

  private func header(
    at index: Int, _ page: Page, _ furniture: [Int: Furniture], _ text: Int
  ) -> Header? {
    let line = page.lines[index]
    guard titleWords.contains(line.words), !line.endsWithStop, let copy = page.echo(of: index),
      (1...reach).contains(page.distance(from: index, to: copy)), Credit(line) == nil,
      DateLine(line) == nil
    else { return nil }
    let hasShare = page.visible(in: index + 1..<copy).contains { furniture[$0] == .share }
    let opensPart = index == page.visible.first || page.blanks(before: index) >= 2
    return hasShare || opensPart || framesDeck(index, copy, page, before: text)
      ? Header(title: index, copy: copy) : nil
  }

  /// Whether one line parts the copies, and the text of the page begins right after them.
  private func framesDeck(_ index: Int, _ copy: Int, _ page: Page, before text: Int) -> Bool {
    guard index < text, page.lines[index].words >= 4, page.distance(from: index, to: copy) == 1,
      let next = page.next(after: copy)
    else { return false }
    return isProse(page.lines[next])
  }
}
