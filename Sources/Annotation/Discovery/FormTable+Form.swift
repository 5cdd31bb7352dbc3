extension FormTable {
  /// One form of a name.
  struct Form {
    /// The folded words, one blank between them.
    var text: String
    /// How often it was found as each kind, in the order of `EntityKind.allCases`.
    var kinds = SIMD4<Int>.zero
    /// In how many articles it was found.
    var articles: Int
    /// The first article it was found in.
    var first: Int
    /// The last article it was found in.
    var last: Int
    /// How often it stood in a row with a place: «المعلا وخور مكسر».
    var amongPlaces = 0

    /// How often it was found.
    var count: Int { kinds.wrappedSum() }

    /// What it was found as most often, and the share of that kind (0–1).
    var kind: (kind: EntityKind, share: Double) {
      var best = 0
      for kind in 1..<kinds.scalarCount where kinds[kind] > kinds[best] { best = kind }
      return (Self.allKinds[best], Double(kinds[best]) / Double(max(1, count)))
    }

    private static let allKinds = EntityKind.allCases
  }

  /// A body's name with another in brackets or quotation marks behind it.
  struct Aside: Hashable {
    /// The form of the name.
    var name: Int
    /// The form in brackets.
    var other: Int
    /// The article.
    var article: Int
  }
}
