/// Finds bodies that are called by another name in brackets: «حلف شمال الأطلسي (الناتو)».
///
/// * A name of several words has the other behind it in two articles and more, and six of ten times that
///   anything stands so behind it.
/// * A short name of one word stands so behind such names five of ten times.
/// * One of several words stands so in three articles and one of ten that have it: «جبهة النصرة (تنظيم
///   القاعدة)» tells whose it is, «مكتب التحقيقات الفدرالي (إف بي آي)» what it is called.
struct BodyAsides {
  private let table: FormTable
  private var groupOfForm: [Int: Int] = [:]
  private let names: [String]
  /// In how many articles each group stands.
  private let articles: [Int]

  /// - Parameters:
  ///   - groups: the forms of each body.
  ///   - table: the forms found.
  init(_ groups: [BodyMaker.Group], _ table: FormTable) {
    self.table = table
    names = groups.map { $0.forms.first.map { table.forms[$0].text } ?? "" }
    articles = groups.map { $0.forms.reduce(0) { $0 + table.forms[$1].articles } }
    for (number, group) in groups.enumerated() where group.kind == .organisation {
      for form in group.forms + group.own
      where NamePlausibility.isPlausible(table.forms[form], as: .organisation) {
        groupOfForm[form] = number
      }
    }
  }

  /// The pairs; nothing more need be alike.
  func pairs() -> [BodyJoining.Pair] {
    var articles: [Int: [Int: Set<Int>]] = [:]
    for aside in table.asides {
      guard let name = groupOfForm[aside.name], let other = groupOfForm[aside.other], name != other,
        names[name].hasSeveralWords
      else { continue }
      articles[name, default: [:]][other, default: []].insert(aside.article)
    }
    let counts = articles.mapValues { $0.mapValues(\.count) }
    var behind: [Int: Int] = [:]
    for others in counts.values {
      for (other, count) in others { behind[other, default: 0] += count }
    }
    let called = counts.flatMap { self.called($0, $1) }
    let known = Dictionary(grouping: called, by: \.second).filter { other, pairs in
      2 * pairs.reduce(0) { $0 + (counts[$1.first]?[other] ?? 0) } >= behind[other, default: 0]
    }
    return known.values.flatMap { pairs in pairs.filter { !endsInAnother($0.first, pairs) } }
      .sorted { ($0.second, $0.first) < ($1.second, $1.first) }
  }

  /// What a name is called in brackets, in all spellings, by how often others stand there.
  private func called(_ name: Int, _ others: [Int: Int]) -> [BodyJoining.Pair] {
    let spellings = Dictionary(grouping: others) { Transcription.skeleton(of: names[$0.key]) }
      .mapValues { (others: $0, count: $0.reduce(0) { $0 + $1.value }) }
    let all = others.values.reduce(0, +)
    guard let best = spellings.values.first(where: { 10 * $0.count >= 6 * all }) else { return [] }
    return best.others.filter { $0.value >= fewest(for: $0.key) }
      .map { BodyJoining.Pair(first: name, second: $0.key, likeness: 0) }
  }

  /// Whether a name goes on to another that is called so: «اللجنة التنفيذية للاتحاد الدولي (فيفا)».
  private func endsInAnother(_ name: Int, _ pairs: [BodyJoining.Pair]) -> Bool {
    pairs.contains { pair in
      let bare =
        names[pair.first].hasPrefix("ال") ? names[pair.first].dropFirst(2) : names[pair.first][...]
      return pair.first != name && names[name].hasSuffix(bare)
    }
  }

  /// In how many articles a name must stand in brackets.
  private func fewest(for other: Int) -> Int {
    if !names[other].hasSeveralWords { return WordClass.of(names[other]) == nil ? 2 : .max }
    return max(3, (articles[other] + 9) / 10)
  }
}
