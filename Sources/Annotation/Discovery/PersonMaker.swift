/// Tells who is who among the forms of persons' names.
///
/// 1. Forms of two words or more with one ``NameKey`` are one person.
/// 2. A form that leaves out inner words of another (first and last kept), its beginning or its end,
///    is the same person where no second person of note is called so; one of two words that leaves
///    out an end, or that many may bear (``Namesakes``), must also stand with the whole, in one of eight
///    articles of the rarer one, or a clan's name be what is added. Where several are called so, the form
///    is the one's that the article names in full.
///    A name of two given names is another with بن between them, and with the article (``Person/Make``).
/// 3. Foreign first names that differ in vowels alone before one family name are one.
/// 4. A single word is a person's that an article names in full and by that word; beyond that
///    article it is the person's whose last name it is, where nobody else of note has it.
struct PersonMaker {
  let table: FormTable

  private(set) var people: [Person] = []
  /// The person of each form.
  private var owner: [Int?]
  /// How many persons have a word for their first.
  private var givenNames = TextTable<Int>()

  /// Single words that name persons of whom no full name is known.
  private(set) var mononyms: [Int] = []

  /// - Parameters:
  ///   - table: the forms found.
  ///   - known: the entities that lists name.
  init(_ table: FormTable, known: [Entity]) {
    self.table = table
    owner = Array(repeating: nil, count: table.forms.count)
    gather(known)
    joinExtensions(Companions(table))
    for person in people where !person.isJoined {
      if let first = person.key.first { givenNames[first, default: 0] += 1 }
    }
    joinTranscriptions()
    leaveOutPlainNames()
    assignSingleWords()
  }

  private func isPerson(_ index: Int) -> Bool {
    let form = table.forms[index]
    guard form.count > 0 else { return false }
    let (kind, share) = form.kind
    guard kind == .person, share >= 0.7 else { return false }
    // خور مكسر stands among towns, and no list has its words.
    let first = form.text.prefix { $0 != " " }
    if isBeforeTown(form.text) { return false }
    guard form.text.contains(" "), 2 * form.amongPlaces >= form.count else { return true }
    return Self.reader.kinds(of: first).contains(.personWord)
  }

  /// Whether a name is a word and a town in بن: «ولاية بن عروس».
  private func isBeforeTown(_ text: String) -> Bool {
    guard let blank = text.firstIndex(of: " "), text[blank...].hasPrefix(" بن "),
      let town = table.index(of: String(text[blank...].dropFirst()))
    else { return false }
    return table.forms[town].kind.kind == .place && table.forms[town].count > 2
  }

  // MARK: - Full names

  private mutating func gather(_ known: [Entity]) {
    var byKey = TextTable<Int>()
    for (index, entity) in known.enumerated() where entity.kind == .person {
      for alias in entity.aliases {
        let key = NameKey(FormTable.form(of: alias), kind: .person)
        guard key.words.count > 1, byKey[key.joined] == nil else { continue }
        byKey[key.joined, default: people.count] = people.count
        people.append(Person(key: key.words, entry: index))
      }
    }
    let named = table.forms.indices.filter { isPerson($0) }
      .map { (form: $0, key: NameKey(table.forms[$0].text, kind: .person)) }
      .filter { $0.key.words.count > 1 }
    var given = TextTable<Set<String>>()
    for name in named { given[name.key.words[0], default: []].insert(name.key.joined) }
    for (index, key) in named {
      let form = table.forms[index]
      let isPair = key.words.count == 2 && given[key.words[1], default: []].count > 2
      let make =
        isPair && byKey[key.joined].map { people[$0].entry } == nil ? Person.Make(form.text) : nil
      let place = key.joined + (make.map { "/" + $0.rawValue } ?? "")
      let person = byKey[place] ?? people.count
      if person == people.count {
        byKey[place, default: person] = person
        people.append(Person(key: key.words, entry: nil))
        people[person].make = make
      }
      people[person].add(index, text: form.text, articles: form.articles)
      owner[index] = person
    }
  }

  // MARK: - Longer names

  private mutating func joinExtensions(_ companions: Companions) {
    var byKey = TextTable<[Int]>()
    for (index, person) in people.enumerated() {
      byKey[person.key.joined(separator: " "), default: []].append(index)
    }
    let namesakes = Namesakes(people.map(\.key))
    var longer: [Int: [Int]] = [:]
    for (index, person) in people.enumerated() where (3...7).contains(person.key.count) {
      for (part, isCut) in Self.parts(of: person.key, person.lineage) {
        for shorter in byKey[part.joined(separator: " ")] ?? []
        where mayShorten(index, to: shorter, isCut: isCut) {
          // A long form that is met by far less often is a slip: «جون كيري أوباما».
          let slip = isCut ? 8 : 30
          let isRare = slip * people[index].articles < people[shorter].articles
          let isKnown = people[index].entry != nil
          let shared = companions.shared(people[shorter].forms, people[index].forms)
          let fewer = min(people[shorter].articles, people[index].articles)
          let meets = shared > 0 && (namesClan(index) || 8 * shared >= fewer)
          // Whom the archive names far more often in full it means by the shorter name too.
          let isKnownInFull = people[index].articles >= 2 * people[shorter].articles
          let needsMeeting =
            part.count == 2 && (isCut || !isKnownInFull && namesakes.areLikely(of: part))
          if isKnown || !isRare && (!needsMeeting || meets) {
            longer[shorter, default: []].append(index)
          }
        }
      }
    }
    // Longer names are settled first, so that chains end at the longest.
    var whole = WholeNames(count: people.count)
    let order = longer.keys.sorted { (people[$1].key.count, $0) < (people[$0].key.count, $1) }
    for shorter in order {
      let ends = Set(longer[shorter, default: []].map { whole.name(of: $0) }).sorted()
      if let end = outstanding(ends), people[shorter].entry == nil || people[end].entry == nil {
        join(shorter, to: end)
        whole.join(shorter, to: end)
      } else if people[shorter].entry == nil {
        for end in ends { people[end].shared += people[shorter].forms }
      }
    }
  }

  /// Whether a name of two given names is made as the longer one is that it may shorten.
  private func mayShorten(_ longer: Int, to shorter: Int, isCut: Bool) -> Bool {
    guard let make = people[shorter].make else { return true }
    // أحمد بن علي leaves out no father: he is not أحمد بن محمد علي.
    if make == .fatherly, !isCut { return false }
    guard let form = people[longer].forms.first else { return true }
    let text = table.forms[form].text
    if isCut { return make == .plain || make == Person.Make(Self.beginning(of: text)) }
    return (make == .family)
      == (Person.Make(String(text.split(separator: " ").last ?? "")) == .family)
  }

  /// A name up to its second word but بن.
  private static func beginning(of name: String) -> String {
    let words = name.split(separator: " ")
    let second = words.indices.dropFirst().first { words[$0] != "بن" && words[$0] != "ابن" }
    return words[...(second ?? words.count - 1)].joined(separator: " ")
  }

  /// Whether a name ends with that of a clan, as is added to a father's name: آل سعود.
  private func namesClan(_ person: Int) -> Bool {
    people[person].forms.first.map { table.forms[$0].text.contains(" ال ") } ?? false
  }

  private static let reader = TaggerModel.shipped.reader

  /// Joins persons of one family name whose first names differ in vowels alone, as transcription has
  /// them: أنخيل and أنخل دي ماريا. Names that many bear do not count.
  private mutating func joinTranscriptions() {
    var groups = TextTable<[Int]>()
    for (index, person) in people.enumerated() where !person.isJoined && person.key.count > 1 {
      guard let form = person.forms.first else { continue }
      let first = table.forms[form].text.prefix { $0 != " " }
      guard first.unicodeScalars.count > 3, isForeign(first, person.key) else { continue }
      let consonants = first.unicodeScalars.filter { $0 != "ا" && $0 != "و" && $0 != "ي" }
      let rest = person.key.dropFirst().joined(separator: " ")
      groups[String(String.UnicodeScalarView(consonants)) + " " + rest, default: []].append(index)
    }
    for group in groups.values where group.count > 1 {
      let ranked = group.sorted { (people[$1].articles, $0) < (people[$0].articles, $1) }
      for other in ranked.dropFirst() where people[other].entry == nil {
        join(other, to: ranked[0])
      }
    }
  }

  /// Whether a first name may be one of several transcriptions: no list has it, or few bear it and no list
  /// has the family name (ميشال and ميشيل بلاتيني).
  private func isForeign(_ first: Substring, _ key: [String]) -> Bool {
    guard Self.reader.kinds(of: first).contains(.personWord), let last = key.last else {
      return true
    }
    return givenNames[key[0], default: 0] < 25 && !Self.reader.kinds(of: last).contains(.personWord)
      && !last.hasPrefix("ال")
  }

  /// Leaves out names of two given names that very many bear, and nobody's family name with them: «محمد علي»
  /// is whoever the article says.
  private mutating func leaveOutPlainNames() {
    for index in people.indices where people[index].make == .plain && people[index].entry == nil {
      let isCommon = people[index].key.allSatisfy { givenNames[$0, default: 0] >= Self.many }
      if isCommon && !people[index].isJoined && !namesClan(index) {
        people[index].forms = []
        people[index].isJoined = true
      }
    }
  }

  /// How many bear a given name that tells nobody beside another such.
  private static let many = 100

  private mutating func join(_ shorter: Int, to longer: Int) {
    people[longer].forms += people[shorter].forms
    people[longer].shared += people[shorter].shared
    people[longer].articles += people[shorter].articles
    people[longer].entry = people[longer].entry ?? people[shorter].entry
    for form in people[shorter].forms { owner[form] = longer }
    people[shorter].forms = []
    people[shorter].isJoined = true
  }

  /// The one of several whom eight articles of ten mean.
  private func outstanding(_ candidates: [Int]) -> Int? {
    let all = candidates.reduce(0) { $0 + max(1, people[$1].articles) }
    return candidates.first { 10 * max(1, people[$0].articles) >= 8 * all }
  }

  /// What a name may be shortened to: inner words left out, or words at an end of it.
  private static func parts(
    of key: [String], _ lineage: Person.Lineage
  ) -> [(key: [String], isCut: Bool)] {
    var parts = (2..<key.count).map { (key: Array(key.prefix($0)), isCut: true) }
    // Without the first word نايف بن عبدالعزيز is the father of محمد بن نايف بن عبدالعزيز.
    if lineage == .none {
      parts += (2..<key.count).map { (key: Array(key.suffix($0)), isCut: true) }
    }
    // Where no family name ends it, a name without its inner words is another's.
    if lineage == .endsInFather { return parts }
    let inner = key.count - 2
    // A grandfather is not named without the father: عبدالله بن سعد بن عبدالعزيز is not عبدالله بن عبدالعزيز.
    if lineage == .endsInFamily {
      return parts
        + (0..<inner).map { (key: Array(key[...$0]) + [key[key.count - 1]], isCut: false) }
    }
    for mask in 0..<(1 << inner) - 1 {
      let kept = (0..<inner).filter { mask & (1 << $0) != 0 }.map { key[$0 + 1] }
      parts.append((key: [key[0]] + kept + [key[key.count - 1]], isCut: false))
    }
    return parts
  }

  // MARK: - Single words

  /// Whether many are called by a word, so that it alone tells nobody.
  private func isGivenName(_ word: String) -> Bool { givenNames[word, default: 0] > 2 }

  private mutating func assignSingleWords() {
    var singles: [Int] = []
    var keys: [Int: String] = [:]
    for index in table.forms.indices where isPerson(index) && owner[index] == nil {
      let words = NameKey(table.forms[index].text, kind: .person).words
      guard words.count == 1 else { continue }
      singles.append(index)
      keys[index] = words[0]
    }
    let words = PersonWords(people)
    var support: [Pair: Int] = [:]
    for article in 0..<table.articles { count(article, keys, words, into: &support) }
    for (pair, count) in support.sorted(by: { $0.key < $1.key }) {
      guard let word = keys[pair.form] else { continue }
      let isLast = people[pair.person].key.last == word
      let isOften = count > 2 && 2 * count >= people[pair.person].articles
      guard isLast && !isGivenName(word) || !isGivenName(word) || isOften else { continue }
      people[pair.person].short.append((pair.form, asTagged: !isLast || isGivenName(word)))
    }
    var holders = TextTable<[Int]>()
    for (index, person) in people.enumerated() where !person.isJoined {
      if let last = person.key.last { holders[last, default: []].append(index) }
    }
    for single in singles {
      guard let word = keys[single], !isGivenName(word) else { continue }
      let candidates = holders[word] ?? []
      if candidates.isEmpty {
        if !isKnownPart(single) { mononyms.append(single) }
      } else if let holder = outstanding(candidates) {
        people[holder].own.append(single)
      }
    }
  }

  /// Whether a word is but a part of names that are known in full.
  private func isKnownPart(_ single: Int) -> Bool {
    givenNames[NameKey(table.forms[single].text, kind: .person).words[0]] != nil
  }

  private struct Pair: Hashable, Comparable {
    var person: Int
    var form: Int

    static func < (first: Pair, second: Pair) -> Bool {
      (first.person, first.form) < (second.person, second.form)
    }
  }

  /// Counts which single words stand beside which full names that hold them.
  private func count(
    _ article: Int, _ keys: [Int: String], _ words: PersonWords, into support: inout [Pair: Int]
  ) {
    let forms = table.forms(in: article)
    let singles = forms.filter { keys[$0] != nil }
    guard !singles.isEmpty else { return }
    var byWord: [Int: Set<Int>] = [:]
    for person in Set(forms.compactMap { owner[$0] }) {
      for word in words.words(of: person) { byWord[word, default: []].insert(person) }
    }
    for single in singles {
      guard let word = keys[single].flatMap(words.number), let present = byWord[word],
        present.count <= 16
      else { continue }
      for person in present { support[Pair(person: person, form: single), default: 0] += 1 }
    }
  }
}
