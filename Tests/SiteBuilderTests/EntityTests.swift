import Dates
import Testing

@testable import SiteBuilder

struct EntityTests {
  @Test(arguments: [(0, 1), (999, 1), (1000, 2), (1999, 2), (2000, 3), (15_474, 5), (31_000, 6)])
  func `larger archives ask for more articles before a name gets a page`(
    _ articles: Int, _ minimum: Int
  ) {
    #expect(EntitySettings().minimum(for: articles) == minimum)
  }

  @Test func `what site.yml sets holds in an archive of any size`() throws {
    let yaml = "title: x\ncontent: a\nentities: {discover: true, minimum: 3}\n"
    let settings = try SettingsReader().read(yaml, file: "site.yml").entities
    #expect(settings.minimum(for: 1) == 3 && settings.minimum(for: 100_000) == 3)
  }

  @Test func `a minimum that is no number is refused`() {
    #expect(throws: Problem.self) {
      try SettingsReader().read(
        "title: x\ncontent: a\nentities: {minimum: few}\n", file: "site.yml")
    }
  }

  @Test func `hidden names stand beside the lists`() throws {
    let list = try EntityListReader().read("hidden: [النصر, الشباب]\n", file: "entities.yml")
    #expect(list.hidden == ["النصر", "الشباب"] && list.entries.isEmpty)
  }

  @Test(arguments: [
    ("السيسي", "س"), ("أبو مازن", "م"), ("ابن خلدون", "خ"), ("إيران", "ا"), ("آل الشيخ", "ش"),
    ("Mobily", "A–Z"), ("ألمانيا", "ا"), ("", "#"), ("24", "#"),
  ])
  func `a name stands under its first letter`(_ name: String, _ letter: String) {
    #expect(LetterIndex.letter(of: name) == letter)
  }

  @Test func `who is named everywhere is nobody's companion`() {
    let measure = Companionship(articles: 100)
    #expect(measure.strength(shared: 10, first: 10, second: 100) == 0)
    #expect(
      measure.strength(shared: 5, first: 10, second: 6)
        > measure.strength(shared: 8, first: 10, second: 80))
  }

  @Test func `a timeline goes by months while they are few, by years when they are many`() {
    let months = EntityTimeline(
      [DateValue(edtf: "2015-07-21"), DateValue(edtf: "2015-09-01")].compactMap { $0 })
    #expect(months.steps.map(\.count) == [1, 0, 1])
    let years = EntityTimeline(
      [DateValue(edtf: "1999-07"), DateValue(edtf: "2015-09")].compactMap { $0 })
    #expect(years.steps.count == 17 && years.steps.last?.count == 1)
    #expect(EntityTimeline([]).steps.isEmpty)
  }
}
