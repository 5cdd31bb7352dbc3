import Articles

/// Blacks out words wherever an article has them.
struct Redactor {
  private let text: [UInt8]
  private let replacement: [UInt8]

  /// - Parameters:
  ///   - text: the words.
  ///   - replacement: what stands in their place.
  init(text: String, replacement: String) {
    self.text = Array(text.utf8)
    self.replacement = Array(replacement.utf8)
  }

  /// A text without the words; the same where it does not hold them. O(length × words).
  func redacted(_ original: String) -> String {
    var original = original
    let found = original.withUTF8 { bytes in bytes.ranges(of: text).map { $0 } }
    guard !found.isEmpty else { return original }
    let bytes = Array(original.utf8)
    var redacted: [UInt8] = []
    var end = 0
    for range in found where range.lowerBound >= end {
      redacted += bytes[end..<range.lowerBound] + replacement
      end = range.upperBound
    }
    return String(decoding: redacted + bytes[end...], as: UTF8.self)
  }

  /// Whether an article holds the words.
  func isHeld(by article: Article) -> Bool {
    var article = article
    return redact(&article)
  }

  /// Blacks the words out.
  /// - Returns: whether the article held them.
  func redact(_ article: inout Article) -> Bool {
    let before = article
    redact(&article.title)
    article.displayTitle = redacted(article.displayTitle)
    redact(&article.deck)
    redact(&article.section)
    for index in article.captions.indices {
      redact(&article.captions[index].text)
      redact(&article.captions[index].credit)
    }
    for index in article.summary.indices { redact(&article.summary[index]) }
    for index in article.blocks.indices { redact(&article.blocks[index].passage) }
    // An address in it may hold the words where no text does.
    if let body = article.markdown, article.blocks != before.blocks || redacted(body) != body {
      article.markdown = MarkdownBody.redacted(body, by: self)
    }
    redact(&article.leadImage)
    redact(&article.published)
    redact(&article.metadata)
    guard article != before else { return false }
    if article.titleBasis == .derived { deriveTitleAnew(&article) }
    return true
  }

  private func redact(_ passage: inout Passage) { passage.text = redacted(passage.text) }

  private func redact(_ passage: inout Passage?) {
    if let text = passage?.text { passage?.text = redacted(text) }
  }

  private func redact(_ image: inout LeadImage?) {
    switch image {
    case .picture(var picture):
      picture.alternative = picture.alternative.map(redacted)
      image = .picture(picture)
    case .elsewhere(let url): image = redacted(url) == url ? image : nil
    case nil: break
    }
  }

  private func redact(_ published: inout Publication) {
    if let surface = published.explicit?.surface {
      published.explicit?.surface = redacted(surface)
    }
    published.surfaces = published.surfaces.map(redacted)
    published.evidence = published.evidence.map(redacted)
  }

  private func redact(_ metadata: inout Metadata) {
    metadata.source = metadata.source.map(redacted)
    metadata.authors = metadata.authors.map(redacted)
    metadata.tags = metadata.tags.map(redacted)
    if let url = metadata.url, redacted(url) != url { metadata.url = nil }
    metadata.extra = metadata.extra.mapValues(redactedJSON)
  }

  /// A title cut from the text may hold the first half of the words.
  private func deriveTitleAnew(_ article: inout Article) {
    let paragraph = article.blocks.first { $0.kind == .paragraph } ?? article.blocks.first
    guard let text = paragraph?.passage.text ?? article.summary.first?.text else { return }
    article.displayTitle = ArticleExtractor().derivedTitle(from: text)
  }

  private func redactedJSON(_ json: String) -> String {
    var json = json
    let value = json.withUTF8 { bytes in
      var reader = JSONReader(bytes)
      return try? reader.read()
    }
    return value.map { redacted($0).line } ?? json
  }

  private func redacted(_ value: JSONValue) -> JSONValue {
    switch value {
    case .string(let text): .string(redacted(text))
    case .array(let items): .array(items.map { redacted($0) })
    case .object(let fields): .object(fields.map { (redacted($0.0), redacted($0.1)) })
    case .null, .bool, .int, .number, .raw: value
    }
  }
}
