import ArabicText

/// Gives every name an address of its own: the second name with the same letters gets `-2`.
struct UniqueSlugs {
  private var taken: Set<String> = []
  private var lastNumber: [String: Int] = [:]

  /// The address of a name; names must come in a fixed order. O(length) on average.
  mutating func slug(_ name: String) -> String {
    let slug = Transliteration.slug(name)
    var candidate = slug
    while !taken.insert(candidate).inserted {
      lastNumber[slug, default: 1] += 1
      candidate = "\(slug)-\(lastNumber[slug, default: 2])"
    }
    return candidate
  }
}
