/// Finds names of bodies that may be looser ways to say others.
///
/// * Without a closing adjective that tells little: مجلس الأمن for مجلس الأمن الدولي.
/// * Without words inside, with the article before what is left: الجامعة العربية for جامعة الدول العربية, اللجنة
///   الأولمبية السعودية for اللجنة الأولمبية العربية السعودية.
/// * Without the word for what it is: الهلال الأحمر for هيئة الهلال الأحمر.
///
/// Names in fewer than three articles have no surroundings to go by.
struct LooserNames {
  /// The groups' forms of several words.
  private var names: [(group: Int, words: [Substring])] = []

  /// How alike the surroundings of two such names are at least: of the pairs of a newspaper's archive that are
  /// two bodies hardly one is so alike.
  private static let likeness = 0.3

  /// The same where but an adjective is left out that tells little: «القوات الجوية الملكية السعودية».
  private static let likenessBesideAdjective = 0.15

  private static let fewestArticles = 3

  /// - Parameters:
  ///   - groups: the forms of each body.
  ///   - table: the forms found.
  init(_ groups: [BodyMaker.Group], _ table: FormTable) {
    for (number, group) in groups.enumerated() where group.kind == .organisation {
      let articles = group.forms.reduce(0) { $0 + table.forms[$1].articles }
      guard articles >= Self.fewestArticles else { continue }
      for form in group.forms
      where NamePlausibility.isPlausible(table.forms[form], as: .organisation) {
        let words = table.forms[form].text.foldedWords
        if words.count > 1 { names.append((number, words)) }
      }
    }
  }

  /// The pairs, the fuller name first.
  func pairs() -> [BodyJoining.Pair] {
    var groupOfName: [[Substring]: Int] = [:]
    for (group, words) in names { groupOfName[words] = group }
    var likeness: [[Int]: Double] = [:]
    for (group, words) in names where (3...7).contains(words.count) {
      for looser in Self.looser(words) {
        guard let other = groupOfName[looser.words], other != group else { continue }
        likeness[[group, other]] = min(likeness[[group, other]] ?? 1, looser.likeness)
      }
    }
    return likeness.sorted { $0.key.lexicographicallyPrecedes($1.key) }.map {
      BodyJoining.Pair(first: $0[0], second: $0[1], likeness: $1, isExclusive: true)
    }
  }

  /// What a name may be loosely said as, and how alike the surroundings must be.
  private static func looser(
    _ words: [Substring]
  ) -> [(words: [Substring], likeness: Double)] {
    guard let last = words.last else { return [] }
    var looser: [[Substring]] = []
    if adjectives.contains(last) { looser.append(words.dropLast()) }
    // الملك فيصل is not «مؤسسة الملك فيصل».
    if WordClass.ofItself(words[0]) == .bodyHead, WordClass.of(words[1]) != .title {
      looser.append(Array(words.dropFirst()))
    }
    var found = looser.map { ($0, likeness) }
    // «الاتحاد الأوروبي والبنك المركزي الأوروبي» is a row.
    if words.contains(where: { $0.hasPrefix("وال") }) { return found }
    let inner = words[1..<(words.count - 1)]
    for mask in 0..<(1 << inner.count) - 1 {
      let kept = inner.enumerated().filter { mask & (1 << $0.offset) != 0 }.map(\.element)
      let dropped = inner.enumerated().filter { mask & (1 << $0.offset) == 0 }.map(\.element)
      // «الاتحاد العربي السعودي لكرة القدم» is not «الاتحاد العربي لكرة القدم».
      if dropped.contains(where: { Nation.code(ofAdjective: $0) != nil }) { continue }
      let tellsLittle = dropped.allSatisfy { adjectives.contains($0) }
      found.append(([words[0]] + kept + [last], tellsLittle ? likenessBesideAdjective : likeness))
      found.append(([Substring("ال" + words[0])] + kept + [last], likeness))
    }
    return found
  }

  /// Adjectives that tell little in a name; folded.
  private static let adjectives = WordSet(
    """
    الدولي الدوليه العالمي العالميه العام العامه المشترك المشتركه الاسلامي الاسلاميه الانساني الانسانيه الوطني الوطنيه
    العربي العربيه الملكي الملكيه
    """)
}
