import ArabicText

/// Makes names of the words that the tagger marked.
///
/// * Titles before a person, honorifics and what follows an office behind a name are left out.
/// * A person that begins with بن takes in the word before.
/// * In names of persons and places a word with و before it begins a second name, and one with
///   ب or ل ends the name, where the unlabelled text knows the rest of the word better.
/// * Words that say only what kind of place is meant are left out: مدينة جدة is جدة.
/// * Numbers and particles at the end are left out.
struct NameTrimming: Sendable {
  /// How many words a name has at most.
  private static let mostWords = 8

  /// Tells particles from letters of a word.
  let reader: WordReader

  /// The names in a marked stretch.
  /// - Parameters:
  ///   - range: the marked bytes.
  ///   - text: the UTF-8 of the passage.
  ///   - kind: what the tagger says is named.
  ///   - passage: index of the passage.
  func names(
    in range: Range<Int>, of text: UnsafeBufferPointer<UInt8>, kind: EntityKind, passage: Int
  ) -> [FoundName] {
    var words = joined(words(in: range, of: text), in: text)
    if kind == .person || kind == .place {
      words = words.prefix { !isNoName($0, in: text) }
    }
    return parted(words, kind).compactMap { part in
      var kept = part
      if kind == .person {
        kept = withoutCall(kept)
        let before = kept.first.flatMap { previousWord($0, in: text) }
        if let before, isNamedAfter(before, in: text) {
          return otherName(of: kept, behind: before, in: text, passage: passage)
        }
        if let town = town(of: kept, behind: before, in: text, passage: passage) { return town }
        kept = withoutTitles(kept)
        if kept.first?.term == "بن", let before = wordBefore(kept[kept.startIndex], in: text) {
          kept = [before] + kept
        }
      }
      if kind == .place { kept = withoutOffice(withoutPlaceHead(kept)) }
      if kind == .organisation { kept = withHead(withoutAppendage(kept), in: text) }
      kept = withoutEnding(kept, in: text)
      if kind == .organisation { kept = withNationality(kept, in: text) }
      return name(of: kept, in: text, kind: kind, passage: passage)
    }
  }

  func name(
    of words: ArraySlice<Token>, in text: UnsafeBufferPointer<UInt8>, kind: EntityKind, passage: Int
  ) -> FoundName? {
    guard let first = words.first, let last = words.last, words.count <= Self.mostWords,
      !isNoName(first, in: text), kind == .place || !first.term.isWord("بن"),
      words.contains(where: { $0.term.utf8.count > 3 && $0.term.utf8.contains { $0 > 0x39 } })
    else { return nil }
    let place = first.range.lowerBound..<last.range.upperBound
    return FoundName(
      passage: passage, range: place, kind: kind,
      form: words.dropFirst().reduce(first.term) { $0 + " " + $1.term },
      surface: String(withPlainBlanks: text[place]), isAside: isAside(place, in: text))
  }

  func words(in range: Range<Int>, of text: UnsafeBufferPointer<UInt8>) -> [Token] {
    var words: [Token] = []
    Tokenizer().forEachToken(in: UnsafeBufferPointer(rebasing: text[range])) { place, term in
      words.append(
        Token(
          range: range.lowerBound + place.lowerBound..<range.lowerBound + place.upperBound,
          term: String(decoding: term, as: UTF8.self)))
    }
    return words
  }

  /// The words up to the first that something other than blanks or a hyphen parts from the next.
  private func joined(_ words: [Token], in text: UnsafeBufferPointer<UInt8>) -> ArraySlice<Token> {
    for (index, (word, next)) in zip(words, words.dropFirst()).enumerated() {
      let gap = Gap(bytes: text[word.range.upperBound..<next.range.lowerBound])
      if !gap.joins(hyphen: true) { return words[...index] }
    }
    return words[...]
  }

  /// Whether no name goes over a word. علي is the name where its last letter has its dots; folded it
  /// is the preposition على too.
  private func isNoName(_ word: Token, in text: UnsafeBufferPointer<UInt8>) -> Bool {
    guard WordClass.of(word.term) == .noName else { return false }
    let isDotted = text[..<word.range.upperBound].suffix(2).elementsEqual("ي".utf8)
    return !(isDotted && word.term.isWord("علي"))
  }

  // MARK: - Particles inside

  /// The names of a row: «عدن ولحج» is two.
  private func parted(_ words: ArraySlice<Token>, _ kind: EntityKind) -> [ArraySlice<Token>] {
    guard kind == .person || kind == .place || words.count == 2 else { return [words] }
    var parts: [ArraySlice<Token>] = []
    var start = words.startIndex
    for index in words.indices.dropFirst() {
      guard let particle = particle(of: words[index].term) else { continue }
      parts.append(words[start..<index])
      // The word with its particle begins the next name; a preposition ends the row.
      start = particle == "و" ? index : words.endIndex
      if particle != "و" { break }
    }
    if start < words.endIndex { parts.append(words[start...]) }
    return parts
  }

  /// The particle before a word, where evidence shows one.
  private func particle(of word: String) -> Unicode.Scalar? {
    guard let first = word.unicodeScalars.first, first == "و" || first == "ل" || first == "ب" else {
      return nil
    }
    if first == "ل" && word.begins(with: "لل") && word.utf8.count > 8 { return first }
    if first != "ل" && word.utf8.dropFirst(2).starts(with: "ال".utf8) && word.utf8.count > 10 {
      return first
    }
    // وخارجها: what belongs to a thing is none of its name.
    if first == "و" && word.ends(with: "ها") { return "ل" }
    let bytes = Array(word.utf8)
    return reader.bareWord(bytes[...]).count < bytes.count ? first : nil
  }

  // MARK: - Ends

  /// A person without offices, forms of address and trades: «خادم الحرمين الشريفين الملك سلمان» is
  /// سلمان, «محمد بن نايف ولي العهد» is محمد بن نايف.
  private func withoutTitles(_ words: ArraySlice<Token>) -> ArraySlice<Token> {
    let titles = words.indices.filter { index in
      // بن مساعد, آل الشيخ: behind these a word is a name, whatever else it means.
      let isName = index > words.startIndex && Self.links.contains(words[index - 1].term)
      return !isName && WordClass.of(words[index].term) == .title
    }
    guard let last = titles.last else { return words }
    // محمد نجم is a name; only a word with the article, or an honorific, is a title behind one.
    let behind = titles.first {
      words[$0].term.begins(with: "ال") || WordClass.isHonorific(words[$0].term)
    }
    if let behind, titles.first == behind, behind - words.startIndex >= 2 {
      return words[..<behind]
    }
    if titles.first.map({ $0 - words.startIndex >= 1 }) == true && behind == nil { return words }
    return words[(last + 1)...]
  }

  /// A person without يا, or the place whose office came before: «صحة عسير سعيد النقير».
  private func withoutCall(_ words: ArraySlice<Token>) -> ArraySlice<Token> {
    guard words.count > 1, let first = words.first else { return words }
    if first.term.isWord("يا") { return words.dropFirst() }
    let kinds = reader.kinds(of: first.term)
    let isPlace =
      !kinds.isDisjoint(with: [.country, .city, .region]) && !kinds.contains(.personWord)
    return isPlace && words.count > 2 ? words.dropFirst() : words
  }

  /// A body without what a preposition adds: «المملكة للاستثمار برأسمال». Towns and heads of bodies may
  /// follow ب.
  private func withoutAppendage(_ words: ArraySlice<Token>) -> ArraySlice<Token> {
    let end = words.indices.dropFirst().first { index in
      let term = words[index].term
      guard term.begins(with: "ب"), term.unicodeScalars.count > 4, !term.begins(with: "بال") else {
        return false
      }
      let bytes = Array(term.utf8)
      let bare = String(decoding: reader.bareWord(bytes[...]), as: UTF8.self)
      return bare.utf8.count + 2 == bytes.count && WordClass.of(bare) == nil
        && !DescriptionWords.isOfPlace(bare)
    }
    return end.map { words[..<$0] } ?? words
  }

  /// Words that tie a name to the next; folded.
  private static let links = WordSet(
    """
    بن ال ابن ابو ابي بنت ام ولد
    """)

  /// Whether a word and the one behind it are one name, of whatever: أبو, مدرسة.
  static func belongsToNext(_ word: String) -> Bool {
    links.contains(word) || institutions.contains(word)
  }

  /// Whether a word, with a particle or without, is a ground that is called by what follows, سوق, or a body that an
  /// adjective tells from others, البنك.
  static func isGround(_ word: String) -> Bool {
    grounds.containsBare(word)
  }

  /// Folded.
  private static let grounds = WordSet(
    "سوق ساحه ميدان شارع حي طريق حديقه كورنيش قاعه جاده مدينه محافظه قريه بلده جبل وادي البنك المصرف المجلس"
  )

  private func withoutPlaceHead(_ words: ArraySlice<Token>) -> ArraySlice<Token> {
    guard words.count > 1, let first = words.first, Self.placeHeads.containsBare(first.term) else {
      return words
    }
    return words.dropFirst()
  }

  /// A place without the office of whoever is named next: «شرطة القصيم الرائد».
  private func withoutOffice(_ words: ArraySlice<Token>) -> ArraySlice<Token> {
    guard words.count > 1, let last = words.last, last.term.begins(with: "ال"),
      WordClass.ofItself(last.term) == .title
    else { return words }
    return words.dropLast()
  }

  /// Folded.
  private static let placeHeads = WordSet(
    """
    مدينه محافظه منطقه بلده قريه ولايه مقاطعه اقليم العاصمه عاصمه
    """)

  private func withoutEnding(
    _ words: ArraySlice<Token>, in text: UnsafeBufferPointer<UInt8>
  ) -> ArraySlice<Token> {
    var kept = words
    while let last = kept.last,
      isNoName(last, in: text) || Self.links.contains(last.term) || last.term.isWord("عبد")
        || Self.isOfficeTaken(last.term)
        || last.term.utf8.allSatisfy({ $0 < 0x3A })
    {
      kept.removeLast()
    }
    return kept
  }

  /// An office in the accusative behind a name: «منصور زعيما».
  static func isOfficeTaken(_ word: String) -> Bool {
    word.ends(with: "ا") && word.unicodeScalars.count > 4
      && WordClass.isOfficeItself(Substring(word.unicodeScalars.dropLast()))
  }
}
