import Dates
import SearchIndex

/// Turns the archive into what the search index is made from.
struct SearchDocuments {
  let archive: Archive
  let renderer: PageRenderer

  /// The index's files.
  /// - Parameter jobs: how many articles may be worked on at a time.
  func files(jobs: Int) -> [OutputFile] {
    IndexBuilder(contentName: ContentName.of)
      .files(
        documents: archive.articles.map(document), entities: entities, periods: months, jobs: jobs
      )
      .map { OutputFile(path: $0.path, bytes: $0.bytes) }
  }

  private func document(_ item: ArchivedArticle) -> SearchDocument {
    let article = item.article
    return SearchDocument(
      id: item.id, path: item.path, title: article.displayTitle, deck: article.deck?.text,
      captions: article.captions.map(\.text.text), summary: article.summary.map(\.text),
      body: article.blocks.map(\.passage.text), date: article.published.value?.edtf,
      dateLabel: renderer.dateLabel(of: article), source: article.metadata.source,
      section: article.section?.text, absorbedIDs: item.origins.compactMap(\.id),
      published: article.published.value?.bounds.map(Self.numbers),
      mentionedDays: item.dates.flatMap(\.expression.stretches).map(Self.numbers),
      story: item.versions.isEmpty
        ? nil : min(item.number, item.versions.map(\.article).min() ?? item.number))
  }

  /// Days as the index counts them, from 1970-01-01.
  private static func numbers(_ days: ClosedRange<Day>) -> ClosedRange<Int> {
    days.lowerBound.number...days.upperBound.number
  }

  /// The months in which an article was published, and how many were.
  private var months: [SearchPeriod] {
    var counts: [CalendarDate: Int] = [:]
    for item in archive.articles {
      guard let days = item.article.published.value?.bounds else { continue }
      let (first, last) = (days.lowerBound.components, days.upperBound.components)
      guard (first.year, first.month) == (last.year, last.month) else { continue }
      counts[CalendarDate(year: first.year, month: first.month), default: 0] += 1
    }
    return counts.compactMap { date, count in
      date.month.map { month in
        SearchPeriod(
          label: renderer.words.words(date),
          value: DateValue.month(year: date.year, month: month).edtf, documents: count)
      }
    }
  }

  private var entities: [SearchEntity] {
    archive.entities.map { item in
      SearchEntity(
        key: item.entity.key, name: item.entity.name, latin: item.entity.latin,
        aliases: item.entity.aliases, documents: item.articles)
    }
  }
}
