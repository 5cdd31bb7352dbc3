import ArabicText

/// The words that speak of time, by their folded form, with and without the particles that Arabic
/// writes onto a word.
///
/// The names of the months are those of CLDR's Arabic locales and of the press: Egypt and the
/// Gulf, the Levant and Iraq, Algeria and Tunisia, Morocco, Mauritania, and the Hijri calendar.
struct TimeLexicon: Sendable {
  /// The lexicon; there is one.
  static let shared = TimeLexicon()

  /// A word's meaning and the particle written onto it.
  struct Entry: Sendable {
    var word: TimeWord
    /// Bytes of the folded form that belong to the particle.
    var prefixLength: Int
    var prefix: WordPrefix
  }

  private var filter = WordFilter()
  private var vocabulary = Vocabulary()
  private var entries: [Entry] = []

  /// What a folded word means. One look-up.
  /// - Parameter folded: the word's folded bytes.
  func entry(for folded: UnsafeBufferPointer<UInt8>) -> Entry? {
    guard filter.mayHold(folded) else { return nil }
    return vocabulary.existingNumber(of: folded).map { entries[$0] }
  }

  private init() {
    let words = TimeLexicon.words.flatMap { surfaces, word in
      surfaces.split(separator: "،").map { (Folding.fold(TimeLexicon.trimmed($0)), word) }
    }
    for (surface, word) in words { add("", surface, word, .none) }
    // A particle may not make another word of the list: literal words come first.
    for (surface, word) in words { addPrefixed(surface, word) }
  }

  private mutating func addPrefixed(_ surface: String, _ word: TimeWord) {
    add("و", surface, word, .and)
    // Of two letters a particle makes another word: «آب», «باب».
    guard surface.utf8.count > 4 else { return }
    for (prefix, kind) in TimeLexicon.prefixes { add(prefix, surface, word, kind) }
    guard surface.hasPrefix("ال") else { return }
    let bare = String(surface.dropFirst(2))
    // The particle has swallowed the article's first letter: it stays with the word.
    add("لل", bare, word, .preposition, prefixBytes: 0)
    add("ولل", bare, word, .and, prefixBytes: "و".utf8.count)
  }

  private static let prefixes: [(String, WordPrefix)] = [
    ("ف", .and), ("ب", .preposition), ("ل", .preposition), ("ك", .preposition),
    ("وب", .and), ("ول", .and),
  ]

  private mutating func add(
    _ prefix: String, _ surface: String, _ word: TimeWord, _ kind: WordPrefix,
    prefixBytes: Int? = nil
  ) {
    var spelling = prefix + surface
    let isNew = spelling.withUTF8 { bytes in
      let known = vocabulary.count
      filter.insert(bytes)
      return vocabulary.number(of: bytes) == known
    }
    guard isNew else { return }
    entries.append(
      Entry(word: word, prefixLength: prefixBytes ?? prefix.utf8.count, prefix: kind))
  }

  private static func trimmed(_ text: Substring) -> String {
    String(text.drop { $0 == " " }.reversed().drop { $0 == " " }.reversed())
  }
}

/// A particle written onto the beginning of a word.
enum WordPrefix: Sendable, Hashable {
  case none
  /// «و», «ف», alone or before another.
  case and
  /// «ب», «ل», «ك».
  case preposition
}
