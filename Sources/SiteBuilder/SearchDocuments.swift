import SearchIndex

/// Turns the archive into what the search index is made from.
struct SearchDocuments {
  let archive: Archive
  let renderer: PageRenderer

  /// The index's files.
  /// - Parameter jobs: how many articles may be worked on at a time.
  func files(jobs: Int) -> [OutputFile] {
    IndexBuilder(contentName: ContentName.of)
      .files(documents: archive.articles.map(document), entities: entities, jobs: jobs)
      .map { OutputFile(path: $0.path, bytes: $0.bytes) }
  }

  private func document(_ item: ArchivedArticle) -> SearchDocument {
    let article = item.article
    return SearchDocument(
      id: item.id, path: item.path, title: article.displayTitle, deck: article.deck?.text,
      captions: article.captions.map(\.text.text), summary: article.summary.map(\.text),
      body: article.blocks.map(\.passage.text), date: article.published.value?.edtf,
      dateLabel: renderer.dateLabel(of: article), source: article.metadata.source,
      section: article.section?.text, absorbedIDs: item.origins.compactMap(\.id))
  }

  private var entities: [SearchEntity] {
    archive.entities.map { item in
      SearchEntity(
        key: item.entity.key, name: item.entity.name, latin: item.entity.latin,
        aliases: item.entity.aliases, documents: item.articles)
    }
  }
}
