/// How likely two persons of an archive bear one name, by how many bear its first and its last word:
/// ناصر الدوسري may be many, جديع القحطاني is one.
struct Namesakes {
  /// The last words of names with each first word, and the first words with each last.
  private var lasts: [String: Set<String>] = [:]
  private var firsts: [String: Set<String>] = [:]
  private let all: Int

  /// - Parameter keys: the reduced words of every person's name.
  init(_ keys: [[String]]) {
    for key in keys {
      lasts[key[0], default: []].insert(key[key.count - 1])
      firsts[key[key.count - 1], default: []].insert(key[0])
    }
    // Few names tell little of how common one is.
    all = max(1000, lasts.values.reduce(0) { $0 + $1.count })
  }

  /// Whether of two persons of the name one has a namesake.
  func areLikely(of name: [String]) -> Bool {
    2 * lasts[name[0], default: []].count * firsts[name[name.count - 1], default: []].count >= all
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
  private var articles: [Int: [Int32]] = [:]

  init(_ names: [[FoundName]], _ table: FormTable) {
    for (article, names) in names.enumerated() {
      for form in Set(names.compactMap { table.index(of: $0.form) }) {
        articles[form, default: []].append(Int32(article))
      }
    }
  }

  /// How many articles have one of the first forms and one of the second.
  func shared(_ first: [Int], _ second: [Int]) -> Int {
    let left = Set(first.flatMap { articles[$0] ?? [] })
    return Set(second.flatMap { articles[$0] ?? [] }).intersection(left).count
  }
}
