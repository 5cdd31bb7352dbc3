import Foundation

/// What stands beside names in the articles of an archive, for a few of them.
struct NameSurroundings {
  /// Beside every name the forms of its articles, weighted by how often they stand there and how rare they
  /// are (tf · idf).
  private var weights: [Int: [Int: Double]] = [:]

  /// Reads the surroundings of some names. O(names).
  /// - Parameters:
  ///   - groups: the forms of each name, as indexes into ``FormTable/forms``; no form in two.
  ///   - table: the forms found.
  init(of groups: [Int: [Int]], _ table: FormTable) {
    var groupOfForm: [Int: Int] = [:]
    for (group, forms) in groups { for form in forms { groupOfForm[form] = group } }
    guard !groups.isEmpty else { return }
    for article in 0..<table.articles {
      let forms = table.forms(in: article)
      let met = Set(forms.compactMap { groupOfForm[$0] })
      guard !met.isEmpty else { continue }
      for form in forms {
        let rarity = log(Double(table.articles) / Double(max(1, table.forms[form].articles)))
        for group in met where groupOfForm[form] != group {
          weights[group, default: [:]][form, default: 0] += rarity
        }
      }
    }
  }

  /// How alike the surroundings of two names are: the cosine of their weights (0–1).
  func likeness(_ first: Int, _ second: Int) -> Double {
    guard let one = weights[first], let other = weights[second] else { return 0 }
    // In a fixed order, so that sums are the same at every run.
    let product = one.keys.sorted().reduce(0.0) { $0 + one[$1, default: 0] * other[$1, default: 0] }
    let length = Self.square(one) * Self.square(other)
    return length > 0 ? product / length.squareRoot() : 0
  }

  private static func square(_ weights: [Int: Double]) -> Double {
    weights.keys.sorted().reduce(0) { $0 + weights[$1, default: 0] * weights[$1, default: 0] }
  }
}
