import Dates

/// The days of which the archive speaks most.
struct Timeline: Sendable {
  /// A day and the articles that look at it from afar.
  struct Moment: Sendable {
    var date: CalendarDate
    /// How many articles.
    var articles: Int
  }

  /// The days, in order of time.
  let moments: [Moment]

  /// The most days it shows.
  private static let length = 100
  /// What is written so few days from a day is news of it, and does not look back at it.
  static let daysOfNews = 7

  /// Chooses the days. O(days + mentions + days log days).
  /// - Parameters:
  ///   - entries: what the archive holds on each date.
  ///   - articles: the archive's articles.
  init(_ entries: [CalendarDate: Catalogue.DateEntry], _ articles: [ArchivedArticle]) {
    var moments: [Moment] = []
    for (date, entry) in entries where date.day != nil {
      guard let days = date.days else { continue }
      let count = entry.spokenOf.count { mention in
        articles[mention.article].distance(from: days) > Self.daysOfNews
      }
      if count > 0 { moments.append(Moment(date: date, articles: count)) }
    }
    moments.sort { ($1.articles, $0.date) < ($0.articles, $1.date) }
    self.moments = moments.prefix(Self.length).sorted { $0.date < $1.date }
  }
}

extension ArchivedArticle {
  /// How many days lie between its publication and some days; far where it has no date.
  func distance(from days: ClosedRange<Day>) -> Int {
    guard let published = article.published.value?.bounds else { return .max }
    return max(
      0, days.lowerBound.number - published.upperBound.number,
      published.lowerBound.number - days.upperBound.number)
  }
}

extension PageRenderer {
  /// The page of the days most spoken of, in order of time, each with a sentence on it.
  func timelinePage(_ address: PageAddress) -> OutputFile {
    let root = root(of: address)
    let years = Dictionary(grouping: catalogue.timeline.moments, by: \.date.year)
    let heaviest = catalogue.timeline.moments.map(\.articles).max() ?? 0
    let sections = years.keys.sorted().map { year -> [String: Any] in
      var writer = TimelineWriter(renderer: self, root: root, heaviest: heaviest)
      for moment in years[year] ?? [] { writer.moment(moment) }
      return ["year": String(year), "items": writer.html]
    }
    let head = PageHead(
      title: strings[.timelineTitle], description: strings[.timelineNote], current: .dates,
      isCurrentItself: false)
    return frame(address, template: "timeline", head: head, ["years": sections])
  }
}

/// Writes the days of a timeline.
private struct TimelineWriter {
  let renderer: PageRenderer
  let root: String
  /// The most articles that a day has.
  let heaviest: Int
  private var writer = HTMLWriter()

  init(renderer: PageRenderer, root: String, heaviest: Int) {
    self.renderer = renderer
    self.root = root
    self.heaviest = heaviest
  }

  var html: String { writer.html }

  mutating func moment(_ moment: Timeline.Moment) {
    writer.markup("<li class=\"moment\"><a href=\"\(root)\(PagePath.date(moment.date))\">")
    writer.text(renderer.words.words(moment.date, withWeekday: true))
    writer.markup("</a> <span class=\"moment-count\">")
    writer.text(renderer.strings.count(moment.articles, .articles))
    writer.markup("</span>")
    bar(moment.articles)
    if let (sentence, link) = sentence(on: moment.date) {
      writer.markup("<p class=\"entry-excerpt\">")
      writer.sentence(sentence)
      writer.markup("</p><p class=\"entry-meta\"><a href=\"\(root)")
      writer.text(PagePath.article(link.id))
      writer.markup("\">")
      writer.isolated(link.title)
      writer.markup("</a></p>")
    }
    writer.markup("</li>\n")
  }

  /// A bar as long as the day's share of the most spoken-of day.
  private mutating func bar(_ count: Int) {
    let width = max(1, 100 * count / max(1, heaviest))
    writer.markup(
      "<svg class=\"moment-bar\" aria-hidden=\"true\" viewBox=\"0 0 100 2\""
        + " preserveAspectRatio=\"none\"><rect x=\"\(100 - width)\" width=\"\(width)\" height=\"2\"/>"
        + "</svg>")
  }

  /// The first sentence that looks at a day from afar.
  private func sentence(
    on date: CalendarDate
  ) -> (LinkedSentence, (id: String, title: String))? {
    guard let days = date.days, let entry = renderer.catalogue.entries[date] else { return nil }
    let mention = entry.spokenOf.first { mention in
      renderer.archive.articles[mention.article].distance(from: days) > Timeline.daysOfNews
    }
    guard let mention,
      let sentence = renderer.sentence(mention.article, date: mention.date, root: root)
    else { return nil }
    let article = renderer.archive.articles[mention.article]
    return (sentence, (article.id, article.article.displayTitle))
  }
}
