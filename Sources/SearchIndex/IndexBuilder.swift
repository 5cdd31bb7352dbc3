import Parallel

/// Builds the search index of an archive: documents in, files out, as
/// `Documentation/INDEX-FORMAT.md` describes them.
public struct IndexBuilder: Sendable {
  /// The size to keep term shards below, in bytes. Small shards cost a reader less, large ones
  /// keep the manifest small. One stem's words are never parted, so frequent words exceed it.
  public var termShardBytes = 8_192
  /// How many documents share a shard. Ten results are rarely neighbours, so each costs a shard.
  public var documentsPerShard = 2
  /// How many shards share a folder, which is named by their content.
  public var shardsPerFolder = 64
  /// How many bytes of each document's text are kept for snippets. Longer texts are searched
  /// whole, but a match after this point is shown by the text's beginning.
  public var snippetTextBytes = 16_384
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
  ///   - jobs: how many threads may work at once; the files do not depend on it.
  /// - Returns: the files, the manifest last.
  public func files(
    documents: [SearchDocument], entities: [SearchEntity], jobs: Int = 1
  ) -> [IndexFile] {
    let slices = parallelMap(pieces(of: documents.count, size: documentsPerSlice), jobs: jobs) {
      DocumentSlice(documents[$0])
    }
    let occurrences = Occurrences(slices)
    let lexicon = Lexicon(occurrences, jobs: jobs)
    let terms = TermShards(
      occurrences, lexicon: lexicon, names: AliasTable(entities), shardBytes: termShardBytes,
      jobs: jobs)
    let documentShards = DocumentShards(
      documentsPerShard: max(documentsPerShard, 1), textBytes: snippetTextBytes
    ).shards(of: documents, jobs: jobs)
    let (termFiles, termFolders) = folders("search/terms").files(terms.shards)
    let (documentFiles, documentFolders) = folders("search/documents").files(documentShards)
    let manifest = Manifest(
      documentCount: documents.count, documentsPerShard: max(documentsPerShard, 1),
      shardsPerFolder: max(shardsPerFolder, 1), averageLengths: occurrences.averageLengths,
      documentFolders: documentFolders, termFolders: termFolders, boundaries: terms.boundaries)
    return termFiles + documentFiles + [manifest.file]
  }

  private func folders(_ parent: String) -> ShardFolders {
    ShardFolders(
      parent: parent, shardsPerFolder: max(shardsPerFolder, 1), contentName: contentName)
  }
}
