import ArabicText

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
    language(texts.map(LetterCounts.init).reduce(LetterCounts(), +), of: texts)
  }

  /// The language of texts whose letters are counted.
  fileprivate func language(_ letters: LetterCounts, of texts: [String]) -> String? {
    let (arabic, latin) = (letters.arabicScript, letters[.latin])
    guard arabic + latin >= fewestLetters else { return nil }
    if arabic * 10 >= (arabic + latin) * 6 { return arabicScript(letters) }
    if latin * 10 >= (arabic + latin) * 6 { return latinScript(texts) }
    return nil
  }

  /// Letters that Arabic lacks: in a text of one of the other languages every twentieth at least.
  private func arabicScript(_ letters: LetterCounts) -> String {
    let arabic = letters.arabicScript
    let floor = max(2, arabic / 33)
    if letters[.kurdish] >= floor { return "ckb" }
    if letters[.urdu] >= floor { return "ur" }
    // Foreign names in Arabic papers have پ and گ; some keyboards write ی for ي. Persian has both.
    let isPersian = letters[.persian] * 100 >= arabic && letters[.persianForm] >= floor
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
  /// What a letter tells.
  enum Class: UInt8 {
    /// It is no letter, or a mark.
    case none
    case latin
    case arabic
    /// پ چ ژ گ
    case persian
    /// ک and ی in the forms that Persian writes
    case persianForm
    /// ٹ ڈ ڑ ں ے ہ ھ
    case urdu
    /// ە ێ ۆ ڕ ڵ ڤ
    case kurdish
  }

  private var counts = InlineArray<7, Int>(repeating: 0)

  /// Letters of one class.
  subscript(letter: Class) -> Int { counts[Int(letter.rawValue)] }

  /// All letters of the Arabic script.
  var arabicScript: Int {
    self[.arabic] + self[.persian] + self[.persianForm] + self[.urdu] + self[.kurdish]
  }

  init() {}

  /// Counts the letters of a text. O(length).
  init(_ text: String) {
    var text = text
    text.withUTF8 { text in Self.classes.withUnsafeBufferPointer { count(text, $0) } }
  }

  static func + (first: Self, second: Self) -> Self {
    var sum = first
    for letter in sum.counts.indices { sum.counts[letter] += second.counts[letter] }
    return sum
  }

  private mutating func count(
    _ text: UnsafeBufferPointer<UInt8>, _ classes: UnsafeBufferPointer<UInt8>
  ) {
    var index = 0
    // Nearly all letters are of one class: that count stays out of memory.
    var arabic = 0
    while index < text.count {
      if index + ByteBlock.length <= text.count, let plain = Self.plainLetters(text, index) {
        arabic &+= plain.letters
        index += plain.width
        continue
      }
      let byte = text[index]
      index += 1
      var letter = Class.none.rawValue
      if byte & 0xFC == 0xD8, index < text.count {
        letter = classes[Int(byte & 3) << 6 | Int(text[index] & 0x3F)]
        index += 1
        if letter == Class.arabic.rawValue {
          arabic &+= 1
          continue
        }
      } else if byte < 0x80 {
        let isLetter = (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte | 0x20)
        if isLetter { letter = Class.latin.rawValue }
      } else {
        letter = Self.rareClass(text, after: index).rawValue
      }
      counts[Int(letter)] &+= 1
    }
    counts[Int(Class.arabic.rawValue)] &+= arabic
  }

  /// How many letters stand among eight bytes, where all are of U+0600–066F and none is Latin; what
  /// else that range has, marks and signs, counts as letters here.
  /// - Returns: the letters, and the bytes they were counted in: a letter cut in two is left.
  @inline(__always) private static func plainLetters(
    _ text: UnsafeBufferPointer<UInt8>, _ start: Int
  ) -> (letters: Int, width: Int)? {
    let block = ByteBlock(text, at: start)
    let second = block.places(of: 0xD9)
    let letters = block.places(of: 0xD8) | second
    // U+0670–067F, where the letters of other languages begin, have 0xB0–BF after 0xD9.
    guard block.places(with: 0x40) == letters, second << 8 & block.places(with: 0x30) == 0 else {
      return nil
    }
    guard letters >> 63 == 1 else { return (letters.nonzeroBitCount, ByteBlock.length) }
    return (letters.nonzeroBitCount - 1, ByteBlock.length - 1)
  }

  /// What a byte beyond ASCII and the Arabic block tells.
  private static func rareClass(_ text: UnsafeBufferPointer<UInt8>, after index: Int) -> Class {
    let byte = text[index - 1]
    if (0xC3...0xC6).contains(byte) { return .latin }
    let isShape = byte == 0xEF && index < text.count && (0xAC...0xBB).contains(text[index])
    return isShape ? .arabic : .none
  }

  /// What the letters of the Arabic block tell, from U+0600.
  private static let classes: [UInt8] = (0x0600...0x06FF).map { codePoint in
    guard (0x0620...0x064A).contains(codePoint) || (0x0671...0x06D5).contains(codePoint) else {
      return Class.none.rawValue
    }
    return switch codePoint {
    case 0x067E, 0x0686, 0x0698, 0x06AF: Class.persian.rawValue
    case 0x06A9, 0x06CC: Class.persianForm.rawValue
    case 0x0679, 0x0688, 0x0691, 0x06BA, 0x06D2, 0x06C1, 0x06BE: Class.urdu.rawValue
    case 0x06D5, 0x06CE, 0x06C6, 0x0695, 0x06B5, 0x06A4: Class.kurdish.rawValue
    default: Class.arabic.rawValue
    }
  }
}

extension Article {
  /// Tells the language of the article where the input did not, and of each block that differs from
  /// it. O(length).
  public mutating func tellLanguages(_ teller: LanguageTeller = LanguageTeller()) {
    let texts = blocks.map(\.passage.text)
    let letters = texts.map(LetterCounts.init)
    if metadata.language == nil {
      let all = letters.reduce(LetterCounts(displayTitle), +)
      let told = teller.language(all, of: [displayTitle] + texts)
      metadata.language = told == "ar" ? nil : told
    }
    let own = metadata.language ?? "ar"
    for index in blocks.indices {
      let told = teller.language(letters[index], of: [texts[index]])
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
