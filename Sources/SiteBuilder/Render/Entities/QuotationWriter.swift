import Annotation
import Articles

/// Writes quotations as entries of a list: the words, who said them, and the article.
struct QuotationWriter {
  let renderer: PageRenderer
  let root: String
  private var writer = HTMLWriter()

  init(renderer: PageRenderer, root: String) {
    self.renderer = renderer
    self.root = root
  }

  /// What has been written.
  var html: String { writer.html }

  /// Writes what one article quotes.
  /// - Parameters:
  ///   - places: quotations of one article.
  ///   - entity: whose page they stand on; a speaker who is another is named.
  mutating func write(_ places: some Collection<QuotationIndex.Place>, for entity: Int) {
    guard let number = places.first?.article else { return }
    let article = renderer.archive.articles[number]
    writer.markup("<li class=\"entry\">")
    for place in places { write(article.quotations[place.quotation], of: article, for: entity) }
    writer.markup("<p class=\"entry-meta\"><a href=\"\(root)\(PagePath.article(article.id))\">")
    writer.isolated(article.article.displayTitle)
    writer.markup("</a>")
    if let published = article.article.published.value {
      writer.markup(" <span class=\"entry-date\">")
      writer.text(renderer.words.words(published.toTheDay))
      writer.markup("</span>")
    }
    writer.markup("</p></li>\n")
  }

  private mutating func write(
    _ quotation: Quotation, of article: ArchivedArticle, for entity: Int
  ) {
    guard let text = article.article.passageText(quotation.passage),
      let words = Excerpt(of: text, around: quotation.range)?.hit
    else { return }
    writer.markup("<blockquote class=\"said\">")
    if let speaker = quotation.speaker, speaker != entity {
      let spoke = renderer.archive.entities[speaker].entity
      writer.markup("<a href=\"\(root)\(PagePath.entity(spoke))\">")
      writer.isolated(spoke.name)
      writer.markup("</a>: ")
    }
    writer.text("«")
    writer.text(words)
    writer.text("»")
    writer.markup("</blockquote>")
  }
}
