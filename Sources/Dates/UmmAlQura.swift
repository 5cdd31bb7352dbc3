/// The calendar of Umm al-Qura, the civil calendar of Saudi Arabia, as its published tables give it
/// for the years 1343 to 1500 AH (1924-08-01 to 2077-11-16).
///
/// Facts after R. H. van Gent, "The Umm al-Qura Calendar of Saudi Arabia" (Utrecht University), as
/// carried by `dralshehri/hijridate` 2.6 (month starts). A month has 29 or 30 days; the eight months
/// before 1365 that the printed calendars gave another length are listed apart.
enum UmmAlQura {
  static let firstYear = 1343
  static let lastYear = firstYear + longMonths.count - 1
  static let firstDay = Day(number: -16_589)
  /// The day after the table's last.
  static let endDay = Day(number: dayNumbers[longMonths.count * 12])

  /// The first day of a month of the table, as a day number.
  static func start(year: Int, month: Int) -> Int {
    dayNumbers[(year - firstYear) * 12 + month - 1]
  }

  /// The number of days of a month of the table.
  static func length(year: Int, month: Int) -> Int {
    let index = (year - firstYear) * 12 + month - 1
    return dayNumbers[index + 1] - dayNumbers[index]
  }

  /// The month of the table that holds a day of its range. O(log months).
  static func month(of day: Day) -> (year: Int, month: Int, start: Int) {
    var low = 0
    var high = longMonths.count * 12
    while high - low > 1 {
      let middle = (low + high) / 2
      if dayNumbers[middle] <= day.number { low = middle } else { high = middle }
    }
    return (firstYear + low / 12, low % 12 + 1, dayNumbers[low])
  }

  /// The first day of every month, and of the month after the last.
  private static let dayNumbers: [Int] = {
    var starts = [firstDay.number]
    for (index, bits) in longMonths.enumerated() {
      for month in 1...12 {
        let isLong = bits >> (12 - month) & 1 == 1
        let length = irregular[firstYear + index]?[month] ?? (isLong ? 30 : 29)
        starts.append((starts.last ?? 0) + length)
      }
    }
    return starts
  }()

  /// Months of other than 29 or 30 days: year → month → days.
  static let irregular: [Int: [Int: Int]] = [
    1343: [9: 28], 1345: [5: 31, 8: 28], 1348: [11: 31, 12: 28], 1349: [10: 28, 11: 31],
    1364: [8: 28],
  ]

  /// One number a year, from 1343: the bits are the months from Muharram (the highest of twelve),
  /// set where the month has 30 days.
  private static let longMonths: [UInt16] = [
    0xB77, 0x2AA, 0xAAD, 0x366, 0x36C, 0xAB2, 0xABB, 0x52D, 0xA8D, 0xAAA,
    0xB59, 0x56A, 0xAAD, 0x2B2, 0xAAB, 0xD26, 0xE92, 0xAAB, 0xAAA, 0xAAA,
    0xAAB, 0xAAE, 0xAAB, 0xAAA, 0xAAA, 0xAAB, 0xAB6, 0xAAA, 0xA57, 0x54B,
    0x555, 0xAB3, 0xAA6, 0x4EA, 0x95B, 0xAAA, 0x555, 0xAAA, 0xB4A, 0xB65,
    0x5AA, 0xAAA, 0xB2E, 0xCAB, 0x2AB, 0x6AA, 0xAAB, 0xAB4, 0xAAB, 0x2AB,
    0xA2B, 0xAA6, 0xB4A, 0xBA5, 0x5AA, 0xAB5, 0x556, 0xD2B, 0x54A, 0xEA5,
    0x752, 0x6E9, 0x36A, 0xAAD, 0x555, 0xAA5, 0xB52, 0xBA9, 0x5B4, 0x9BA,
    0x4DB, 0x25D, 0x52D, 0xAA5, 0xAD4, 0xAEA, 0x56D, 0x4BD, 0x23D, 0x91D,
    0xA95, 0xB4A, 0xB5A, 0x56D, 0x2B6, 0x93B, 0x49B, 0x655, 0x6A9, 0x754,
    0xB6A, 0x56C, 0xAAD, 0x555, 0xB29, 0xB92, 0xBA9, 0x5D4, 0xADA, 0x55A,
    0xAAB, 0x595, 0x749, 0x764, 0xBAA, 0x5B5, 0x2B6, 0xA56, 0xD2A, 0xE95,
    0x72A, 0x755, 0x35A, 0x95D, 0x49B, 0xA4D, 0xD26, 0xD53, 0x5AA, 0xAAD,
    0x4B6, 0xA57, 0x527, 0xA95, 0xB4A, 0xB55, 0x36C, 0x9AE, 0x4B6, 0xA96,
    0xB4A, 0xDA5, 0x5D2, 0x5D9, 0x2DC, 0x96D, 0x4AD, 0x655, 0x6D2, 0xB69,
    0x374, 0x9B6, 0x4D7, 0x2AB, 0x54B, 0x6A5, 0x752, 0xB69, 0x56B, 0x2AD,
    0x94D, 0xC95, 0xD4A, 0xEA5, 0x6CA, 0xAD5, 0x556, 0xC97,
  ]
}
