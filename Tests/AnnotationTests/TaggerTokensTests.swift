import Testing

@testable import Annotation

struct TaggerTokensTests {
  private func tokens(of text: String) -> [String] {
    var tokens = TaggerTokens()
    let bytes = Array(text.utf8)
    bytes.withUnsafeBufferPointer { tokens.read($0) }
    return tokens.tokens.map { String(decoding: bytes[$0], as: UTF8.self) }
  }

  @Test(arguments: [
    ("قال زيد، ثم صمت.", ["قال", "زيد", "،", "ثم", "صمت", "."]),
    ("بلغت ٥٠٪ تقريبا", ["بلغت", "٥٠", "٪", "تقريبا"]),
    ("نسبة٪", ["نسبة", "٪"]),
    ("أ.ف.ب. قالت", ["أ.ف.ب", ".", "قالت"]),
    ("متى؟نعم؛لا", ["متى", "؟", "نعم", "؛", "لا"]),
    ("«لقاء»(هنا)", ["«", "لقاء", "»", "(", "هنا", ")"]),
    ("كوفيد19 وBBC", ["كوفيد19", "وBBC"]),
    ("مُحَمَّد عـــمر", ["مُحَمَّد", "عـــمر"]),
    ("پاریس ڤيينا", ["پاریس", "ڤيينا"]),
    ("", []),
  ])
  func `signs stand apart from words, and particles on them`(_ text: String, _ expected: [String]) {
    #expect(tokens(of: text) == expected)
  }

  @Test func `a sentence ends behind its closing sign`() {
    var tokens = TaggerTokens()
    Array("متى؟ الآن. نعم".utf8).withUnsafeBufferPointer { tokens.read($0) }
    #expect(tokens.sentenceEnds == [2, 4])
  }
}
