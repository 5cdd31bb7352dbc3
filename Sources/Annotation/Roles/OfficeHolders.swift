/// Who holds which office, by what a whole archive calls persons.
///
/// Time goes in half years; what the half year before and the one behind tell counts with its own. Of
/// an office that names a country or a town three articles tell the holder if nine of ten agree; of
/// others (خادم الحرمين الشريفين) twenty, if nineteen of twenty do and it has three words.
public struct OfficeHolders: Sendable {
  private struct Term: Hashable {
    var office: OfficeKey
    var halfYear: Int
  }

  private struct Holding: Hashable {
    var office: OfficeKey
    var person: Int
  }

  private var holders: [Term: Int] = [:]

  /// Nobody holds anything.
  public init() {}

  /// Gathers the holders. O(sightings).
  /// - Parameter articles: of each article the day it was published on, counted from any day, and the
  ///   offices it gives persons.
  public init(_ articles: some Sequence<(day: Int?, roles: [RoleSighting])>) {
    var counts: [Term: (isOfPlace: Bool, articles: [Int: Int])] = [:]
    for article in articles {
      let own = Self.halfYear(of: article.day)
      // However often and in whatever words an article says it, it is one witness.
      var seen: Set<Holding> = []
      for sighting in article.roles where sighting.office.count > 1 {
        let holding = Holding(office: sighting.office, person: sighting.entity)
        guard seen.insert(holding).inserted else { continue }
        for halfYear in own - 1...own + 1 {
          let term = Term(office: sighting.office, halfYear: halfYear)
          var count = counts[term] ?? (false, [:])
          count.isOfPlace = count.isOfPlace || sighting.isOfPlace
          count.articles[sighting.entity, default: 0] += 1
          counts[term] = count
        }
      }
    }
    for (term, count) in counts {
      let all = count.articles.values.reduce(0, +)
      let (fewest, share) = count.isOfPlace ? (3, 90) : (20, 95)
      guard all >= fewest, count.isOfPlace || term.office.count > 2,
        let holder = count.articles.first(where: { 100 * $0.value >= share * all })
      else { continue }
      holders[term] = holder.key
    }
  }

  /// Who holds an office; `nil` where the archive leaves it open.
  /// - Parameters:
  ///   - office: the office.
  ///   - day: when, counted as the articles' days are.
  func holder(of office: OfficeKey, on day: Int?) -> Int? {
    holders[Term(office: office, halfYear: Self.halfYear(of: day))]
  }

  /// Articles without a date are a time of their own.
  private static func halfYear(of day: Int?) -> Int {
    day.map { Int(($0.clamped / 182)) } ?? .min / 2
  }
}

extension Int {
  /// The number where it is no absurd one.
  fileprivate var clamped: Int { Swift.min(Swift.max(self, -100_000_000), 100_000_000) }
}
