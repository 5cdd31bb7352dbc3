import Articles
import Dates

/// Writes the entries of lists: articles, names, pages of a list.
struct EntryWriter {
  /// The renderer whose archive is listed.
  let renderer: PageRenderer
  /// What leads from the page to the site's root.
  let root: String
  /// What has been written.
  private(set) var writer = HTMLWriter()

  init(_ renderer: PageRenderer, root: String) {
    self.renderer = renderer
    self.root = root
  }

  /// What has been written.
  var html: String { writer.html }

  /// Writes an article as an entry of a list.
  /// - Parameters:
  ///   - number: the article.
  ///   - excerpt: the sentence for which it is listed.
  ///   - sentence: the same with its names linked.
  ///   - beginning: how it begins.
  ///   - shared: what it has in common with the page's article; a path where that has a page.
  mutating func article(
    _ number: Int, excerpt: Excerpt? = nil, sentence: LinkedSentence? = nil,
    beginning: String? = nil, shared: [(name: String, path: String?)] = []
  ) {
    let articles = renderer.archive.articles
    writer.markup("<li class=\"entry\"><a class=\"entry-title\" href=\"\(root)")
    writer.text(PagePath.article(articles[number].id))
    writer.markup("\">")
    writer.isolated(articles[number].article.displayTitle)
    writer.markup("</a><p class=\"entry-meta\">")
    date(articles[number].article.published)
    if let source = articles[number].article.metadata.source {
      writer.markup(" <span class=\"entry-source\">")
      writer.isolated(source)
      writer.markup("</span>")
    }
    writer.markup("</p>")
    if let sentence = sentence ?? excerpt.map({ LinkedSentence(excerpt: $0, links: []) }) {
      writer.markup("<p class=\"entry-excerpt\">")
      writer.sentence(sentence)
      writer.markup("</p>")
    }
    if let beginning {
      writer.markup("<p class=\"entry-excerpt\">")
      writer.text(beginning)
      writer.markup("</p>")
    }
    if !shared.isEmpty { self.shared(shared) }
    writer.markup("</li>\n")
  }

  private mutating func shared(_ things: [(name: String, path: String?)]) {
    writer.markup("<p class=\"entry-shared\">")
    writer.text(renderer.strings[.relatedBy])
    for (index, thing) in things.enumerated() {
      writer.markup(index == 0 ? " " : "، ")
      if let path = thing.path { writer.markup("<a href=\"\(root)\(path)\">") }
      writer.isolated(thing.name)
      if thing.path != nil { writer.markup("</a>") }
    }
    writer.markup("</p>")
  }

  /// Writes when an article was published: in a list to the day.
  private mutating func date(_ published: Publication) {
    guard let value = published.value else { return undated() }
    time(value.toTheDay, renderer.words.words(published, isToTheDay: true))
  }

  /// Writes when an article was published, to the minute, with a link to the date's page.
  mutating func publication(_ published: Publication) {
    guard let value = published.value else { return undated() }
    let page = CalendarDate(value).flatMap { renderer.catalogue.entries[$0] == nil ? nil : $0 }
    if let page { writer.markup("<a href=\"\(root)\(PagePath.date(page))\">") }
    time(value, renderer.words.words(published, withWeekday: true))
    if page != nil { writer.markup("</a>") }
  }

  private mutating func undated() {
    writer.markup("<span class=\"undated\">")
    writer.text(renderer.strings[.undated])
    writer.markup("</span>")
  }

  /// Writes words for a date, with its machine-readable value where HTML has one.
  private mutating func time(_ value: DateValue, _ words: String) {
    guard let datetime = value.datetime else {
      writer.markup("<span>")
      writer.text(words)
      writer.markup("</span>")
      return
    }
    writer.markup("<time datetime=\"\(datetime)\">")
    writer.text(words)
    writer.markup("</time>")
  }

  /// Writes an entity and a number that goes with it; a note on the page says what it counts.
  mutating func entity(_ index: Int, count: Int) {
    let entity = renderer.archive.entities[index].entity
    item(path: PagePath.entity(entity), label: entity.name, count: count)
  }

  /// Writes a link with a number beside it; without one when there is nothing to count.
  mutating func item(path: String, label: String, count: Int) {
    writer.markup("<li><a href=\"\(root)")
    writer.text(path)
    writer.markup("\">")
    writer.isolated(label)
    writer.markup("</a>")
    if count > 0 {
      writer.markup(" <span class=\"count\">")
      writer.number(count)
      writer.markup("</span>")
    }
    writer.markup("</li>\n")
  }

  /// Writes the links between the pages of a list; nothing for a list of one page.
  /// - Parameters:
  ///   - pager: where the reader is.
  ///   - first: the path of the first page.
  mutating func pager(_ pager: Pager, first: String) {
    guard pager.pages > 1 else { return }
    writer.markup("<nav class=\"pager\" aria-label=\"")
    writer.text(renderer.strings[.pagerLabel])
    writer.markup("\"><ul>")
    if pager.page > 1 {
      pageLink(pager.page - 1, renderer.strings[.pagerPrevious], first, relation: "prev")
    }
    writer.markup("<li class=\"pager-position\">")
    writer.text(position(pager))
    writer.markup("</li>")
    if pager.page < pager.pages {
      pageLink(pager.page + 1, renderer.strings[.pagerNext], first, relation: "next")
    }
    writer.markup("</ul></nav>")
  }

  private func position(_ pager: Pager) -> String {
    renderer.strings.filled(
      .pagerPosition,
      ["page": Numeral.grouped(pager.page), "pages": Numeral.grouped(pager.pages)])
  }

  private mutating func pageLink(_ page: Int, _ label: String, _ first: String, relation: String) {
    writer.markup("<li><a rel=\"\(relation)\" href=\"\(root)")
    writer.text(PagePath.page(page, of: first))
    writer.markup("\">")
    writer.text(label)
    writer.markup("</a></li>")
  }
}
