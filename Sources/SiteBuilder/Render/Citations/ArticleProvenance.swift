import Articles

extension PageRenderer {
  /// How to cite an article: in words, and as the files that researchers' programs read.
  func citation(of item: ArchivedArticle) -> [String: Any] {
    let citation = Citation(item, settings: settings)
    return [
      "text": words(of: citation, date: date(of: item.article, citation)),
      "formats": [
        format(
          "BibTeX", "application/x-bibtex", "\(item.id).bib", BibTeXEntry(citation: citation).text),
        format(
          "RIS", "application/x-research-info-systems", "\(item.id).ris",
          RISRecord(citation: citation).text),
        format(
          "CSL-JSON", "application/vnd.citationstyles.csl+json", "\(item.id).json",
          CSLItem(citation: citation).text),
      ],
    ]
  }

  /// The citation in Arabic: who, «what», where, when, in which archive, at which address.
  private func words(of citation: Citation, date: String) -> String {
    let title = strings.filled(
      citation.isTitleSupplied ? .citationSuppliedTitle : .citationTitle,
      ["title": citation.title])
    let archive = strings.filled(.citationArchive, ["site": citation.archive])
    var parts = citation.authors + [title]
    parts += [citation.outlet, date, archive, citation.address]
      .compactMap { $0 }
    return parts.joined(separator: "، ")
  }

  /// The date as stated; one that is inferred stands in brackets, as ISO 690 has what a source does
  /// not say of itself.
  private func date(of article: Article, _ citation: Citation) -> String {
    if let stated = citation.date { return words.words(CalendarDate(stated)) }
    return article.published.value == nil ? strings[.undated] : "[\(dateLabel(of: article))]"
  }

  private func format(
    _ name: String, _ type: String, _ file: String, _ text: String
  ) -> [String: Any] {
    [
      "name": name, "file": file, "text": Self.withoutReturns(text),
      "href": DataAddress(type: type, text: text).address,
      "save": strings.filled(.citationSave, ["format": name]),
    ]
  }

  /// A text whose lines end as a page's do: RIS ends them with a return as well.
  private static func withoutReturns(_ text: String) -> String {
    String(decoding: text.utf8.filter { $0 != UInt8(ascii: "\r") }, as: UTF8.self)
  }

  /// What an archive owes its readers about where a text is from: its address and the copies of it
  /// that the Wayback Machine has, the day it was read, what may be done with it.
  func provenance(of item: ArchivedArticle) -> [String: Any] {
    let citation = Citation(item, settings: settings)
    var facts: [String: Any] = [:]
    facts["original"] = citation.original
    facts["wayback"] = citation.original.map { url in
      "https://web.archive.org/web/\(citation.date?.joined("") ?? "")*/\(url)"
    }
    facts["readOn"] = citation.readOn.map { day in
      ["datetime": day.iso8601, "words": words.words(CalendarDate(day))]
    }
    facts["rights"] = item.article.metadata.rights
    return facts
  }
}
