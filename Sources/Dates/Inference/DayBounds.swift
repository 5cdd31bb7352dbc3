/// What the clues leave of the calendar.
struct DayBounds {
  /// How long after the newest day it tells a text may be written for «المقبل» to be told from it.
  private static let newestReach = 366

  private var earliest: Day?
  private var latest: Day?
  private var days: Set<Day> = []
  private var weekdays: Set<Weekday> = []
  /// The month that it was about, where only the months the text tells give it.
  private var likelyMonth: Int?
  private(set) var evidence: [String] = []
  private(set) var surfaces: [String] = []

  init(earliest: Day?, latest: Day?) {
    self.earliest = earliest
    self.latest = latest
    if let earliest { evidence.append("not before \(earliest.edtf), as the archive tells") }
    if let latest { evidence.append("not after \(latest.edtf), when the page was read") }
  }

  mutating func add(_ clue: DateClue) {
    switch clue.kind {
    case .day(let day):
      if days.insert(day).inserted { tell(clue, "the day was \(day.edtf)") }
    case .weekday(let weekday):
      if weekdays.insert(weekday).inserted { tell(clue, "it was a \(weekday.englishName)") }
    case .after(let day): raise(to: day.advanced(by: 1), clue)
    case .before(let day): lower(to: day, clue)
    default: break
    }
  }

  private mutating func tell(_ clue: DateClue, _ what: String) {
    evidence.append("«\(clue.surface)»: \(what)")
    if !surfaces.contains(clue.surface) { surfaces.append(clue.surface) }
  }

  /// Notes the month that it was about.
  mutating func tell(likelyMonth month: Int, _ clue: DateClue) {
    likelyMonth = month
    tell(clue, "the newest of the months told as past, most likely the month before")
  }

  /// Whether the text tells the weekday of its day.
  var hasOneWeekday: Bool { weekdays.count == 1 }

  private mutating func raise(to day: Day, _ clue: DateClue) {
    guard earliest.map({ day > $0 }) ?? true else { return }
    earliest = day
    tell(clue, "not before \(day.edtf)")
  }

  private mutating func lower(to day: Day, _ clue: DateClue) {
    guard latest.map({ day < $0 }) ?? true else { return }
    latest = day
    tell(clue, "not after \(day.edtf)")
  }

  /// Clues that need the bounds the others give: what is to come, what goes on since a year.
  mutating func addEquations(_ clues: [DateClue]) {
    for clue in clues {
      switch clue.kind {
      case .beforeNext(let month, let day):
        guard let earliest, let next = next(month, day, after: earliest.advanced(by: -1)) else {
          continue
        }
        lower(to: next.advanced(by: -1), clue)
      case .dayOfYear(let month, let day, let offset, let weekday):
        guard let found = dayOfYear(month, day, offset, weekday) else { continue }
        if days.insert(found).inserted { tell(clue, "the day was \(found.edtf)") }
      default: continue
      }
    }
    addYears(clues)
  }

  /// The first such day after a day.
  private func next(_ month: Int, _ day: Int, after start: Day) -> Day? {
    let year = start.components.year
    return (year...year + 1).compactMap { Day(year: $0, month: month, day: day) }
      .first { $0 > start }
  }

  /// A day of the year is one day only where its weekday and the newest past day tell the year.
  private func dayOfYear(_ month: Int, _ day: Int, _ offset: Int, _ weekday: Weekday?) -> Day? {
    guard let weekday, let earliest else { return nil }
    let year = earliest.components.year
    let days = (year...year + 1).compactMap { Day(year: $0, month: month, day: day) }
      .filter { $0.weekday == weekday && $0.advanced(by: -offset) >= earliest }
    return days.first.flatMap { day in
      day.number - earliest.number <= DayBounds.newestReach ? day.advanced(by: -offset) : nil
    }
  }

  /// «منذ 2014» and «منذ سبع سنوات» of one thing give the year, which the newest year that the
  /// text tells must bear out; several answers give none.
  private mutating func addYears(_ clues: [DateClue]) {
    guard let newest = clues.compactMap(\.year).max() else { return }
    var sums: [Int: DateClue] = [:]
    for start in clues {
      guard case .sinceYear(let year) = start.kind else { continue }
      for length in clues {
        guard case .sinceYears(let count) = length.kind, count > 2 else { continue }
        let sum = year + count
        guard (0...DayBounds.yearsBehind).contains(sum - newest) else { continue }
        sums[sum] = DateClue(
          kind: .sinceYears(count), surface: start.surface + "… " + length.surface)
      }
    }
    guard sums.count == 1, let (year, clue) = sums.first,
      let first = Day(year: year, month: 1, day: 1), let last = Day(year: year, month: 12, day: 31)
    else { return }
    raise(to: first, clue)
    lower(to: last, clue)
  }

  /// How many years the newest year told may lie back.
  private static let yearsBehind = 2

  /// A year is called new by its number in the days about its first; where another year is «هذا
  /// العام», it has not begun.
  mutating func addNewYear(_ clues: [DateClue]) {
    let years = Set(
      clues.compactMap { clue -> Int? in
        if case .newYear(let year) = clue.kind { year } else { nil }
      })
    guard years.count == 1, let year = years.first,
      let clue = clues.first(where: { $0.kind == .newYear(year) }),
      let first = Day(year: year, month: 1, day: 1)
    else { return }
    raise(to: first.advanced(by: -8), clue)
    if let present = clues.first(where: { $0.kind == .presentYear }) {
      lower(to: first.advanced(by: -1), present)
    } else {
      lower(to: first.advanced(by: 13), clue)
    }
  }

  /// What is left.
  func result(_ clues: [DateClue]) -> PublicationInference.Result {
    let weekday = weekdays.count == 1 ? weekdays.first : nil
    if let value = value(weekday) {
      return PublicationInference.Result(
        value: value, weekday: weekday, evidence: evidence, surfaces: surfaces)
    }
    return PublicationInference.Result(
      value: likelyMonth.map { .monthOfUnknownYear($0) }, isApproximate: likelyMonth != nil,
      weekday: weekday, evidence: evidence, surfaces: surfaces)
  }

  private func value(_ weekday: Weekday?) -> DateValue? {
    if let day = days.first {
      let fits = latest.map { day <= $0 } ?? true
      return fits && days.count == 1 && weekdays.isSubset(of: [day.weekday]) ? .day(day) : nil
    }
    guard let earliest, let latest, earliest <= latest else { return nil }
    if let weekday, latest.number - earliest.number < 7 {
      return (0...latest.number - earliest.number).map(earliest.advanced)
        .first { $0.weekday == weekday }.map { .day($0) }
    }
    return DayBounds.narrowest(earliest, latest)
  }

  /// A year, month or day where the days are just these, else the interval.
  private static func narrowest(_ first: Day, _ last: Day) -> DateValue {
    let (year, month, _) = first.components
    let candidates: [DateValue] = [.day(first), .month(year: year, month: month), .year(year)]
    return candidates.first { $0.bounds == first...last } ?? .interval(.day(first), .day(last))
  }
}

extension DateClue {
  /// The year it names.
  fileprivate var year: Int? {
    switch kind {
    case .told(let year), .sinceYear(let year): year
    case .day(let day), .after(let day): day.components.year
    default: nil
    }
  }
}
