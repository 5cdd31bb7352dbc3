import Articles
import Dates

/// An article as CommonMark: what libcmark renders, and what is published beside the page.
///
/// The blocks are, in this order: a heading of the first level with the title, the deck in strong
/// emphasis, each caption in emphasis with its credit in parentheses, the summary as a list, and
/// the body's paragraphs and headings of the second level.
struct ArticleMarkdown {
  /// What a block at the top level is.
  enum BlockRole: Hashable {
    case title, deck, caption, summary, subheading, paragraph
  }

  /// A passage within a paragraph or heading of the document.
  struct PlacedPassage {
    /// Which one, as an index into `Article.passages`.
    var passage: Int
    /// Where it begins, in UTF-8 bytes of the paragraph's text.
    var offset: Int
    /// Its text as shown.
    var text: ReadableText
  }

  /// The document, without front matter.
  private(set) var bytes: [UInt8] = []
  /// What each block at the top level is; those behind the last are the body's.
  private(set) var roles: [BlockRole] = []
  /// The language of each of those blocks that has another one than the article.
  private(set) var languages: [Int: String] = [:]
  /// The passages in each paragraph and heading, in reading order.
  private(set) var leaves: [[PlacedPassage]] = []

  private var passageCount = 0

  /// Writes an article. O(length).
  init(_ article: Article) {
    writeTitle(of: article)
    if let deck = article.deck { writeBlock(.deck, deck, around: "**") }
    for caption in article.captions { write(caption) }
    writeSummary(article.summary)
    if let body = article.markdown {
      write(body, article.blocks)
    } else {
      for block in article.blocks { write(block) }
    }
  }

  private mutating func writeTitle(of article: Article) {
    bytes += "# ".utf8
    let shown = ReadableText(article.displayTitle)
    MarkdownEscaping.escape(shown.text, into: &bytes)
    roles.append(.title)
    leaves.append([])
    if article.title != nil {
      // A stated title is shown as it stands; were it shown otherwise, places in it would be wrong.
      let isVerbatim = article.title?.text == article.displayTitle
      if isVerbatim { leaves[0].append(PlacedPassage(passage: 0, offset: 0, text: shown)) }
      passageCount += 1
    }
    endBlock()
  }

  private mutating func write(_ caption: Caption) {
    guard !caption.text.text.isEmpty else { return skip(caption) }
    bytes += "*".utf8
    var placed = [place(caption.text, at: 0)]
    if let credit = caption.credit {
      bytes += " (".utf8
      placed.append(place(credit, at: placed[0].text.text.utf8.count + 2))
      bytes += ")".utf8
    }
    bytes += "*".utf8
    finish(.caption, placed)
  }

  private mutating func skip(_ caption: Caption) {
    passageCount += caption.credit == nil ? 1 : 2
  }

  private mutating func writeSummary(_ bullets: [Passage]) {
    let leavesBefore = leaves.count
    for bullet in bullets {
      guard !bullet.text.isEmpty else {
        passageCount += 1
        continue
      }
      bytes += "- ".utf8
      leaves.append([place(bullet, at: 0)])
      bytes += "\n".utf8
    }
    guard leaves.count > leavesBefore else { return }
    roles.append(.summary)
    bytes += "\n".utf8
  }

  private mutating func write(_ block: Block) {
    languages[roles.count] = block.passage.text.isEmpty ? nil : block.language
    switch block.kind {
    case .paragraph: writeBlock(.paragraph, block.passage)
    case .subheading: writeBlock(.subheading, block.passage, after: "## ")
    case .quote: writeBlock(.paragraph, block.passage, after: "> ")
    case .listItem: writeBlock(.paragraph, block.passage, after: "- ")
    case .code: writeBlock(.paragraph, block.passage)
    }
  }

  /// Takes over a body that is Markdown already. Every paragraph and heading of it is a leaf with
  /// one passage; code has no marks.
  private mutating func write(_ body: String, _ blocks: [Block]) {
    bytes += body.utf8
    for block in blocks {
      let text = ReadableText(block.passage.text)
      let placed = PlacedPassage(passage: passageCount, offset: 0, text: text)
      if block.kind != .code { leaves.append([placed]) }
      passageCount += 1
    }
  }

  /// Writes a passage as a block of its own; an empty one is counted and left out.
  private mutating func writeBlock(
    _ role: BlockRole, _ passage: Passage, after prefix: String = "", around mark: String = ""
  ) {
    guard !passage.text.isEmpty else {
      passageCount += 1
      return
    }
    bytes += (prefix + mark).utf8
    let placed = place(passage, at: 0)
    bytes += mark.utf8
    finish(role, [placed])
  }

  private mutating func place(_ passage: Passage, at offset: Int) -> PlacedPassage {
    let shown = ReadableText(passage.text)
    MarkdownEscaping.escape(shown.text, into: &bytes)
    defer { passageCount += 1 }
    return PlacedPassage(passage: passageCount, offset: offset, text: shown)
  }

  private mutating func finish(_ role: BlockRole, _ placed: [PlacedPassage]) {
    roles.append(role)
    leaves.append(placed)
    endBlock()
  }

  private mutating func endBlock() { bytes += "\n\n".utf8 }
}
