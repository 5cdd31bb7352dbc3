import Testing

@testable import SiteBuilder

struct HTMLEntitiesTests {
  @Test(arguments: [
    ("&quot;فلكي&quot;", "\"فلكي\""), ("&#8220;قال&#8221;", "“قال”"), ("&#x2019;", "’"),
    ("أ&nbsp;ب", "أ\u{A0}ب"), ("R&D; & co", "R&D; & co"), ("&amp;quot;", "&quot;"), ("&", "&"),
    ("&;", "&;"), ("&#;", "&#;"), ("&#0;&#55296;", "&#0;&#55296;"),
    ("&#99999999999;", "&#99999999999;"),
  ])
  func `references are taken back, all else stays`(text: String, decoded: String) {
    #expect(HTMLEntities.decoded(text) == decoded)
  }
}
