/// Numbers in words.
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
      guard follows(at, by: .blank),
        isApart ? isPlain(at) : tokens[at].prefix == .and || isAndEleven(at),
        let group = numberGroup(at: at)
      else { break }
      total = Parsed(value: total.value + group.value, next: group.next, end: group.end)
    }
    return total
  }

  /// «وأحد عشر», which folds to «واحد عشر».
  private func isAndEleven(_ index: Int) -> Bool {
    word(at: index) == .cardinal(1) && has(.teen, at: index + 1) && isPlain(index + 1)
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
    case .bareWeekday(.sunday) where has(.teen, at: index + 1) && isPlain(index + 1):
      // «أحد» is also the name of a day.
      return parsed(11, next: index + 2)
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
