import ArabicText

/// The spellings of entities, each filed under the stem of its rarest word: there a query for the
/// name looks anyway, so that finding names costs no load of its own, and the files of frequent
/// words stay free of the many names that share them.
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
  /// - Parameters:
  ///   - entities: the entities, in any order.
  ///   - occurrences: how often the archive holds a word.
  init(_ entities: [SearchEntity], occurrences: Occurrences) {
    aliases = entities.filter { !$0.documents.isEmpty }.sorted { $0.key < $1.key }
      .flatMap { Self.aliases(of: $0, occurrences: occurrences) }
      .sorted { ($0.stem, $0.words) < ($1.stem, $1.words) }
  }

  /// The bases of the words of all spellings.
  var bases: Set<String> {
    Set(
      aliases.flatMap { $0.words.split(separator: " ") }
        .map { LightStemmer.base(of: String($0)) })
  }

  private static func aliases(of entity: SearchEntity, occurrences: Occurrences) -> [Alias] {
    let tokenizer = Tokenizer()
    var spellings: [[String]] = []
    for alias in entity.aliases + [entity.latin].compactMap(\.self) {
      let words = tokenizer.tokens(in: alias).map(\.term)
      if !words.isEmpty, !spellings.contains(words) { spellings.append(words) }
    }
    let all = spellings.map { $0.joined(separator: " ") }.sorted()
    var documents = BitText()
    documents.appendRising(entity.documents)
    let common = [
      JSONText.string(entity.key), JSONText.string(entity.name),
      JSONText.quoted(documents.finished),
      JSONText.array(all.map { JSONText.string($0) }),
    ]
    return spellings.map { words in
      let counts = words.map(occurrences.count)
      let rarest = counts.indices.min { counts[$0] < counts[$1] } ?? 0
      let spelling = words.joined(separator: " ")
      return Alias(
        stem: Array(LightStemmer.stem(of: LightStemmer.base(of: words[rarest])).utf8),
        words: spelling, json: JSONText.array([JSONText.string(spelling)] + common))
    }
  }
}

private func < (left: ([UInt8], String), right: ([UInt8], String)) -> Bool {
  left.0 == right.0 ? left.1 < right.1 : left.0.lexicographicallyPrecedes(right.0)
}
