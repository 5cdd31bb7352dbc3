import ArabicText
import Testing

struct TransliterationTests {
  @Test(arguments: Vectors.rows("slug"))
  func `a name has the slug of the vector`(row: [String]) {
    #expect(Transliteration.slug(row[0]) == row[1], "\(row[2])")
  }

  @Test(arguments: ["", " ", "北京", "-- «»", "😀", "ء", String(repeating: "أ ب ", count: 400)])
  func `a slug is never empty, plain and at most sixty bytes`(name: String) {
    let slug = Transliteration.slug(name)
    #expect(1...60 ~= slug.utf8.count)
    #expect(slug.allSatisfy { $0 == "-" || ("a"..."z").contains($0) || ("0"..."9").contains($0) })
    #expect(!slug.hasPrefix("-") && !slug.hasSuffix("-"))
  }

  @Test func `names without letters here have slugs of their own`() {
    #expect(Transliteration.slug("北京") != Transliteration.slug("東京"))
  }
}
