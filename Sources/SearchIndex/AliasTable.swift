import ArabicText

/// The spellings of entities, each filed under the stem of its first word: there a query that
/// begins with that word looks anyway, so that finding names costs no load of its own.
struct AliasTable: Sendable {
  /// One spelling of one entity.
  struct Alias: Sendable {
    /// The stem it is filed under.
    var stem: [UInt8]
    /// Its folded words with blanks between.
    var words: String
    /// Its JSON.
    var json: [UInt8]
  }

  /// The spellings, by stem, words and entity.
  let aliases: [Alias]

  /// Folds the spellings of entities. Left out are spellings without a letter or digit, and
  /// entities that no document names.
  /// - Parameter entities: the entities, in any order.
  init(_ entities: [SearchEntity]) {
    aliases = entities.filter { !$0.documents.isEmpty }.sorted { $0.key < $1.key }
      .flatMap(Self.aliases)
      .sorted { ($0.stem, $0.words) < ($1.stem, $1.words) }
  }

  private static func aliases(of entity: SearchEntity) -> [Alias] {
    let tokenizer = Tokenizer()
    var spellings: [[String]] = []
    for alias in entity.aliases {
      let words = tokenizer.tokens(in: alias).map(\.term)
      if !words.isEmpty, !spellings.contains(words) { spellings.append(words) }
    }
    let all = spellings.map { $0.joined(separator: " ") }.sorted()
    let common = [
      JSONText.string(entity.key), JSONText.string(entity.name),
      [UInt8(ascii: "\"")] + NumberText.distances(entity.documents) + [UInt8(ascii: "\"")],
      JSONText.array(all.map { JSONText.string($0) }),
    ]
    return spellings.map { words in
      let spelling = words.joined(separator: " ")
      return Alias(
        stem: Array(LightStemmer.stem(of: LightStemmer.base(of: words[0])).utf8),
        words: spelling, json: JSONText.array([JSONText.string(spelling)] + common))
    }
  }
}

private func < (left: ([UInt8], String), right: ([UInt8], String)) -> Bool {
  left.0 == right.0 ? left.1 < right.1 : left.0.lexicographicallyPrecedes(right.0)
}
