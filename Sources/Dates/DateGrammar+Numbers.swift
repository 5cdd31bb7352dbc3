/// Numbers in words, and lengths of time.
extension DateGrammar {
  /// ordinal := unit | unit «عشر» | tens | unit «و»tens
  func ordinal(at index: Int) -> Parsed<Int>? {
    switch word(at: index) {
    case .tens(let tens): return parsed(tens, next: index + 1)
    case .ordinal(let unit):
      guard unit < 10, follows(index + 1, by: .blank) else {
        return parsed(unit, next: index + 1)
      }
      switch word(at: index + 1) {
      case .teen where isPlain(index + 1): return parsed(unit + 10, next: index + 2)
      case .tens(let tens) where tokens[index + 1].prefix == .and:
        return parsed(unit + tens, next: index + 2)
      default: return parsed(unit, next: index + 1)
      }
    default: return nil
    }
  }

  /// cardinal := digits | group {«و»group}, the first word with or without a particle
  func cardinal(at index: Int) -> Parsed<Int>? {
    if let (value, _) = number(at: index) { return parsed(value, next: index + 1) }
    guard var total = numberGroup(at: index) else { return nil }
    for _ in 0..<5 {
      let isApart = word(at: total.next) == .and
      let at = isApart ? total.next + 1 : total.next
      guard follows(at, by: .blank), isApart ? isPlain(at) : tokens[at].prefix == .and,
        let group = numberGroup(at: at)
      else { break }
      total = Parsed(value: total.value + group.value, next: group.next, end: group.end)
    }
    return total
  }

  /// group := small [«مئة» | «آلاف»] | «ألف» | «ألفين», the larger unit after its count
  private func numberGroup(at index: Int) -> Parsed<Int>? {
    if case .thousand(let value)? = word(at: index) { return parsed(value, next: index + 1) }
    guard let small = smallNumber(at: index) else { return nil }
    guard isPlain(small.next), follows(small.next, by: .blank) else { return small }
    switch word(at: small.next) {
    case .hundred where small.value < 10: return parsed(small.value * 100, next: small.next + 1)
    case .thousand(1000): return parsed(small.value * 1000, next: small.next + 1)
    default: return small
    }
  }

  /// small := unit [«عشر»] | «عشر» | tens | hundreds
  private func smallNumber(at index: Int) -> Parsed<Int>? {
    switch word(at: index) {
    case .cardinal(let value):
      let isTeen = value < 10 && has(.teen, at: index + 1) && isPlain(index + 1)
      return isTeen ? parsed(value + 10, next: index + 2) : parsed(value, next: index + 1)
    case .teen: return parsed(10, next: index + 1)
    case .hundred: return parsed(100, next: index + 1)
    default: return nil
    }
  }

  /// A year in words: «ألفان وثمانية عشر».
  func yearInWords(at index: Int) -> Parsed<DateParts.Year>? {
    guard number(at: index) == nil, let year = cardinal(at: index),
      DateGrammar.years.contains(year.value)
    else { return nil }
    return year.map { .number($0) }
  }
}

extension DateGrammar {
  /// The lengths that the press counts; a larger number is no count of days.
  private static let counts = 1...999

  /// length, where nothing makes it an age or a distance. A unit alone needs a word that says so.
  func length(at index: Int) -> Parsed<TimeReading>? {
    let isNamed = [.lasting, .within].contains(word(at: index - 1))
    let isWhole = has(.whole, at: index + 1) || has(.cardinal(1), at: index + 1)
    if isNamed, case .unit(let unit, .definite)? = word(at: index), follows(index, by: .blank),
      word(at: index - 1) == .lasting, unit != .hour, direction(at: index + 1) == nil
    {
      return parsed(.length(TimeSpan(1, unit)), next: index + 1)
    }
    guard let span = counted(at: index, allowsBare: isNamed || isWhole), !isAge(span, at: index)
    else { return nil }
    return span.map { .length($0) }
  }

  /// Whether a number of years is how old somebody is: «عمره 30 عاما», «(30 عاما)».
  private func isAge(_ span: Parsed<TimeSpan>, at index: Int) -> Bool {
    guard span.value.unit == .year else { return false }
    return word(at: index - 1) == .age || follows(index, by: .open)
  }

  /// counted := dual | cardinal unit | unit [«واحد»], with or without «ونصف»
  /// - Parameter allowsBare: whether a unit without a number counts as one.
  func counted(at index: Int, allowsBare: Bool) -> Parsed<TimeSpan>? {
    guard let whole = wholeUnits(at: index, allowsBare: allowsBare) else { return nil }
    if word(at: whole.next) == .minutes(30), follows(whole.next, by: .blank),
      tokens[whole.next].prefix == .and
    {
      var span = whole.value
      span.hasHalf = true
      return parsed(span, next: whole.next + 1)
    }
    return whole
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
