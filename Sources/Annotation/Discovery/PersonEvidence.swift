import ArabicText

/// How likely two persons of an archive bear one name, by how many bear its first and its last word:
/// ناصر الدوسري may be many, جديع القحطاني is one.
struct Namesakes {
  /// How many last words names have with each first word, and how many first words with each last.
  private var lasts = TextTable<Int>()
  private var firsts = TextTable<Int>()
  private let all: Int

  /// - Parameter keys: the reduced words of every person's name.
  init(_ keys: [[String]]) {
    var pairs = TextTable<Int>()
    for key in keys {
      let (first, last) = (key[0], key[key.count - 1])
      pairs[first + " " + last, default: 0] += 1
      guard pairs[first + " " + last] == 1 else { continue }
      lasts[first, default: 0] += 1
      firsts[last, default: 0] += 1
    }
    // Few names tell little of how common one is.
    all = max(1000, pairs.values.count)
  }

  /// Whether of two persons of the name one has a namesake.
  func areLikely(of name: [String]) -> Bool {
    2 * lasts[name[0], default: 0] * firsts[name[name.count - 1], default: 0] >= all
  }
}

/// The words of persons' names by number.
struct PersonWords {
  private var vocabulary = Vocabulary()
  private var rows = Rows<Int>()

  /// - Parameter people: the persons.
  init(_ people: [Person]) {
    for person in people {
      rows.append(
        person.key.map { word in
          word.withFoldedBytes { vocabulary.number(of: $0) }
        })
    }
  }

  /// The words of a person's name.
  func words(of person: Int) -> ArraySlice<Int> { rows[person] }

  /// The number of a word; `nil` for one that no person's name has.
  func number(of word: String) -> Int? {
    word.withFoldedBytes { vocabulary.existingNumber(of: $0) }
  }
}

/// Which longer name each name has been joined to.
struct WholeNames {
  private var next: [Int]

  init(count: Int) { next = Array(0..<count) }

  mutating func join(_ shorter: Int, to longer: Int) { next[shorter] = longer }

  func name(of person: Int) -> Int {
    var name = person
    while next[name] != name { name = next[name] }
    return name
  }
}

/// In which articles forms stand, to tell whether two stand in one.
struct Companions {
  private var articles: [[Int32]]

  init(_ table: FormTable) {
    articles = Array(repeating: [], count: table.forms.count)
    for article in 0..<table.articles {
      for form in table.forms(in: article) { articles[form].append(Int32(article)) }
    }
  }

  /// The articles that have one of some forms, in order.
  func articles(of forms: [Int]) -> [Int] {
    Set(forms.flatMap { articles[$0] }).sorted().map { Int($0) }
  }

  /// How many articles have one of the first forms and one of the second.
  func shared(_ first: [Int], _ second: [Int]) -> Int {
    let left = Set(first.flatMap { articles[$0] })
    return Set(second.flatMap { articles[$0] }).intersection(left).count
  }
}
