/// The time of day.
extension DateGrammar {
  /// The same point with the time of day that follows it.
  func withClock(_ date: Parsed<DateParts>) -> Parsed<DateParts> {
    guard date.value.day != nil, date.value.clock == nil,
      let clock = clockBehind(date.next)
    else { return date }
    var parts = date.value
    parts.clock = clock.value
    return Parsed(value: parts, next: clock.next, end: clock.end)
  }

  /// The same day with the time of day that follows it.
  func timed(_ day: Parsed<TimeReading>, at index: Int) -> Parsed<TimeReading> {
    guard day.value.isDay, let clock = clockBehind(day.next) else { return day }
    let scheduled = opensPassage(index) ? day.value.scheduled : day.value
    return clock.map { .timed(scheduled, minute: $0) }
  }

  /// Whether nothing is said before a token: it begins the text, or follows a mark.
  private func opensPassage(_ index: Int) -> Bool {
    index == 0 || follows(index, by: .colon, .other, .hyphen)
  }

  /// clock behind a day, after the calendar's mark, a preposition or a mark
  private func clockBehind(_ index: Int) -> Parsed<Int>? {
    var start = era(at: index) == nil ? index : index + 1
    if announcesClock(start) { start += 1 }
    if word(at: start) == .exactly { start += 1 }
    guard follows(start, by: .blank, .comma, .hyphen, .none, .close) else { return nil }
    return clock(at: start)
  }

  /// «في», or «عند» and «على» where the hour is named behind them.
  private func announcesClock(_ index: Int) -> Bool {
    switch word(at: index) {
    case .yearContext: follows(index, by: .blank)
    case .at, .particle:
      follows(index, by: .blank)
        && (word(at: index + 1) == .exactly || word(at: index + 1) == .unit(.hour, .definite))
    default: false
    }
  }

  /// clock [«من»] [day]; without a day it is of the one told before it or of writing
  func clockDay(at index: Int) -> Parsed<TimeReading>? {
    guard let clock = clock(at: index) else { return nil }
    let isFrom = has(.from, at: clock.next)
    let at = isFrom ? clock.next + 1 : clock.next
    if follows(at, by: .blank, .comma), isPlain(at),
      let day = day(at: at) ?? dayMonth(at: at).map({ $0.map { .point($0) } }), day.value.isDay
    {
      return day.map { .timed($0, minute: clock.value) }
    }
    return clock.map { .timeOfDay($0) }
  }

  /// hours := clock («إلى» | «حتى» | «و») clock [day]; what only the last tells is told of both
  func hours(at index: Int, isBetween: Bool) -> Parsed<TimeReading>? {
    let named = word(at: index) == .unit(.hour, .definite) ? index + 1 : index
    guard isPlain(named), let bare = bareHour(at: named) else { return nil }
    let first = clock(at: index) ?? bare
    guard let at = secondHour(first.next, isBetween: isBetween), let last = clockDay(at: at),
      let end = last.value.minute
    else { return nil }
    // «من 5 إلى 9 مساء»: both are hours of the evening.
    let isHalfShared = first.next == bare.next && first.value + Self.halfDay < end
    let start = isHalfShared ? first.value + Self.halfDay : first.value
    return start < end ? last.map { .span($0.at(minute: start), $0) } : nil
  }

  /// Minutes of half a day.
  private static let halfDay = 720

  private func secondHour(_ index: Int, isBetween: Bool) -> Int? {
    guard index < tokens.count, follows(index, by: .blank) else { return nil }
    if word(at: index) == .to { return index + 1 }
    if isBetween, word(at: index) == .and { return index + 1 }
    return isBetween && tokens[index].prefix == .and ? index : nil
  }

  /// An hour that nothing behind it marks: «الثامنة» of «بين الثامنة والعاشرة مساء».
  private func bareHour(at index: Int) -> Parsed<Int>? {
    guard follows(index, by: .blank), let time = figures(at: index) ?? hourInWords(at: index)
    else { return nil }
    return time.map { $0.minutes }
  }

  /// clock := [«الساعة»] hour [minutes] [half of the day]; minutes after midnight
  func clock(at index: Int) -> Parsed<Int>? {
    let isNamed = word(at: index) == .unit(.hour, .definite)
    let start = isNamed ? index + 1 : index
    if isNamed && !(isPlain(start) && follows(start, by: .blank)) { return nil }
    guard let time = figures(at: start) ?? hourInWords(at: start) else { return nil }
    let half = meridiem(at: time.next)
    // Figures alone are a time where both have two digits; a dot needs a word besides.
    let isTime =
      switch time.value.form {
      case .colon: isNamed || half != nil || time.value.isPadded
      case .dot: half != nil
      case .hour: isNamed || half?.value.isWord ?? false
      }
    guard isTime else { return nil }
    let hour = DateGrammar.hour(time.value.minutes / 60, half?.value.half)
    let minutes = hour * 60 + time.value.minutes % 60
    return half.map { $0.map { _ in minutes } } ?? time.map { _ in minutes }
  }

  private struct ClockReading: Sendable {
    enum Form: Sendable {
      case colon, dot, hour
    }
    var minutes: Int
    var form: Form
    var isPadded = true
  }

  /// hours ":" minutes [":" seconds]
  private func figures(at index: Int) -> Parsed<ClockReading>? {
    guard let hours = number(at: index), let minutes = number(at: index + 1), hours.digits <= 2,
      minutes.digits == 2, hours.value < 24, minutes.value < 60, isTight(index + 1),
      follows(index + 1, by: .colon, .dot, .comma)
    else { return nil }
    var next = index + 2
    if number(at: next)?.digits == 2 && isTight(next) && follows(next, by: .colon) { next += 1 }
    let isComma = follows(index + 1, by: .comma)
    guard !isComma || word(at: index - 1) == .unit(.hour, .definite) else { return nil }
    let form = follows(index + 1, by: .colon) || isComma ? ClockReading.Form.colon : .dot
    return parsed(
      ClockReading(
        minutes: hours.value * 60 + minutes.value, form: form, isPadded: hours.digits == 2),
      next: next)
  }

  /// hour := (digits | cardinal | feminine ordinal) [«و»minutes | «إلا» minutes]
  private func hourInWords(at index: Int) -> Parsed<ClockReading>? {
    guard let hour = hour(at: index), (0...24).contains(hour.value) else { return nil }
    let time = withMinutes(hour)
    return time.map { ClockReading(minutes: max(0, $0) % (24 * 60), form: .hour) }
  }

  private func hour(at index: Int) -> Parsed<Int>? {
    if case .feminineOrdinal(let hour)? = word(at: index) {
      let isTeen = hour <= 2 && has(.teen, at: index + 1) && isPlain(index + 1)
      return isTeen ? parsed(hour + 10, next: index + 2) : parsed(hour, next: index + 1)
    }
    guard let (value, digits) = number(at: index) else {
      switch word(at: index) {
      case .cardinal(let value) where value < 10 && has(.teen, at: index + 1):
        return parsed(value + 10, next: index + 2)
      case .cardinal(let value): return parsed(value, next: index + 1)
      case .teen: return parsed(10, next: index + 1)
      default: return nil
      }
    }
    return digits <= 2 ? parsed(value, next: index + 1) : nil
  }

  private func withMinutes(_ hour: Parsed<Int>) -> Parsed<Int> {
    let whole = hour.map { $0 * 60 }
    guard follows(hour.next, by: .blank) else { return whole }
    if word(at: hour.next) == .less, let share = share(at: hour.next + 1) {
      return share.map { whole.value - $0 }
    }
    let isApart = word(at: hour.next) == .and
    let at = isApart ? hour.next + 1 : hour.next
    guard isApart || tokens[at].prefix == .and, let minutes = share(at: at) ?? counted(at)
    else { return whole }
    return minutes.map { whole.value + $0 }
  }

  /// «نصف», «ربع», «ثلث» of an hour.
  private func share(at index: Int) -> Parsed<Int>? {
    switch word(at: index) {
    case .minutes(let minutes): parsed(minutes, next: index + 1)
    case .fractionOf(4): parsed(15, next: index + 1)
    default: nil
    }
  }

  /// «و15 دقيقة», «وعشرين دقيقة»
  private func counted(_ index: Int) -> Parsed<Int>? {
    guard let count = cardinal(at: index), count.value < 60,
      has(.unit(.minute, .bare), at: count.next) || has(.unit(.minute, .plural), at: count.next)
    else { return nil }
    return parsed(count.value, next: count.next + 1)
  }

  private struct HalfReading: Sendable {
    var half: Meridiem
    /// Whether a word tells it, not a single letter.
    var isWord: Bool
  }

  /// meridiem := «ص» | «م» | «صباحا» | («قبل» | «بعد») «الظهر» | [«من»] «مساء»
  private func meridiem(at index: Int) -> Parsed<HalfReading>? {
    guard isPlain(index), follows(index, by: .blank, .none) else { return nil }
    switch word(at: index) {
    case .meridiem(let half), .dayPart(let half):
      return parsed(HalfReading(half: half, isWord: true), next: index + 1)
    case .eraOrAfterNoon:
      return parsed(HalfReading(half: .afterNoon, isWord: false), next: index + 1)
    case .noon: return parsed(HalfReading(half: .afterNoon, isWord: true), next: index + 1)
    case .before where has(.noon, at: index + 1):
      return parsed(HalfReading(half: .beforeNoon, isWord: true), next: index + 2)
    case .after, .before:
      guard case .dayPart(let half)? = word(at: index + 1) else {
        return has(.noon, at: index + 1)
          ? parsed(HalfReading(half: .afterNoon, isWord: true), next: index + 2) : nil
      }
      return parsed(HalfReading(half: half, isWord: true), next: index + 2)
    case .from:
      guard case .dayPart(let half)? = word(at: index + 1) else { return nil }
      return parsed(HalfReading(half: half, isWord: true), next: index + 2)
    case .this:
      guard case .dayPart(let half)? = word(at: index + 1) else { return nil }
      return parsed(HalfReading(half: half, isWord: true), next: index + 2)
    default: return nil
    }
  }

  private static func hour(_ hour: Int, _ half: Meridiem?) -> Int {
    switch half {
    case .afterNoon where hour < 12: hour + 12
    case .beforeNoon where hour == 12: 0
    default: hour % 24
    }
  }
}

extension TimeReading {
  /// The time of day, in minutes.
  fileprivate var minute: Int? {
    switch self {
    case .timed(_, let minute), .timeOfDay(let minute): minute
    default: nil
    }
  }

  /// The same day at another time.
  fileprivate func at(minute: Int) -> TimeReading {
    if case .timed(let day, _) = self { .timed(day, minute: minute) } else { .timeOfDay(minute) }
  }

  /// A weekday as the head of a programme tells it: the coming one, of today this very day.
  fileprivate var scheduled: TimeReading {
    guard case .point(var parts) = self, parts.isWeekdayOnly, parts.direction == nil else {
      return self
    }
    (parts.isAhead, parts.mayBeToday) = (true, true)
    return .point(parts)
  }

  /// Whether it names one day, to which a time of day may be told.
  var isDay: Bool {
    switch self {
    case .point(let parts): parts.clock == nil && (parts.day != nil || parts.isWeekdayOnly)
    case .relative(let time): time.unit == .day || time.unit == .week && time.weekday != nil
    case .nth(_, .day, _), .nth(_, .weekday, _): true
    default: false
    }
  }
}
