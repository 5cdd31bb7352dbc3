import ArabicText

/// What the tagger took for names in an archive, form by form.
struct FormTable {
  /// The forms, in the order in which the archive names them.
  private(set) var forms: [Form] = []
  /// Numbers the forms' texts, in the order of ``forms``.
  private var vocabulary = Vocabulary()
  /// How the forms were spelt.
  private var spellings = SpellingTable()
  /// For every form the one that it counts as: without its particle another.
  private var settled: [Int] = []
  /// The forms of the names of every article.
  private var found = Rows<Int32>()
  /// Where a body's name has another behind it in brackets: «حلف شمال الأطلسي (الناتو)».
  private var noted: [Aside] = []

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
    var (spelling, form, isFirst) = (spelling, [UInt8](), true)
    spelling.withUTF8 { text in
      form.reserveCapacity(text.count)
      Tokenizer().forEachToken(in: text) { _, term in
        if !isFirst { form.append(UInt8(ascii: " ")) }
        form.append(contentsOf: term)
        isFirst = false
      }
    }
    return String(decoding: form, as: UTF8.self)
  }

  /// How a form was spelt: the most frequent spelling first, of equally frequent ones the first in order.
  func spellings(of form: Int) -> [SpellingTable.Spelling] { spellings.spellings(of: form) }

  private mutating func add(_ name: FoundName, in article: Int) -> Int {
    let index = place(of: name.form, first: article)
    forms[index].kinds[Self.number(of: name.kind)] += 1
    spellings.add(name.surface, of: index)
    if forms[index].last != article { forms[index].articles += 1 }
    forms[index].last = article
    return index
  }

  /// The place of a kind among `EntityKind.allCases`.
  private static func number(of kind: EntityKind) -> Int {
    switch kind {
    case .person: 0
    case .place: 1
    case .organisation: 2
    case .other: 3
    }
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
    forms.append(Form(text: text, articles: 0, first: article, last: -1))
    return number
  }

  // MARK: - Particles

  /// Moves what is known of a form with a particle to the form without it.
  private mutating func settleParticles() {
    let beginnings = beginnings()
    // The longest forms last: a form that has lost its particle loses no second one.
    for index in forms.indices {
      guard let reading = reading(of: index, beginnings) else { continue }
      let form = forms[index]
      let target = place(of: reading.text, first: form.first)
      forms[target].kinds &+= form.kinds
      for spelling in spellings.spellings(of: index) {
        if let bare = Self.dropping(reading.particle, of: spelling.text, reading.isAssimilated) {
          spellings.add(bare, of: target, count: spelling.count)
        }
      }
      forms[target].articles += form.articles
      forms[target].amongPlaces += form.amongPlaces
      forms[target].first = min(forms[target].first, form.first)
      forms[index].kinds = .zero
      forms[index].articles = 0
      settled[index] = target
    }
  }

  /// How often each word begins a found name.
  private func beginnings() -> TextTable<Int> {
    var counts = TextTable<Int>()
    for number in forms.indices {
      counts[bytes: Self.firstWord(of: vocabulary[number]), default: 0] += forms[number].count
    }
    return counts
  }

  private static func firstWord(of form: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    form.prefix { $0 != UInt8(ascii: " ") }
  }

  /// A form without the particle that it may begin with.
  private struct Reading {
    var text: String
    var particle: String
    var isAssimilated: Bool
  }

  private func reading(of form: Int, _ beginnings: TextTable<Int>) -> Reading? {
    let text = vocabulary[form]
    guard Particles.mayBegin(text) else { return nil }
    let first = Self.firstWord(of: text)
    let bareFirst = Self.reader.bareWord(first)
    for (number, particle) in Particles.bytes.enumerated().reversed()
    where first.starts(with: particle) {
      let bare = text.dropFirst(particle.count)
      let mayBeAssimilated =
        particle.suffix(2) == Particles.lam[...] && bare.starts(with: Particles.lam)
      let options =
        mayBeAssimilated ? [(Particles.alef + bare, true), (bare, false)] : [(bare, false)]
      for (bare, isAssimilated) in options {
        let word = Self.firstWord(of: bare)
        if isReading(bare, word, of: form, first, bareFirst, beginnings) {
          return Reading(
            text: String(decoding: bare, as: UTF8.self), particle: Particles.chains[number],
            isAssimilated: isAssimilated)
        }
      }
    }
    return nil
  }

  /// Whether the archive or the unlabelled text show that a form is another with a particle.
  private func isReading(
    _ bare: ArraySlice<UInt8>, _ word: ArraySlice<UInt8>, of form: Int, _ first: ArraySlice<UInt8>,
    _ bareFirst: ArraySlice<UInt8>, _ beginnings: TextTable<Int>
  ) -> Bool {
    // وادي, قناة: what such a word begins with is its own.
    guard word.count(where: { $0 & 0xC0 != 0x80 }) >= 3 || word.elementsEqual("حي".utf8),
      !Self.isHead(first, but: word)
    else { return false }
    let number = bare.withUnsafeBufferPointer { vocabulary.existingNumber(of: $0) }
    let whole = number.map { forms[settled[$0]].count } ?? 0
    if whole > 0 && 2 * whole >= forms[form].count { return true }
    if bareFirst.elementsEqual(word) || Self.isHead(word, but: first) { return true }
    let begins = beginnings[bytes: word] ?? 0
    return begins > 3 && begins >= 20 * (beginnings[bytes: first] ?? 0)
      && !word.starts(with: Particles.waw)
  }

  private static let reader = TaggerModel.shipped.reader

  /// Whether a word begins the names of bodies or places, and only without its particle: حي of «بحي
  /// الحمراء».
  private static func isHead(_ word: ArraySlice<UInt8>, but whole: ArraySlice<UInt8>) -> Bool {
    let wordClass = WordClass.ofItself(bytes: word)
    return (wordClass == .bodyHead || wordClass == .placeHead)
      && WordClass.ofItself(bytes: whole) == nil
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
