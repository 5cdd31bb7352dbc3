import ArabicText

/// A small lexicon: phrases of folded words.
struct PhraseSet: Sendable {
  private let byFirstWord: [UInt64: [[String]]]

  /// Creates a lexicon.
  /// - Parameter phrases: the phrases as people write them.
  init(_ phrases: [String]) {
    let words = phrases.map { Tokenizer().tokens(in: $0).map(\.term) }.filter { !$0.isEmpty }
    byFirstWord = Dictionary(grouping: words) { ByteHash.of($0[0]) }
      .mapValues { $0.sorted { $0.count > $1.count } }
  }

  /// Creates a lexicon of single words.
  /// - Parameter words: the words, blanks between them.
  init(words: String) {
    self.init(words.split(whereSeparator: \.isWhitespace).map(String.init))
  }

  /// How many words the longest phrase at the beginning of some words has; 0 when none stands there.
  func prefix(of words: ArraySlice<Token>) -> Int {
    guard let first = words.first, let phrases = byFirstWord[ByteHash.of(first.term)] else {
      return 0
    }
    return phrases.first { phrase in
      phrase.count <= words.count
        && zip(phrase, words).allSatisfy { $0.utf8.elementsEqual($1.term.utf8) }
    }?.count ?? 0
  }

  /// Where the first phrase stands among some words.
  func firstIndex(in words: ArraySlice<Token>) -> Int? {
    words.indices.first { prefix(of: words[$0...]) > 0 }
  }

  /// Whether a phrase stands among some words.
  func occurs(in words: ArraySlice<Token>) -> Bool { firstIndex(in: words) != nil }

  /// How many words at the beginning are phrases, one after another.
  func run(of words: ArraySlice<Token>) -> Int {
    var at = words.startIndex
    while at < words.endIndex {
      let count = prefix(of: words[at...])
      if count == 0 { break }
      at += count
    }
    return at - words.startIndex
  }

  /// Whether some words are phrases and nothing else.
  func covers(_ words: ArraySlice<Token>) -> Bool {
    !words.isEmpty && run(of: words) == words.count
  }
}

/// The 64-bit FNV-1a hash (Fowler, Noll, Vo) of a text's bytes: the same in every run.
enum ByteHash {
  static func of(_ text: some StringProtocol) -> UInt64 {
    text.utf8.withContiguousStorageIfAvailable(of) ?? of(Array(text.utf8))
  }

  static func of(_ bytes: some Sequence<UInt8>) -> UInt64 {
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325
    for byte in bytes { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01B3 }
    return hash
  }
}
