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

  /// Writes a quotation.
  /// - Parameters:
  ///   - place: the quotation.
  ///   - entity: whose page it stands on; a speaker who is another is named.
  mutating func write(_ place: QuotationIndex.Place, for entity: Int) {
    let article = renderer.archive.articles[place.article]
    let quotation = article.quotations[place.quotation]
    guard let text = article.article.passageText(quotation.passage),
      let words = Excerpt(of: text, around: quotation.range)?.hit
    else { return }
    writer.markup("<li class=\"entry\"><blockquote class=\"said\">«")
    writer.text(words)
    writer.markup("»</blockquote><p class=\"entry-meta\">")
    if let speaker = quotation.speaker, speaker != entity {
      let spoke = renderer.archive.entities[speaker].entity
      writer.markup("<a href=\"\(root)\(PagePath.entity(spoke))\">")
      writer.isolated(spoke.name)
      writer.markup("</a> · ")
    }
    writer.markup("<a href=\"\(root)\(PagePath.article(article.id))\">")
    writer.isolated(article.article.displayTitle)
    writer.markup("</a>")
    if let published = article.article.published.value {
      writer.markup(" <span class=\"entry-date\">")
      writer.text(renderer.words.words(published.toTheDay))
      writer.markup("</span>")
    }
    writer.markup("</p></li>\n")
  }
}
