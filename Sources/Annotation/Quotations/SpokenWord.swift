import ArabicText

/// A word as the reader of speech needs it.
struct SpokenWord {
  /// Where it stands, in UTF-8 bytes of the passage.
  var range: Range<Int>
  /// What it is to a quotation.
  var kinds: SpeechWords.Kinds
  /// What it is to a name.
  var wordClass: WordClass?
  /// Whether it begins with the article.
  var isDefinite: Bool
  /// Whether it says to whom something is said: لوكالة, للصحافيين.
  var isRecipient: Bool
  /// Whether it is باسم.
  var speaksFor: Bool
  /// Whether it is إلى.
  var callsFor: Bool
  /// Whether it is a particle that its mark parts from its word: ب of بـ«…».
  var isLoneParticle: Bool
  /// Whether it may be a verb of the present by its first letters: يـ, سيـ.
  var isPresent: Bool

  /// Reads a word.
  /// - Parameters:
  ///   - range: where it stands.
  ///   - term: its folded bytes.
  init(range: Range<Int>, term: UnsafeBufferPointer<UInt8>) {
    self.range = range
    kinds = SpeechWords.kinds(of: term)
    wordClass = WordClass.of(term)
    isDefinite = term.starts(with: Self.article)
    callsFor = term.elementsEqual(Self.towards)
    isLoneParticle = Self.particles.contains { term.elementsEqual($0) }
    speaksFor = term.elementsEqual(Self.inTheNameOf)
    isPresent = term.starts(with: Self.present) || term.starts(with: Self.future)
    let isBound = term.starts(with: Self.to)
    let isLong = term.count > 6
    isRecipient =
      isBound
      && (term.count == 2 || isLong && term.starts(with: Self.toThe)
        || isLong && WordClass.of(UnsafeBufferPointer(rebasing: term[2...])) == .bodyHead)
  }

  /// The words of a passage. O(length).
  static func words(of text: UnsafeBufferPointer<UInt8>) -> [SpokenWord] {
    var words: [SpokenWord] = []
    words.reserveCapacity(text.count / 8)
    Tokenizer().forEachToken(in: text) { words.append(SpokenWord(range: $0, term: $1)) }
    return words
  }

  private static let article = Array("ال".utf8)
  private static let particles = ["ب", "ل", "ك"].map { Array($0.utf8) }
  private static let towards = Array("الي".utf8)
  private static let inTheNameOf = Array("باسم".utf8)
  private static let present = Array("ي".utf8)
  private static let future = Array("سي".utf8)
  private static let to = Array("ل".utf8)
  private static let toThe = Array("لل".utf8)
}
