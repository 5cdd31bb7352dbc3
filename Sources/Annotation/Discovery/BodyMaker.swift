/// Groups the forms of the names of places, bodies and other things: those with one ``NameKey``, that
/// is with and without the article before the words, are one; and so are a body's name with and
/// without the word for what it is, where both are found as bodies: تنظيم داعش is داعش. Of two sorts of
/// bodies with one name the one that is named with its sort more often has the name alone. With and without
/// the adjective of the archive's own country a name is one.
struct BodyMaker {
  /// Forms that name one thing.
  struct Group {
    /// What it is.
    var kind: EntityKind
    /// The forms, as indexes into ``FormTable/forms``.
    var forms: [Int]
    /// The forms of shorter names that mean it in its company.
    var short: [Int] = []
    /// The forms of shorter names that mean it everywhere.
    var own: [Int] = []
  }

  /// The groups, in the order in which the archive names them.
  private(set) var groups: [Group] = []

  private let table: FormTable
  /// What sort of body each name is, by the words that stand before it most often.
  private var sorts: [String: Int] = [:]
  /// Whose bodies the archive names most, as ``Nation`` has it.
  private let home: String?
  /// In how many articles each group stands.
  private var articles: [Int] = []

  /// - Parameters:
  ///   - table: the forms found.
  ///   - names: the names of every article, in the archive's order.
  init(_ table: FormTable, names: [[FoundName]]) {
    self.table = table
    sorts = Self.sorts(in: table)
    home = Self.home(of: table)
    var known: [EntityKey: Int] = [:]
    for (index, form) in table.forms.enumerated() where form.count > 0 {
      let (kind, share) = form.kind
      guard kind != .person, share >= 0.6 else { continue }
      let key = key(of: form.text, kind)
      if let group = known[key] {
        groups[group].forms.append(index)
      } else {
        known[key] = groups.count
        groups.append(Group(kind: kind, forms: [index]))
      }
    }
    joinTranscriptions(names)
    articles = groups.map { $0.forms.reduce(0) { $0 + table.forms[$1].articles } }
    settleBeginnings()
  }

  private func key(of text: String, _ kind: EntityKind) -> EntityKey {
    let text = kind == .organisation ? withoutHome(text) : text
    let whole = NameKey(text, kind: kind).joined
    guard kind == .organisation, let (sort, rest) = Self.parted(text),
      let bare = table.index(of: String(rest)), table.forms[bare].count > 1,
      table.forms[bare].kind.kind == .organisation, table.forms[bare].kind.share >= 0.6,
      NamePlausibility.isPlausible(table.forms[bare], as: .organisation)
    else { return EntityKey(kind: kind, id: whole) }
    let key = NameKey(String(rest), kind: kind).joined
    return EntityKey(kind: kind, id: sorts[key] == sort ? key : whole)
  }

  // MARK: - Transcriptions

  /// Joins the spellings of one foreign name, تشيلسي and تشلسي, where they stand in like surroundings.
  private mutating func joinTranscriptions(_ names: [[FoundName]]) {
    let pairs = spellingPairs()
    let members = Set(pairs.flatMap { [$0.0, $0.1] })
    let forms = Dictionary(uniqueKeysWithValues: members.map { ($0, groups[$0].forms) })
    let surroundings = NameSurroundings(of: forms, in: names, table)
    var whole = WholeNames(count: groups.count)
    for (first, second) in pairs where surroundings.likeness(first, second) >= Self.likeness {
      let (one, other) = (whole.name(of: first), whole.name(of: second))
      guard one != other else { continue }
      whole.join(other, to: one)
      groups[one].forms += groups[other].forms
      groups[other].forms = []
    }
  }

  /// How alike the surroundings of two spellings of one name are at least: of two bodies drawn at random one
  /// pair of thirty is as alike.
  private static let likeness = 0.1

  /// The groups whose names may be two spellings of one.
  private func spellingPairs() -> [(Int, Int)] {
    var alike: [String: [Int]] = [:]
    for (number, group) in groups.enumerated() where group.kind == .organisation {
      let text = table.forms[group.forms[0]].text
      alike[Transcription.skeleton(of: text), default: []].append(number)
    }
    return alike.values.filter { $0.count > 1 }.sorted { $0[0] < $1[0] }.flatMap { numbers in
      numbers.indices.flatMap { first in
        numbers[(first + 1)...].filter { mayBeOne(numbers[first], $0) }
          .map { (numbers[first], $0) }
      }
    }
  }

  private func mayBeOne(_ first: Int, _ second: Int) -> Bool {
    let texts = [first, second].map { table.forms[groups[$0].forms[0]].text }
    return Transcription.mayBeOne(texts[0], texts[1])
  }

  // MARK: - The archive's country

  /// The country that the names of bodies end with most often, twice as often as with any other.
  private static func home(of table: FormTable) -> String? {
    var counts: [String: Int] = [:]
    for form in table.forms where form.kind.kind == .organisation {
      guard let last = form.text.lastIndex(of: " "),
        let code = Nation.code(ofAdjective: form.text[last...].dropFirst())
      else { continue }
      counts[code, default: 0] += form.count
    }
    let ranked = counts.sorted { ($1.value, $0.key) < ($0.value, $1.key) }
    guard let first = ranked.first, first.value >= fewestOfHome else { return nil }
    return ranked.dropFirst().allSatisfy { 2 * $0.value <= first.value } ? first.key : nil
  }

  /// An archive that names fewer bodies of its country has none.
  private static let fewestOfHome = 50

  /// A body's name without the adjective of the archive's country, if it is named so too: «وزارة الداخلية
  /// السعودية» in a Saudi archive. One word must be named so as often.
  private func withoutHome(_ text: String) -> String {
    guard let home, let last = text.lastIndex(of: " "),
      Nation.code(ofAdjective: text[last...].dropFirst()) == home,
      let bare = table.index(of: String(text[..<last])).map({ table.forms[$0] }),
      let form = table.index(of: text).map({ table.forms[$0] }), bare.count > 0,
      bare.kind.kind == .organisation, bare.kind.share >= 0.6,
      NamePlausibility.isPlausible(bare, as: .organisation)
    else { return text }
    let isName =
      bare.text.contains(" ")
      ? !Self.isOfPeople(bare.text)
      : WordClass.of(bare.text) == nil && bare.count >= form.count
    return isName ? bare.text : text
  }

  /// Whether a name ends with a people's adjective: «الاتحاد العربي» is not «الاتحاد العربي السعودي».
  private static func isOfPeople(_ text: String) -> Bool {
    let last = text.split(separator: " ").last ?? ""
    return last == "العربي" || last == "العربيه" || Nation.code(ofAdjective: last) != nil
  }

  // MARK: - Sorts

  /// A body's name without the word for what it is, and the sort that the word tells.
  private static func parted(_ text: String) -> (sort: Int, rest: Substring)? {
    let parts = text.split(separator: " ", maxSplits: 1)
    guard parts.count == 2, let sort = heads.firstIndex(where: { $0.contains(parts[0]) }) else {
      return nil
    }
    return (sort, parts[1])
  }

  /// The sort by which each name is called most often: of حركة الشباب and نادي الشباب one alone is الشباب.
  private static func sorts(in table: FormTable) -> [String: Int] {
    var counts: [String: [Int]] = [:]
    for form in table.forms where form.count > 0 && form.kind.kind == .organisation {
      guard let (sort, rest) = parted(form.text) else { continue }
      let key = NameKey(String(rest), kind: .organisation).joined
      counts[key, default: heads.map { _ in 0 }][sort] += form.count
    }
    return counts.mapValues { counts in
      counts.indices.max { (counts[$0], $1) < (counts[$1], $0) } ?? 0
    }
  }

  /// Words for what a body is that stand before its name and do not belong to it, sort by sort; folded.
  private static let heads = [
    WordSet("تنظيم حركه جماعه جبهه منظمه"), WordSet("نادي"), WordSet("شركه مجموعه"),
    WordSet("صحيفه جريده قناه موقع وكاله مجله شبكه"),
  ]

  // MARK: - Short forms

  /// Gives the beginnings of bodies' names to them.
  ///
  /// * Where an article names حزب العمال الكردستاني, حزب العمال is that one; so is النصر the one of النصر
  ///   الإماراتي. Far more frequent beginnings are bodies of their own.
  /// * A name that breaks off before what the body is for, «الاتحاد السعودي» of «لكرة القدم», or before
  ///   «الدولي», is the body's that most articles mean; where none is meant by two thirds, nobody's.
  /// * One word with which two bodies of more note begin is nobody's: مانشستر.
  private mutating func settleBeginnings() {
    let longer = longerNames()
    for (shorter, ends) in longer.sorted(by: { $0.key < $1.key }) {
      for end in ends where isShort(shorter, of: end) {
        groups[end].short += groups[shorter].forms
      }
      let purposes = ends.filter { isBrokenOff(shorter, before: $0) }
      if let whole = outstanding(purposes), isPlausible(shorter),
        articles[whole] >= max(articles[shorter], Self.fewestOfWhole)
      {
        groups[whole].own += groups[shorter].forms
        groups[shorter].forms = []
      } else if isOfSeveral(shorter, ends, purposes) {
        groups[shorter].forms = []
      }
    }
  }

  /// In how many articles a name must stand that takes in what breaks off before its end.
  private static let fewestOfWhole = 5

  private func isPlausible(_ group: Int) -> Bool {
    groups[group].forms.contains {
      NamePlausibility.isPlausible(table.forms[$0], as: .organisation)
    }
  }

  /// The groups of bodies whose names begin with a group's, by its number; in order.
  private func longerNames() -> [Int: [Int]] {
    var groupOfForm: [String: Int] = [:]
    for (number, group) in groups.enumerated() where group.kind == .organisation {
      for form in group.forms { groupOfForm[table.forms[form].text] = number }
    }
    var longer: [Int: [Int]] = [:]
    for (number, group) in groups.enumerated() where group.kind == .organisation {
      let beginnings = group.forms.flatMap { Self.beginnings(of: table.forms[$0].text) }
      for shorter in Set(beginnings.compactMap { groupOfForm[$0] }) where shorter != number {
        longer[shorter, default: []].append(number)
      }
    }
    return longer
  }

  private func isShort(_ shorter: Int, of longer: Int) -> Bool {
    let rest = rest(of: longer, behind: shorter)
    if rest.count == 1, Nation.code(ofAdjective: rest[0]) != nil { return true }
    return text(of: shorter).contains(" ") && articles[shorter] <= 2 * articles[longer]
  }

  private func isBrokenOff(_ shorter: Int, before longer: Int) -> Bool {
    guard text(of: shorter).contains(" "), let next = rest(of: longer, behind: shorter).first else {
      return false
    }
    return next.hasPrefix("ل") || next == "الدولي" || next == "الدوليه"
  }

  /// The one of several that two thirds of the articles mean.
  private func outstanding(_ candidates: [Int]) -> Int? {
    let all = candidates.reduce(0) { $0 + articles[$1] }
    return candidates.first { 3 * articles[$0] >= 2 * all }
  }

  private func isOfSeveral(_ shorter: Int, _ ends: [Int], _ purposes: [Int]) -> Bool {
    if isOfTowns(shorter, ends) { return true }
    if text(of: shorter).contains(" ") {
      return purposes.count > 1 && purposes.reduce(0) { $0 + articles[$1] } >= articles[shorter]
    }
    return ends.count { articles[$0] >= articles[shorter] } > 1
  }

  /// Whether a body of a sort that every town has is told apart by two towns: مستشفى الملك خالد.
  private func isOfTowns(_ shorter: Int, _ ends: [Int]) -> Bool {
    guard FollowerTally.isLocal(text(of: shorter)) else { return false }
    return Set(
      ends.compactMap {
        rest(of: $0, behind: shorter).lazy.compactMap { FollowerTally.town(String($0)) }.first
      }
    ).count > 1
  }

  private func text(of group: Int) -> String {
    groups[group].forms.first.map { table.forms[$0].text } ?? ""
  }

  /// The words of a name behind those of a shorter one.
  private func rest(of longer: Int, behind shorter: Int) -> [Substring] {
    let words = text(of: shorter).split(separator: " ")
    for form in groups[longer].forms {
      let whole = table.forms[form].text.split(separator: " ")
      if whole.starts(with: words) { return Array(whole[words.count...]) }
    }
    return []
  }

  /// The first word of a name, the first two, and so on.
  private static func beginnings(of text: String) -> [String] {
    let words = text.split(separator: " ")
    return words.indices.dropFirst().map { words[..<$0].joined(separator: " ") }
  }
}
