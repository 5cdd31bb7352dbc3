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
      for date in mention.expression.value.map(CalendarDate.spokenOf) ?? []
      where seen.insert(date).inserted {
        entries[date, default: .init()].spokenOf.append((article.number, index))
      }
    }
    for year in Set(seen.map { CalendarDate(year: $0.year) }) {
      spokenOfWithin[year, default: 0] += 1
    }
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
