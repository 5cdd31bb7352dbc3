/// A person while it is made out: the forms of names that stand for one.
struct Person {
  /// The reduced words of its fullest name.
  var key: [String]
  /// The forms of two words or more, as indexes into ``FormTable/forms``.
  var forms: [Int]
  /// The entity of a list that it is, as an index into ``Gazetteer/entities``.
  var entry: Int?
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
}
