import Testing

@testable import Articles

struct TextRepairTests {
  private func passage(_ line: String) -> Passage { Line(number: 1, text: line).passage }

  @Test(arguments: [
    ("قال &quot;نعم&quot; ثم مضى", "قال \"نعم\" ثم مضى"), ("قال &amp;quot;نعم", "قال \"نعم"),
    ("ﺍﻟﺴﻼﻡ ﷺ ﷲ", "السلام ﷺ ﷲ"), ("أ\u{FEFF}ب", "أب"), ("شركة AT&T و R&D", "شركة AT&T و R&D"),
    ("نص\u{202E}مقلوب\u{202C} بعد", "نصمقلوب بعد"),
    ("قبل\u{2067}وسط\u{2069}بعد", "قبل\u{2067}وسط\u{2069}بعد"),
    ("قبل\u{2067}وسط", "قبلوسط"), ("قبل\u{202C}بعد", "قبلبعد"),
    ("قبل\u{202B}و\u{202C}بعد", "قبل\u{202B}و\u{202C}بعد"),
    ("می\u{200C}خواهم", "می\u{200C}خواهم"), ("وســـط", "وســـط"), ("أ\u{A0}ب", "أ\u{A0}ب"),
    ("&nbsp; قال&nbsp;نعم &nbsp;", "قال\u{A0}نعم"),
  ])
  func `what a scraper damaged is put right, what carries meaning stays`(
    line: String, expected: String
  ) {
    #expect(passage(line).text == expected)
  }

  @Test func `a part of a mended passage still names its place in the line`() {
    let line = "  قال &quot;بوتين&quot; في ﻣﻮﺳﻜﻮ\u{202E} أمس"
    let passage = passage(line)
    for word in ["بوتين", "موسكو", "أمس"] {
      let range = passage.text.range(ofWord: word)
      let source = passage.source(of: range)
      let scalars = Array(line.unicodeScalars)[source.range]
      #expect(String(String.UnicodeScalarView(scalars)) == source.surface)
      #expect(word == "موسكو" || source.surface == word)
    }
  }

  @Test func `places hold for every part of every hostile text`() {
    var random = SystemRandomNumberGenerator()
    let seed = random.next()
    var state = seed
    let pieces = [
      "&quot;", "&amp;", "&", ";", "ﻻ", "\u{FEFF}", "\u{202E}", "\u{202C}", "\u{2067}", "\u{2069}",
      "كلمة", " ", "a", "\u{1F600}", "&#8220;", "&amp;amp;lt;", "ﺍ", "\u{202B}",
    ]
    for _ in 0..<2000 {
      var line = "س"
      for _ in 0..<8 {
        state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        line += pieces[Int(state >> 33) % pieces.count]
      }
      let passage = passage(line)
      let borders = passage.text.unicodeScalars.indices.map {
        passage.text.utf8.distance(from: passage.text.startIndex, to: $0)
      }
      let scalars = Array(line.unicodeScalars)
      for (start, end) in zip(borders, borders.dropFirst()) {
        let source = passage.source(of: start..<end)
        let isInside = source.range.upperBound <= scalars.count
        #expect(isInside, "seed \(seed): \(line.debugDescription)")
        guard isInside else { continue }
        #expect(
          String(String.UnicodeScalarView(scalars[source.range])) == source.surface,
          "seed \(seed): \(line.debugDescription)")
      }
    }
  }
}

extension String {
  /// Where a word stands, in UTF-8 bytes.
  fileprivate func range(ofWord word: String) -> Range<Int> {
    let bytes = Array(utf8)
    let wanted = Array(word.utf8)
    let start = bytes.indices.first { bytes[$0...].starts(with: wanted) } ?? 0
    return start..<start + wanted.count
  }
}
