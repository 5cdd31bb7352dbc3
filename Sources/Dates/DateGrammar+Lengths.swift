/// Lengths of time, and what lies one away from a point.
extension DateGrammar {
  /// The lengths that the press counts; a larger number is no count of days.
  static let counts = 1...999

  /// length := counted [«من الآن»], where nothing makes it an age or a distance. A unit alone needs
  /// a word that says so.
  func length(at index: Int) -> Parsed<TimeReading>? {
    let isLasting = word(at: index - 1) == .lasting
    let isNamed = isLasting || word(at: index - 1) == .within
    let isWhole = has(.whole, at: index + 1) || has(.cardinal(1), at: index + 1)
    if isNamed, case .unit(let unit, .definite)? = word(at: index), follows(index, by: .blank),
      isLasting, unit != .hour, direction(at: index + 1) == nil
    {
      return parsed(.length(TimeSpan(1, unit)), next: index + 1)
    }
    guard let span = counted(at: index, allowsBare: isNamed || isWhole), !isAge(span, at: index)
    else { return nil }
    if !isNamed, has(.from, at: span.next), has(.now, at: span.next + 1) {
      return parsed(.point(span.value, .next, from: .today), next: span.next + 2)
    }
    return span.map { .length($0) }
  }

  /// Whether a number of years is how old somebody is: «عمره 30 عاما», «(30 عاما)», «، 30 عاما،».
  private func isAge(_ span: Parsed<TimeSpan>, at index: Int) -> Bool {
    guard span.value.unit == .year else { return false }
    let isApposition = follows(index, by: .comma) && follows(span.next, by: .comma, .close)
    return word(at: index - 1) == .age || follows(index, by: .open) || isApposition
  }

  /// counted := units [«ونصف»] {«و»units}, every unit shorter than the one before it
  /// - Parameter allowsBare: whether a unit without a number counts as one.
  func counted(at index: Int, allowsBare: Bool) -> Parsed<TimeSpan>? {
    let mayBeOne = allowsBare || word(at: index + 1) == .and || isJoined(index + 1)
    guard var span = units(at: index, allowsBare: mayBeOne) else { return nil }
    var isBare = isUnitAlone(index)
    while span.value.rest.count < 3, let more = units(joinedAt: span.next),
      more.value.unit.rank < span.value.finestUnit.rank, !more.value.hasHalf
    {
      // «سنة وشهر» is a length only where a number tells it.
      if isBare, !allowsBare, isUnitAlone(more.next - 1) { break }
      isBare = false
      let whole = span.value
      span = more.map { more in
        var span = whole
        span.rest.append(more)
        return span
      }
    }
    return isBare && !allowsBare ? nil : span
  }

  private func isJoined(_ index: Int) -> Bool {
    index < tokens.count && tokens[index].prefix == .and
  }

  private func isUnitAlone(_ index: Int) -> Bool {
    guard case .unit(_, .bare)? = word(at: index) else { return false }
    return number(at: index - 1) == nil
  }

  /// «و»units, the particle written onto the next word or apart
  private func units(joinedAt index: Int) -> Parsed<TimeSpan>? {
    guard follows(index, by: .blank) else { return nil }
    if word(at: index) == .and { return units(at: index + 1, allowsBare: true) }
    return isJoined(index) ? units(at: index, allowsBare: true) : nil
  }

  /// units := fraction unit | whole [«ونصف»]
  private func units(at index: Int, allowsBare: Bool) -> Parsed<TimeSpan>? {
    if let share = shareOfUnit(at: index) { return share }
    guard let whole = wholeUnits(at: index, allowsBare: allowsBare) else { return nil }
    guard word(at: whole.next) == .minutes(30), follows(whole.next, by: .blank),
      isJoined(whole.next)
    else { return whole }
    var span = whole.value
    span.hasHalf = true
    return parsed(span, next: whole.next + 1)
  }

  /// «نصف ساعة», «ربع ساعة», «نصف عام»: so many of the next shorter unit
  private func shareOfUnit(at index: Int) -> Parsed<TimeSpan>? {
    guard case .minutes(let minutes)? = word(at: index), isPlain(index + 1),
      follows(index + 1, by: .blank), case .unit(let unit, .bare)? = word(at: index + 1)
    else { return nil }
    let shorter: (count: Int, unit: TimeUnit)? =
      switch unit {
      case .hour: (minutes, .minute)
      case .day: (24 * minutes / 60, .hour)
      case .year: (12 * minutes / 60, .month)
      default: nil
      }
    return shorter.map { parsed(TimeSpan($0.count, $0.unit), next: index + 2) }
  }

  private func wholeUnits(at index: Int, allowsBare: Bool) -> Parsed<TimeSpan>? {
    switch word(at: index) {
    case .unit(let unit, .dual): return parsed(TimeSpan(2, unit), next: index + 1)
    case .unit(let unit, .bare):
      guard allowsBare, !namesNext(index) else { return nil }
      let isOne = has(.whole, at: index + 1) || has(.cardinal(1), at: index + 1)
      return parsed(TimeSpan(1, unit), next: isOne ? index + 2 : index + 1)
    default: break
    }
    if let (value, _) = number(at: index), number(at: index + 1)?.value == 5, isTight(index + 1),
      follows(index + 1, by: .dot), DateGrammar.counts.contains(value),
      case .unit(let unit, let form)? = word(at: index + 2), form == .bare || form == .plural
    {
      return parsed(TimeSpan(value, unit, hasHalf: true), next: index + 3)
    }
    guard let count = cardinal(at: index), DateGrammar.counts.contains(count.value),
      isPlain(count.next), follows(count.next, by: .blank, .none)
    else { return nil }
    switch word(at: count.next) {
    case .unit(let unit, .plural): return parsed(TimeSpan(count.value, unit), next: count.next + 1)
    case .unit(let unit, .bare) where !namesNext(count.next):
      return parsed(TimeSpan(count.value, unit), next: count.next + 1)
    default: return nil
    }
  }

  /// Whether a unit is the noun of the name or number behind it: «شهر رمضان», «عام 2014».
  private func namesNext(_ index: Int) -> Bool {
    guard isPlain(index + 1), follows(index + 1, by: .blank) else { return false }
    if number(at: index + 1) != nil { return true }
    return switch word(at: index + 1) {
    case .month, .monthHead, .weekday, .relativeDay, .feast, .feastHead, .thousand, .head: true
    case .cardinal(let value): value != 1
    default: false
    }
  }
}

/// What lies a length of time from a point.
extension DateGrammar {
  /// distance := («قبل» | «بعد») (length [«من» anchor] | several-units); without an anchor it is
  /// counted from the day of writing, with another than a day or a year from an event
  func distance(at index: Int) -> Parsed<TimeReading>? {
    let isAfter = word(at: index) == .after
    guard isAfter || word(at: index) == .before, isPlain(index + 1), follows(index + 1, by: .blank)
    else { return nil }
    let start = afterEstimate(index + 1)
    guard let span = counted(at: start ?? index + 1, allowsBare: true) else {
      return start == nil ? severalUnits(at: index + 1) : nil
    }
    if has(.from, at: span.next) {
      return anchor(at: span.next + 1).map { anchor in
        anchor.map { .point(span.value, isAfter ? .next : .last, from: $0) }
      }
    }
    guard !isAfter || isAhead(index), !isConstruct(span.next) else { return nil }
    let point = span.map { TimeReading.point($0, isAfter ? .next : .last, from: .today) }
    return start == nil ? point : point.map { .about($0) }
  }

  /// Whether a unit alone is the noun of the definite one behind it: «قبل يوم العيد».
  private func isConstruct(_ next: Int) -> Bool {
    isUnitAlone(next - 1) && follows(next, by: .blank) && isPlain(next)
      && (tokens[next].beginsDefinite || word(at: next) == .feastHead)
  }

  /// The token after words that make a count an estimate: «نحو», «أكثر من»; `nil` without them.
  func afterEstimate(_ index: Int) -> Int? {
    guard isPlain(index), follows(index, by: .blank) else { return nil }
    switch word(at: index) {
    case .about: return index + 1
    case .moreOrLess where has(.from, at: index + 1): return index + 2
    default: return nil
    }
  }

  /// anchor := «الآن» | day | feast | date | year
  private func anchor(at index: Int) -> Parsed<TimeReading>? {
    guard isPlain(index), follows(index, by: .blank) else { return nil }
    if word(at: index) == .now { return parsed(.today, next: index + 1) }
    return DateGrammar.longest([
      day(at: index), feast(at: index), datePoint(at: index).map { $0.map { .point($0) } },
      plainYear(at: index).map { $0.map { .point($0) } },
    ])
  }

  /// «الأيام الماضية», «الأشهر القليلة المقبلة», «السنوات الأخيرة»
  func severalDefiniteUnits(at index: Int) -> Parsed<TimeReading>? {
    guard case .unit(_, .definitePlural)? = word(at: index) else { return nil }
    let at = has(.few, at: index + 1) ? index + 2 : index + 1
    guard direction(at: at) != nil || has(.final, at: at) && isPlain(at) else { return nil }
    return parsed(.severalAway, next: at + 1)
  }

  /// several-units := «بضعة» units | units «قليلة» | units: a number that is not told
  func severalUnits(at index: Int) -> Parsed<TimeReading>? {
    let at = word(at: index) == .several ? index + 1 : index
    guard case .unit(let unit, .plural)? = word(at: at), isPlain(at), follows(at, by: .blank),
      !unit.isOfClock || at > index, !has(.from, at: at + 1)
    else { return nil }
    return parsed(.severalAway, next: has(.few, at: at + 1) ? at + 2 : at + 1)
  }
}

extension TimeReading {
  /// What lies a length of time before or after an anchor; of whole units from the day of writing
  /// the unit that it lies in.
  static func point(_ span: TimeSpan, _ way: Direction, from anchor: TimeReading) -> TimeReading {
    guard anchor == .today, span.rest.isEmpty, !span.hasHalf else {
      return .away(span, way, from: anchor)
    }
    return .relative(RelativeTime(unit: span.unit, offset: way.offset * span.count))
  }
}
