/// What `site.yml` says about names that no list holds.
public struct EntitySettings: Sendable, Hashable {
  /// Whether they are looked for.
  public var discovers = true
  /// In how many articles such a name must stand to get a page; `nil` to let the archive's size say.
  public var minimum: Int?

  /// Creates the settings of a site that says nothing.
  public init() {}

  /// In how many articles a name must stand to get a page: as set, or 1 below 1,000 articles and
  /// then 2 + ⌊log₂(articles / 1,000)⌋, that is one more for every doubling.
  /// - Parameter articles: how many articles the archive has.
  public func minimum(for articles: Int) -> Int {
    if let minimum { return minimum }
    let thousands = articles / 1000
    return thousands == 0 ? 1 : 2 + (Int.bitWidth - 1 - thousands.leadingZeroBitCount)
  }
}
