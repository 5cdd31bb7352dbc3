import ArabicText
import Dates

/// A line that holds a full date and nothing else but its labels.
struct DateLine: Sendable {
  /// The date as written, a part of the line.
  let surface: String
  /// What it says.
  let value: DateValue
  /// Whether it tells the time of day.
  let hasClock: Bool
  /// Whether it gives the day in two calendars, as the heads of pages do.
  let isInTwoCalendars: Bool
  /// What the words beside the date say of it.
  let label: Label?

  /// What a date is the date of.
  enum Label: Sendable, Hashable {
    case publication, update
  }

  /// Reads a line as a date.
  /// - Parameter line: the line; one of many words is none.
  init?(_ line: Line) {
    guard line.words <= 16, line.core.count <= 300 else { return nil }
    let full = DateScanner().expressions(in: line.text).filter { expression in
      expression.value.map { $0.precision >= .day } ?? false && expression.kind != .interval
    }
    guard let first = full.first, let value = first.value else { return nil }
    let rest = DateLine.words(of: line, outside: full.map(\.range))
    guard rest.allSatisfy(DateLine.labels.contains) else { return nil }
    surface = String(line.slice(first.range))
    self.value = value
    hasClock = first.kind == .datetime
    isInTwoCalendars = full.count > 1 && full.contains { $0.rule.contains("Hijri") }
    label =
      rest.contains(where: DateLine.updateLabels.contains)
      ? .update : rest.contains(where: DateLine.publicationLabels.contains) ? .publication : nil
  }

  /// The publication that the line states.
  /// - Parameter line: its number, from 1.
  func publication(line: Int) -> Publication {
    Publication(
      value: value, basis: .stated, evidence: ["line \(line) states \(surface)"],
      explicit: Publication.Stamp(line: line, surface: surface, value: value))
  }

  /// Why the line does not show where another one dates the article.
  var reasonToDrop: String {
    if label == .update { return "the date of the last update" }
    return "page header: the date of the crawl" + (isInTwoCalendars ? ", in two calendars" : "")
  }

  private static func words(of line: Line, outside ranges: [Range<Int>]) -> [String] {
    Tokenizer().tokens(in: line.text).filter { token in
      !ranges.contains { $0.overlaps(token.range) }
    }.map(\.term)
  }

  private static func folded(_ words: String) -> Set<String> {
    Set(words.split(separator: " ").map { Folding.fold(String($0)) })
  }

  private static let publicationLabels = folded("نشر النشر نشرت published Published")
  private static let updateLabels = folded("تحديث التحديث حدث updated Updated")

  private static let labels = publicationLabels.union(updateLabels).union(
    folded(
      """
      في تاريخ التاريخ بتاريخ آخر اخر يوم اليوم الموافق الموافقة م هـ الساعة بتوقيت القاهرة \
      الرياض مكة غرينتش جرينتش توقيت GMT UTC on at Last last الخبر المقال
      """))
}
