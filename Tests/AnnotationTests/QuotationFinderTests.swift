import Testing

@testable import Annotation

struct QuotationFinderTests {
  private func quotations(_ texts: String...) -> [String] {
    let article = Reading.article(texts)
    return QuotationFinder().quotations(in: article).map { quotation in
      let text = article.passages[quotation.passage].passage.text
      return String(decoding: Array(text.utf8)[quotation.range], as: UTF8.self)
    }
  }

  @Test(arguments: [
    ("قال: «نعود غدا إلى البيت».", ["نعود غدا إلى البيت"]),
    ("قال: \"نعود غدا إلى البيت\".", ["نعود غدا إلى البيت"]),
    ("قال: “نعود غدا إلى البيت”", ["نعود غدا إلى البيت"]),
    ("قال: ”نعود غدا إلى البيت“", ["نعود غدا إلى البيت"]),
    ("قال: « نعود غدا إلى البيت\u{A0}»", ["نعود غدا إلى البيت"]),
    ("سمّاه «البيت الكبير القديم»", []),
    ("«نحن هنا منذ عام» ثم «سنبقى هنا عاما آخر»", ["نحن هنا منذ عام", "سنبقى هنا عاما آخر"]),
  ])
  func `a passage of four or more words between marks is a quotation`(
    text: String, expected: [String]
  ) {
    #expect(quotations(text) == expected)
  }

  @Test(arguments: [
    ("«قال لي «اذهب الآن» ثم سكت»", ["قال لي «اذهب الآن» ثم سكت"]),
    ("«قال لي \"اذهب الآن\" ثم سكت»", ["قال لي \"اذهب الآن\" ثم سكت"]),
    ("\"قال لي «اذهب الآن» ثم سكت\"", ["قال لي «اذهب الآن» ثم سكت"]),
    ("«بلا نهاية «نعود غدا إلى البيت»", ["نعود غدا إلى البيت"]),
    ("نعود غدا إلى البيت» قال", []),
    ("«نعود \"غدا إلى البيت»", ["نعود \"غدا إلى البيت"]),
    ("شاشة 27\" وقال \"نعود غدا إلى البيت\"", ["نعود غدا إلى البيت"]),
    ("سهو\" ثم قال \"نعود غدا إلى البيت\" ومضى", ["نعود غدا إلى البيت"]),
    ("قال\" نعود غدا إلى البيت\"", ["نعود غدا إلى البيت"]),
    ("بلاده\"الدعم الذي نحتاج إليه\".", ["الدعم الذي نحتاج إليه"]),
    ("««»» \"\" “” » « \"", []),
  ])
  func `the outermost pair counts, and a mark without its partner is ignored`(
    text: String, expected: [String]
  ) {
    #expect(quotations(text) == expected)
  }

  @Test func `a quotation does not reach into the next passage`() {
    #expect(quotations("«نعود غدا", "إلى البيت الكبير»").isEmpty)
  }

  @Test func `nobody has said it yet`() {
    let found = QuotationFinder().quotations(in: Reading.article(["", "«نعود غدا إلى البيت»"]))
    #expect(found == [Quotation(passage: 1, range: 2..<(2 + "نعود غدا إلى البيت".utf8.count))])
  }

  @Test func `many marks cost no more than their number`() {
    let text =
      String(repeating: "« \" “ ", count: 20_000) + String(repeating: "» \" ", count: 20_000)
    #expect(quotations(text).count <= 1)
  }
}
