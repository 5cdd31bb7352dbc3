/// A word of a text as the grammar of dates sees it.
struct TimeToken: Sendable {
  /// What it is.
  enum Kind: Sendable, Hashable {
    /// A number of at most four digits.
    case number(Int, digits: Int)
    case word(TimeWord)
    /// One or more words that say nothing about time; whether the last carries the article.
    case other(isDefinite: Bool)
  }

  var kind: Kind
  /// UTF-8 bytes of the text, without the particle written onto the word.
  var range: Range<Int>
  /// The particle written onto it.
  var prefix: WordPrefix
  /// What stands between it and the token before.
  var gap: Gap
  /// The tense that the last verb of the words tells.
  var tense: Tense?
  /// Whether the first of the words carries the article.
  var beginsDefinite = false
  /// Whether a clause ends among the words.
  var hasClauseEnd = false
}

extension TimeToken {
  /// Makes one token of two that say nothing about time.
  mutating func extend(with next: TimeToken) {
    kind = next.kind
    range = range.lowerBound..<next.range.upperBound
    if next.gap.endsClause {
      hasClauseEnd = true
      tense = nil
    }
    tense = next.tense ?? tense
  }
}

/// What stands between two words.
struct Gap: Sendable, Hashable {
  /// The one mark that stands there.
  enum Mark: Sendable, Hashable {
    /// The words touch.
    case none
    case blank, comma, slash, hyphen, dot, colon, open, close
    /// Several marks, or one that no date holds.
    case other
    /// One of them that ends a clause: "؟", "؛"; a gap never keeps it.
    case stop
  }

  var mark: Mark
  /// Whether blanks stand there too.
  var hasBlank: Bool
  /// The byte after a bracket that closes what stands before the gap.
  var closedAt: Int?
  /// Whether a clause ends there.
  var endsClause = false
  /// Whether a sign of hundredths stands there.
  var hasPercent = false

  /// A mark with no blank beside it, which binds the words to one expression.
  var isTight: Bool { !hasBlank }
}
