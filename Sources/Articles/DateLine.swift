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
  /// Whether it gives the day in the Hijri calendar alone.
  let isHijri: Bool
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
    let words = DateLine.words(of: line, outside: full.map(\.range))
    let sender = DateLine.sender(of: line, before: first.range, among: words)
    let rest = words.filter { !sender.contains($0.range.lowerBound) }
    let isAnnounced = DateLine.announcements.prefix(of: line.tokens[...]) > 0 && !line.endsSentence
    guard isAnnounced || rest.allSatisfy(DateLine.labels.contains) else { return nil }
    surface = String(line.slice(first.range))
    self.value = value
    hasClock = first.kind == .datetime
    let hijri = full.count { $0.rule.contains("Hijri") }
    isInTwoCalendars =
      full.count > 1 && hijri > 0 || full.contains { $0.reasons.contains(.bothCalendars) }
    isHijri = hijri == full.count
    label =
      rest.contains(where: DateLine.updateLabels.contains)
      ? .update
      : isAnnounced || !sender.isEmpty || rest.contains(where: DateLine.publicationLabels.contains)
        ? .publication : nil
  }

  /// The publication that the line states.
  /// - Parameter line: its number, from 1.
  func publication(line: Int) -> Publication {
    Publication(
      value: value, basis: .stated, evidence: ["line \(line) states \(surface)"],
      explicit: Publication.Stamp(line: line, surface: surface, value: value))
  }

  /// Why the line does not show where another one dates the article.
  var reasonToDrop: ReadingReason {
    if label == .update { return .lastUpdate }
    return isInTwoCalendars ? .crawlDateInTwoCalendars : .crawlDate
  }

  /// The words beside the dates, without a time of day.
  private static func words(of line: Line, outside ranges: [Range<Int>]) -> [Word] {
    line.tokens.filter { token in
      !ranges.contains { $0.overlaps(token.range) } && !isClock(token, in: line)
    }
  }

  /// Whether a word is the hour or the minute of a time: two digits beside a colon.
  private static func isClock(_ token: Word, in line: Line) -> Bool {
    guard token.isNumber, token.length <= 2 else { return false }
    let bytes = Array(line.text.utf8)
    let (before, after) = (token.range.lowerBound - 1, token.range.upperBound)
    return before >= 0 && bytes[before] == UInt8(ascii: ":")
      || after < bytes.count && bytes[after] == UInt8(ascii: ":")
  }

  /// Where the city and the agency stand that send a story: «عدن 3 مايو 2020 م سبأ». The agency ends
  /// the line; without one there is no sender.
  private static func sender(of line: Line, before date: Range<Int>, among words: [Word]) -> Set<
    Int
  > {
    let city = words.prefix { $0.range.lowerBound < date.lowerBound }
    let last = words.suffix(2).first { Lexicon.agencies.covers([$0]) }
    guard let last, last.range.lowerBound > date.lowerBound, city.count <= 4 else { return [] }
    return Set(city.map(\.range.lowerBound) + [last.range.lowerBound])
  }

  /// Words before a date that make its line a stamp, whatever follows: «نشر في الأهرام يوم …».
  private static let announcements = PhraseSet([
    "نشر في", "نشرت في", "نشر بتاريخ", "تاريخ النشر", "تاريخ الإضافة", "أضيف بتاريخ", "نشر يوم",
    "تاريخ",
    "Published on",
  ])

  private static let publicationLabels = PhraseSet(words: publicationWords)
  private static let updateLabels = PhraseSet(words: updateWords)

  private static let publicationWords = "نشر النشر نشرت Published"
  private static let updateWords = "تحديث التحديث حدث Updated"

  private static let labels = PhraseSet(
    words: publicationWords + " " + updateWords + """
       في تاريخ التاريخ بتاريخ آخر اخر يوم اليوم الموافق الموافقة م هـ الساعة بتوقيت القاهرة \
      الرياض مكة غرينتش جرينتش توقيت GMT UTC on at Last الخبر المقال صباحا مساء ص ظهرا am pm \
      Publié le à Mis jour مكة المكرمة بيروت أبوظبي بغداد دمشق عمان تونس الجزائر المغرب \
      السبت الأحد الاثنين الإثنين الثلاثاء الأربعاء الخميس الجمعة ميلادي هجري لـ توقيت
      """)
}
