import ArabicText

/// What the words around a name say about it.
extension NameScanner {
  /// Whether everything holds that the passage alone can tell.
  /// - Parameters:
  ///   - demands: what a name demands.
  ///   - span: words that may be it.
  func areMet(_ demands: NameDemands, at span: Span) -> Bool {
    let conditions = demands.conditions
    if demands.hasPoints && !text[range(of: span)].contains(UInt8(ascii: ".")) { return false }
    if conditions.contains(.placed) && !isPlaced(span) { return false }
    if conditions.contains(.noAdjective) && isFeminineAdjective(span) { return false }
    if conditions.contains(.noTitle) && isTitle(span) { return false }
    if conditions.contains(.asTagged) && !isMarked(span) { return false }
    if conditions.contains(.whole) && isPartOfMarked(span) { return false }
    if conditions.contains(.discovered) {
      if demands.kind == .person && isPartOfOther(span) { return false }
      if demands.kind == .organisation && isOfGround(span) { return false }
    }
    return !(demands.isPlace && isIndefinite(span))
      && !(demands.looksLikeAccusative && isAccusativeAdjective(span))
  }

  /// Whether the text has the very bytes of a name's spelling.
  func hasBytes(of name: Int, at span: Span) -> Bool {
    !span.beginning.isAssimilated
      && text[range(of: span)].elementsEqual(gazetteer.names[name].spelling.utf8)
  }

  /// Whether the text has the very letters of a name's spelling.
  func isSpelled(_ name: Int, at span: Span) -> Bool {
    if hasBytes(of: name, at: span) { return true }
    let hasMarks = gazetteer.rules[name].hasMarks
    var expected = ArabicLetters.skeleton(of: gazetteer.names[name].spelling, keepsMarks: hasMarks)
    if span.beginning.isAssimilated { expected = "ل" + Particles.assimilatedArticle(of: expected) }
    let found = String(decoding: text[range(of: span)], as: UTF8.self)
    return ArabicLetters.skeleton(of: found, keepsMarks: hasMarks) == expected
  }

  /// The words with whatever is written onto the first.
  private func wholeRange(of span: Span) -> Range<Int> {
    words.ranges[span.words.lowerBound].lowerBound..<range(of: span).upperBound
  }

  /// Whether the tagger marks just these words.
  private func isMarked(_ span: Span) -> Bool {
    markedName(over: wholeRange(of: span)) == wholeRange(of: span)
  }

  /// Whether the tagger marks these words and more.
  private func isPartOfMarked(_ span: Span) -> Bool {
    let range = wholeRange(of: span)
    return markedName(over: range).map { $0 != range } ?? false
  }

  /// Whether a word alone is but a part of another name: زيد of «أبو زيد», بلير of «مدرسة بلير».
  private func isPartOfOther(_ span: Span) -> Bool {
    guard span.words.count == 1, span.beginning.particle == nil, let before = wordBefore(span)
    else {
      return false
    }
    return NameTrimming.belongsToNext(before)
  }

  /// Whether one word is no body but the name of a ground, «سوق عكاظ», or an adjective of the word before:
  /// «التعليم الأهلي», not «النادي الأهلي».
  private func isOfGround(_ span: Span) -> Bool {
    guard span.words.count == 1, span.beginning.particle == nil, let before = wordBefore(span)
    else {
      return false
    }
    if NameTrimming.isGround(before) { return true }
    let name = text[range(of: span)]
    return name.starts(with: "ال".utf8) && name.suffix(2).elementsEqual("ي".utf8)
      && DescriptionWords.hasArticle(before) && WordClass.of(before) == nil
  }

  /// What the tagger marks that shares a byte with a stretch. O(log marks).
  private func markedName(over range: Range<Int>) -> Range<Int>? {
    var (low, high) = (0, marked.count)
    while low < high {
      let middle = (low + high) / 2
      if marked[middle].upperBound <= range.lowerBound { low = middle + 1 } else { high = middle }
    }
    return low < marked.count && marked[low].overlaps(range) ? marked[low] : nil
  }

  /// Whether a word that places what follows stands right before the name.
  private func isPlaced(_ span: Span) -> Bool {
    guard span.beginning.particle == nil, let before = wordBefore(span) else { return false }
    return PlaceCues.places(before)
  }

  /// Whether the name stands alone in quotation marks, or after a word for a printed paper.
  private func isTitle(_ span: Span) -> Bool {
    let range = range(of: span)
    let marks =
      QuotationMark(endingAt: range.lowerBound, in: text) != nil
      && QuotationMark(at: range.upperBound, in: text) != nil
    return marks || wordBefore(span).map(PlaceCues.namesPaper) == true
  }

  /// Whether the word ends in the mark of the indefinite accusative, which no name of a place takes:
  /// سوريًا is «a Syrian».
  private func isIndefinite(_ span: Span) -> Bool {
    let last = words.ranges[span.words.upperBound - 1]
    let ending = String(decoding: text[last].suffix(4), as: UTF8.self).unicodeScalars
    return ending.contains("\u{64B}")
  }

  /// Whether a name in -يا is the adjective of an indefinite accusative before it: «19 جنديا
  /// أوكرانيا». Adverbs of the same form stand before names: أيضا روسيا.
  private func isAccusativeAdjective(_ span: Span) -> Bool {
    guard span.beginning.particle == nil, let before = wordBefore(span) else { return false }
    return before.hasSuffix("ا") && before.utf8.count >= 8 && !before.hasPrefix("ال")
      && !PlaceCues.isNoNoun(before) && !isName(wordAt: span.words.lowerBound - 1)
  }

  /// Whether a word is the whole of a name, without a particle: «تركيا روسيا».
  private func isName(wordAt position: Int) -> Bool {
    var isName = false
    gazetteer.trie.beginnings.forEachReading(of: words.hashes[position]) { reading in
      if reading.particle == nil, !gazetteer.trie.names(at: reading.node).isEmpty { isName = true }
    }
    return isName
  }

  /// Whether a name in -ية is the adjective of the word before, or goes on a row of adjectives.
  private func isFeminineAdjective(_ span: Span) -> Bool {
    guard let before = wordBefore(span) else { return false }
    guard let particle = span.beginning.particle else { return !PlaceCues.governs(before) }
    return ["و", "ف"].contains(Particles.chains[Int(particle)]) && before.hasSuffix("يه")
  }

  /// The folded word right before a name, with nothing but blanks between.
  private func wordBefore(_ span: Span) -> String? {
    let first = span.words.lowerBound
    guard first > 0, gap(before: first).joins(hyphen: false) else { return nil }
    return Folding.fold(String(decoding: text[words.ranges[first - 1]], as: UTF8.self))
  }
}
