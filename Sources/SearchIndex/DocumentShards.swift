import Parallel

/// What a list of results shows of each document.
struct DocumentShards {
  /// How many documents a shard holds.
  let documentsPerShard: Int
  /// How many bytes of a document's text are kept to cut snippets from.
  let textBytes: Int

  /// Writes shards. O(bytes of text).
  /// - Parameters:
  ///   - documents: the documents, by number.
  ///   - jobs: how many threads may work at once.
  func shards(of documents: [SearchDocument], jobs: Int) -> [[UInt8]] {
    parallelMap(pieces(of: documents.count, size: documentsPerShard), jobs: jobs) { range in
      shardFile(
        key: "documents/\(range.lowerBound)", json: JSONText.array(documents[range].map(json)))
    }
  }

  private func json(of document: SearchDocument) -> [UInt8] {
    let absorbed = document.absorbedIDs == [document.id] ? [] : document.absorbedIDs
    return JSONText.array(
      [
        JSONText.string(document.path), JSONText.string(document.title),
        JSONText.string(document.date), JSONText.string(document.dateLabel),
        JSONText.string(document.source), JSONText.string(document.section),
        JSONText.array(texts(of: document).map { JSONText.string($0) }),
        JSONText.array(absorbed.map { JSONText.string($0) }),
      ] + (document.story.map { [JSONText.number($0)] } ?? []))
  }

  /// The texts to cut snippets from, the likeliest lead first, as far as ``textBytes`` goes.
  private func texts(of document: SearchDocument) -> [String] {
    let order: [SearchField] = [.deck, .summary, .body, .caption]
    var left = textBytes
    var texts: [String] = []
    for text in order.flatMap({ $0.texts(of: document) }) where left > 0 {
      let kept = prefix(of: text, bytes: left)
      left -= kept.utf8.count
      texts.append(kept)
    }
    return texts
  }

  /// The beginning of a text, cut between two scalars.
  private func prefix(of text: String, bytes: Int) -> String {
    guard text.utf8.count > bytes else { return text }
    var end = text.utf8.index(text.startIndex, offsetBy: bytes)
    while end > text.startIndex, UTF8.isContinuation(text.utf8[end]) {
      end = text.utf8.index(before: end)
    }
    return String(text[..<end])
  }
}
