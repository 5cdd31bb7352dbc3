/// Joins the names of bodies that the archive shows to be one body's.
///
/// * Spellings of one foreign name, تشيلسي and تشلسي (``Transcription``), where they stand in like surroundings.
/// * A name and a looser one for the same, where their surroundings are more alike: with and without a closing
///   adjective that tells little (مجلس الأمن الدولي) or words inside (الجامعة العربية is جامعة الدول العربية).
/// * What stands in brackets behind a name more than once: «حلف شمال الأطلسي (الناتو)».
struct BodyJoining {
  private let groups: [BodyMaker.Group]
  private let table: FormTable

  /// Two bodies that may be one, and how alike their surroundings must be.
  struct Pair {
    /// Indexes of the groups.
    var first, second: Int
    /// 0–1.
    var likeness: Double
    /// Whether the second may be one with but one other.
    var isExclusive = false
  }

  /// - Parameters:
  ///   - groups: the forms of each body.
  ///   - table: the forms found.
  init(_ groups: [BodyMaker.Group], _ table: FormTable) {
    self.groups = groups
    self.table = table
  }

  /// The bodies; what has been joined to another has no forms left.
  func joined() -> [BodyMaker.Group] {
    var groups = groups
    var whole = WholeNames(count: groups.count)
    for pair in likelyPairs() {
      let (one, other) = (whole.name(of: pair.first), whole.name(of: pair.second))
      guard one != other else { continue }
      whole.join(other, to: one)
      groups[one].take(groups[other])
      groups[other] = BodyMaker.Group(kind: groups[other].kind, forms: [])
    }
    return groups
  }

  /// The pairs whose surroundings are alike.
  private func likelyPairs() -> [Pair] {
    let pairs = spellings() + LooserNames(groups, table).pairs()
    let surroundings = surroundings(of: pairs)
    var best: [Int: (pair: Pair, likeness: Double)] = [:]
    var likely: [Pair] = []
    for pair in pairs {
      let likeness = surroundings.likeness(pair.first, pair.second)
      guard likeness >= pair.likeness else { continue }
      if !pair.isExclusive {
        likely.append(pair)
      } else if likeness > best[pair.second]?.likeness ?? 0 {
        best[pair.second] = (pair, likeness)
      }
    }
    return likely + best.sorted { $0.key < $1.key }.map(\.value.pair)
      + BodyAsides(groups, table).pairs()
  }

  private func surroundings(of pairs: [Pair]) -> NameSurroundings {
    let members = Set(pairs.flatMap { [$0.first, $0.second] })
    return NameSurroundings(
      of: Dictionary(uniqueKeysWithValues: members.map { ($0, groups[$0].forms) }), table)
  }

  // MARK: - Transcriptions

  /// How alike the surroundings of two spellings of one name are at least: of two bodies drawn at random one
  /// pair of thirty is as alike.
  private static let likenessOfSpellings = 0.1

  /// The groups whose names may be two spellings of one.
  private func spellings() -> [Pair] {
    var alike: [String: [Int]] = [:]
    for (number, group) in groups.enumerated()
    where group.kind == .organisation && !group.forms.isEmpty {
      alike[Transcription.skeleton(of: text(of: number)), default: []].append(number)
    }
    return alike.values.filter { $0.count > 1 }.sorted { $0[0] < $1[0] }.flatMap { numbers in
      numbers.indices.flatMap { first in
        numbers[(first + 1)...].filter {
          Transcription.mayBeOne(text(of: numbers[first]), text(of: $0))
        }.map { Pair(first: numbers[first], second: $0, likeness: Self.likenessOfSpellings) }
      }
    }
  }

  private func text(of group: Int) -> String { table.forms[groups[group].forms[0]].text }
}
