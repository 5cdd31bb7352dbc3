import Annotation
import Articles
import Dates

/// Everything the tool found in one input, for people and for programs.
public struct Inspection: Sendable {
  /// The file as it was named.
  public let file: String
  /// The line of the record; `nil` where the whole file was read as one page. The lines of a record
  /// are those of its text, and 0 stands for its other fields.
  public let line: Int?
  let reading: PageReading
  var articles: [InspectedArticle]
  /// The entities that mentions speak of.
  var entities: [Entity] = []
  /// What had to be done to the input, or why it could not be read.
  public internal(set) var problems: [Problem]
}

/// One article of an inspected input.
struct InspectedArticle: Sendable {
  var id: String
  var article: Article
  var mentions: [Mention]
  /// Descriptions that stand for a person without a name.
  var descriptions: [Description] = []
  var dates: [DateMention]
  /// What it is among the articles of all inspected inputs.
  var standing = Standing()
}

/// A date on a line of the input, whichever article or page furniture it belongs to.
struct LineDate {
  /// What an expression of time is to the page.
  enum Role: String {
    case publication, crawl, mentioned
  }

  var article: Int?
  var line: Int
  /// Where it stands in the line.
  var span: Span
  var expression: DateExpression
  var role: Role
}

/// A stretch of a line in Unicode scalars, as the outside counts.
struct Span: Hashable {
  var start: Int
  var end: Int
  var surface: String

  /// - Parameters:
  ///   - range: UTF-8 bytes of `text`.
  ///   - text: a text within a line.
  ///   - offset: Unicode scalars of the line before `text`.
  init(_ range: Range<Int>, of text: String, offset: Int = 0) {
    let utf8 = text.utf8
    let lower = utf8.index(utf8.startIndex, offsetBy: range.lowerBound)
    let upper = utf8.index(utf8.startIndex, offsetBy: range.upperBound)
    let scalars = text.unicodeScalars
    surface = String(text[lower..<upper])
    start = offset + scalars[..<lower].count
    end = start + scalars[lower..<upper].count
  }

  /// A part of a passage, as it stands in the input.
  /// - Parameters:
  ///   - range: UTF-8 bytes of the passage's text.
  ///   - passage: the passage.
  init(_ range: Range<Int>, of passage: Passage) {
    let source = passage.source(of: range)
    (start, end, surface) = (source.range.lowerBound, source.range.upperBound, source.surface)
  }
}

extension Inspection {
  /// Every expression of time, in the order of the lines. Second copies of titles and captions are
  /// left out, as they are on the page.
  var dates: [LineDate] {
    let passages = articles.enumerated().flatMap { index, item in
      let all = item.article.passages
      return item.dates.map { date in
        let passage = all[date.passage].passage
        return LineDate(
          article: index, line: passage.line,
          span: Span(date.expression.range, of: passage),
          expression: date.expression, role: .mentioned)
      }
    }
    return (passages + furnitureDates).sorted {
      ($0.line, $0.span.start) < ($1.line, $1.span.start)
    }
  }
}
