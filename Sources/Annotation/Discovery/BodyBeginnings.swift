/// Gives the beginnings of bodies' names to them.
///
/// * Where an article names حزب العمال الكردستاني, حزب العمال is that one; so is النصر the one of النصر
///   الإماراتي. Far more frequent beginnings are bodies of their own.
/// * A name that breaks off before what the body is for, «الاتحاد السعودي» of «لكرة القدم», or before
///   «الدولي», is the body's that most articles mean; where none is meant by two thirds, nobody's.
/// * One word with which two bodies of more note begin is nobody's: مانشستر.
struct BodyBeginnings {
  private let groups: [BodyMaker.Group]
  private let table: FormTable
  /// In how many articles each group stands.
  private let articles: [Int]

  /// - Parameters:
  ///   - groups: the forms of each body.
  ///   - table: the forms found.
  init(_ groups: [BodyMaker.Group], _ table: FormTable) {
    self.groups = groups
    self.table = table
    articles = groups.map { $0.forms.reduce(0) { $0 + table.forms[$1].articles } }
  }

  /// The bodies with the beginnings of their names.
  func settled() -> [BodyMaker.Group] {
    let longer = longerNames()
    var groups = groups
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
    return groups
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
    return text(of: shorter).hasSeveralWords && articles[shorter] <= 2 * articles[longer]
  }

  private func isBrokenOff(_ shorter: Int, before longer: Int) -> Bool {
    guard text(of: shorter).hasSeveralWords, let next = rest(of: longer, behind: shorter).first
    else {
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
    if text(of: shorter).hasSeveralWords {
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
    let words = text(of: shorter).foldedWords
    for form in groups[longer].forms {
      let whole = table.forms[form].text.foldedWords
      if whole.starts(with: words) { return Array(whole[words.count...]) }
    }
    return []
  }

  /// The first word of a name, the first two, and so on.
  private static func beginnings(of text: String) -> [String] {
    let words = text.foldedWords
    return words.indices.dropFirst().map { words[..<$0].joined(separator: " ") }
  }
}
