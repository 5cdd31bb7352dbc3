import Articles
import Dates

/// What a record or a front matter says about an article, field by field.
struct ArticleFields: Sendable {
  /// What a field means to an article.
  enum Meaning: Hashable {
    case id, title, text, date, source, section, authors, tags, url, language, description, draft
    case image, imageAlternative
  }

  /// What the fields of a record mean; any other is kept as it came.
  static let ofRecord: [String: Meaning] = [
    "id": .id, "title": .title, "text": .text, "date": .date, "source": .source,
    "section": .section, "author": .authors, "tags": .tags, "url": .url, "lang": .language,
  ]

  /// What the keys of a front matter mean, as Hugo, Jekyll and Zola name them; any other is kept as
  /// it came. Of two keys that mean the same the one with the shorter name counts.
  static let ofFrontMatter: [String: Meaning] = [
    "id": .id, "slug": .id, "title": .title, "date": .date, "source": .source,
    "section": .section, "category": .section, "categories": .section, "author": .authors,
    "authors": .authors, "tag": .tags, "tags": .tags, "keywords": .tags, "url": .url,
    "lang": .language, "language": .language, "description": .description, "draft": .draft,
    "image": .image, "image_alt": .imageAlternative,
  ]

  /// The fields by their meaning.
  private var texts: [Meaning: [String]] = [:]
  /// Fields of no known meaning, or of a value that their meaning cannot have.
  private(set) var extra: [String: JSONValue] = [:]

  /// Sorts fields by their meaning.
  /// - Parameters:
  ///   - fields: names and values; of a name that stands twice the later value counts.
  ///   - meanings: what the names mean.
  init(_ fields: [(String, JSONValue)], meanings: [String: Meaning]) {
    var names: [Meaning: String] = [:]
    for (name, value) in fields {
      if case .null = value { continue }
      guard let meaning = meanings[name], let texts = Self.texts(value, for: meaning) else {
        extra[name] = value
        continue
      }
      if let rival = names[meaning], rival != name {
        let isShorter = (name.utf8.count, name) < (rival.utf8.count, rival)
        extra[isShorter ? rival : name] = .texts(isShorter ? self.texts[meaning] ?? [] : texts)
        guard isShorter else { continue }
      }
      names[meaning] = name
      let isVerbatim = [.text, .id, .url, .image].contains(meaning)
      self.texts[meaning] =
        (isVerbatim ? texts : texts.map(HTMLEntities.decoded)).filter { !$0.isEmpty }
    }
  }

  /// The first text of a meaning.
  subscript(_ meaning: Meaning) -> String? { texts[meaning]?.first }

  /// Whether a meaning is named at all, if only with nothing in it.
  func names(_ meaning: Meaning) -> Bool { texts[meaning] != nil }

  /// Who wrote the article.
  var authors: [String] { texts[.authors] ?? [] }

  /// Whether the article is not to be published yet.
  var isDraft: Bool { self[.draft] == "true" }

  /// Takes a field whose value turned out unfit back among those that are kept as they came.
  mutating func giveBack(_ meaning: Meaning, as name: String) {
    guard let text = texts.removeValue(forKey: meaning)?.first else { return }
    extra[name] = .string(text)
  }

  /// The fields that describe an article beside its text.
  var metadata: Metadata {
    var metadata = Metadata()
    metadata.id = self[.id]
    metadata.source = self[.source]
    metadata.authors = authors
    metadata.tags = texts[.tags] ?? []
    metadata.url = self[.url]
    metadata.language = self[.language]
    metadata.extra = extra.mapValues(\.line)
    return metadata
  }

  /// A value as the texts that a meaning asks for; `nil` where it cannot be.
  private static func texts(_ value: JSONValue, for meaning: Meaning) -> [String]? {
    switch (value, meaning) {
    case (.string(let text), _): [text]
    case (.raw(let number), _): [number]
    case (.bool(let isTrue), .draft): [isTrue ? "true" : "false"]
    case (.array(let items), .authors), (.array(let items), .tags), (.array(let items), .section):
      texts(of: items)
    default: nil
    }
  }

  private static func texts(of items: [JSONValue]) -> [String]? {
    var texts: [String] = []
    for item in items {
      switch item {
      case .string(let text): texts.append(text)
      case .raw(let number): texts.append(number)
      default: return nil
      }
    }
    return texts
  }
}

/// The date of a field, in the shapes that records and front matters write.
enum FieldDate {
  /// Reads a date: EDTF, ISO 8601 with a blank before the hour or the zone, or words.
  /// - Parameter text: what the field holds.
  /// - Returns: the value, to the day where the time is midnight, which programs write for none.
  static func value(of text: String) -> DateValue? {
    let compact = text.split(separator: " ").joined(separator: " ")
    guard let value = DateValue(edtf: joined(compact)) ?? words(compact) else { return nil }
    if case .minute(let day, minute: 0) = value { return .day(day) }
    return value
  }

  /// Without the blank that stands before a zone: `2024-11-30 09:21 +03:00`.
  private static func joined(_ text: String) -> String {
    let parts = text.split(separator: " ")
    guard parts.count == 3, parts[0].utf8.count == 10 else { return text }
    return parts[0] + " " + parts[1] + parts[2]
  }

  private static func words(_ text: String) -> DateValue? {
    let found = DateScanner(reference: nil).expressions(in: text).filter { $0.value != nil }
    return found.count == 1 ? found[0].value : nil
  }
}
