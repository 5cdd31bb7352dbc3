import Annotation
import Dates
import Testing

@testable import SiteBuilder

struct DatePageTests {
  @Test func `the sentence that speaks of a date links the names in it`() throws {
    let page = try Sample().page("dates/1949/index.html")
    #expect(
      page.contains(
        "قال <a href=\"../../entities/person/putin/index.html\">بوتين</a> في <mark>1949</mark>"))
  }

  @Test(arguments: [
    (CalendarDate(year: 2024, month: 11, day: 30), "28 جمادى الأولى 1446 هـ"),
    (CalendarDate(year: 2024, month: 11), "ربيع الآخر – جمادى الأولى 1446 هـ"),
    (CalendarDate(year: 2024, month: 7), "ذو الحجة 1445 – محرم 1446 هـ"),
    (CalendarDate(year: 2024), "1445–1446 هـ"),
    (CalendarDate(year: 1900, month: 1, day: 1), "29 شعبان 1317 هـ (بالحساب، وقد يختلف يومًا)"),
  ])
  func `a date is told in the Hijri calendar too`(_ date: CalendarDate, _ words: String) throws {
    #expect(HijriWords(strings: try DefaultTheme.theme().strings).words(date) == words)
  }

  @Test func `a date before the Hijra has no Hijri date`() throws {
    let words = HijriWords(strings: try DefaultTheme.theme().strings)
    #expect(words.words(CalendarDate(year: 300)) == nil)
  }

  @Test func `every reason has words of its own`() throws {
    let words = ReasonWords(strings: try DefaultTheme.theme().strings)
    for reason in DateReason.allCases {
      #expect(words.words([reason]) != reason.rawValue, "\(reason)")
    }
    #expect(Set(DateReason.allCases.map { words.words([$0]) }).count == DateReason.allCases.count)
  }

  @Test func `an article lists its dates with the day they mean and why`() throws {
    var sample = Sample()
    sample.articles[1].dates.append(
      DateMention(
        passage: 6,
        expression: DateExpression(
          range: 0..<6, kind: .date, value: nil, certainty: 0, reasons: [.unresolved, .noAnchor])))
    let page = try sample.page("articles/a1/index.html")
    #expect(page.contains("<summary>تاريخان</summary>"))
    #expect(page.contains("<li id=\"date-note-1\"><q><bdi>1949</bdi></q>"))
    #expect(page.contains("لم يُحدَّد؛ محسوب من يوم لم يُذكر هنا"))
  }

  @Test func `a year tells how much was published in each month and speaks of it`() throws {
    let page = try Sample().page("dates/2024/index.html")
    #expect(
      page.contains("نوفمبر/تشرين الثاني</a></th><td data-weight=\"1\">1</td><td>0</td></tr>"))
    #expect(page.contains("<title id=\"heat-title\">المنشور في عام 2024 يومًا بيوم</title>"))
  }

  @Test func `a month that is only spoken of is told as such in the table of years`() throws {
    var sample = Sample()
    sample.articles[1].dates[0].expression.value = .month(year: 2024, month: 3)
    let page = try sample.page("dates/index.html")
    #expect(
      page.contains("مارس/آذار 2024، لم يُنشر فيه شيء، وعدد المقالات التي تذكره: 1\">–</a>"))
  }

  @Test func `the heat map has one cell for every day of a year`() throws {
    let page = try Sample().page("dates/2024/index.html")
    #expect(page.ranges(of: "h10v10h-10z").count == 366)
    #expect(page.ranges(of: "<path class=\"weight-1\"").count == 1)
  }

  @Test func `a day leads to the same day of other years`() throws {
    var sample = Sample()
    sample.articles[1].dates[0].expression.value = DateValue(edtf: "1947-11-30")
    let page = try sample.page("dates/2024/11/30/index.html")
    #expect(page.contains("في مثل هذا اليوم"))
    #expect(page.contains("href=\"../../../../dates/1947/11/30/index.html\""))
    #expect(try !Sample().page("dates/2024/11/30/index.html").contains("في مثل هذا اليوم"))
  }

  @Test func `the timeline holds days that an article looks back at, and no news`() throws {
    var sample = Sample()
    sample.articles[1].dates[0].expression.value = DateValue(edtf: "1947-11-29")
    let page = try sample.page("dates/timeline/index.html")
    #expect(page.contains("السبت 29 نوفمبر/تشرين الثاني 1947"))
    #expect(page.contains("<mark>1949</mark>"))
    sample.articles[1].dates[0].expression.value = DateValue(edtf: "2024-11-29")
    let paths = try sample.renderer().addresses.map(\.path)
    #expect(!paths.contains("dates/timeline/index.html"))
  }

  @Test func `who wrote nearest to a date comes first`() throws {
    var sample = Sample()
    var later = sample.articles[1]
    later.id = "a2"
    later.article.published.value = DateValue(edtf: "2024-12-30")
    sample.articles[1].dates[0].expression.value = DateValue(edtf: "2024-12-28")
    later.dates[0].expression.value = DateValue(edtf: "2024-12-28")
    sample.articles.append(later)
    let page = try sample.page("dates/2024/12/28/index.html")
    let first = try #require(page.firstRange(of: "articles/a2/"))
    let second = try #require(page.firstRange(of: "articles/a1/"))
    #expect(first.lowerBound < second.lowerBound)
  }

  @Test(arguments: [
    ("2018-04-24/2018-04-25", [DateReason.explicit, .sharedMonth], ["2018-04-24", "2018-04-25"]),
    ("2015-07-13/2015-07-19", [.countedFromPublication], ["2015-07"]),
    ("2015-06-29/2015-07-05", [.countedFromPublication], ["2015-06", "2015-07"]),
    ("2014-10-25/2015-10-13", [.explicitHijri, .ummAlQura], ["2014", "2015"]),
    ("2014/2021-04-01", [.explicitStart], ["2014"]),
    ("2004/2007", [.explicit, .range], ["2004", "2007"]),
    ("2015-07-21", [.explicit], ["2015-07-21"]),
    ("198X", [.explicitDecade], []),
  ])
  func `a date is listed where the text speaks of it`(
    _ edtf: String, _ reasons: [DateReason], _ pages: [String]
  ) {
    let expression = DateExpression(
      range: 0..<1, kind: .date, value: DateValue(edtf: edtf), certainty: 1, reasons: reasons)
    #expect(expression.spokenOf.map(\.datetime) == pages)
  }

  @Test(arguments: [
    (
      "2018-04-24/2018-04-25", [DateReason.explicit, .sharedMonth],
      [[24, 25], [24, 24], [25, 25]]
    ),
    ("2014/2021-04-01", [.explicitStart], [[-1550, -1186]]),
    ("2014/..", [.explicitStart], [[-1550, -1186]]),
    ("2018-04-24", [.explicit], [[24, 24]]),
    ("XXXX-11", [.explicit], []),
  ])
  func `search finds a date by all it covers and by what it is listed under`(
    _ edtf: String, _ reasons: [DateReason], _ stretches: [[Int]]
  ) throws {
    let expression = DateExpression(
      range: 0..<1, kind: .date, value: DateValue(edtf: edtf), certainty: 1, reasons: reasons)
    // Counted so that the first of April 2018 is day 1.
    let before = try #require(Day(year: 2018, month: 3, day: 31)).number
    let found = expression.stretches.map {
      [$0.lowerBound.number - before, $0.upperBound.number - before]
    }
    #expect(Set(found) == Set(stretches))
  }

  @Test func `the data tell the sentence of a date`() throws {
    let renderer = try Sample().renderer()
    let dates = DataExport(archive: renderer.archive).dates.text(of: 1..<2)
    let json = String(decoding: dates.json, as: UTF8.self)
    #expect(json.contains("\"edtf\":\"1949\""))
    #expect(json.contains("\"sentence\":\"قال بوتين في 1949 إنه *يعلم*.\""))
  }
}
