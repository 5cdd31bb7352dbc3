import Annotation
import ArabicText
import Dates

/// The names and dates of an article as links, placed in its Markdown.
struct ArticleMarks {
  private let byPassage: [Int: [InlineMark]]

  /// Gathers them. Where two overlap, the one that begins first stays, of two that begin together
  /// the longer.
  /// - Parameters:
  ///   - article: the article.
  ///   - archive: the archive it belongs to.
  ///   - notes: what its dates mean.
  ///   - root: what leads from the page to the site's root.
  init(_ article: ArchivedArticle, archive: Archive, notes: DateNotes, root: String) {
    var all: [Int: [InlineMark]] = [:]
    for mention in article.mentions {
      let href = root + PagePath.entity(archive.entities[mention.entity].entity)
      all[mention.passage, default: []].append(
        InlineMark(range: mention.range, element: .link(href: href)))
    }
    for description in article.descriptions.map(\.mention) {
      guard let range = Self.linked(description, in: article) else { continue }
      let href = root + PagePath.entity(archive.entities[description.entity].entity)
      all[description.passage, default: []].append(
        InlineMark(range: range, element: .link(href: href)))
    }
    for mention in article.dates {
      guard let note = notes.note(on: mention, of: article),
        let element = Self.element(of: mention, note)
      else { continue }
      all[mention.passage, default: []].append(
        InlineMark(range: mention.expression.range, element: element))
    }
    byPassage = all.mapValues(Self.withoutOverlaps)
  }

  /// What of a description leads to the person: a name inside keeps its own link, so that «زعيم كوريا
  /// الشمالية» does up to كوريا.
  private static func linked(_ description: Mention, in article: ArchivedArticle) -> Range<Int>? {
    let (start, end) = (description.range.lowerBound, description.range.upperBound)
    let next = article.mentions.partitioningIndex {
      ($0.passage, $0.range.upperBound) > (description.passage, start)
    }
    guard let name = article.mentions[next...].first, name.passage == description.passage,
      name.range.lowerBound < end, var text = article.article.passageText(name.passage)
    else { return description.range }
    let blanks = text.withUTF8 { bytes in
      bytes[start..<max(start, name.range.lowerBound)].reversed().prefix { $0 <= UInt8(ascii: " ") }
        .count
    }
    let last = name.range.lowerBound - blanks
    return last > start ? start..<last : nil
  }

  /// The marks of each paragraph and heading of the document.
  func placed(in markdown: ArticleMarkdown) -> [[InlineMark]] {
    markdown.leaves.map { passages in
      passages.flatMap { placed -> [InlineMark] in
        (byPassage[placed.passage] ?? []).map { mark in
          let range = placed.text.range(mark.range)
          return InlineMark(
            range: range.lowerBound + placed.offset..<range.upperBound + placed.offset,
            element: mark.element)
        }
      }
    }
  }

  private static func element(
    of mention: DateMention, _ note: DateNotes.Note
  ) -> InlineMark.Element? {
    let datetime = mention.expression.value?.datetime
    guard let href = note.href else { return datetime.map { .time(datetime: $0, href: nil) } }
    return .date(datetime: datetime, href: href, note: note.text, noteID: note.id)
  }

  private static func withoutOverlaps(_ marks: [InlineMark]) -> [InlineMark] {
    let sorted = marks.sorted {
      ($0.range.lowerBound, $1.range.upperBound) < ($1.range.lowerBound, $0.range.upperBound)
    }
    var kept: [InlineMark] = []
    for mark in sorted where mark.range.lowerBound >= kept.last?.range.upperBound ?? 0 {
      kept.append(mark)
    }
    return kept
  }
}
