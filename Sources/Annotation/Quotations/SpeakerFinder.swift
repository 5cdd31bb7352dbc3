import ArabicText
import Articles

/// Tells who says what stands in quotation marks.
///
/// * A verb of speech makes its subject the speaker of its sentence: the first person named behind it
///   before what is said begins, else the body named right behind it (وقال لافروف: «…»). A subject that
///   is not named (وقال مصدر) leaves the quotation to nobody.
/// * Without a subject behind it, a verb goes on with the speaker of its sentence; else with the person
///   whom the sentence is about; else, at the beginning of a sentence, with the last speaker
///   (وأضاف: «…»), if the verb's gender is that of the verb that brought him in.
/// * بحسب and وفق name a source in the same way, as does a verb right behind a quotation
///   («…»، قال لافروف) and a name with a colon (لافروف: «…»).
/// * A few words that neither a verb, a colon nor a comma brings in, and that begin like a name and not
///   like a clause, are a title or a name: said by nobody.
public struct SpeakerFinder: Sendable {
  /// What each entity is.
  let kinds: [EntityKind]

  /// Creates a finder.
  /// - Parameter entities: the entities that mentions speak of.
  public init(entities: [Entity]) { kinds = entities.map(\.kind) }

  /// The quotations of an article with their speakers where the text tells them. O(length); what
  /// follows the last quotation is not read.
  /// - Parameters:
  ///   - quotations: the quotations, in reading order.
  ///   - article: the article.
  ///   - mentions: who is named in it, in reading order.
  public func attributed(
    _ quotations: [Quotation], in article: Article, mentions: [Mention]
  ) -> [Quotation] {
    guard let end = quotations.last?.passage else { return [] }
    // Before the first name nobody can speak.
    guard let start = mentions.first?.passage, start <= end else { return quotations }
    var result: [Quotation] = []
    var last: Speaker?
    var namesLeft = mentions[...]
    var left = quotations[...]
    for (index, (role, passage)) in article.passages.enumerated().prefix(end + 1) {
      let named = namesLeft.prefix { $0.passage == index }
      namesLeft = namesLeft.dropFirst(named.count)
      let quoted = left.prefix { $0.passage == index }
      left = left.dropFirst(quoted.count)
      if index < start {
        result += quoted
        continue
      }
      // Headlines and captions name a speaker for themselves only.
      let speaksOn = role == .paragraph || role == .subheading
      guard speaksOn || !quoted.isEmpty else { continue }
      var text = passage.text
      text.withUTF8 { utf8 in
        var reader = SpeechReader(
          text: utf8, mentions: Array(named), kinds: kinds, quotations: Array(quoted), last: last)
        reader.read()
        result += reader.quotations
        if speaksOn { last = reader.last }
      }
    }
    return result
  }
}

/// Who speaks, and what is known of it.
struct Speaker {
  /// Index of the entity.
  var entity: Int
  /// Whether the verb that brought it in is feminine; `nil` where none told.
  var isFeminine: Bool?
  /// Whether it has said something, or is only whom a sentence was about.
  var hasSpoken = true
}
