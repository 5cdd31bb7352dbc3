/// Finds the menus over an article: long runs of short lines.
struct MenuFinder: Sendable {
  let page: Page
  /// The most words of an entry.
  var entryWords = 5
  /// The fewest entries of a menu.
  var fewestEntries = 8
  /// The fewest words of a headline that may end a run of short lines.
  let titleWords: Int

  /// Where the last menu ends before an article's text; `nil` without a menu.
  /// - Parameter head: the lines before the text.
  /// - Returns: the first line after the menu's entries. A last line that is long enough for a
  ///   headline and stands once is no entry. O(lines).
  func end(in head: Range<Int>) -> Int? {
    var run: [Int] = []
    var end: Int?
    for index in page.visible(in: head) {
      if isEntry(page.lines[index]) {
        run.append(index)
      } else {
        end = self.end(of: run) ?? end
        run = []
      }
    }
    return self.end(of: run) ?? end
  }

  private func isEntry(_ line: Line) -> Bool {
    line.words <= entryWords && !line.endsSentence && DateLine(line) == nil
  }

  private func end(of run: [Int]) -> Int? {
    guard run.count >= fewestEntries, let last = run.last else { return nil }
    let headline = run.last { page.lines[$0].words >= titleWords && !isRepeated($0, in: run) }
    let entries = headline.flatMap { headline in run.firstIndex(of: headline) } ?? run.count
    return entries >= fewestEntries ? headline ?? last + 1 : last + 1
  }

  private func isRepeated(_ index: Int, in run: [Int]) -> Bool {
    page.echo(of: index) != nil
      || run.contains { $0 < index && page.lines[$0].verbatim == page.lines[index].verbatim }
  }
}
