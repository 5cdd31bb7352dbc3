import Testing

@testable import Dates

@Suite struct DayTests {
  @Test func `a day survives the way through year, month and day`() {
    let first = Day(year: -1, month: 1, day: 1)?.number ?? 0
    let last = Day(year: 2600, month: 12, day: 31)?.number ?? 0
    #expect(first < last)
    for number in stride(from: first, through: last, by: 1) {
      let (year, month, day) = Day(number: number).components
      #expect(Day(year: year, month: month, day: day)?.number == number)
    }
  }

  @Test(arguments: [
    (1970, 1, 1, 0), (2000, 2, 29, 11016), (1969, 12, 31, -1), (2024, 12, 1, 20058),
    (1582, 10, 15, -141_427), (0, 3, 1, -719_468),
  ])
  func `a day is counted from the first of January 1970`(
    year: Int, month: Int, day: Int, number: Int
  ) {
    #expect(Day(year: year, month: month, day: day)?.number == number)
  }

  @Test(arguments: [
    (2023, 2, 29), (1900, 2, 29), (2024, 0, 1), (2024, 13, 1), (2024, 4, 31), (2024, 1, 0),
    (10000, 1, 1), (Int.max, 1, 1), (2024, Int.min, 1), (2024, 1, Int.max),
  ])
  func `a day that no calendar has is refused`(year: Int, month: Int, day: Int) {
    #expect(Day(year: year, month: month, day: day) == nil)
  }

  @Test func `the weekday follows the week`() {
    #expect(Day(year: 2024, month: 12, day: 1)?.weekday == .sunday)
    #expect(Day(year: 1969, month: 12, day: 31)?.weekday == .wednesday)
    #expect(Day(number: -10_000_003).advanced(by: 7).weekday == Day(number: -10_000_003).weekday)
  }

  @Test func `a day far out of every calendar does not trap`() {
    #expect(Day(number: .max).weekday == Day(number: .max).weekday)
    #expect(Day(number: .max).components.month > 0)
    #expect(Day(number: .min).components.month > 0)
  }
}

@Suite struct HijriTests {
  @Test(arguments: Vectors.rows("hijri", columns: 4))
  func `a Hijri date is the day that calendars print`(row: [String]) throws {
    let parts = row[0].split(separator: "-").compactMap { Int($0) }
    let date = try #require(HijriDate(year: parts[0], month: parts[1], day: parts[2]))
    #expect(date.gregorian.edtf == row[1])
    #expect("\(date.basis)" == row[2])
    #expect(HijriDate(date.gregorian)?.basis != nil)
    if date.basis == .ummAlQura { #expect(HijriDate(date.gregorian) == date) }
  }

  @Test func `the vectors are there`() {
    #expect(Vectors.rows("hijri", columns: 4).count >= 14)
    #expect(Vectors.rows("edtf", columns: 5).count >= 20)
    #expect(Vectors.rows("dates", columns: 4).count >= 70)
  }

  @Test func `a month of the table has 29 or 30 days but for the eight of the first calendars`() {
    var irregular = 0
    for year in UmmAlQura.firstYear...UmmAlQura.lastYear {
      for month in 1...12 {
        let length = HijriDate.length(ofMonth: month, year: year)
        if !(29...30).contains(length) { irregular += 1 }
        if year > 1364 { #expect((29...30).contains(length)) }
      }
    }
    #expect(irregular == 8)
  }

  @Test func `every day of the table survives the way to the other calendar and back`() {
    var number = UmmAlQura.firstDay.number
    for year in UmmAlQura.firstYear...UmmAlQura.lastYear {
      for month in 1...12 {
        for day in 1...HijriDate.length(ofMonth: month, year: year) {
          let date = HijriDate(year: year, month: month, day: day)
          #expect(date?.gregorian.number == number)
          #expect(HijriDate(Day(number: number)) == date)
          number += 1
        }
      }
    }
    #expect(number == UmmAlQura.endDay.number)
    #expect(UmmAlQura.endDay.edtf == "2077-11-17")
  }

  @Test func `the tabular calendar runs on without a gap outside the table`() {
    for year in [1, 2, 30, 622, 1341, 1502, 3000, 9999] {
      for month in 1...12 {
        for day in 1...HijriDate.length(ofMonth: month, year: year) {
          let date = HijriDate(year: year, month: month, day: day)
          #expect(date.flatMap { HijriDate($0.gregorian) } == date)
        }
      }
    }
  }

  @Test(arguments: [(1446, 13, 1), (1446, 0, 1), (1446, 5, 31), (0, 1, 1), (Int.max, 1, 1)])
  func `a Hijri date that no month has is refused`(year: Int, month: Int, day: Int) {
    #expect(HijriDate(year: year, month: month, day: day) == nil)
  }

  @Test func `days before the Hijra and after its ten thousandth year have no Hijri date`() {
    #expect(HijriDate(Day(number: -500_000)) == nil)
    #expect(HijriDate(Day(number: .max)) == nil)
    #expect(HijriDate(Day(number: .min)) == nil)
  }
}

@Suite struct ValueTests {
  @Test(arguments: Vectors.rows("edtf", columns: 5))
  func `a value is written as it is read and covers its days`(row: [String]) {
    let value = DateValue(edtf: row[0])
    guard row[3] != "no" else {
      #expect(value == nil)
      return
    }
    #expect(value?.edtf == row[0])
    #expect(value?.firstDay?.edtf ?? "-" == row[1])
    #expect(value?.lastDay?.edtf ?? "-" == row[2])
    #expect(value?.precision.rawValue == row[3])
    #expect((value?.bounds == nil) == (row[1] == "-" || row[2] == "-"))
  }

  @Test func `seconds and the distance from UTC are read over`() {
    #expect(DateValue(edtf: "2024-11-30T21:21:05+02:00")?.edtf == "2024-11-30T21:21")
    #expect(DateValue(edtf: "2024-11-30T21:21:05Z")?.edtf == "2024-11-30T21:21")
    #expect(DateValue(edtf: "2024-11-30T21:21 later") == nil)
  }

  @Test func `precisions are ordered from coarse to fine`() {
    #expect(DatePrecision.century < .decade && DatePrecision.day < .minute)
    #expect(DatePrecision.allCases == DatePrecision.allCases.sorted())
  }

  @Test func `values out of every calendar have no days`() {
    #expect(DateValue.century(.max).firstDay == nil)
    #expect(DateValue.season(year: .max, code: 24).bounds == nil)
    #expect(DateValue.season(year: 2020, code: 99).bounds == nil)
    #expect(DateValue.month(year: 2020, month: 99).bounds == nil)
  }
}
