import Testing

@testable import Dates

@Suite struct ScannerTests {
  private func found(_ text: String, _ reference: String = "-") -> String {
    var day: Day?
    if case .day(let known)? = DateValue(edtf: reference) { day = known }
    let expressions = DateScanner(reference: day).expressions(in: text)
    let utf8 = Array(text.utf8)
    return expressions.isEmpty
      ? "-"
      : expressions.map { expression in
        let surface = String(decoding: utf8[expression.range], as: UTF8.self)
        return surface + " = " + (expression.value?.edtf ?? "open")
      }.joined(separator: " | ")
  }

  @Test(arguments: Vectors.rows("dates", columns: 4))
  func `an expression is found whole and means its day`(row: [String]) {
    #expect(found(row[0], row[1]) == row[2], "\(row[3])")
  }

  @Test func `the rule begins with explicit where the text tells the value`() {
    let scanner = DateScanner()
    for (text, rule) in [
      ("3 مايو 2020", "explicit"),
      ("الثالث من مايو (أيار) 2020", "explicit; day written as a word; dual month name"),
      ("29 شعبان 1446", "explicit Hijri; Umm al-Qura"),
      ("29 شعبان 1246", "explicit Hijri; tabular calendar, to about a day"),
      ("القرن العشرين", "explicit century"),
      ("منذ عام 2014", "explicit start, open to publication"),
    ] {
      #expect(scanner.expressions(in: text).map(\.rule) == [rule])
    }
  }

  @Test func `what needs the day of writing has no value and no certainty without it`() {
    let open = DateScanner().expressions(in: "في 24 أبريل المقبل")
    #expect(open.map(\.value) == [nil])
    #expect(open.map(\.certainty) == [0])
    #expect(open.allSatisfy { $0.rule.hasPrefix("unresolved; ") })
  }

  @Test func `a weekday that does not agree lowers the certainty`() {
    let agreeing = DateScanner().expressions(in: "الأحد 1 ديسمبر 2024")
    let disagreeing = DateScanner().expressions(in: "الاثنين 1 ديسمبر 2024")
    #expect(agreeing.map(\.certainty) == [1])
    #expect(disagreeing.map(\.certainty) == [0.6])
    #expect(disagreeing.first?.rule == "explicit; the weekday disagrees")
  }

  @Test func `a bare year of the Hijri count needs the day of writing`() {
    let day = Day(year: 2015, month: 7, day: 21)
    #expect(found("في عام 1436", "2015-07-21") == "عام 1436 = 2014-10-25/2015-10-13")
    #expect(DateScanner(reference: day).expressions(in: "عام 1436").first?.certainty == 0.6)
    #expect(found("في عام 1436") == "عام 1436 = open")
    #expect(found("سقطت عام 1258") == "عام 1258 = 1258")
  }

  @Test(arguments: [
    "مايو (", "24 و", "من", "بين", "منذ", "القرن", "القرن الـ", "العقد الأول من", "3/", "3/4/",
    "تشرين", "الأحد", "5 مايو 2020 - 10:", "بين عامي", "بين عامي 2010 و", "ربيع", "شهر",
    "(أيار)", "05/05/05/05", "الساعة", "\u{200F}3\u{200F}/\u{200F}5\u{200F}/", "عام \u{0}",
  ])
  func `a broken expression is passed over`(text: String) {
    for expression in DateScanner().expressions(in: text) {
      #expect(expression.range.upperBound <= text.utf8.count)
    }
    #expect(DateScanner().expressions(in: text + " ثم 3 مايو 2020").count >= 1)
  }

  @Test func `random words of the lexicon never trap and never overlap`() {
    var state: UInt64 = 0x2545_F491_4F6C_DD1D  // xorshift64, G. Marsaglia
    let pieces =
      TimeLexicon.words.flatMap { $0.0.split(separator: "،").map(String.init) } + [
        "1", "24", "2014", "1436", "99999", "0", "/", "-", " ", "(", ")", "،", ".", ":", "و", "خبر",
      ]
    for _ in 0..<3000 {
      var text = ""
      for _ in 0..<12 {
        state ^= state << 13
        state ^= state >> 7
        state ^= state << 17
        text += pieces[Int(state % UInt64(pieces.count))] + (state & 256 == 0 ? "" : " ")
      }
      var end = 0
      for expression in DateScanner(reference: Day(number: 20_000)).expressions(in: text) {
        #expect(
          expression.range.lowerBound >= end && expression.range.upperBound <= text.utf8.count)
        end = expression.range.upperBound
      }
    }
  }
}
