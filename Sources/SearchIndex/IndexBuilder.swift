import ArabicText
import Parallel

/// Builds the search index of an archive: documents in, files out, as
/// `Documentation/INDEX-FORMAT.md` describes them.
public struct IndexBuilder: Sendable {
  /// The size that the words of a term shard have in the mean, in bytes. A query loads one for a
  /// word; each costs a file.
  public var termShardBytes = 1_024
  /// The size from which on a stem has a term shard of its own, in bytes. The manifest, which every
  /// reader loads first, names them.
  public var largeStemBytes = 3_072
  /// The size that shards of sounds, suggestions and spoken times have in the mean, in bytes.
  public var keyedShardBytes = 3_072
  /// The size to keep shards of plain words below, in bytes.
  public var wordShardBytes = 12_288
  /// The size to keep a file of a facet's values below, in bytes.
  public var facetBytes = 49_152
  /// How many documents share a shard. Ten results are rarely neighbours, so each costs a shard.
  public var documentsPerShard = 1
  /// How many shards share a folder, which is named by their content. The manifest, which every
  /// reader loads first, holds the names.
  public var shardsPerFolder = 1_024
  /// How many bytes of each document's text are kept for snippets. Longer texts are searched
  /// whole, but a match after this point is shown by the text's beginning.
  public var snippetTextBytes = 8_192
  /// How many documents are analysed together: enough to share a vocabulary, few enough to spread
  /// over every core. The files do not depend on it.
  var documentsPerSlice = 1024
  /// Names a content: equal for equal bytes, of letters and digits, short.
  public var contentName: @Sendable ([UInt8]) -> String

  /// Creates a builder.
  /// - Parameter contentName: names a content, as a prefix of its SHA-256 does.
  public init(contentName: @escaping @Sendable ([UInt8]) -> String) {
    self.contentName = contentName
  }

  /// Builds the index. O(bytes of text + w log w in the archive's words).
  /// - Parameters:
  ///   - documents: the documents, oldest first; their indices are their numbers.
  ///   - entities: names that stand for one another.
  ///   - periods: stretches of time to offer while a reader types.
  ///   - jobs: how many threads may work at once; the files do not depend on it.
  /// - Returns: the files, the manifest last.
  public func files(
    documents: [SearchDocument], entities: [SearchEntity], periods: [SearchPeriod] = [],
    jobs: Int = 1
  ) -> [IndexFile] {
    let slices = parallelMap(pieces(of: documents.count, size: documentsPerSlice), jobs: jobs) {
      DocumentSlice(documents[$0])
    }
    let occurrences = Occurrences(slices)
    let lexicon = Lexicon(occurrences, jobs: jobs)
    let names = AliasTable(entities, occurrences: occurrences)
    let terms = TermShards(
      stemGroups(of: lexicon, and: names), lexicon: lexicon, names: names,
      occurrences: occurrences, documents: documents, shardBytes: termShardBytes,
      largeBytes: largeStemBytes, jobs: jobs)
    var index = OpenIndex(builder: self)
    index.manifest.add("count", documents.count)
    index.addTables()
    index.add(documents, jobs: jobs)
    index.add(terms)
    index.add(lexicon.bases(countedIn: occurrences), names: names.bases)
    index.addFilters(documents, entities)
    index.add(
      SuggestionSource(
        occurrences: occurrences, lexicon: lexicon, documents: documents, entities: entities,
        periods: periods
      ).suggestions)
    return index.files + [index.manifest.file]
  }
}

/// An index that is being put together: files, and what the manifest says of them.
private struct OpenIndex {
  let builder: IndexBuilder
  var files: [IndexFile] = []
  var manifest = Manifest()

  init(builder: IndexBuilder) {
    self.builder = builder
    manifest.add("shardsPerFolder", max(builder.shardsPerFolder, 1))
  }

  mutating func addTables() {
    manifest.add("letters", text: LetterTable.text)
    manifest.add("stopWords", StopWords.all)
    manifest.add("articles", text: AffixPatterns.articles)
    manifest.add("suffixes", text: AffixPatterns.suffixes)
    manifest.add("nouns", text: AffixPatterns.nouns)
    manifest.add("months", MonthNames.gregorian)
    manifest.add("hijriMonths", MonthNames.hijri)
    manifest.add("fields", QueryTables.fields)
    manifest.add("keyboards", QueryTables.keyboards)
    manifest.add("respellings", SoundKey.latinRespellings)
    manifest.add("variants", SoundKey.latinVariants)
    manifest.add("spellings", SoundKey.latinSpellings)
  }

  mutating func add(_ documents: [SearchDocument], jobs: Int) {
    let size = max(builder.documentsPerShard, 1)
    let shards = DocumentShards(documentsPerShard: size, textBytes: builder.snippetTextBytes)
    place(shards.shards(of: documents, jobs: jobs), in: "documents", key: JSONText.number(size))
  }

  mutating func add(_ terms: TermShards) {
    manifest.add("codes", json: terms.codes.json)
    manifest.add("large", text: terms.largeHashes)
    place(terms.shards, in: "terms", key: JSONText.number(terms.hashedCount))
    place(
      terms.positionShards, in: "positions",
      key: JSONText.number(TermShards.shardsPerPositionShard))
  }

  mutating func add(_ bases: [(word: [UInt8], count: Int)], names: Set<String>) {
    let backwards = bases.map { base, count in
      let letters = String(decoding: base, as: UTF8.self).unicodeScalars.reversed()
      return (word: Array(String(String.UnicodeScalarView(letters)).utf8), count: count)
    }
    for (kind, words) in [("words", bases), ("endings", backwards)] {
      let shards = WordShards(key: kind, words: words, shardBytes: builder.wordShardBytes)
      let boundaries = JSONText.array(shards.boundaries.map { JSONText.string($0) })
      place(shards.shards, in: kind, key: boundaries)
    }
    let sounds = SoundShards(bases, names: names, shardBytes: builder.keyedShardBytes).shards
    place(sounds, in: "sounds", key: JSONText.number(sounds.count))
  }

  mutating func addFilters(_ documents: [SearchDocument], _ entities: [SearchEntity]) {
    let facets = FacetFiles(documents: documents, entities: entities, bytes: builder.facetBytes)
    place(facets.shards, in: "facets", key: JSONText.words(facets.names))
    let mentions = MentionShards(documents, shardBytes: builder.keyedShardBytes)
    let boundaries = JSONText.array(mentions.boundaries.map(JSONText.number))
    place(mentions.shards, in: "mentions", key: boundaries)
  }

  mutating func add(_ suggestions: [SuggestionShards.Suggestion]) {
    let shards = SuggestionShards(suggestions, shardBytes: builder.keyedShardBytes).shards
    place(shards, in: "names", key: JSONText.number(shards.count))
  }

  /// Puts shards into folders that are named by their content.
  private mutating func place(_ shards: [[UInt8]], in kind: String, key: [UInt8]) {
    let folders = ShardFolders(
      parent: "search/\(kind)", shardsPerFolder: max(builder.shardsPerFolder, 1),
      contentName: builder.contentName)
    let (placed, names) = folders.files(shards)
    files += placed
    manifest.add(kind, key: key, folders: names)
  }
}
