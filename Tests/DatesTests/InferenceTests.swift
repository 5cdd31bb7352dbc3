import Testing

@testable import Dates

@Suite struct InferenceTests {
  private func inferred(_ passages: String...) -> String {
    PublicationInference().infer(from: passages).value?.edtf ?? "-"
  }

  @Test func `a full date beside the word for today is the day`() {
    #expect(inferred("افتتح الوزير اليوم السبت 14 يناير 2017 معرضا") == "2017-01-14")
    #expect(inferred("وصل الوفد أمس الجمعة 13 جانفي 2017") == "2017-01-14")
    #expect(inferred("يصل الوفد غدا الأحد 15 جانفي 2017") == "2017-01-14")
  }

  @Test func `a full date alone is no day of writing`() {
    #expect(inferred("ولد في 14 يناير 1967") == "-")
    #expect(inferred("يقام المعرض السبت 14 يناير 2017") == "-")
  }

  @Test func `two days that both claim to be today give none`() {
    #expect(
      inferred("اليوم السبت 14 يناير 2017", "وقال اليوم الأحد 15 يناير 2017 إن") == "-")
  }

  @Test func `a day that the weekday of today contradicts is none`() {
    #expect(inferred("وصل اليوم 14 يناير 2017", "وغادر اليوم الثلاثاء") == "-")
  }

  @Test func `a day told as past and the next of a month bound the day`() {
    #expect(
      inferred("الاتفاق الموقع في 4 مارس 2016", "تعقد الجلسة في 10 فبراير المقبل")
        == "2016-03-05/2017-02-09")
  }

  @Test func `since a year and since so many years give the year of writing`() {
    #expect(
      inferred("القتال مستمر منذ 2010", "انتخب في 2015 بعد نزاع مستمر منذ ست سنوات") == "2016")
    #expect(inferred("مستمر منذ 1950", "ويعمل هنا منذ ست سنوات", "انتخب في 2015") == "-")
  }

  @Test func `the newest of several past months, with its day, makes the next one likely`() {
    let result = PublicationInference().infer(from: [
      "التقى الوزيران في 24 من أكتوبر/تشرين الأول الفائت", "قال اليوم الجمعة إن",
      "ووقعا الاتفاق في يونيو/حزيران الماضي",
    ])
    #expect(result.value?.edtf == "XXXX-11")
    #expect(result.isApproximate)
    #expect(result.surfaces == ["اليوم الجمعة", "24 من أكتوبر/تشرين الأول الفائت"])
  }

  @Test(arguments: [
    ["في 24 أكتوبر الماضي", "قال اليوم الجمعة إن"],
    ["في أكتوبر الماضي", "في يونيو الماضي", "قال اليوم الجمعة إن"],
    ["في 24 أكتوبر الماضي", "في يونيو الماضي"],
    ["في 24 أكتوبر الماضي", "في 3 أبريل الماضي", "قال اليوم الجمعة إن"],
  ])
  func `fewer past months than that make nothing likely`(passages: [String]) {
    #expect(PublicationInference().infer(from: passages).value == nil)
  }

  @Test func `what follows from bounds goes before what is likely`() {
    let inference = PublicationInference(
      earliest: Day(year: 2024, month: 11, day: 5), latest: Day(year: 2024, month: 11, day: 20))
    let result = inference.infer(from: [
      "في 24 أكتوبر الماضي", "في يونيو الماضي", "قال اليوم الجمعة 8 نوفمبر 2024 إن",
    ])
    #expect(result.value?.edtf == "2024-11-08")
    #expect(!result.isApproximate)
  }

  @Test(arguments: ["XXXX-11", "XXXX-01"])
  func `a month of an unknown year is read and written`(edtf: String) throws {
    let value = try #require(DateValue(edtf: edtf))
    #expect(value.edtf == edtf)
    #expect(value.precision == .month)
    #expect(value.bounds == nil)
  }

  @Test(arguments: ["XXXX-13", "XXXX-00", "XXXX", "XXXX-1", "XXXX-21"])
  func `what names no month is none`(edtf: String) {
    #expect(DateValue(edtf: edtf) == nil)
  }

  @Test func `the new year against this year ends the old one`() {
    #expect(
      inferred("رسالة بمناسبة العام الجديد 2020", "حقق البلدان في هذا العام تقدما")
        == "2019-12-24/2019-12-31")
  }

  @Test func `what only tells the weekday is evidence, and no date`() {
    let result = PublicationInference().infer(from: ["قال اليوم الخميس إن"])
    #expect(result.value == nil)
    #expect(result.weekday == .thursday)
    #expect(result.evidence == ["«اليوم الخميس»: it was a Thursday"])
  }

  @Test func `bounds of the archive and a weekday make a day`() {
    let inference = PublicationInference(
      earliest: Day(year: 2021, month: 3, day: 29), latest: Day(year: 2021, month: 4, day: 3))
    #expect(inference.infer(from: ["قال اليوم الخميس إن"]).value?.edtf == "2021-04-01")
  }

  @Test func `a day after the latest possible one is not believed`() {
    let inference = PublicationInference(latest: Day(year: 2016, month: 1, day: 1))
    #expect(inference.infer(from: ["اليوم السبت 14 يناير 2017"]).value == nil)
  }

  @Test func `bounds that contradict each other give nothing`() {
    #expect(
      inferred("الموقع في 4 مارس 2019", "القتال مستمر منذ 2010", "والنزاع منذ ست سنوات") == "-")
  }
}

@Suite struct TimeSpanTests {
  @Test(arguments: [
    (TimeSpan(3, .day), "P3D"), (TimeSpan(2, .week), "P2W"), (TimeSpan(1, .hour), "PT1H"),
    (TimeSpan(2, .hour, hasHalf: true), "PT2.5H"), (TimeSpan(2, .decade), "P20Y"),
    (TimeSpan(1, .century, hasHalf: true), "P150Y"), (TimeSpan(30, .minute), "PT30M"),
  ])
  func `a length of time is written as ISO 8601 writes it`(span: TimeSpan, text: String) {
    #expect(span.iso8601 == text)
  }
}
