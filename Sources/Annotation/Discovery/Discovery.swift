import ArabicText

/// Makes entities of the names that the tagger found in a whole archive.
///
/// A list's word is final: a spelling that is listed, for whatever entity, names no discovered one.
/// What is left must be plausible as a name of its kind (``NamePlausibility``).
public struct Discovery: Sendable {
  /// What the lists hold.
  public let listed: Gazetteer
  /// How many spellings of one form are kept, the most frequent first.
  public var spellings = 8

  /// Creates a discovery.
  /// - Parameter listed: what the lists hold.
  public init(listed: Gazetteer) { self.listed = listed }

  /// The lists, and what the archive shows beside them. O(names) but for sorting.
  /// - Parameter names: the names found in every article, in the archive's order.
  public func gazetteer(of names: [[FoundName]]) -> Gazetteer {
    Gazetteer(extending: listed, by: entities(of: names))
  }

  /// The entities, in the order in which the archive first names them.
  func entities(of names: [[FoundName]]) -> [DiscoveredEntity] {
    let table = FormTable(names)
    let maker = PersonMaker(table, known: listed.entities)
    var drafts = maker.people.filter { !$0.isJoined }.compactMap { draft(of: $0, table) }
    drafts += maker.mononyms.compactMap { mononym($0, table) }
    drafts += BodyMaker(table).groups.compactMap { draft(of: $0, table) }
    drafts.sort { ($0.first, $0.form) < ($1.first, $1.form) }
    return address(drafts)
  }

  /// An entity without its address.
  private struct Draft {
    var kind: EntityKind
    var form: String
    var first: Int
    var names: [Name]
    var listed: Int?
  }

  // MARK: - Drafts

  private func draft(of person: Person, _ table: FormTable) -> Draft? {
    var names: [Name] = []
    let main = person.forms.filter { NamePlausibility.isPlausible(table.forms[$0], as: .person) }
    if person.entry == nil && main.isEmpty { return nil }
    let ranked = ranked(main, table)
    for form in ranked { names += spellings(of: form, table, []) }
    for form in person.shared { names += spellings(of: form, table, .inCompany) }
    for (form, asTagged) in person.short {
      names += spellings(
        of: form, table, asTagged ? [.inCompany, .asTagged] : [.inCompany, .whole])
    }
    for form in person.own { names += spellings(of: form, table, .whole) }
    names += lastNames(ranked, table).map { Name($0, [.inCompany, .discovered]) }
      .filter { name in !names.contains { $0.spelling == name.spelling } }
    return draft(.person, main, names, table, listed: person.entry)
  }

  /// The last words of names, where no text knows them as words of their own: خومشاك.
  private func lastNames(_ forms: [Int], _ table: FormTable) -> [String] {
    var last: [String] = []
    for form in forms {
      let words = table.forms[form].text.foldedWords
      guard words.count > 1, let end = words.last, !Self.reader.isWord(end),
        let word = table.spellings(of: form).first?.text.foldedWords.last,
        word.unicodeScalars.count > 4, !last.contains(String(word))
      else { continue }
      last.append(String(word))
    }
    return last
  }

  private static let reader = TaggerModel.shipped.reader

  private func mononym(_ form: Int, _ table: FormTable) -> Draft? {
    guard NamePlausibility.isPlausible(table.forms[form], as: .person) else { return nil }
    return draft(.person, [form], spellings(of: form, table, .whole), table, listed: nil)
  }

  private func draft(of group: BodyMaker.Group, _ table: FormTable) -> Draft? {
    let main = group.forms.filter { NamePlausibility.isPlausible(table.forms[$0], as: group.kind) }
    guard !main.isEmpty, !isSlip(table.forms[main[0]], table) else { return nil }
    var names = ranked(main, table).flatMap { form in
      spellings(of: form, table, table.forms[form].text.hasSeveralWords ? [] : .whole)
    }
    for form in group.own { names += spellings(of: form, table, .whole) }
    for form in group.short { names += spellings(of: form, table, .inCompany) }
    return draft(group.kind, main, names, table, listed: nil)
  }

  /// Whether a form is a much more frequent name with a word too many: «مؤسسة النقد كذلك».
  private func isSlip(_ form: FormTable.Form, _ table: FormTable) -> Bool {
    guard let blank = form.text.utf8.lastIndex(of: UInt8(ascii: " ")) else { return false }
    let last = form.text[blank...].dropFirst()
    guard !last.begins(with: "ال"), !last.begins(with: "لل"),
      let shorter = table.index(of: form.text[..<blank])
    else { return false }
    return table.forms[shorter].count >= 5 * form.count
      && table.forms[shorter].text.hasSeveralWords
  }

  private func draft(
    _ kind: EntityKind, _ forms: [Int], _ names: [Name], _ table: FormTable, listed entity: Int?
  ) -> Draft? {
    let first = ranked(forms, table).first.map { table.forms[$0] }
    var entity = entity
    if entity == nil, let first, let owner = listed.owners[first.text] {
      guard owner >= 0, listed.entities[owner].kind == kind else { return nil }
      entity = owner
    }
    let free = names.filter { listed.owners[FormTable.form(of: $0.spelling)] == nil }
    if entity == nil, let first, isRow(first.text, kind, table) { return nil }
    guard !free.isEmpty, entity != nil || first?.text == FormTable.form(of: free[0].spelling) else {
      return nil
    }
    return Draft(
      kind: kind, form: first?.text ?? FormTable.form(of: free[0].spelling),
      first: forms.map { table.forms[$0].first }.min() ?? .max, names: free, listed: entity)
  }

  /// Whether a form is a row of names: «كيم وبيلوسوف», where بيلوسوف is known.
  private func isRow(_ form: String, _ kind: EntityKind, _ table: FormTable) -> Bool {
    let words = form.foldedWords
    if kind == .organisation, words.count > 2 {
      return isRowOfBodies(words, table) || endsInPerson(words, table)
    }
    guard kind == .person || kind == .place || words.count == 2 else { return false }
    return words.dropFirst().contains { word in
      guard word.begins(with: "و"), word.unicodeScalars.count > 3 else { return false }
      let rest = Substring(word.unicodeScalars.dropFirst())
      if listed.owners[rest] != nil { return true }
      return table.index(of: rest).map { table.forms[$0].count > 0 } ?? false
    }
  }

  /// Whether a body's name is two that are known each by itself: «الجيش الوطني والمقاومة الشعبية».
  private func isRowOfBodies(_ words: [Substring], _ table: FormTable) -> Bool {
    func count(_ words: some Sequence<Substring>) -> Int {
      let form = words.joined(separator: " ")
      if listed.owners[form] != nil { return .max }
      return table.index(of: form).map { table.forms[$0].count } ?? 0
    }
    return words.indices.dropFirst().contains { index in
      // وزارة التعليم وشركة تطوير
      if words[index].begins(with: "و"), WordClass.ofItself(words[index]) == nil,
        WordClass.ofItself(words[index].dropFirst()) == .bodyHead,
        !words[index].begins(with: "وال")
      {
        return true
      }
      guard words[index].begins(with: "وال") else { return false }
      let second = [Substring(words[index].unicodeScalars.dropFirst())]
      // حزب العدالة والتنمية is one.
      if index == words.count - 1, listed.owners[second[0]] == nil { return false }
      let known = count(second + words[(index + 1)...])
      // «الجيش الوطني والمقاومة الشعبية»: the second is named by itself more often than both.
      let isOther = index > 1 && index < words.count - 1 && known >= count(words)
      return known > 1 && (isOther || count(words[..<index]) > 1)
    }
  }

  /// Whether a body's name runs on into a person's: «الوحدة عساف القرني».
  private func endsInPerson(_ words: [Substring], _ table: FormTable) -> Bool {
    if words.count > 4 || WordClass.ofItself(words[0]) != nil {
      // «نقابة التعليم الثانوي لسعد اليعقوبي», where the archive has the body without him.
      let body = table.index(of: words.dropLast(2).joined(separator: " "))
      guard words.count > 4, body.map({ table.forms[$0].count > 1 }) == true else { return false }
    }
    let person = table.index(of: words.suffix(2).joined(separator: " ")).map { table.forms[$0] }
    return person.map { $0.kind.kind == .person && $0.count > 2 && $0.kind.share > 0.8 } ?? false
  }

  /// Forms, the one to show first: the most frequent, of equally frequent ones the first met.
  private func ranked(_ forms: [Int], _ table: FormTable) -> [Int] {
    guard forms.count > 1 else { return forms }
    let counts = forms.map { (form: $0, count: table.forms[$0].count) }
    return counts.sorted { ($1.count, $0.form) < ($0.count, $1.form) }.map(\.form)
  }

  private func spellings(
    of form: Int, _ table: FormTable, _ conditions: NameConditions
  ) -> [Name] {
    // The name is told from the preposition على by its spelling alone.
    let isDoubtful = table.forms[form].text.begins(with: "علي ")
    let conditions = isDoubtful ? conditions.union(.exactSpelling) : conditions
    return table.spellings(of: form).prefix(spellings)
      .map { Name($0.text, conditions.union(.discovered)) }
  }

  // MARK: - Addresses

  /// Gives every entity the letters of its name for an address. Of two with the same letters the
  /// one named first in the archive has them alone, the other with a hash of its name: what is
  /// added at an archive's end moves no page.
  private func address(_ drafts: [Draft]) -> [DiscoveredEntity] {
    var taken = Set(listed.entities.map { EntityKey(kind: $0.kind, id: $0.id) })
    return drafts.map { draft in
      if let index = draft.listed {
        let entity = listed.entities[index]
        return DiscoveredEntity(
          entry: GazetteerEntry(kind: entity.kind, id: entity.id, names: draft.names),
          listed: index)
      }
      var key = EntityKey(kind: draft.kind, id: Transliteration.slug(draft.names[0].spelling))
      if !taken.insert(key).inserted {
        let hash = String(FeatureHash.of(draft.form.utf8) & 0xFFFFFF, radix: 16)
        key.id = String(key.id.prefix(50)) + "-" + hash
        var number = 1
        while !taken.insert(key).inserted {
          number += 1
          key.id += "-\(number)"
        }
      }
      return DiscoveredEntity(
        entry: GazetteerEntry(kind: key.kind, id: key.id, names: draft.names), listed: nil)
    }
  }
}
