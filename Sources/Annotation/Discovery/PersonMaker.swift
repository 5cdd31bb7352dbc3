/// Tells who is who among the forms of persons' names.
///
/// 1. Forms of two words or more with one ``NameKey`` are one person.
/// 2. A form that leaves out words of another (``LongerNames``) is the same person where no second person of
///    note is called so. Where several are called so, the form is the one's that the article names in full.
/// 3. Foreign first names that differ in vowels alone before one family name are one.
/// 4. A single word is whose ``SingleWords`` tells.
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
    let companions = Companions(table)
    let namesakes = Namesakes(people.map(\.key))
    joinExtensions(LongerNames(people, table, companions, namesakes).ofShorterNames())
    for person in people where !person.isJoined {
      if let first = person.key.first { givenNames[first, default: 0] += 1 }
    }
    joinTranscriptions()
    leaveOutPlainNames()
    leaveOutNamesakes(NameCircles(table, companions), namesakes)
    assignSingleWords()
  }

  private func isPerson(_ index: Int) -> Bool {
    let form = table.forms[index]
    guard form.count > 0 else { return false }
    let (kind, share) = form.kind
    guard kind == .person, share >= 0.7 else { return false }
    if isBeforeTown(form.text) { return false }
    // خور مكسر stands among towns, and no list has its words.
    guard 2 * form.amongPlaces >= form.count, form.text.hasSeveralWords else { return true }
    return Self.reader.kinds(of: form.text.firstFoldedWord).contains(.personWord)
  }

  /// Whether a name is a word and a town in بن: «ولاية بن عروس».
  private func isBeforeTown(_ text: String) -> Bool {
    let rest = text.utf8.drop { $0 != UInt8(ascii: " ") }
    guard rest.starts(with: " بن ".utf8), let town = table.index(of: Substring(rest.dropFirst()))
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
    let named = fullNames()
    var given = TextTable<Int>()
    var isMet = TextTable<Bool>()
    for (_, key) in named where isMet[key.joined] == nil {
      isMet[key.joined, default: true] = true
      given[key.words[0], default: 0] += 1
    }
    for (index, key) in named {
      let form = table.forms[index]
      let isPair = key.words.count == 2 && given[key.words[1], default: 0] > 2
      let make =
        isPair && byKey[key.joined].map { people[$0].entry } == nil ? Person.Make(form.text) : nil
      let place = make.map { key.joined + "/" + $0.rawValue } ?? key.joined
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

  /// The forms of persons' names of two words or more.
  private func fullNames() -> [(form: Int, key: NameKey)] {
    var names: [(form: Int, key: NameKey)] = []
    for form in table.forms.indices where isPerson(form) {
      let key = NameKey(table.forms[form].text, kind: .person)
      if key.words.count > 1 { names.append((form, key)) }
    }
    return names
  }

  // MARK: - Longer names

  /// Joins shorter names to longer ones that they stand for.
  private mutating func joinExtensions(_ longer: [Int: [Int]]) {
    // Longer names are settled first, so that chains end at the longest.
    var whole = WholeNames(count: people.count)
    let order = longer.keys.sorted { (people[$1].key.count, $0) < (people[$0].key.count, $1) }
    for shorter in order {
      let ends = Set(longer[shorter, default: []].map { whole.name(of: $0) }).sorted()
      if let end = people.outstanding(ends),
        people[shorter].entry == nil || people[end].entry == nil
      {
        join(shorter, to: end)
        whole.join(shorter, to: end)
      } else if people[shorter].entry == nil {
        for end in ends { people[end].shared += people[shorter].forms }
      }
    }
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
      if isCommon && !people[index].isJoined && !people[index].namesClan(in: table) {
        people[index].forms = []
        people[index].isJoined = true
      }
    }
  }

  /// How many bear a given name that tells nobody beside another such.
  private static let many = 100

  /// Leaves out names of two words, the last a family's, that likely several bear and that stand in several
  /// circles of people; beside a fuller name they stand for it. Rulers stand in many circles, and are called
  /// with بن.
  private mutating func leaveOutNamesakes(_ circles: NameCircles, _ namesakes: Namesakes) {
    for index in people.indices where people[index].entry == nil && !people[index].isJoined {
      let key = people[index].key
      guard namesakes.areLikely(of: [key[0], key[key.count - 1]]) else { continue }
      let short = people[index].forms.filter {
        Self.endsInFamily(table.forms[$0].text)
          && NameKey(table.forms[$0].text, kind: .person).words.count == 2
      }
      guard circles.areSeveral(short) else { continue }
      people[index].forms.removeAll { short.contains($0) }
      people[index].shared += short
      people[index].isJoined = people[index].forms.isEmpty
    }
  }

  /// Whether a name without بن ends with the article's or a tribe's word: الغامدي, عسيري.
  private static func endsInFamily(_ name: String) -> Bool {
    let isTribe = name.ends(with: "ي") && (name.foldedWords.last?.utf8.count ?? 0) > 8
    let make = Person.Make(name)
    return make == .family || make == .plain && isTribe
  }

  private mutating func join(_ shorter: Int, to longer: Int) {
    people[longer].forms += people[shorter].forms
    people[longer].shared += people[shorter].shared
    people[longer].articles += people[shorter].articles
    people[longer].entry = people[longer].entry ?? people[shorter].entry
    for form in people[shorter].forms { owner[form] = longer }
    people[shorter].forms = []
    people[shorter].isJoined = true
  }

  // MARK: - Single words

  private mutating func assignSingleWords() {
    let forms = table.forms.indices.filter { owner[$0] == nil && isPerson($0) }
    var words = SingleWords(forms, people, table, owner: owner, givenNames: givenNames)
    words.assign()
    people = words.people
    mononyms = words.mononyms
  }
}
