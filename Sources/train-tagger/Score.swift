import Annotation

/// Whole names found, as conlleval counts them: a name is right when its kind and both its ends are.
struct Score {
  private var right: [EntityKind: Int] = [:]
  private var found: [EntityKind: Int] = [:]
  private var wanted: [EntityKind: Int] = [:]

  mutating func add(_ tags: [EntityTag], wanted gold: [EntityTag]) {
    let found = Self.names(in: tags)
    let wanted = Self.names(in: gold)
    for name in found { self.found[name.kind, default: 0] += 1 }
    for name in wanted { self.wanted[name.kind, default: 0] += 1 }
    for name in found.intersection(wanted) { right[name.kind, default: 0] += 1 }
  }

  private struct Name: Hashable {
    var kind: EntityKind
    var range: Range<Int>
  }

  private static func names(in tags: [EntityTag]) -> Set<Name> {
    var names: Set<Name> = []
    var start: Int?
    for position in 0...tags.count {
      let tag = position < tags.count ? tags[position] : .outside
      if let first = start, !tag.continues, let kind = tags[first].kind {
        names.insert(Name(kind: kind, range: first..<position))
        start = nil
      }
      if tag.begins { start = position }
    }
    return names
  }

  static func f1(_ right: Int, _ found: Int, _ wanted: Int) -> Double {
    found + wanted == 0 ? 0 : 200 * Double(right) / Double(found + wanted)
  }

  private func sum(_ counts: [EntityKind: Int]) -> Int { counts.values.reduce(0, +) }

  var f1: Double { Self.f1(sum(right), sum(found), sum(wanted)) }

  var description: String {
    let parts = EntityKind.allCases.map {
      "\($0.rawValue) \(rounded(Self.f1(right[$0] ?? 0, found[$0] ?? 0, wanted[$0] ?? 0)))"
    }
    let precision = 100 * Double(sum(right)) / Double(max(1, sum(found)))
    let recall = 100 * Double(sum(right)) / Double(max(1, sum(wanted)))
    return parts.joined(separator: " ")
      + " | P \(rounded(precision)) R \(rounded(recall)) F1 \(rounded(f1))"
  }

  private func rounded(_ figure: Double) -> Double { (figure * 10).rounded() / 10 }
}
