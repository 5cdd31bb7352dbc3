import Annotation
import Articles
import Dates

extension PageRenderer {
  /// The page of an article, and its Markdown beside it.
  func articlePage(_ address: PageAddress, _ article: ArchivedArticle) -> [OutputFile] {
    let markdown = ArticleMarkdown(article.article)
    var context = body(of: article, markdown, root: root(of: address))
    for (name, value) in facts(of: article, root: root(of: address)) { context[name] = value }
    for (name, value) in neighbours(of: article) { context[name] = value }
    let head = PageHead(
      title: article.article.displayTitle, description: summaryLine(of: article.article),
      current: .articles, isCurrentItself: false)
    return [
      frame(address, template: "article", head: head, context),
      OutputFile(
        path: String(address.path.dropLast("index.html".count)) + "index.md",
        bytes: FrontMatter(article).bytes + markdown.bytes),
    ]
  }

  /// The article's text by part, rendered with links to its entities and dates.
  private func body(
    of article: ArchivedArticle, _ markdown: ArticleMarkdown, root: String
  ) -> [String: Any] {
    let notes = DateNotes(article, renderer: self, root: root)
    let marks = ArticleMarks(article, archive: archive, notes: notes, root: root)
    let blocks = MarkdownRenderer().blocks(
      markdown.bytes, marks: marks.placed(in: markdown), pictures: article.article.pictures)
    var parts: [ArticleMarkdown.BlockRole: [UInt8]] = [:]
    for (index, html) in blocks.enumerated() {
      let role = index < markdown.roles.count ? markdown.roles[index] : .paragraph
      let part = role == .subheading ? .paragraph : role
      parts[part, default: []] += inLanguage(markdown.languages[index], html)
    }
    var context: [String: Any] = [
      "isDerived": article.article.titleBasis == .derived, "hasDateNotes": !notes.notes.isEmpty,
      "dateNotes": notes.context, "dateCount": strings.count(notes.notes.count, .dates),
    ]
    let names: KeyValuePairs<String, ArticleMarkdown.BlockRole> = [
      "deck": .deck, "captions": .caption, "summary": .summary, "body": .paragraph,
    ]
    for (name, role) in names {
      context[name] = parts[role].map { String(decoding: $0, as: UTF8.self) }
    }
    return context
  }

  /// A block in another language than its article's says so.
  private func inLanguage(_ tag: String?, _ html: [UInt8]) -> [UInt8] {
    guard let tag else { return html }
    let direction = Article.isLeftToRight(tag) ? "ltr" : "rtl"
    let opening = "<div lang=\"\(HTMLText.escaped(tag))\" dir=\"\(direction)\">\n"
    return opening.utf8 + html + "</div>\n".utf8
  }

  /// What is known about the article: date, source, section, names in it, where it came from.
  private func facts(of article: ArchivedArticle, root: String) -> [String: Any] {
    var facts: [String: Any] = [
      "date": publication(article.article.published, root: root),
      "origins": origins(article.origins),
      "hasVersions": !article.versions.isEmpty,
      "versions": article.versions.map { version($0, root: root) },
      "hasNames": !article.mentions.isEmpty,
      "named": named(in: article, root: root),
    ]
    for grouping in [ArticleGrouping.section, .source] {
      facts[grouping.rawValue] = groups(grouping, of: article.number).first.map {
        ["name": $0.name, "href": root + PagePath.group(grouping, slug: $0.slug)]
      }
    }
    switch article.article.leadImage {
    case .picture(let picture): facts["picture"] = lead(picture, of: article.article, root: root)
    case .elsewhere(let url): facts["pictureElsewhere"] = url
    case nil: break
    }
    facts["authors"] = links(.author, of: article.number, root: root)
    facts["tags"] = links(.tag, of: article.number, root: root)
    facts["related"] = relatedArticles(of: article, root: root)
    if let tag = article.article.metadata.language, tag != "ar" {
      facts["language"] = ["tag": tag, "dir": Article.isLeftToRight(tag) ? "ltr" : "rtl"]
    }
    facts["citation"] = citation(of: article)
    return facts.merging(provenance(of: article)) { own, _ in own }
  }

  private func publication(_ published: Publication, root: String) -> [String: Any] {
    var writer = EntryWriter(self, root: root)
    writer.publication(published)
    var date: [String: Any] = ["html": writer.html]
    date["basis"] = Phrase.basis(published).map { strings[$0] }
    date["stamps"] = published.explicit.map { [$0.surface] } ?? published.surfaces
    return date
  }

  private func lead(_ picture: Picture, of article: Article, root: String) -> String {
    let words =
      picture.alternative
      ?? strings.filled(.pictureAlternative, ["title": ReadableText(article.displayTitle).text])
    return HTMLText.image(picture, root: root, words)
  }

  private func groups(_ grouping: ArticleGrouping, of article: Int) -> [Catalogue.Group] {
    guard let groups = catalogue.groups[grouping],
      let indices = catalogue.groupsOfArticle[grouping]?[article]
    else { return [] }
    return indices.map { groups[$0] }
  }

  /// Links to an article's authors or tags, with commas between them; `nil` where it has none.
  private func links(_ grouping: ArticleGrouping, of article: Int, root: String) -> String? {
    let groups = groups(grouping, of: article)
    guard !groups.isEmpty else { return nil }
    var writer = HTMLWriter()
    for (index, group) in groups.enumerated() {
      if index > 0 { writer.markup("، ") }
      writer.markup("<a href=\"\(root)\(PagePath.group(grouping, slug: group.slug))\">")
      writer.isolated(group.name)
      writer.markup("</a>")
    }
    return writer.html
  }

  /// The entities of the article, kind by kind, the most often named first.
  private func named(in article: ArchivedArticle, root: String) -> [[String: Any]] {
    var counts: [Int: Int] = [:]
    for mention in article.mentions { counts[mention.entity, default: 0] += 1 }
    let ranked = counts.sorted { ($1.value, $0.key) < ($0.value, $1.key) }
    return EntityKind.allCases.compactMap { kind in
      var writer = EntryWriter(self, root: root)
      for (entity, count) in ranked where archive.entities[entity].entity.kind == kind {
        writer.entity(entity, count: count)
      }
      guard !writer.html.isEmpty else { return nil }
      return ["label": strings[.plural(kind)], "items": writer.html]
    }
  }

  private func origins(_ origins: [Origin]) -> [[String: Any]] {
    origins.map { origin in
      let isOneLine = origin.lines.count == 1
      let lines = strings.filled(
        isOneLine ? .originLine : .originLines,
        ["from": String(origin.lines.lowerBound), "to": String(origin.lines.upperBound)])
      return ["file": origin.file, "lines": lines]
    }
  }

  /// Another version of the article, and in what it differs.
  private func version(_ version: Version, root: String) -> [String: Any] {
    var entry = EntryWriter(self, root: root)
    entry.article(version.article)
    let isExcerpt = version.relation == .excerpt
    let share = strings.filled(
      .versionShare,
      ["percent": Numeral.grouped(Int((version.similarity * 100).rounded()))])
    let difference = strings.filled(
      .versionDifference,
      [
        "there": strings.count(version.difference.onlyInSecond, .words),
        "here": strings.count(version.difference.onlyInFirst, .words),
      ])
    var item: [String: Any] = [
      "entry": entry.html,
      "note": (isExcerpt ? strings[.versionExcerpt] : share) + " " + difference,
    ]
    item["sample"] = version.difference.sample
    return item
  }

  /// The articles before and after in date order.
  private func neighbours(of article: ArchivedArticle) -> [String: Any] {
    var neighbours: [String: Any] = [:]
    for (name, number) in [("previous", article.number - 1), ("next", article.number + 1)] {
      guard archive.articles.indices.contains(number) else { continue }
      let neighbour = archive.articles[number]
      neighbours[name] = [
        "path": PagePath.article(neighbour.id), "title": neighbour.article.displayTitle,
      ]
    }
    return neighbours
  }

  /// A sentence on the article: its deck, or the beginning of its summary or its text.
  func summaryLine(of article: Article) -> String? {
    let passage = article.deck ?? article.summary.first ?? firstParagraph(of: article)
    return passage.map { Excerpt.beginning(of: $0.text) }
  }

  private func firstParagraph(of article: Article) -> Passage? {
    article.blocks.first { $0.kind == .paragraph }?.passage
  }
}

/// Addresses that a page may link to outside the site.
enum WebAddress {
  /// Whether an address is one of the web: `http` or `https`.
  static func isSafe(_ url: String) -> Bool {
    let start = url.prefix(8).lowercased()
    return start.hasPrefix("https://") || start.hasPrefix("http://")
  }
}
