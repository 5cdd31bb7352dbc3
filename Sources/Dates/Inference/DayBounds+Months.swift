/// The month of writing, from the months that a text tells as past.
extension DayBounds {
  /// Of several months told as past without a year, the newest with its day is most often the month
  /// before: in ten articles of 2013 to 2017 that also tell the weekday of today, eight times. A
  /// month alone is so in no more than one case of three, and gives nothing.
  mutating func addPastMonths(_ clues: [DateClue]) {
    guard hasOneWeekday, let newest = DayBounds.newest(of: clues.compactMap(\.pastMonth)),
      let clue = clues.first(where: { $0.kind == .pastMonth(newest, hasDay: true) })
    else { return }
    tell(likelyMonth: newest % 12 + 1, clue)
  }

  /// The month after which the year's longest stretch without any of them begins; `nil` where there
  /// are fewer than two, or two such stretches.
  static func newest(of months: [Int]) -> Int? {
    let months = Set(months).sorted()
    guard let first = months.first, months.count > 1 else { return nil }
    let gaps = zip(months, months.dropFirst() + [first + 12]).map { (month: $0, gap: $1 - $0) }
    guard let longest = gaps.map(\.gap).max() else { return nil }
    let last = gaps.filter { $0.gap == longest }
    return last.count == 1 ? last[0].month : nil
  }
}

extension DateClue {
  /// The month it tells as past.
  fileprivate var pastMonth: Int? {
    if case .pastMonth(let month, _) = kind { month } else { nil }
  }
}
