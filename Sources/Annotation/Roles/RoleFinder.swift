import ArabicText
import Articles

/// Finds the offices and trades that stand right before persons' names: «وزير الخارجية الروسي سيرغي
/// لافروف».
///
/// A role goes from the first word for an office to the name, over words that nothing but blanks
/// part, and holds no verb, no particle and no other person's name. One word alone («الرئيس») says too
/// little to be kept.
public struct RoleFinder: Sendable {
  /// How many words a role has at most.
  private static let mostWords = 9
  /// What each entity is.
  let kinds: [EntityKind]

  /// Creates a finder.
  /// - Parameter entities: the entities that mentions speak of.
  public init(entities: [Entity]) { kinds = entities.map(\.kind) }

  /// The roles in an article, in reading order. O(length).
  /// - Parameters:
  ///   - article: the article.
  ///   - mentions: who is named in it, in reading order.
  public func roles(in article: Article, mentions: [Mention]) -> [RoleSighting] {
    var sightings: [RoleSighting] = []
    var rest = mentions[...]
    for (index, (_, passage)) in article.passages.enumerated() {
      let here = rest.prefix { $0.passage == index }
      rest = rest.dropFirst(here.count)
      let persons = here.filter { kinds[$0.entity] == .person }
      guard !persons.isEmpty else { continue }
      var text = passage.text
      text.withUTF8 { utf8 in
        var from = 0
        for person in persons {
          if person.proclitic.isEmpty,
            let sighting = role(of: person.entity, in: from..<person.range.lowerBound, of: utf8)
          {
            sightings.append(sighting)
          }
          from = person.range.upperBound
        }
      }
    }
    return sightings
  }

  /// The role that ends a stretch of text.
  private func role(
    of person: Int, in range: Range<Int>, of text: UnsafeBufferPointer<UInt8>
  ) -> RoleSighting? {
    // No role is longer than its words; what lies before need not be read.
    let start = max(range.lowerBound, range.upperBound - 240)
    var words: [Token] = []
    Tokenizer().forEachToken(in: UnsafeBufferPointer(rebasing: text[start..<range.upperBound])) {
      words.append(
        Token(
          range: start + $0.lowerBound..<start + $0.upperBound,
          term: String(decoding: $1, as: UTF8.self)))
    }
    if start > range.lowerBound { words = Array(words.dropFirst()) }
    guard let first = firstWord(of: words, before: range.upperBound, in: text) else { return nil }
    let role = Self.withoutAddress(words[first...])
    guard role.count > 1, let end = role.last?.range.upperBound else { return nil }
    var terms = role.map(\.term)
    terms[0] = Self.withoutParticle(terms[0], first: terms[0])
    let office = terms.prefix { !DescriptionWords.isOfPlace($0) }
    let isOfPlace = terms[office.count...].allSatisfy { DescriptionWords.isOfPlace($0) }
    return RoleSighting(
      entity: person,
      role: Self.withoutParticle(
        String(withPlainBlanks: text[words[first].range.lowerBound..<end]),
        first: words[first].term),
      office: OfficeKey(terms), base: OfficeKey(isOfPlace ? Array(office) : terms))
  }

  /// An office without the forms of address behind it: «أمير منطقة الرياض صاحب السمو الملكي».
  private static func withoutAddress(_ words: ArraySlice<Token>) -> ArraySlice<Token> {
    let behind = words.dropFirst()
    let address = behind.firstIndex {
      WordClass.isHonorific($0.term) && !DescriptionWords.isHead($0.term)
    }
    var kept = words[..<(address ?? words.endIndex)]
    while kept.count > 1, let last = kept.last, isAddress(last.term) { kept.removeLast() }
    return kept
  }

  private static func isAddress(_ word: String) -> Bool {
    word.hasPrefix("ال") && WordClass.of(word) == .title
  }

  private func firstWord(
    of words: [Token], before end: Int, in text: UnsafeBufferPointer<UInt8>
  ) -> Int? {
    var next = end
    var first: Int?
    for index in words.indices.suffix(Self.mostWords).reversed() {
      let gap = Gap(bytes: text[words[index].range.upperBound..<next])
      let kind = WordClass.of(words[index].term)
      guard gap.joins(hyphen: false), kind != .verb, kind != .noName,
        !SpeechWords.kinds(of: words[index].term).contains(.verb)
      else { break }
      next = words[index].range.lowerBound
      if WordClass.isOffice(words[index].term) || DescriptionWords.isHead(words[index].term) {
        first = index
        // A word with و begins the role anew: «رئيس الوزراء ووزير الدفاع» are two.
        if words[index].term.hasPrefix("و") && !Self.beginsWithWaw(words[index].term) { break }
      }
    }
    return first
  }

  private static func beginsWithWaw(_ word: String) -> Bool {
    word.hasPrefix("وزير") || word.hasPrefix("وكيل") || word.hasPrefix("والي")
      || word.hasPrefix("وريث")
  }

  private static func withoutParticle(_ role: String, first word: String) -> String {
    guard !beginsWithWaw(word), let letter = word.unicodeScalars.first,
      "وفبلك".unicodeScalars.contains(letter), !WordClass.isOfficeItself(word)
    else { return role }
    var rest = role.unicodeScalars.dropFirst()
    while let mark = rest.first, ArabicLetters.isMark(mark) { rest.removeFirst() }
    let isAssimilated = letter == "ل" && rest.first == "ل"
    return (isAssimilated ? "ا" : "") + String(rest)
  }
}
