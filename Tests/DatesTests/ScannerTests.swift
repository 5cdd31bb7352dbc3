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
        return surface + " = " + (expression.edtf ?? "open")
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

  @Test(arguments: [
    (1, "يناير جانفي"), (2, "فبراير شباط فيفري"), (3, "مارس آذار"), (4, "أبريل إبريل نيسان أفريل"),
    (5, "مايو أيار ماي"), (6, "يونيو حزيران جوان"), (7, "يوليو تموز جويلية يوليوز"),
    (8, "أغسطس آب أوت غشت أغشت"), (9, "سبتمبر أيلول شتنبر شتمبر"), (10, "أكتوبر"),
    (11, "نوفمبر نونبر"), (12, "ديسمبر دجنبر دجمبر"),
  ])
  func `a month is read as every Arabic locale of CLDR writes it`(month: Int, names: String) {
    for name in names.split(separator: " ") {
      let value = DateValue.day(Day(year: 2020, month: month, day: 5) ?? Day(number: 0))
      #expect(found("5 \(name) 2020") == "5 \(name) 2020 = \(value.edtf)")
    }
  }

  @Test func `where the day of writing is known within bounds, what every day gives has a value`() {
    let bounds = (Day(number: 20_081))...(Day(number: 20_088))
    let scanner = DateScanner(writtenBetween: bounds)
    #expect(bounds.lowerBound.edtf == "2024-12-24" && bounds.upperBound.edtf == "2024-12-31")
    for (text, value) in [
      ("هذا العام", "2024"), ("هذا الشهر", "2024-12"), ("العام الجديد", "2025"),
      ("منذ 2014", "2014/.."), ("في يونيو الماضي", "2024-06"),
    ] {
      #expect(scanner.expressions(in: text).map(\.edtf) == [value])
    }
    for text in ["أمس", "يوم الجمعة", "هذا الأسبوع"] {
      #expect(scanner.expressions(in: text).map(\.edtf) == [nil])
      #expect(scanner.expressions(in: text).allSatisfy { $0.rule.hasPrefix("unresolved; ") })
    }
  }

  @Test(arguments: ["سيزور", "وستعقد", "سأعود", "فسيبدأ"])
  func `a verb of the future is known by its prefix`(verb: String) {
    #expect(found(verb + " موسكو الخميس", "2015-07-21") == "الخميس = 2015-07-23")
  }

  /// The tokens that the grammar looks at in a text.
  private func looks(_ text: String) -> Int {
    WorkCount.looks { _ = DateScanner(reference: Day(number: 20_000)).expressions(in: text) }
  }

  @Test func `no word, repeated, makes it superlinear`() {
    for (surfaces, _) in TimeLexicon.words {
      for word in surfaces.split(separator: "،") {
        let piece = String(word.trimmingPrefix(" ")) + " "
        let once = looks(String(repeating: piece, count: 50))
        let twice = looks(String(repeating: piece, count: 100))
        #expect(twice <= 2 * once + 200, "\(piece)")
        #expect(once < 50 * Self.mostLooks, "\(piece)")
      }
    }
  }

  @Test func `no run of words makes it superlinear`() {
    var state: UInt64 = 0x9E37_79B9_7F4A_7C15
    for _ in 0..<600 {
      var piece = ""
      for _ in 0..<1 + Int(state >> 60) {
        let word = Self.pieces[Int(Self.random(&state) % UInt64(Self.pieces.count))]
        piece += word + (state & 256 == 0 ? "" : " ")
      }
      let once = looks(String(repeating: piece, count: 40))
      let twice = looks(String(repeating: piece, count: 80))
      #expect(twice <= 2 * once + once / 10 + 2 * Self.mostLooks, "\(piece)")
    }
  }

  /// The most tokens that the productions may look at from one.
  private static let mostLooks = 2000

  private static let pieces =
    TimeLexicon.words.flatMap { words in
      words.0.split(separator: "،").map { String($0.trimmingPrefix(" ")) }
    } + [
      "1", "24", "2014", "1436", "99999", "0", "/", "-", " ", "(", ")", "،", ".", ":", "و", "خبر",
    ]

  /// xorshift64, G. Marsaglia 2003.
  private static func random(_ state: inout UInt64) -> UInt64 {
    state ^= state << 13
    state ^= state >> 7
    state ^= state << 17
    return state
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

  @Test func `two calendars confirm each other where they tell the same day`() {
    let scanner = DateScanner()
    for (text, rule, certainty) in [
      ("26 شوال 1436هـ الموافق 11 أغسطس 2015", "explicit; told in both calendars", 1),
      ("27 شوال 1436هـ الموافق 11 أغسطس 2015", "explicit; told in both calendars", 1),
      ("26 شوال 1436هـ الموافق 15 أغسطس 2015", "explicit; the two calendars disagree", 0.6),
    ] {
      let found = scanner.expressions(in: text)
      #expect(found.map(\.rule) == [rule])
      #expect(found.map(\.certainty) == [certainty])
    }
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
    var state: UInt64 = 0x2545_F491_4F6C_DD1D
    for _ in 0..<3000 {
      var text = ""
      for _ in 0..<12 {
        let piece = Self.pieces[Int(Self.random(&state) % UInt64(Self.pieces.count))]
        text += piece + (state & 256 == 0 ? "" : " ")
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
