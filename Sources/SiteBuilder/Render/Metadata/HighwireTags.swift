/// An article in the tags that reference managers and scholarly search engines read.
///
/// The names are Highwire Press's, as Google Scholar's inclusion guidelines list them and Zotero's
/// "Embedded Metadata" reads them. `citation_journal_title` is the outlet, for Zotero knows no other
/// tag for it; `z:itemType` tells it that the outlet is a newspaper and no journal.
struct HighwireTags {
  let citation: Citation
  let keywords: [String]

  /// Appends the tags.
  func write(to head: inout HeadElements) {
    head.meta(name: "z:itemType", "newspaperArticle")
    head.meta(name: "citation_title", citation.catalogueTitle)
    for author in citation.authors { head.meta(name: "citation_author", author) }
    head.meta(name: "citation_publication_date", citation.date?.joined("/"))
    head.meta(name: "citation_journal_title", citation.outlet)
    head.meta(name: "citation_language", citation.language)
    head.meta(name: "citation_public_url", citation.address)
    for keyword in keywords { head.meta(name: "citation_keywords", keyword) }
  }
}
