import ArabicText
import Annotation

/// A sentence around a date, the names in it linked.
struct LinkedSentence {
  /// A stretch of the sentence and where it leads.
  struct Link {
    /// UTF-8 bytes of the passage.
    var range: Range<Int>
    var href: String
  }

  let excerpt: Excerpt
  /// In order, none overlapping another or the date.
  let links: [Link]
}

extension PageRenderer {
  /// The sentence of an article in which a date stands.
  /// - Parameters:
  ///   - number: the article.
  ///   - date: the index in its dates.
  ///   - root: what leads from the page to the site's root.
  func sentence(_ number: Int, date: Int, root: String) -> LinkedSentence? {
    let article = archive.articles[number]
    let found = article.dates[date]
    guard let text = article.article.passageText(found.passage),
      let excerpt = Excerpt(of: text, around: found.expression.range)
    else { return nil }
    // Names stand in reading order: only those of the sentence are looked at.
    let first = article.mentions.partitioningIndex {
      ($0.passage, $0.range.lowerBound) >= (found.passage, excerpt.range.lowerBound)
    }
    let names = article.mentions[first...].prefix { mention in
      mention.passage == found.passage && mention.range.upperBound <= excerpt.range.upperBound
    }.filter { !$0.range.overlaps(found.expression.range) }
    let links = names.map { mention in
      LinkedSentence.Link(
        range: mention.range, href: root + PagePath.entity(archive.entities[mention.entity].entity))
    }
    return LinkedSentence(excerpt: excerpt, links: links)
  }
}

extension HTMLWriter {
  /// Writes a sentence, its date marked and its names linked.
  mutating func sentence(_ sentence: LinkedSentence) {
    let excerpt = sentence.excerpt
    if excerpt.isCut.start { markup("…\u{A0}") }
    text(excerpt.before, from: excerpt.range.lowerBound, sentence.links)
    markup("<mark>")
    text(excerpt.hit)
    markup("</mark>")
    let afterStart = excerpt.range.upperBound - excerpt.after.utf8.count
    text(excerpt.after, from: afterStart, sentence.links)
    if excerpt.isCut.end { markup("\u{A0}…") }
  }

  /// Writes a part of a passage with the links that lie in it.
  private mutating func text(
    _ part: Substring, from start: Int, _ links: [LinkedSentence.Link]
  ) {
    let utf8 = part.utf8
    func index(_ byte: Int) -> String.Index { utf8.index(utf8.startIndex, offsetBy: byte - start) }
    var done = start
    for link in links
    where link.range.lowerBound >= done && link.range.upperBound <= start + utf8.count {
      text(part[index(done)..<index(link.range.lowerBound)])
      markup("<a href=\"")
      text(link.href)
      markup("\">")
      text(part[index(link.range.lowerBound)..<index(link.range.upperBound)])
      markup("</a>")
      done = link.range.upperBound
    }
    text(part[index(done)...])
  }
}
