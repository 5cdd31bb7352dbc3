/// Gives single words to the persons whom they name: a word is a person's that an article names in full and by
/// that word; beyond that article it is the person's whose last name it is, where nobody else of note has it.
///
/// What reads as one word and a phrase, «بحمد الله», is nobody's beyond that article.
struct SingleWords {
  /// The persons, with their single words.
  private(set) var people: [Person]
  /// Words that name persons of whom no full name is known.
  private(set) var mononyms: [Int] = []

  private let table: FormTable
  /// The person of each form.
  private let owner: [Int?]
  /// How many persons have a word for their first.
  private let givenNames: TextTable<Int>
  /// The forms of one word, in order, and the word of each, reduced.
  private var singles: [Int] = []
  private var keys: [Int: String] = [:]

  /// - Parameters:
  ///   - forms: forms of persons' names that are nobody's yet.
  ///   - people: the persons.
  ///   - table: the forms found.
  ///   - owner: the person of each form.
  ///   - givenNames: how many persons have a word for their first.
  init(
    _ forms: [Int], _ people: [Person], _ table: FormTable, owner: [Int?],
    givenNames: TextTable<Int>
  ) {
    self.people = people
    self.table = table
    self.owner = owner
    self.givenNames = givenNames
    for form in forms {
      let words = NameKey(table.forms[form].text, kind: .person).words
      guard words.count == 1 else { continue }
      singles.append(form)
      keys[form] = words[0]
    }
  }

  /// Gives the words to persons.
  mutating func assign() {
    assignBesideFullNames()
    assignElsewhere()
  }

  private mutating func assignBesideFullNames() {
    let words = PersonWords(people)
    var support: [Pair: Int] = [:]
    for article in 0..<table.articles { count(article, words, into: &support) }
    for (pair, count) in support.sorted(by: { $0.key < $1.key }) {
      guard let word = keys[pair.form] else { continue }
      let isLast = people[pair.person].key.last == word
      let isOften =
        count > 2 && 2 * count >= people[pair.person].articles && !isPhrase(pair.form)
      guard isLast && !isGivenName(word) || !isGivenName(word) || isOften else { continue }
      let asTagged = !isLast || isGivenName(word) || isPhrase(pair.form)
      people[pair.person].short.append((pair.form, asTagged: asTagged))
    }
  }

  private mutating func assignElsewhere() {
    var holders = TextTable<[Int]>()
    for (index, person) in people.enumerated() where !person.isJoined {
      if let last = person.key.last { holders[last, default: []].append(index) }
    }
    for single in singles where !isPhrase(single) {
      guard let word = keys[single], !isGivenName(word) else { continue }
      let candidates = holders[word] ?? []
      if candidates.isEmpty {
        if !isKnownPart(single) { mononyms.append(single) }
      } else if let holder = people.outstanding(candidates) {
        people[holder].own.append(single)
      }
    }
  }

  /// Whether many are called by a word, so that it alone tells nobody.
  private func isGivenName(_ word: String) -> Bool { givenNames[word, default: 0] > 2 }

  /// Whether a form is a word and الله, which without عبد is a phrase too: حمد الله.
  private func isPhrase(_ form: Int) -> Bool { table.forms[form].text.ends(with: " الله") }

  /// Whether a word is but a part of names that are known in full.
  private func isKnownPart(_ single: Int) -> Bool {
    keys[single].flatMap { givenNames[$0] } != nil
  }

  private struct Pair: Hashable, Comparable {
    var person: Int
    var form: Int

    static func < (first: Pair, second: Pair) -> Bool {
      (first.person, first.form) < (second.person, second.form)
    }
  }

  /// Counts which single words stand beside which full names that hold them.
  private func count(_ article: Int, _ words: PersonWords, into support: inout [Pair: Int]) {
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
