/// A person while it is made out: the forms of names that stand for one.
struct Person {
  /// The reduced words of its fullest name.
  var key: [String]
  /// The forms of two words or more, as indexes into ``FormTable/forms``.
  var forms: [Int]
  /// The entity of a list that it is, as an index into ``Gazetteer/entities``.
  var entry: Int?
  /// What بن says of its name.
  var lineage = Lineage.none
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
      let words = form.split(separator: " ")
      let last = words.dropLast().last
      let isCompound = last == "عبد" && words.count > 2
      let before = isCompound ? words.dropLast(2).last : last
      self = before == "بن" ? .endsInFather : words.contains("بن") ? .endsInFamily : .none
    }

    static func < (first: Lineage, second: Lineage) -> Bool { first.rawValue < second.rawValue }
  }
}
