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

    /// Takes in all names of another.
    mutating func take(_ other: Group) {
      forms += other.forms
      short += other.short
      own += other.own
    }
  }

  /// The groups, in the order in which the archive names them.
  private(set) var groups: [Group] = []

  private let table: FormTable
  /// What sort of body each name is, by the words that stand before it most often.
  private var sorts: [String: Int] = [:]
  /// Whose bodies the archive names most, as ``Nation`` has it.
  private let home: String?

  /// - Parameter table: the forms found.
  init(_ table: FormTable) {
    self.table = table
    sorts = Self.sorts(in: table)
    home = Self.home(of: table)
    var known: [EntityKey: Int] = [:]
    let ends = CommonEnds(table)
    for (index, form) in table.forms.enumerated() where form.count > 0 {
      let (kind, share) = form.kind
      guard kind != .person, share >= 0.6 else { continue }
      if kind == .organisation, ends.have(form) { continue }
      let key = key(of: form.text, kind)
      if let group = known[key] {
        groups[group].forms.append(index)
      } else {
        known[key] = groups.count
        groups.append(Group(kind: kind, forms: [index]))
      }
    }
    groups = BodyJoining(BodyBeginnings(groups, table).settled(), table).joined()
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
      bare.text.hasSeveralWords
      ? !Self.isOfPeople(bare.text)
      : WordClass.of(bare.text) == nil && bare.count >= form.count
    return isName ? bare.text : text
  }

  /// Whether a name ends with a people's adjective: «الاتحاد العربي» is not «الاتحاد العربي السعودي».
  private static func isOfPeople(_ text: String) -> Bool {
    let last = text.foldedWords.last ?? ""
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
}

/// Words with which many names end, oftener than they stand alone, and which name none: سبورت.
private struct CommonEnds {
  private var ends = TextTable<(names: Int, count: Int)>()

  /// How many names must end with a word.
  private static let fewestNames = 8

  init(_ table: FormTable) {
    for form in table.forms where form.count > 0 {
      let words = form.text.split(separator: " ")
      // «حركة الشباب» is الشباب.
      guard let last = words.last, words.count > 2 || words.count == 2 && !Self.isHead(words[0])
      else { continue }
      let known = ends[last, default: (0, 0)]
      ends[last, default: (0, 0)] = (known.names + 1, known.count + form.count)
    }
  }

  /// Whether a form is such a word.
  func have(_ form: FormTable.Form) -> Bool {
    guard !form.text.contains(" "), let end = ends[form.text] else { return false }
    return end.names >= Self.fewestNames && end.count >= form.count
  }

  private static func isHead(_ word: Substring) -> Bool { WordClass.of(word) == .bodyHead }
}
