import Articles
import Dates
import Testing

@testable import SiteBuilder

struct InferredDateTests {
  private func words(_ edtf: String, _ basis: Publication.Basis, isApproximate: Bool = false) throws
    -> String
  {
    var published = Publication(value: DateValue(edtf: edtf), basis: basis)
    published.isApproximate = isApproximate
    return try DateWords(strings: DefaultTheme.theme().strings, style: .egypt).words(published)
  }

  @Test(arguments: [
    ("2017-05-05/2018-04-23", "بين 5 مايو 2017 و23 أبريل 2018"), ("2021", "2021"),
    ("2024-11", "نوفمبر 2024"),
  ])
  func `an inferred date reads as what it is`(edtf: String, text: String) throws {
    #expect(try words(edtf, .inferred) == text)
  }

  @Test func `a date that is only likely reads as one`() throws {
    #expect(
      try words("XXXX-11", .inferred, isApproximate: true) == "نحو نوفمبر (السنة غير معروفة)")
    #expect(try words("2024-11", .inferred, isApproximate: true) == "نحو نوفمبر 2024")
  }

  @Test func `a stated stretch of days is no bound`() throws {
    #expect(try words("2017-05-05/2017-05-07", .stated) == "من 5 مايو 2017 إلى 7 مايو 2017")
  }
}
