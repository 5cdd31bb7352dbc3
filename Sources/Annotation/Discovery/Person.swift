/// A person while it is made out: the forms of names that stand for one.
struct Person {
  /// The reduced words of its fullest name.
  var key: [String]
  /// The forms of two words or more, as indexes into ``FormTable/forms``.
  var forms: [Int]
  /// The entity of a list that it is, as an index into ``Gazetteer/entities``.
  var entry: Int?
  /// How often بن says what of its name, in the order of ``Lineage``.
  private var lineages = [0, 0, 0]
  /// How its name of two words is made; `nil` where that tells nothing.
  var make: Make?
  /// Whether a longer name has taken it in.
  var isJoined = false
  /// In how many articles its forms stand.
  var articles: Int
  /// Its names that count in its company only: the form, and whether the tagger must mark it.
  var short: [(form: Int, asTagged: Bool)] = []
  /// Names of one word that are its alone.
  var own: [Int] = []
  /// Forms of several words that others are called by too.
  var shared: [Int] = []

  /// Creates a person.
  /// - Parameters:
  ///   - key: the reduced words of its name.
  ///   - entry: the entity of a list that it is.
  init(key: [String], entry: Int?) {
    self.key = key
    self.entry = entry
    forms = []
    articles = 0
  }

  /// What بن says of its name most often.
  var lineage: Lineage {
    let most = lineages.indices.max { (lineages[$0], $0) < (lineages[$1], $1) } ?? 0
    return lineages[most] == 0 ? .none : Lineage(rawValue: most) ?? .none
  }

  /// Takes in a form of the name.
  mutating func add(_ form: Int, text: String, articles: Int) {
    forms.append(form)
    self.articles += articles
    lineages[Lineage(text).rawValue] += articles
  }

  /// Whether its name ends with that of a clan, as is added to a father's name: آل سعود.
  func namesClan(in table: FormTable) -> Bool {
    guard let form = forms.first else { return false }
    return table.forms[form].text.foldedWords.dropFirst().dropLast().contains { $0.isWord("ال") }
  }

  /// How a name is made of a given name and one that is a given name too: محمد حسين, محمد بن حسين and
  /// محمد الحسين are three persons.
  enum Make: String {
    case plain, fatherly, family

    init(_ form: String) {
      let words = form.foldedWords
      if words.contains(where: { $0.isWord("بن") || $0.isWord("ابن") }) {
        self = .fatherly
      } else {
        self = words.last?.begins(with: "ال") == true ? .family : .plain
      }
    }
  }

  /// Where بن stands in a name.
  enum Lineage: Int, Comparable {
    /// Nowhere.
    case none
    /// Between forefathers, with a family name at the end: خالد بن سعود العيسى.
    case endsInFamily
    /// Before the last word: فيصل بن خالد بن عبدالعزيز.
    case endsInFather

    /// - Parameter form: the folded words of a name.
    init(_ form: String) {
      let words = form.foldedWords
      guard words.contains(where: { $0.isWord("بن") }) else {
        self = .none
        return
      }
      let last = words.dropLast().last
      let isCompound = last == "عبد" && words.count > 2
      let before = isCompound ? words.dropLast(2).last : last
      self = before == "بن" ? .endsInFather : .endsInFamily
    }

    static func < (first: Lineage, second: Lineage) -> Bool { first.rawValue < second.rawValue }
  }
}

extension [Person] {
  /// The one of several whom eight articles of ten mean.
  func outstanding(_ candidates: [Int]) -> Int? {
    let all = candidates.reduce(0) { $0 + Swift.max(1, self[$1].articles) }
    return candidates.first { 10 * Swift.max(1, self[$0].articles) >= 8 * all }
  }
}
