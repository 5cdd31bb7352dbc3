import Dates

/// Gathers what was published and what is spoken of on each date.
struct CalendarGathering {
  private(set) var entries: [CalendarDate: Catalogue.DateEntry] = [:]
  private(set) var publishedWithin: [CalendarDate: Int] = [:]
  private(set) var spokenOfWithin: [CalendarDate: Int] = [:]

  /// Gathers from articles. O(articles + dates they speak of).
  init(_ articles: [ArchivedArticle]) {
    for article in articles {
      addPublication(of: article)
      addDates(of: article)
    }
    // A day is reached through its month, and a month through its year.
    for date in Array(entries.keys) { addParents(of: date) }
    for (date, entry) in entries where entry.spokenOf.count > 1 {
      entries[date]?.spokenOf = Self.nearestFirst(entry.spokenOf, date, articles)
    }
  }

  private mutating func addPublication(of article: ArchivedArticle) {
    guard let value = article.article.published.value, let date = CalendarDate(value) else {
      return
    }
    entries[date, default: .init()].published.append(article.number)
    for date in date.levels { publishedWithin[date, default: 0] += 1 }
    // Days have few articles, years too many to list: months list those of their days.
    if date.day != nil, let month = date.parent {
      entries[month, default: .init()].published.append(article.number)
    }
  }

  private mutating func addDates(of article: ArchivedArticle) {
    var seen: Set<CalendarDate> = []
    for (index, mention) in article.dates.enumerated() {
      for date in mention.expression.spokenOf
      where seen.insert(date).inserted {
        entries[date, default: .init()].spokenOf.append((article.number, index))
      }
    }
    for date in Set(seen.flatMap(\.levels)) { spokenOfWithin[date, default: 0] += 1 }
  }

  /// The articles that speak of a date from the nearest to it in time of writing to the farthest.
  private static func nearestFirst(
    _ mentions: [(article: Int, date: Int)], _ date: CalendarDate, _ articles: [ArchivedArticle]
  ) -> [(article: Int, date: Int)] {
    guard let days = date.days else { return mentions }
    return mentions.map { (articles[$0.article].distance(from: days), $0) }
      .sorted { ($0.0, $0.1.article) < ($1.0, $1.1.article) }.map(\.1)
  }

  private mutating func addParents(of date: CalendarDate) {
    for parent in date.levels.dropFirst() where entries[parent] == nil {
      entries[parent] = .init()
    }
  }
}

extension CalendarDate {
  /// The date itself, its month and its year.
  var levels: [CalendarDate] {
    Array(sequence(first: self, next: \.parent))
  }
}
