/// Feasts and memorial days.
extension DateGrammar {
  /// feast := («عيد» | «المولد») name | «رأس السنة» [«الهجرية»] | «عاشوراء», with its year
  /// - Parameter isDay: whether «يوم» stands before it.
  func feast(at index: Int, isDay: Bool = false) -> Parsed<TimeReading>? {
    if let day = dayOfFeast(at: index) { return day }
    guard let name = feastName(at: index, isDay: isDay) else { return nil }
    var parts = DateParts()
    (parts.isCalendarNamed, parts.isFeast, parts.notes) = (true, true, [.feast])
    switch name.value.rule {
    case .dayOfMonth(let calendar, let month, let day):
      (parts.calendar, parts.month, parts.day) = (calendar, month, day)
      return completed(
        name.map { _ in parts }, name: MonthName(calendar: calendar, number: month)
      ).map { .point($0) }
    case .weekdayOfMonth(let number, let weekday, let month):
      parts.month = month
      return completed(
        name.map { _ in parts }, name: MonthName(calendar: .gregorian, number: month)
      ).map { .nth(number, .weekday(weekday), $0) }
    case .local: return name.map { _ in .localFeast }
    }
  }

  /// «ثاني أيام عيد الفطر»
  private func dayOfFeast(at index: Int) -> Parsed<TimeReading>? {
    let number: Int
    switch word(at: index) {
    case .firstOfMonth: number = 1
    case .bareOrdinal(let ordinal): number = ordinal
    default: return nil
    }
    guard has(.unit(.day, .plural), at: index + 1), isPlain(index + 1), isPlain(index + 2),
      follows(index + 2, by: .blank), word(at: index + 2) == .feastHead,
      let feast = feast(at: index + 2), case .point(var parts) = feast.value, let day = parts.day
    else { return nil }
    parts.day = day + number - 1
    return feast.map { _ in .point(parts) }
  }

  private func feastName(at index: Int, isDay: Bool) -> Parsed<Feast>? {
    switch word(at: index) {
    case .feastHead:
      // «عيد المولد النبوي» has two heads, none has more.
      let head = word(at: index + 1) == .feastHead ? index + 1 : index
      guard (index...head).allSatisfy({ isPlain($0 + 1) && follows($0 + 1, by: .blank) }),
        case .feast(let feast)? = word(at: head + 1)
      else { return nil }
      return parsed(feast, next: head + 2)
    case .head:
      guard has(.unit(.year, .definite), at: index + 1), isPlain(index + 1) else { return nil }
      return newYearsDay(at: index + 2)
    case .feast(.ashura): return parsed(.ashura, next: index + 1)
    case .feast(let feast) where isDay && feast.isDay: return parsed(feast, next: index + 1)
    case .dayPart where has(.head, at: index + 1) && has(.unit(.year, .definite), at: index + 2):
      return newYearsDay(at: index + 3).map { $0 == .newYear ? .newYearEve : $0 }
    default: return nil
    }
  }

  /// «رأس السنة» and the calendar behind it, from the token after the two words.
  private func newYearsDay(at index: Int) -> Parsed<Feast> {
    switch word(at: index) {
    case .era(.hijri) where follows(index, by: .blank): parsed(.islamicNewYear, next: index + 1)
    case .era(.gregorian) where follows(index, by: .blank), .new where follows(index, by: .blank):
      parsed(.newYear, next: index + 1)
    default: parsed(.newYear, next: index)
    }
  }
}
