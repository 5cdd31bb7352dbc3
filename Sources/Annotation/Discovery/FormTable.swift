import ArabicText

/// What the tagger took for names in an archive, form by form.
struct FormTable {
  /// One form of a name.
  struct Form {
    /// The folded words, one blank between them.
    var text: String
    /// How often it was found as each kind, in the order of `EntityKind.allCases`.
    var kinds: [Int]
    /// In how many articles it was found.
    var articles: Int
    /// The first article it was found in.
    var first: Int
    /// The last article it was found in.
    var last: Int
    /// How often it stood in a row with a place: «المعلا وخور مكسر».
    var amongPlaces = 0
    /// How it was spelt, and how often.
    var surfaces: [String: Int]

    /// How often it was found.
    var count: Int { kinds.reduce(0, +) }

    /// The spelling that stands most often; of equally frequent ones the first in order.
    var surface: String {
      surfaces.min { ($1.value, $0.key) < ($0.value, $1.key) }?.key ?? text
    }

    /// What it was found as most often, and the share of that kind (0–1).
    var kind: (kind: EntityKind, share: Double) {
      let best = kinds.indices.max { (kinds[$0], $1) < (kinds[$1], $0) } ?? 0
      return (EntityKind.allCases[best], Double(kinds[best]) / Double(max(1, count)))
    }
  }

  /// The forms, in the order in which the archive names them.
  private(set) var forms: [Form] = []
  /// Numbers the forms' texts, in the order of ``forms``.
  private var vocabulary = Vocabulary()
  /// For every form the one that it counts as: without its particle another.
  private var settled: [Int] = []
  /// The forms of the names of every article.
  private var found = Rows<Int32>()
  /// Where a body's name has another behind it in brackets: «حلف شمال الأطلسي (الناتو)».
  private var noted: [Aside] = []

  /// A body's name with another in brackets or quotation marks behind it.
  struct Aside: Hashable {
    /// The form of the name.
    var name: Int
    /// The form in brackets.
    var other: Int
    /// The article.
    var article: Int
  }

  /// Where bodies' names have others behind them in brackets, in the archive's order.
  var asides: [Aside] {
    noted.map { Aside(name: settled[$0.name], other: settled[$0.other], article: $0.article) }
  }

  /// Gathers the forms of an archive, and takes particles off where the archive shows that they are
  /// none of the name's letters. O(names).
  /// - Parameter found: the names of every article, in the archive's order.
  init(_ found: [[FoundName]]) {
    for (article, names) in found.enumerated() {
      let forms = names.map { add($0, in: article) }
      for number in names.indices.dropFirst() {
        noteRow(names[number - 1], names[number], forms[number - 1], forms[number])
        if names[number].isAside, Self.isBehind(names[number], names[number - 1]) {
          noted.append(Aside(name: forms[number - 1], other: forms[number], article: article))
        }
      }
      self.found.append(forms.lazy.map { Int32($0) })
    }
    settleParticles()
  }

  /// The form of a text, if the archive has it.
  func index(of text: some StringProtocol) -> Int? {
    text.withFoldedBytes { vocabulary.existingNumber(of: $0) }.map { settled[$0] }
  }

  /// How many articles the archive has.
  var articles: Int { found.count }

  /// The forms of an article's names, each once, ascending.
  func forms(in article: Int) -> [Int] {
    var forms: [Int] = []
    for form in found[article].map({ settled[Int($0)] }).sorted() where form != forms.last {
      forms.append(form)
    }
    return forms
  }

  /// The form of a spelling: its folded words with one blank between them.
  static func form(of spelling: String) -> String {
    Tokenizer().tokens(in: spelling).map(\.term).joined(separator: " ")
  }

  private mutating func add(_ name: FoundName, in article: Int) -> Int {
    let index = place(of: name.form, first: article)
    let kind = EntityKind.allCases.firstIndex(of: name.kind) ?? 0
    forms[index].kinds[kind] += 1
    forms[index].surfaces[name.surface, default: 0] += 1
    if forms[index].last != article { forms[index].articles += 1 }
    forms[index].last = article
    return index
  }

  /// Notes that a person stands in a row with a place, behind و or a comma.
  private mutating func noteRow(
    _ name: FoundName, _ next: FoundName, _ form: Int, _ nextForm: Int
  ) {
    guard (name.kind == .place) != (next.kind == .place), name.passage == next.passage,
      name.kind == .person || next.kind == .person,
      (1...4).contains(next.range.lowerBound - name.range.upperBound),
      next.range.lowerBound - name.range.upperBound > 1 || next.form.hasPrefix("و")
    else { return }
    forms[name.kind == .person ? form : nextForm].amongPlaces += 1
  }

  /// Whether of two bodies one stands right behind the other but for brackets and quotation marks.
  private static func isBehind(_ name: FoundName, _ before: FoundName) -> Bool {
    name.kind == .organisation && before.kind == .organisation && name.passage == before.passage
      && (1...longestMarks).contains(name.range.lowerBound - before.range.upperBound)
  }

  /// How many bytes a blank, a bracket and a quotation mark take.
  private static let longestMarks = 5

  private mutating func place(of text: String, first article: Int) -> Int {
    let number = text.withFoldedBytes { vocabulary.number(of: $0) }
    if number < forms.count { return settled[number] }
    settled.append(number)
    forms.append(
      Form(text: text, kinds: [0, 0, 0, 0], articles: 0, first: article, last: -1, surfaces: [:]))
    return number
  }

  // MARK: - Particles

  /// Moves what is known of a form with a particle to the form without it.
  private mutating func settleParticles() {
    let beginnings = beginnings()
    // The longest forms last: a form that has lost its particle loses no second one.
    for index in forms.indices {
      guard let reading = reading(of: forms[index], beginnings) else { continue }
      let form = forms[index]
      let target = place(of: reading.text, first: form.first)
      for kind in form.kinds.indices { forms[target].kinds[kind] += form.kinds[kind] }
      for (surface, count) in form.surfaces {
        if let bare = Self.dropping(reading.particle, of: surface, reading.isAssimilated) {
          forms[target].surfaces[bare, default: 0] += count
        }
      }
      forms[target].articles += form.articles
      forms[target].amongPlaces += form.amongPlaces
      forms[target].first = min(forms[target].first, form.first)
      forms[index].kinds = [0, 0, 0, 0]
      forms[index].articles = 0
      settled[index] = target
    }
  }

  /// How often each word begins a found name.
  private func beginnings() -> TextTable<Int> {
    var counts = TextTable<Int>()
    for form in forms {
      if let first = form.text.split(separator: " ", maxSplits: 1).first {
        counts[first, default: 0] += form.count
      }
    }
    return counts
  }

  private struct Reading {
    var text: String
    var particle: String
    var isAssimilated: Bool
  }

  private func reading(of form: Form, _ beginnings: TextTable<Int>) -> Reading? {
    let first = form.text.prefix { $0 != " " }
    for particle in Particles.chains.reversed() where first.hasPrefix(particle) {
      let rest = form.text.unicodeScalars.dropFirst(particle.unicodeScalars.count)
      let bare = String(String.UnicodeScalarView(rest))
      let options =
        particle.hasSuffix("ل") && bare.hasPrefix("ل")
        ? [(bare, false), ("ا" + bare, true)]
        : [(bare, false)]
      for (text, isAssimilated) in options.reversed() {
        let word = text.prefix { $0 != " " }
        // وادي, قناة: what such a word begins with is its own.
        guard word.unicodeScalars.count >= 3 || word == "حي", !Self.isHead(first, but: word)
        else { continue }
        let whole = self.index(of: text).map { forms[$0].count } ?? 0
        let isKnown = whole > 0 && 2 * whole >= form.count
        let begins =
          (beginnings[word] ?? 0) >= 20 * (beginnings[first] ?? 0) && !word.hasPrefix("و")
        let bare = TaggerModel.shipped.reader.bareWord(Array(first.utf8)[...])
        let isBare = bare.elementsEqual(word.utf8) || Self.isHead(word, but: first)
        if isKnown || isBare || begins && (beginnings[word] ?? 0) > 3 {
          return Reading(text: text, particle: particle, isAssimilated: isAssimilated)
        }
      }
    }
    return nil
  }

  /// Whether a word begins the names of bodies or places, and only without its particle: حي of «بحي
  /// الحمراء».
  private static func isHead(_ word: Substring, but whole: Substring) -> Bool {
    let heads: [WordClass?] = [.bodyHead, .placeHead]
    return heads.contains(WordClass.ofItself(word)) && WordClass.ofItself(whole) == nil
  }

  /// A spelling without its particle; `nil` where its letters are not those of the particle.
  private static func dropping(
    _ particle: String, of surface: String, _ isAssimilated: Bool
  ) -> String? {
    var rest = Substring(surface).unicodeScalars
    for letter in particle.unicodeScalars {
      guard rest.first == letter else { return nil }
      rest.removeFirst()
      while let mark = rest.first, ArabicLetters.isMark(mark) { rest.removeFirst() }
    }
    return (isAssimilated ? "ا" : "") + String(rest)
  }
}
