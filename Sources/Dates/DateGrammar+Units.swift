/// Units of time seen from the day of writing, and parts of them.
extension DateGrammar {
  /// unit := «هذا» unit | unit direction | «العام الجديد» | units count direction
  func unit(at index: Int) -> Parsed<TimeReading>? {
    if let quarter = quarter(at: index) { return quarter }
    switch word(at: index) {
    case .this:
      guard case .unit(let unit, .definite)? = word(at: index + 1), follows(index + 1, by: .blank),
        isPlain(index + 1), unit != .hour
      else { return nil }
      return withWeekdayBehind(parsed(RelativeTime(unit: unit, offset: 0), next: index + 2))
    case .unit(.day, .definite), .unit(.hour, .definite): return nil
    case .unit(let unit, .definite): return definiteUnit(unit, at: index)
    case .decadeOfCentury:
      return direction(at: index + 1).map {
        parsed(.relative(RelativeTime(unit: .decade, offset: $0.offset)), next: index + 2)
      }
    case .unit(let unit, .definitePlural), .unit(let unit, .construct):
      return severalUnits(unit, at: index)
    case .definiteCardinal, .tens, .article, .cardinal, .teen: return countedUnits(at: index)
    case nil where number(at: index) != nil: return countedUnits(at: index)
    default: return nil
    }
  }

  /// quarter := «هذا الربع» | «الربع» direction, of a year
  private func quarter(at index: Int) -> Parsed<TimeReading>? {
    if word(at: index) == .this, has(.fractionOf(4), at: index + 1), isPlain(index + 1) {
      return parsed(.quarter(0), next: index + 2)
    }
    guard word(at: index) == .fractionOf(4), let way = direction(at: index + 1) else { return nil }
    return parsed(.quarter(way.offset), next: index + 2)
  }

  private func definiteUnit(_ unit: TimeUnit, at index: Int) -> Parsed<TimeReading>? {
    if unit == .year, has(.new, at: index + 1), isPlain(index + 1) {
      return parsed(.newYear, next: index + 2)
    }
    if let beside = beside(unit, weekday: nil, from: index, sequenceAt: index + 1) { return beside }
    if let way = directionAfterNext(index + 1) {
      return parsed(
        .relative(RelativeTime(unit: unit, offset: 2 * way.offset)), next: index + 3)
    }
    guard let way = direction(at: index + 1) else { return nil }
    return withWeekdayBehind(
      parsed(RelativeTime(unit: unit, offset: way.offset), next: index + 2))
  }

  /// «قبل الماضي», «بعد المقبل»
  func directionAfterNext(_ index: Int) -> Direction? {
    if has(.before, at: index), direction(at: index + 1) == .last { return .last }
    if has(.after, at: index), direction(at: index + 1) == .next { return .next }
    return nil
  }

  /// «الأسبوع المقبل يوم الجمعة»
  private func withWeekdayBehind(_ unit: Parsed<RelativeTime>) -> Parsed<TimeReading> {
    let at = has(.unit(.day, .bare), at: unit.next) ? unit.next + 1 : unit.next
    guard unit.value.unit == .week, isPlain(at), follows(at, by: .blank),
      case .weekday(let weekday)? = word(at: at)
    else { return unit.map { .relative($0) } }
    var time = unit.value
    time.weekday = weekday
    return parsed(.relative(time), next: at + 1)
  }

  /// «الأيام الثلاثة الماضية», «العامين الماضيين»
  private func severalUnits(_ unit: TimeUnit, at index: Int) -> Parsed<TimeReading>? {
    if word(at: index) == .unit(unit, .construct) {
      return directionOfTwo(at: index + 1).map {
        parsed(.stretch(TimeSpan(2, unit), $0), next: index + 2)
      }
    }
    guard case .definiteCardinal(let count)? = word(at: index + 1), follows(index + 1, by: .blank),
      let way = wayBehind(index + 2)
    else { return severalDefiniteUnits(at: index) }
    return parsed(.stretch(TimeSpan(count, unit), way), next: index + 3)
  }

  /// «الثلاثة أيام الماضية», «الـ24 ساعة الماضية», «الخمسة عشر عاما الماضية», «48 ساعة الماضية»
  private func countedUnits(at index: Int) -> Parsed<TimeReading>? {
    guard let count = definiteCount(at: index), DateGrammar.counts.contains(count.value),
      case .unit(let unit, let form)? = word(at: count.next), form == .bare || form == .plural,
      isPlain(count.next), follows(count.next, by: .blank), let way = wayBehind(count.next + 1)
    else { return nil }
    return parsed(.stretch(TimeSpan(count.value, unit), way), next: count.next + 2)
  }

  private func definiteCount(at index: Int) -> Parsed<Int>? {
    if word(at: index) == .article {
      return number(at: index + 1) == nil ? nil : cardinal(at: index + 1)
    }
    if case .tens(let tens)? = word(at: index) { return parsed(tens, next: index + 1) }
    return feminineDay(at: index) ?? cardinal(at: index)
  }

  /// A direction of several units; the latest are the last.
  private func wayBehind(_ index: Int) -> Direction? {
    let way = direction(at: index) ?? (has(.final, at: index) ? .last : nil)
    return way == .current ? nil : way
  }

  /// part := portion whole | fraction ordinal «من» whole
  func part(at index: Int) -> Parsed<TimeReading>? {
    if word(at: index) == .final,
      has(.unit(.month, .definite), at: index + 1)
        || has(.unit(.year, .definite), at: index + 1), isPlain(index + 1)
    {
      return whole(at: index + 1).map { $0.map { .part(.end, $0) } }
    }
    if case .portion(let portion)? = word(at: index) {
      guard isPlain(index + 1), follows(index + 1, by: .blank) else { return nil }
      return whole(at: index + 1).map { $0.map { .part(portion, $0) } }
    }
    guard let (portion, next) = fraction(at: index) ?? countedMonths(at: index) else { return nil }
    let at = has(.from, at: next) ? next + 1 : next
    guard follows(at, by: .blank), at > next || number(at: at) != nil || !isPlain(at) else {
      return nil
    }
    return whole(at: at).map { $0.map { .part(portion, $0) } }
  }

  /// «الأشهر السبعة الأولى», «الأشهر الستة الأخيرة»: so many months of a year from its beginning
  /// or before its end
  private func countedMonths(at index: Int) -> (Portion, next: Int)? {
    guard word(at: index) == .unit(.month, .definitePlural), isPlain(index + 1),
      follows(index + 1, by: .blank), case .definiteCardinal(let count)? = word(at: index + 1),
      isPlain(index + 2), has(.from, at: index + 3)
    else { return nil }
    if has(.feminineOrdinal(1), at: index + 2) { return (.months(1...count), index + 3) }
    return has(.final, at: index + 2) ? (.months(13 - count...12), index + 3) : nil
  }

  /// «الربع الأول», «النصف الثاني», «نصف» before its month
  private func fraction(at index: Int) -> (Portion, next: Int)? {
    let parts: Int
    switch word(at: index) {
    case .fractionOf(let number): parts = number
    case .minutes(30): parts = 2
    default: return nil
    }
    guard isPlain(index + 1), follows(index + 1, by: .blank) else { return nil }
    switch word(at: index + 1) {
    case .ordinal(let number) where number <= parts:
      return (.fraction(number, of: parts), index + 2)
    case .final: return (.fraction(parts, of: parts), index + 2)
    default: return nil
    }
  }

  /// What can have parts: a year, a month, a season, a decade or a century.
  private func whole(at index: Int) -> Parsed<TimeReading>? {
    let date = DateGrammar.longest([
      yearPhrase(at: index), monthPhrase(at: index), seasonYear(at: index), plainYear(at: index),
    ])
    let other = DateGrammar.longest([
      unit(at: index), century(at: index), decade(at: index), presentUnit(at: index),
    ])
    return DateGrammar.longest([date.map { $0.map { .point($0) } }, other])
  }

  /// «العام», «الشهر»: the one of writing
  private func presentUnit(at index: Int) -> Parsed<TimeReading>? {
    switch word(at: index) {
    case .unit(.year, .definite):
      parsed(.relative(RelativeTime(unit: .year, offset: 0)), next: index + 1)
    case .unit(.month, .definite):
      parsed(.relative(RelativeTime(unit: .month, offset: 0)), next: index + 1)
    default: nil
    }
  }
}
