import ArabicText

/// What the words around a marked stretch make of it.
extension NameTrimming {
  /// A name of several words right behind a word for an institution or a place, kept as what it is there:
  /// مؤشر داو جونز, مديرية خور مكسر. An archive that often has it so has no person of the name.
  func otherName(
    of words: ArraySlice<Token>, behind before: Token, in text: UnsafeBufferPointer<UInt8>,
    passage: Int
  ) -> FoundName? {
    guard words.count > 1, !words.contains(where: { WordClass.of($0.term) == .title }),
      WordClass.of(before.term) == .placeHead
        || WordClass.of(before.term) != .title && !words.contains(where: { $0.term.isWord("بن") })
    else { return nil }
    return name(of: words, in: text, kind: .other, passage: passage)
  }

  /// What is like a person's name and is none: «ببن قردان», «في منزل بورقيبة», «ولاية بن عروس», «اتحاد بن قردان»;
  /// `nil` for a person.
  func town(
    of words: ArraySlice<Token>, behind before: Token?, in text: UnsafeBufferPointer<UInt8>,
    passage: Int
  ) -> FoundName? {
    guard (2...3).contains(words.count), let first = words.first,
      !words.contains(where: { WordClass.of($0.term) == .title })
    else { return nil }
    if words.count == 3, words[words.startIndex + 1].term.isWord("بن") {
      switch WordClass.of(first.term) {
      case .bodyHead: return name(of: words, in: text, kind: .organisation, passage: passage)
      case .placeHead: return name(of: words.dropFirst(), in: text, kind: .place, passage: passage)
      default: break
      }
    }
    if let before, before.term.isWord("سيدي") {
      return name(of: [before] + words, in: text, kind: .place, passage: passage)
    }
    guard !isOfPerson(first.term) else { return nil }
    if first.term.isWord("ببن") { return joinedTown(of: words, in: text, passage: passage) }
    let isPlaced = before.map { Self.placing.contains($0.term) } == true
    return isPlaced ? name(of: words, in: text, kind: .place, passage: passage) : nil
  }

  /// A town in بن with the ب before it.
  private func joinedTown(
    of words: ArraySlice<Token>, in text: UnsafeBufferPointer<UInt8>, passage: Int
  ) -> FoundName? {
    guard var town = name(of: words, in: text, kind: .place, passage: passage) else { return nil }
    town.form = String(town.form.unicodeScalars.dropFirst())
    town.surface = String(town.surface.unicodeScalars.dropFirst())
    return town
  }

  private func isOfPerson(_ word: String) -> Bool {
    word != "بن" && reader.kinds(of: word).contains(.personWord)
  }

  /// Words that put what follows on a map; folded.
  private static let placing = WordSet(
    "في بمدينه مدينه ولايه بولايه معتمديه بمعتمديه بلده ببلده قريه بقريه منطقه بمنطقه بجهه جهه")

  /// Whether a person's name is but a part of the name of an institution, a street, a prize, going by the
  /// word before it: «مطار الملك عبدالعزيز الدولي».
  func isNamedAfter(_ before: Token, in text: UnsafeBufferPointer<UInt8>) -> Bool {
    var head: Token? = before
    while let word = head, WordClass.of(word.term) == .title {
      head = previousWord(word, in: text)
    }
    guard let word = head?.term else { return false }
    return Self.institutions.containsBare(word)
  }

  /// Folded.
  static let institutions = WordSet(
    """
    جامعه مستشفي مركز مؤسسه موسسه كليه مدرسه مطار شارع طريق جسر مسجد جامع استاد ملعب مدينه قاعده ميناء قصر
    جائزه كاس بطوله دوري برنامج كرسي معهد اكاديميه حي مجمع صندوق مشروع مكتبه ثانويه مؤشر موشر بنك مصرف شركه
    مقياس سلم مجموعه متحف محافظه فندق ولايه معتمديه مديريه بلده قريه ضاحيه منطقه مخيم سوق حديقه كورنيش ميدان
    """)

  /// A body of a state with the adjective of the state, which the tagger leaves out here and there:
  /// «وزارة الخارجية» of «وزارة الخارجية الفرنسية».
  func withNationality(
    _ words: ArraySlice<Token>, in text: UnsafeBufferPointer<UInt8>
  ) -> ArraySlice<Token> {
    guard words.count > 1, let first = words.first, let last = words.last,
      Self.bodiesOfStates.containsBare(first.term)
    else { return words }
    let end = min(text.count, last.range.upperBound + 2 * Tokenizer.longestTerm)
    let behind = self.words(in: last.range.upperBound..<end, of: text)
    guard let next = behind.first, next.term.begins(with: "ال"),
      next.range.upperBound < end || end == text.count,
      DescriptionWords.isOfPlace(next.term),
      Gap(bytes: text[last.range.upperBound..<next.range.lowerBound]).joins(hyphen: false)
    else { return words }
    return words + [next]
  }

  /// A body with the word that the tagger leaves out before it here and there: what it is, where it is named
  /// after somebody, «مستشفى الملك فهد», and «west» or «new» in a foreign name, «وست هام».
  func withHead(
    _ words: ArraySlice<Token>, in text: UnsafeBufferPointer<UInt8>
  ) -> ArraySlice<Token> {
    guard let first = words.first else { return words }
    let kind = WordClass.ofItself(first.term)
    guard kind == .title || kind == nil, let head = previousWord(first, in: text) else {
      return words
    }
    let isHead =
      kind == .title && WordClass.of(head.term) == .bodyHead
      && !DescriptionWords.hasArticle(head.term)
    return isHead || Self.foreignHeads.contains(head.term) ? [head] + words : words
  }

  /// Folded.
  private static let foreignHeads = WordSet("وست ويست نيو")

  /// Folded.
  private static let bodiesOfStates = WordSet("وزاره البنك المصرف الجيش القوات البرلمان هييه رياسه")

  /// Whether a name stands in brackets or quotation marks of its own, with a blank between them and the word
  /// before: «حلف شمال الأطلسي (الناتو)».
  func isAside(_ name: Range<Int>, in text: UnsafeBufferPointer<UInt8>) -> Bool {
    var start = name.lowerBound
    if let mark = QuotationMark(endingAt: start, in: text) { start -= mark.width }
    if start > 0, text[start - 1] == UInt8(ascii: "(") { start -= 1 }
    guard start < name.lowerBound, start > 2, text[start - 1] == UInt8(ascii: " "),
      name.upperBound < text.count
    else { return false }
    // Arabic letters begin with these bytes; ، ؛ ؟ do not tie a name to the next.
    let isLetter =
      0xD8...0xDB ~= text[start - 3]
      && !(text[start - 3] == 0xD8 && Self.stops.contains(text[start - 2]))
    return isLetter
      && (text[name.upperBound] == UInt8(ascii: ")")
        || QuotationMark(at: name.upperBound, in: text) != nil)
  }

  /// The second bytes of ، ؛ ؟.
  private static let stops: [UInt8] = [0x8C, 0x9B, 0x9F]

  /// The word before a name that may belong to it.
  func wordBefore(_ word: Token, in text: UnsafeBufferPointer<UInt8>) -> Token? {
    guard let before = previousWord(word, in: text) else { return nil }
    let kind = WordClass.of(before.term)
    return kind == nil || kind == .namePart ? before : nil
  }

  /// The word before another with nothing but blanks between.
  func previousWord(_ word: Token, in text: UnsafeBufferPointer<UInt8>) -> Token? {
    var end = word.range.lowerBound
    while end > 0, text[end - 1] == UInt8(ascii: " ") { end -= 1 }
    guard end < word.range.lowerBound, end > 0 else { return nil }
    // Eighty letters are more than any word has.
    let limit = max(0, end - 2 * Tokenizer.longestTerm)
    var start = end
    while start > limit, text[start - 1] > 0x20 { start -= 1 }
    guard let before = words(in: start..<end, of: text).last, before.range.upperBound == end else {
      return nil
    }
    return before
  }
}
