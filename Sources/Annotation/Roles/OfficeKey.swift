import ArabicText

/// What the words for an office come down to: wordings of one office are equal.
///
/// Of every word the article falls away, and of all but the first the ending that makes an adjective
/// of a country or a country of its root: «الزعيم الكوري الشمالي» is «زعيم كوريا الشمالية». A leader
/// is a president, and أمريكا is أميركا.
struct OfficeKey: Hashable {
  private(set) var hash: UInt64 = 0
  /// How many words it has.
  private(set) var count = 0

  /// The key of an office.
  /// - Parameter words: its folded words.
  init(_ words: some Sequence<String>) {
    for word in words { word.withFoldedBytes { append($0) } }
  }

  /// The key of no words.
  init() {}

  /// Goes on with a word.
  /// - Parameter word: the bytes of the folded word.
  mutating func append(_ word: UnsafeBufferPointer<UInt8>) {
    var word = word
    if word.count >= 10, word.starts(with: Self.article) { word = Self.part(word, from: 4) }
    if count == 0 {
      hash = word.elementsEqual(Self.leader) ? FeatureHash.of(Self.president) : FeatureHash.of(word)
    } else {
      let root = Self.root(of: word)
      let isOtherAmerica = root.elementsEqual(Self.otherAmerica)
      hash = FeatureHash.of(
        hash, isOtherAmerica ? FeatureHash.of(Self.america) : FeatureHash.of(root))
    }
    count += 1
  }

  /// The hash of the root of an adjective of a country, or of the country, with the article.
  /// - Parameter word: the bytes of the folded word.
  static func root(ofDefinite word: UnsafeBufferPointer<UInt8>) -> UInt64 {
    guard word.count > 4 else { return 0 }
    let root = root(of: part(word, from: 4))
    return FeatureHash.of(root.elementsEqual(otherAmerica) ? america[...] : Array(root)[...])
  }

  private static func root(of word: UnsafeBufferPointer<UInt8>) -> UnsafeBufferPointer<UInt8> {
    for ending in endings where word.count >= ending.count + 6 {
      if word.suffix(ending.count).elementsEqual(ending) {
        return UnsafeBufferPointer(rebasing: word[..<(word.count - ending.count)])
      }
    }
    return word
  }

  private static func part(
    _ word: UnsafeBufferPointer<UInt8>, from start: Int
  ) -> UnsafeBufferPointer<UInt8> {
    UnsafeBufferPointer(rebasing: word[start...])
  }

  // All folded.

  private static let article = Array("ال".utf8)
  private static let endings = ["يه", "يا", "ي", "ا", "ه"].map { Array($0.utf8) }
  private static let leader = Array("زعيم".utf8)
  private static let president = Array(Folding.fold("رئيس").utf8)
  private static let otherAmerica = Array("امريك".utf8)
  private static let america = Array("اميرك".utf8)
}
