import Annotation
import ArabicText
import Foundation

/// Lists of names, by the hashes of their folded words.
struct NameLists {
  private var kinds: [UInt32: ListedKinds] = [:]

  /// The table that the tagger looks names up in.
  var entries: [(key: UInt32, value: ListedKinds)] {
    kinds.sorted { $0.key < $1.key }.map { ($0.key, $0.value) }
  }

  /// The folded words that persons are called by.
  private(set) var personWords: Set<[UInt8]> = []

  /// Adds a name.
  mutating func add(_ name: some StringProtocol, _ kind: ListedKinds) {
    let words = Folding.fold(String(name)).split(whereSeparator: { " -\u{60C}.".contains($0) })
    guard let first = words.first, words.count <= 6 else { return }
    if kind == .personWord { personWords.formUnion(words.map { Array($0.utf8) }) }
    var hash = FeatureHash.of(first.utf8)
    for word in words.dropFirst() {
      kinds[UInt32(truncatingIfNeeded: hash), default: []].insert(.beginning)
      hash = FeatureHash.of(hash, FeatureHash.of(word.utf8))
    }
    kinds[UInt32(truncatingIfNeeded: hash), default: []].insert(kind)
  }

  /// The places that sitegen knows.
  mutating func addPlaces() {
    for place in Place.all {
      let kind: ListedKinds =
        switch place.kind {
        case .country, .region: .country
        case .capital, .city: .city
        }
      for name in place.entry.names where name.conditions.isEmpty || name.conditions == .noTitle {
        add(name.spelling, kind)
      }
    }
  }

  /// A file of names under heads: a line `= kind`, then names apart by commas.
  mutating func addFile(_ path: String) throws {
    let names: [String: ListedKinds] = [
      "country": .country, "city": .city, "region": .region, "person": .personWord,
      "organisation": .organisation, "other": .other, "nationality": .nationality,
    ]
    var kind: ListedKinds?
    for line in try String(contentsOfFile: path, encoding: .utf8).split(separator: "\n") {
      if line.hasPrefix("#") { continue }
      if line.hasPrefix("=") {
        kind = names[line.dropFirst().trimmingCharacters(in: .whitespaces)]
      } else if let kind {
        for name in line.split(separator: "،") {
          add(name.trimmingCharacters(in: .whitespaces), kind)
        }
      }
    }
  }

  /// A table whose first column are words that persons are called by.
  mutating func addPersonWords(_ path: String) throws {
    for line in try String(contentsOfFile: path, encoding: .utf8).split(separator: "\n").dropFirst()
    {
      guard let word = line.split(separator: "\t").first, word.count > 2 else { continue }
      add(word, .personWord)
    }
  }
}
