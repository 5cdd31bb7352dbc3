import Testing

@testable import Articles

struct HTMLEntitiesTests {
  @Test(arguments: [
    ("&quot;فلكي&quot;", "\"فلكي\""), ("&#8220;قال&#8221;", "“قال”"), ("&#x2019;", "’"),
    ("أ&nbsp;ب", "أ\u{A0}ب"), ("R&D; & co", "R&D; & co"), ("&amp;quot;", "\""),
    ("&amp;amp;lt;", "<"), ("&amp;co;", "&co;"), ("&", "&"),
    ("&;", "&;"), ("&#;", "&#;"), ("&#0;&#55296;", "&#0;&#55296;"),
    ("&#99999999999;", "&#99999999999;"),
  ])
  func `references are taken back, all else stays`(text: String, decoded: String) {
    #expect(HTMLEntities.decoded(text) == decoded)
  }
}
