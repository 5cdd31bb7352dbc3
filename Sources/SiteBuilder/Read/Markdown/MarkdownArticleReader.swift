import Articles
import Dates
import Foundation

/// Reads an article in Markdown, with YAML front matter or without.
struct MarkdownArticleReader {
  /// Cuts a title from the text where there is none.
  var extractor = ArticleExtractor()
  /// Finds its pictures.
  var images = ImageFinder(fileSystem: .disk)

  /// An article in Markdown.
  struct Reading {
    /// The lines of the file, with one article, or none where there is no text.
    var page: PageReading
    /// Whether its author does not want it published yet.
    var isDraft: Bool
    /// What had to be done to it.
    var problems: [Problem]
  }

  /// Reads a file. O(length).
  /// - Parameters:
  ///   - text: what the file holds.
  ///   - file: its name, for messages.
  /// - Throws: ``Problem`` where the front matter cannot be read.
  func read(_ text: String, file: String) throws(Problem) -> Reading {
    let parts = try FrontMatterReader().parts(of: text, file: file)
    let fields = ArticleFields(parts.fields, meanings: ArticleFields.ofFrontMatter)
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false).map {
      String($0.hasSuffix("\r") ? $0.dropLast() : $0)
    }
    let matter = MatterLines(lines: lines[..<parts.lines])
    var problems: [Problem] = []
    func picture(_ address: String) -> Picture? {
      do throws(Problem) {
        return try images.image(address, in: file)
      } catch {
        problems.append(error)
        return nil
      }
    }
    let body = MarkdownBody(parts.body, firstLine: parts.lines + 1, picture: picture)
    let lead = fields[.image].flatMap { Self.lead($0, picture, fields[.imageAlternative]) }
    let article = article(body, fields, matter, lineCount: lines.count).map { article in
      var article = article
      if let complaint = article.take(fields) {
        problems.append(
          Problem(
            severity: .warning, file: file, line: matter.place(of: fields[.date] ?? "").line,
            message: complaint, help: "write it as 2024-11-30"))
      }
      article.section = fields[.section].map(matter.place)
      article.leadImage = lead
      if article.published.value == nil { article.published = Self.publication(named: file) }
      return article
    }
    let page = PageReading(
      lines: lines, readings: account(of: lines, matter: parts.lines, article),
      articles: article.map { [$0] } ?? [])
    return Reading(page: page, isDraft: fields.isDraft, problems: problems)
  }

  /// The day that a file's name begins with, as Jekyll names its posts: `2024-11-30-title.md`.
  private static func publication(named file: String) -> Publication {
    let name = file.split(separator: "/").last ?? ""
    guard name.dropFirst(10).first == "-", let day = DateValue(edtf: String(name.prefix(10)))
    else { return .unknown }
    return Publication(value: day, basis: .frontMatter, evidence: ["file name"])
  }

  /// A picture of the web stays there.
  private static func lead(
    _ address: String, _ picture: (String) -> Picture?, _ alternative: String?
  ) -> LeadImage? {
    if WebAddress.isSafe(address) { return .elsewhere(address) }
    return picture(address).map { picture in
      var picture = picture
      picture.alternative = alternative
      return .picture(picture)
    }
  }

  private func article(
    _ body: MarkdownBody, _ fields: ArticleFields, _ matter: MatterLines, lineCount: Int
  ) -> Article? {
    let given = fields[.title].map(matter.place)
    let title = given ?? body.title
    guard title != nil || !body.blocks.isEmpty else { return nil }
    let first = body.blocks.first { $0.kind == .paragraph } ?? body.blocks.first
    var article = Article(
      kind: .main, title: title,
      displayTitle: title?.text ?? extractor.derivedTitle(from: first?.passage.text ?? ""),
      titleBasis: given != nil ? .frontMatter : title != nil ? .stated : .derived,
      blocks: body.blocks, lines: 1...max(1, lineCount))
    article.deck = fields[.description].map(matter.place)
    article.markdown = body.source
    article.pictures = body.pictures
    return article
  }

  /// What each line is: of the front matter, of the text, or blank.
  private func account(of lines: [String], matter: Int, _ article: Article?) -> [LineReading] {
    let headings = Set(
      (article?.blocks ?? []).filter { $0.kind == .subheading }.map(\.passage.line))
    let title = article?.title?.line
    return lines.enumerated().map { index, line in
      let number = index + 1
      if line.allSatisfy({ $0 == " " || $0 == "\t" }) { return LineReading(role: .blank) }
      let role: LineRole =
        number == title
        ? .title
        : number <= matter ? .frontMatter : headings.contains(number) ? .subheading : .body
      return LineReading(role: role, article: article == nil ? nil : 0)
    }
  }
}

/// The lines of a front matter, to find a field's text in.
private struct MatterLines {
  let lines: ArraySlice<String>

  /// Where a text stands; at the first line where YAML has written it otherwise.
  func place(of text: String) -> Passage {
    for (index, line) in lines.enumerated() {
      if let range = line.range(of: text) {
        let offset = line.utf8.distance(from: line.startIndex, to: range.lowerBound)
        return Passage(text: text, line: index + 1, offset: offset)
      }
    }
    return Passage(text: text, line: 1)
  }
}
