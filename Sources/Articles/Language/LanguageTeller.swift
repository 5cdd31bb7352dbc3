/// Tells the language of a text by its letters and by the small words that hold sentences together.
///
/// Told apart are Arabic, Persian, Urdu and Sorani Kurdish, English and French; any other text in
/// Latin letters is `und-Latn`. Letters: Unicode Standard, chapter 9.2 (Arabic), table 9-8 and the
/// charts of the block; small words: the articles, prepositions and conjunctions of both languages.
public struct LanguageTeller: Sendable {
  /// A text with fewer letters tells nothing: it may be a name.
  public var fewestLetters = 40

  /// Creates a teller with the usual settings.
  public init() {}

  /// The language of a text as a BCP 47 tag; `nil` where there is too little of it, or neither of
  /// the two scripts prevails. O(length).
  /// - Parameter text: any text.
  public func language(of text: String) -> String? { language(of: [text]) }

  /// The language of several texts together.
  public func language(of texts: [String]) -> String? {
    var letters = LetterCounts()
    for text in texts {
      var text = text
      text.withUTF8 { letters.count($0) }
    }
    let all = letters.arabic + letters.latin
    guard all >= fewestLetters else { return nil }
    if letters.arabic * 10 >= all * 6 { return arabicScript(letters) }
    if letters.latin * 10 >= all * 6 { return latinScript(texts) }
    return nil
  }

  /// Letters that Arabic lacks: in a text of one of the other languages every twentieth at least.
  private func arabicScript(_ letters: LetterCounts) -> String {
    let floor = max(2, letters.arabic / 33)
    if letters.kurdish >= floor { return "ckb" }
    if letters.urdu >= floor { return "ur" }
    // Foreign names in Arabic papers have پ and گ; some keyboards write ی for ي. Persian has both.
    let isPersian = letters.persian * 100 >= letters.arabic && letters.persianForms >= floor
    return isPersian ? "fa" : "ar"
  }

  private func latinScript(_ texts: [String]) -> String {
    var (words, english, french) = (0, 0, 0)
    for text in texts {
      for word in text.utf8.split(whereSeparator: { !Self.isLatin($0) }) {
        words += 1
        guard word.count <= 4 else { continue }
        let lower = String(decoding: word.map { $0 < 0x80 ? $0 | 0x20 : $0 }, as: UTF8.self)
        if Self.english.contains(lower) { english += 1 }
        if Self.french.contains(lower) { french += 1 }
      }
    }
    guard max(english, french) * 12 >= words else { return "und-Latn" }
    return french > english ? "fr" : "en"
  }

  private static func isLatin(_ byte: UInt8) -> Bool {
    (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte | 0x20) || byte >= 0x80
  }

  private static let english: Set<String> = [
    "the", "of", "and", "to", "in", "is", "for", "on", "with", "that", "was", "are", "by", "as",
    "at", "from", "it", "has", "have", "this", "be", "his", "an", "not", "were", "he", "its",
  ]

  private static let french: Set<String> = [
    "le", "la", "les", "des", "et", "du", "de", "un", "une", "est", "dans", "pour", "que", "qui",
    "sur", "au", "aux", "par", "avec", "ce", "pas", "en", "il", "elle", "sont", "ses", "son",
  ]
}

/// How many letters of which script and language a text has.
private struct LetterCounts {
  var arabic = 0
  var latin = 0
  /// پ چ ژ گ
  var persian = 0
  /// ک and ی in the forms that Persian writes
  var persianForms = 0
  /// ٹ ڈ ڑ ں ے ہ ھ
  var urdu = 0
  /// ە ێ ۆ ڕ ڵ ڤ
  var kurdish = 0

  mutating func count(_ text: UnsafeBufferPointer<UInt8>) {
    var index = 0
    while index < text.count {
      let byte = text[index]
      index += 1
      if byte < 0x80 {
        if (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte | 0x20) { latin += 1 }
      } else if (0xC3...0xC6).contains(byte) {
        latin += 1
      } else if (0xD8...0xDB).contains(byte), index < text.count {
        count(UInt16(byte & 0x1F) << 6 | UInt16(text[index] & 0x3F))
        index += 1
      } else if byte == 0xEF, index < text.count, (0xAC...0xBB).contains(text[index]) {
        arabic += 1
      }
    }
  }

  private mutating func count(_ codePoint: UInt16) {
    guard (0x0620...0x064A).contains(codePoint) || (0x0671...0x06D5).contains(codePoint) else {
      return
    }
    arabic += 1
    switch codePoint {
    case 0x067E, 0x0686, 0x0698, 0x06AF: persian += 1
    case 0x06A9, 0x06CC: persianForms += 1
    case 0x0679, 0x0688, 0x0691, 0x06BA, 0x06D2, 0x06C1, 0x06BE: urdu += 1
    case 0x06D5, 0x06CE, 0x06C6, 0x0695, 0x06B5, 0x06A4: kurdish += 1
    default: break
    }
  }
}

extension Article {
  /// Tells the language of the article where the input did not, and of each block that differs from
  /// it. O(length).
  public mutating func tellLanguages(_ teller: LanguageTeller = LanguageTeller()) {
    if metadata.language == nil {
      let texts = [displayTitle] + blocks.map(\.passage.text)
      let told = teller.language(of: texts)
      metadata.language = told == "ar" ? nil : told
    }
    let own = metadata.language ?? "ar"
    for index in blocks.indices {
      let told = teller.language(of: blocks[index].passage.text)
      blocks[index].language = told == own ? nil : told
    }
  }

  /// Whether a language is written from left to right.
  /// - Parameter tag: its BCP 47 tag.
  public static func isLeftToRight(_ tag: String) -> Bool {
    !["ar", "fa", "ur", "ckb", "he", "ps", "sd", "ug"].contains {
      tag == $0 || tag.hasPrefix($0 + "-")
    }
  }
}
