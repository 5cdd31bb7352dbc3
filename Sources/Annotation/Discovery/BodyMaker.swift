/// Groups the forms of the names of places, bodies and other things: those with one ``NameKey``, that
/// is with and without the article before the words, are one; and so are a body's name with and
/// without the word for what it is, where both are found as bodies: تنظيم داعش is داعش. Of two sorts of
/// bodies with one name the one that is named with its sort more often has the name alone.
struct BodyMaker {
  /// Forms that name one thing.
  struct Group {
    /// What it is.
    var kind: EntityKind
    /// The forms, as indexes into ``FormTable/forms``.
    var forms: [Int]
    /// The forms of shorter names that mean it in its company.
    var short: [Int] = []
  }

  /// The groups, in the order in which the archive names them.
  private(set) var groups: [Group] = []

  private let table: FormTable
  /// What sort of body each name is, by the words that stand before it most often.
  private var sorts: [String: Int] = [:]

  /// - Parameter table: the forms found.
  init(_ table: FormTable) {
    self.table = table
    sorts = Self.sorts(in: table)
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
    addShortForms()
  }

  private func key(of text: String, _ kind: EntityKind) -> EntityKey {
    let whole = NameKey(text, kind: kind).joined
    guard kind == .organisation, let (sort, rest) = Self.parted(text),
      let bare = table.index(of: String(rest)), table.forms[bare].count > 1,
      table.forms[bare].kind.kind == .organisation, table.forms[bare].kind.share >= 0.6,
      NamePlausibility.isPlausible(table.forms[bare], as: .organisation)
    else { return EntityKey(kind: kind, id: whole) }
    let key = NameKey(String(rest), kind: kind).joined
    return EntityKey(kind: kind, id: sorts[key] == sort ? key : whole)
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

  /// Gives the beginning of a body's name to it as a name in its company: where an article names حزب
  /// العمال الكردستاني, حزب العمال is that one. Far more frequent beginnings are bodies of their own.
  private mutating func addShortForms() {
    var groupOfForm: [String: Int] = [:]
    for (number, group) in groups.enumerated() where group.kind == .organisation {
      for form in group.forms { groupOfForm[table.forms[form].text] = number }
    }
    for (number, group) in groups.enumerated() where group.kind == .organisation {
      var short: Set<Int> = []
      for form in group.forms {
        for beginning in Self.beginnings(of: table.forms[form].text) {
          if let other = groupOfForm[beginning], other != number,
            articles(of: groups[other]) <= 2 * articles(of: group)
          {
            short.formUnion(groups[other].forms)
          }
        }
      }
      groups[number].short = short.sorted()
    }
  }

  private func articles(of group: Group) -> Int {
    group.forms.reduce(0) { $0 + table.forms[$1].articles }
  }

  /// The first two words of a name, the first three, and so on.
  private static func beginnings(of text: String) -> [String] {
    let words = text.split(separator: " ")
    guard words.count > 2 else { return [] }
    return (2..<words.count).map { words[..<$0].joined(separator: " ") }
  }
}
