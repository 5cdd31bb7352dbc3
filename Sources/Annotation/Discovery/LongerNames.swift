/// Finds for whom a shorter name may stand: whose name it is without inner words (first and last kept), without
/// its beginning or its end.
///
/// A name of two words that leaves out an end, or that many may bear (``Namesakes``), must also stand with the
/// whole, in one of eight articles of the rarer one, or a clan's name be what is added. A name of two given names
/// is another with بن between them, and with the article (``Person/Make``).
struct LongerNames {
  private let people: [Person]
  private let table: FormTable
  private let companions: Companions
  private let namesakes: Namesakes

  /// - Parameters:
  ///   - people: the persons.
  ///   - table: the forms found.
  ///   - companions: in which articles they stand.
  ///   - namesakes: how likely two persons bear one name.
  init(
    _ people: [Person], _ table: FormTable, _ companions: Companions, _ namesakes: Namesakes
  ) {
    self.people = people
    self.table = table
    self.companions = companions
    self.namesakes = namesakes
  }

  /// The persons with longer names for whom each may stand, by its index; in order.
  func ofShorterNames() -> [Int: [Int]] {
    var byKey = TextTable<[Int]>()
    for (index, person) in people.enumerated() {
      byKey[person.key.joined(separator: " "), default: []].append(index)
    }
    var longer: [Int: [Int]] = [:]
    for (index, person) in people.enumerated() where (3...7).contains(person.key.count) {
      for (part, isCut) in Self.parts(of: person.key, person.lineage) {
        for shorter in byKey[part.joined(separator: " ")] ?? []
        where mayShorten(index, to: shorter, isCut: isCut)
          && isMeant(index, by: shorter, part, isCut: isCut)
        {
          longer[shorter, default: []].append(index)
        }
      }
    }
    return longer
  }

  /// Whether the archive bears out that a shorter name means a person.
  private func isMeant(_ longer: Int, by shorter: Int, _ part: [String], isCut: Bool) -> Bool {
    if people[longer].entry != nil { return true }
    // A long form that is met by far less often is a slip: «جون كيري أوباما».
    let slip = isCut ? 8 : 30
    if slip * people[longer].articles < people[shorter].articles { return false }
    // Whom the archive names far more often in full it means by the shorter name too.
    let isKnownInFull = people[longer].articles >= 2 * people[shorter].articles
    let needsMeeting =
      part.count == 2 && (isCut || !isKnownInFull && namesakes.areLikely(of: part))
    return !needsMeeting || meet(longer, shorter)
  }

  private func meet(_ longer: Int, _ shorter: Int) -> Bool {
    let shared = companions.shared(people[shorter].forms, people[longer].forms)
    let fewer = min(people[shorter].articles, people[longer].articles)
    return shared > 0 && (people[longer].namesClan(in: table) || 8 * shared >= fewer)
  }

  /// Whether a name of two given names is made as the longer one is that it may shorten.
  private func mayShorten(_ longer: Int, to shorter: Int, isCut: Bool) -> Bool {
    guard let make = people[shorter].make else { return true }
    // أحمد بن علي leaves out no father: he is not أحمد بن محمد علي.
    if make == .fatherly, !isCut { return false }
    guard let form = people[longer].forms.first else { return true }
    let text = table.forms[form].text
    if isCut { return make == .plain || make == Person.Make(Self.beginning(of: text)) }
    return (make == .family)
      == (Person.Make(String(text.foldedWords.last ?? "")) == .family)
  }

  /// A name up to its second word but بن.
  private static func beginning(of name: String) -> String {
    let words = name.foldedWords
    let second = words.indices.dropFirst().first { words[$0] != "بن" && words[$0] != "ابن" }
    return words[...(second ?? words.count - 1)].joined(separator: " ")
  }

  /// What a name may be shortened to: inner words left out, or words at an end of it.
  private static func parts(
    of key: [String], _ lineage: Person.Lineage
  ) -> [(key: [String], isCut: Bool)] {
    var parts = (2..<key.count).map { (key: Array(key.prefix($0)), isCut: true) }
    // Without the first word نايف بن عبدالعزيز is the father of محمد بن نايف بن عبدالعزيز.
    if lineage == .none {
      parts += (2..<key.count).map { (key: Array(key.suffix($0)), isCut: true) }
    }
    // Where no family name ends it, a name without its inner words is another's.
    if lineage == .endsInFather { return parts }
    let inner = key.count - 2
    // A grandfather is not named without the father: عبدالله بن سعد بن عبدالعزيز is not عبدالله بن عبدالعزيز.
    if lineage == .endsInFamily {
      return parts
        + (0..<inner).map { (key: Array(key[...$0]) + [key[key.count - 1]], isCut: false) }
    }
    for mask in 0..<(1 << inner) - 1 {
      let kept = (0..<inner).filter { mask & (1 << $0) != 0 }.map { key[$0 + 1] }
      parts.append((key: [key[0]] + kept + [key[key.count - 1]], isCut: false))
    }
    return parts
  }
}
