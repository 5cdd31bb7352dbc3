/// The codes in which term files are written, learnt from the archive itself.
struct TermCodes: Sendable {
  /// The code of stems and words: its symbols are single letters, and affixes that are frequent.
  private let text: PrefixCode
  private let parts: [String]
  private let symbolsOfParts: [String: Int]
  /// The codes of the postings, by ``PostingList/kind``.
  let kinds: [PostingCodes]

  /// How many affixes have symbols of their own. Those are told in the manifest, which every reader
  /// loads; a hundred stand for 97 words in 100.
  static let affixLimit = 96

  /// Finds the codes.
  /// - Parameter counts: how often what they write occurs.
  init(_ counts: TermCounts) {
    let parts = counts.parts(affixLimit: Self.affixLimit)
      .sorted { ($1.value, $0.key) < ($0.value, $1.key) }
    self.parts = parts.map(\.key)
    symbolsOfParts = Dictionary(
      uniqueKeysWithValues: self.parts.enumerated().map { ($0.element, $0.offset) })
    text = PrefixCode(counts: parts.map(\.value))
    kinds = counts.kinds.enumerated().map { PostingCodes($1, hasSteps: $0 > 0) }
  }

  /// The letters of a text, which are parts each.
  static func letters(of text: String) -> some Sequence<String> {
    text.unicodeScalars.lazy.map { String($0) }
  }

  /// Writes a stem, and what stands before and behind it in each of its words.
  func append(stem: String, affixes: [String], to bits: inout BitText) {
    for letter in Self.letters(of: stem) { append(letter, to: &bits) }
    for affix in affixes {
      if symbolsOfParts[affix] != nil {
        append(affix, to: &bits)
      } else {
        for letter in Self.letters(of: affix) { append(letter, to: &bits) }
      }
    }
    append("", to: &bits)
  }

  private func append(_ part: String, to bits: inout BitText) {
    if let symbol = symbolsOfParts[part] { text.append(symbol, to: &bits) }
  }

  /// The codes as the manifest tells them.
  var json: [UInt8] {
    let numbers = kinds.flatMap { kind in
      [kind.symbols, kind.steps].compactMap { $0?.json { String($0) } }
    }
    return JSONText.array([text.json { parts[$0] }] + numbers)
  }
}

/// The codes of the postings of one kind of lists.
struct PostingCodes: Sendable {
  /// The code of ``Impact/symbol(of:)``.
  let symbols: PrefixCode
  /// The code of ``PostingList/steps``, which lists of one word do without.
  let steps: PrefixCode?

  /// Finds the codes.
  /// - Parameters:
  ///   - counts: how often what they write occurs.
  ///   - hasSteps: whether the stems have several words.
  init(_ counts: PostingCounts, hasSteps: Bool) {
    symbols = PrefixCode(counts: counts.symbols)
    steps = hasSteps ? PrefixCode(counts: counts.steps) : nil
  }
}

/// How often occurs what ``PostingCodes`` writes.
struct PostingCounts: Sendable {
  /// How often each symbol.
  var symbols = [Int](repeating: 0, count: Impact.symbols)
  /// How often each step.
  var steps: [Int] = []

  /// Counts the postings of a stem, and the symbol of each.
  mutating func add(_ list: PostingList, symbols all: [Int]) {
    for symbol in all { symbols[symbol] += 1 }
    let missing = (list.steps.max() ?? -1) + 1 - steps.count
    if missing > 0 { steps += [Int](repeating: 0, count: missing) }
    for step in list.steps { steps[step] += 1 }
  }

  /// Adds what was counted elsewhere.
  mutating func merge(_ other: PostingCounts) {
    symbols = Self.sums(symbols, other.symbols)
    steps = Self.sums(steps, other.steps)
  }

  private static func sums(_ left: [Int], _ right: [Int]) -> [Int] {
    let longer = left.count < right.count ? right : left
    return zip(left, right).map(+) + longer.dropFirst(min(left.count, right.count))
  }
}

/// How often occurs what ``TermCodes`` writes.
struct TermCounts: Sendable {
  /// How often each letter of the stems, and their end; and how often each affix.
  private var letters: [String: Int] = [:]
  private var affixes: [String: Int] = [:]
  /// What occurs in the postings, by ``PostingList/kind``.
  private(set) var kinds = [PostingCounts](repeating: PostingCounts(), count: PostingList.kinds)

  /// How often occurs what has a symbol of its own: the most frequent affixes, the letters of all
  /// other texts, and nothing, which stands for the end.
  func parts(affixLimit: Int) -> [String: Int] {
    let sorted = affixes.sorted { ($1.value, $0.key) < ($0.value, $1.key) }
    var parts = letters
    for (affix, count) in sorted.dropFirst(affixLimit) {
      for letter in TermCodes.letters(of: affix) { parts[letter, default: 0] += count }
    }
    return parts.merging(sorted.prefix(affixLimit).map { ($0.key, $0.value) }, uniquingKeysWith: +)
  }

  /// Counts a stem and its affixes.
  mutating func add(stem: String, affixes: [String]) {
    for letter in TermCodes.letters(of: stem) { letters[letter, default: 0] += 1 }
    letters["", default: 0] += 1
    for affix in affixes { self.affixes[affix, default: 0] += 1 }
  }

  /// Counts the postings of a stem, and the symbol of each.
  mutating func add(_ list: PostingList, symbols: [Int]) {
    kinds[list.kind].add(list, symbols: symbols)
  }

  /// Adds what was counted elsewhere.
  mutating func merge(_ other: TermCounts) {
    letters.merge(other.letters, uniquingKeysWith: +)
    affixes.merge(other.affixes, uniquingKeysWith: +)
    for kind in kinds.indices { kinds[kind].merge(other.kinds[kind]) }
  }
}
