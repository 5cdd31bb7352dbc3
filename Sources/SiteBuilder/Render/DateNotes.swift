import Annotation
import Dates

/// What the dates of an article mean and why, once for each: shown where the date is looked at, and
/// listed at the end.
struct DateNotes {
  /// What one date means.
  struct Note: Hashable {
    /// Its place in the list, from 1.
    var number: Int
    /// The words of the text.
    var surface: String
    /// The day it means; `nil` while that is not known.
    var value: String?
    /// How that is known, or why it is not.
    var reason: String
    /// The value's page.
    var href: String?

    /// The element that holds it.
    var id: String { "date-note-\(number)" }
    /// All of it in one line.
    var text: String { [value, reason].compactMap { $0 }.joined(separator: " — ") }
  }

  private struct Key: Hashable {
    var surface: String
    var edtf: String?
  }

  /// The notes, in the order of the text.
  private(set) var notes: [Note] = []
  private var numbers: [Key: Int] = [:]

  /// Makes the notes of an article. O(dates).
  init(_ article: ArchivedArticle, renderer: PageRenderer, root: String) {
    for mention in article.dates where mention.expression.kind != .duration {
      guard let key = Self.key(of: mention, in: article), numbers[key] == nil else { continue }
      let value = mention.expression.value
      let page = mention.expression.spokenOf.first { renderer.catalogue.entries[$0] != nil }
      numbers[key] = notes.count
      notes.append(
        Note(
          number: notes.count + 1, surface: key.surface,
          value: value.map { renderer.words.words($0, withWeekday: true) },
          reason: renderer.reasons.words(mention.expression.reasons),
          href: page.map { root + PagePath.date($0) }))
    }
  }

  /// The note on a mention.
  func note(on mention: DateMention, of article: ArchivedArticle) -> Note? {
    Self.key(of: mention, in: article).flatMap { numbers[$0] }.map { notes[$0] }
  }

  /// The notes as the template lists them.
  var context: [[String: Any]] {
    notes.map { note in
      var item: [String: Any] = ["id": note.id, "surface": note.surface, "reason": note.reason]
      item["value"] = note.value
      item["href"] = note.href
      return item
    }
  }

  private static func key(of mention: DateMention, in article: ArchivedArticle) -> Key? {
    guard var text = article.article.passageText(mention.passage) else { return nil }
    let range = mention.expression.range
    let surface = text.withUTF8 { bytes -> String? in
      guard range.upperBound <= bytes.count else { return nil }
      return String(decoding: bytes[range], as: UTF8.self)
    }
    return surface.map { Key(surface: $0, edtf: mention.expression.edtf) }
  }
}

/// Why a date means what it means, in the words of the page.
struct ReasonWords: Sendable {
  private let texts: [DateReason: String]

  /// Prepares the texts, `date.reasons.` and the name of the case.
  init(strings: ThemeStrings) {
    texts = Dictionary(
      uniqueKeysWithValues: DateReason.allCases.map { reason in
        (reason, strings.texts["date.reasons.\(reason)"] ?? reason.rawValue)
      })
  }

  /// The reasons, the weightiest first.
  func words(_ reasons: [DateReason]) -> String {
    reasons.compactMap { texts[$0] }.joined(separator: "؛ ")
  }
}
