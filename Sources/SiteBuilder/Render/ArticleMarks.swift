import Annotation
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
      // A name inside keeps its own link: «زعيم كوريا الشمالية» leads to the person up to كوريا.
      let inside = article.mentions.filter {
        $0.passage == description.passage && $0.range.overlaps(description.range)
      }
      let end = inside.map(\.range.lowerBound).min() ?? description.range.upperBound
      guard end > description.range.lowerBound else { continue }
      let href = root + PagePath.entity(archive.entities[description.entity].entity)
      all[description.passage, default: []].append(
        InlineMark(range: description.range.lowerBound..<end, element: .link(href: href)))
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
