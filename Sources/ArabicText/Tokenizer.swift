/// One word of a text.
public struct Token: Sendable, Hashable {
  /// Where it stands in the text as it came, in UTF-8 bytes.
  public var range: Range<Int>
  /// Its folded form.
  public var term: String

  /// Creates a token.
  /// - Parameters:
  ///   - range: UTF-8 bytes of the text.
  ///   - term: the folded form.
  public init(range: Range<Int>, term: String) {
    self.range = range
    self.term = term
  }
}

/// Cuts a text into words, and folds them as ``Folding`` does.
///
/// * Letters and digits run together; all else separates. Marks and tatweel inside a word or at its
///   end belong to it, invisible signs inside it do not end it.
/// * Arabic letters break from digits and from the letters of other scripts: «الـ51» is ال and 51.
/// * Single letters joined by points are one word without them: «أ.ف.ب» is افب.
/// * A thousands separator (, or ٬) between a digit and exactly three more falls away: 12,500 is
///   12500. Other signs in numbers separate.
/// * A word of more than ``longestTerm`` folded bytes, ء still counted, is noise and is skipped.
public struct Tokenizer: Sendable {
  /// The length in folded UTF-8 bytes up to which a word counts: forty Arabic letters.
  public static let longestTerm = 80

  /// Creates a tokenizer.
  public init() {}

  /// The words of a text, in order.
  /// - Parameter text: any text.
  public func tokens(in text: String) -> [Token] {
    var text = text
    return text.withUTF8 { utf8 in
      var tokens: [Token] = []
      forEachToken(in: utf8) { range, term in
        tokens.append(Token(range: range, term: String(decoding: term, as: UTF8.self)))
      }
      return tokens
    }
  }

  /// Visits the words of a text, in order, without allocating. O(length).
  /// - Parameters:
  ///   - text: UTF-8; a byte that belongs to no code point separates.
  ///   - limit: how many words to visit at most; what follows them is not looked at.
  ///   - body: gets the bytes a word takes in the text, and its folded bytes, which are valid during
  ///     the call only.
  public func forEachToken(
    in text: UnsafeBufferPointer<UInt8>, atMost limit: Int = .max,
    _ body: (_ range: Range<Int>, _ term: UnsafeBufferPointer<UInt8>) -> Void
  ) {
    // No code point folds to more than eight bytes: the last one fits behind the longest term.
    withUnsafeTemporaryAllocation(of: UInt8.self, capacity: Self.longestTerm + 16) { buffer in
      var scanner = WordScanner(text: text, word: OpenWord(buffer: buffer))
      scanner.run(atMost: limit, body)
    }
  }
}

/// The word that a scanner is inside of.
private struct OpenWord {
  let buffer: UnsafeMutableBufferPointer<UInt8>
  var count = 0
  var start = 0
  var end = 0
  /// Letters since the word's start, or since the last point of an abbreviation.
  var letters = 0
  /// How many words were visited.
  var visited = 0
  var isOpen = false
  var isArabic = false
  var isUnsettled = false
  var isTooLong = false
  var endsInDigit = false

  init(buffer: UnsafeMutableBufferPointer<UInt8>) { self.buffer = buffer }

  private var bytes: UnsafeMutableBufferPointer<UInt8> {
    UnsafeMutableBufferPointer(rebasing: buffer[0..<count])
  }

  @inline(__always) mutating func open(at position: Int, isArabic: Bool) {
    self.isArabic = isArabic
    start = position
    count = 0
    letters = 0
    isOpen = true
    isUnsettled = false
    isTooLong = false
  }

  @inline(__always) mutating func append(
    _ entry: FoldEntry, source: Range<Int>, of text: UnsafeBufferPointer<UInt8>, table: FoldTable
  ) {
    end = source.upperBound
    letters += 1
    endsInDigit = entry.has(FoldEntry.digit)
    if entry.has(FoldEntry.unsettled) { isUnsettled = true }
    guard count <= Tokenizer.longestTerm else { return isTooLong = true }
    if entry.isShort {
      buffer[count] = UInt8(truncatingIfNeeded: entry.value)
      buffer[count + 1] = UInt8(truncatingIfNeeded: entry.value >> 8)
      count += entry.count
    } else if entry.has(FoldEntry.verbatim) {
      append(UnsafeBufferPointer(rebasing: text[source]))
    } else {
      append(table.expansion(of: entry))
      if entry.isLigature { letters += 1 }
    }
  }

  private mutating func append(_ bytes: UnsafeBufferPointer<UInt8>) {
    for byte in bytes {
      buffer[count] = byte
      count += 1
    }
  }

  mutating func raiseHamza() {
    guard isArabic, HamzaSettling.endsInYeh(bytes) else { return }
    HamzaSettling.raiseHamza(bytes)
    isUnsettled = true
  }

  @inline(__always) mutating func close(
    _ body: (Range<Int>, UnsafeBufferPointer<UInt8>) -> Void
  ) {
    isOpen = false
    guard !isTooLong, count <= Tokenizer.longestTerm else { return }
    if isUnsettled { count = HamzaSettling.settle(bytes) }
    visited += 1
    body(start..<end, UnsafeBufferPointer(bytes))
  }
}

/// One pass over a text.
private struct WordScanner {
  let text: UnsafeBufferPointer<UInt8>
  var word: OpenWord
  private let table = FoldTable.shared
  private let reader: CodePointReader

  init(text: UnsafeBufferPointer<UInt8>, word: OpenWord) {
    self.text = text
    self.word = word
    reader = CodePointReader(text: text)
  }

  mutating func run(
    atMost limit: Int, _ body: (Range<Int>, UnsafeBufferPointer<UInt8>) -> Void
  ) {
    var position = 0
    while position < text.count, word.visited < limit {
      let (codePoint, end) = reader.codePoint(at: position)
      let entry = table[codePoint]
      if entry.has(FoldEntry.word) {
        let isArabic = entry.has(FoldEntry.arabic)
        if word.isOpen && word.isArabic != isArabic { word.close(body) }
        if !word.isOpen { word.open(at: position, isArabic: isArabic) }
        word.append(entry, source: position..<end, of: text, table: table)
      } else if word.isOpen && !goesOn(over: entry, codePoint, end: end) {
        word.close(body)
      }
      position = end
    }
    if word.isOpen, word.visited < limit { word.close(body) }
  }

  /// Whether the open word goes on behind a code point that is neither letter nor digit.
  private mutating func goesOn(over entry: FoldEntry, _ codePoint: UInt32, end: Int) -> Bool {
    if entry.has(FoldEntry.mark) {
      word.end = end
      if entry.has(FoldEntry.unsettled) { word.raiseHamza() }
      return true
    }
    if entry.has(FoldEntry.invisible) { return true }
    if codePoint == UInt32(UInt8(ascii: ".")), isSingleLetter(at: end) {
      word.letters = 0
      return true
    }
    return entry.has(FoldEntry.grouping) && word.endsInDigit && areThreeDigits(at: end)
  }

  /// Whether the open word ends in a single letter and one more of its script stands at `position`.
  private func isSingleLetter(at position: Int) -> Bool {
    guard word.letters == 1, !word.endsInDigit, position < text.count else { return false }
    let (letter, afterLetter) = reader.codePoint(at: position)
    guard isLetter(table[letter]) else { return false }
    var position = afterLetter
    while position < text.count {
      let (codePoint, end) = reader.codePoint(at: position)
      let entry = table[codePoint]
      if !entry.isTransparent { return !entry.has(FoldEntry.word) }
      position = end
    }
    return true
  }

  /// Whether an entry is of a letter, not a ligature, of the open word's script.
  private func isLetter(_ entry: FoldEntry) -> Bool {
    entry.has(FoldEntry.word) && !entry.has(FoldEntry.digit) && !entry.isLigature
      && entry.has(FoldEntry.arabic) == word.isArabic
  }

  /// Whether three digits stand at a position, and no fourth.
  private func areThreeDigits(at position: Int) -> Bool {
    var position = position
    for expected in [true, true, true, false] {
      var isDigit = false
      if position < text.count {
        let (codePoint, end) = reader.codePoint(at: position)
        isDigit = table[codePoint].has(FoldEntry.digit)
        position = end
      }
      if isDigit != expected { return false }
    }
    return true
  }
}
