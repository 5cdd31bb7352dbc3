/// Groups the forms of the names of places, bodies and other things: those with one ``NameKey``, that
/// is with and without the article before the words, are one; and so are a body's name with and
/// without the word for what it is, where both are found as bodies: تنظيم داعش is داعش.
struct BodyMaker {
  /// Forms that name one thing.
  struct Group {
    /// What it is.
    var kind: EntityKind
    /// The forms, as indexes into ``FormTable/forms``.
    var forms: [Int]
  }

  /// The groups, in the order in which the archive names them.
  private(set) var groups: [Group] = []

  /// - Parameter table: the forms found.
  init(_ table: FormTable) {
    var known: [EntityKey: Int] = [:]
    for (index, form) in table.forms.enumerated() where form.count > 0 {
      let (kind, share) = form.kind
      guard kind != .person, share >= 0.6 else { continue }
      let key = Self.key(of: form.text, kind, table)
      if let group = known[key] {
        groups[group].forms.append(index)
      } else {
        known[key] = groups.count
        groups.append(Group(kind: kind, forms: [index]))
      }
    }
  }

  private static func key(of text: String, _ kind: EntityKind, _ table: FormTable) -> EntityKey {
    var text = text
    let parts = text.split(separator: " ", maxSplits: 1)
    if kind == .organisation, parts.count == 2, heads.contains(parts[0]),
      let rest = table.index(of: String(parts[1])), table.forms[rest].count > 1,
      table.forms[rest].kind.kind == .organisation, table.forms[rest].kind.share >= 0.6,
      NamePlausibility.isPlausible(table.forms[rest], as: .organisation)
    {
      text = String(parts[1])
    }
    return EntityKey(kind: kind, id: NameKey(text, kind: kind).joined)
  }

  /// Words for what a body is that stand before its name and do not belong to it; folded.
  private static let heads = WordSet(
    """
    تنظيم منظمه حركه شركه نادي صحيفه جريده قناه جماعه جبهه موقع وكاله مجموعه مجله شبكه
    """)
}
