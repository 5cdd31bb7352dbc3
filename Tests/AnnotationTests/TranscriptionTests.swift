import Testing

@testable import Annotation

struct TranscriptionTests {
  @Test(arguments: [
    ("تشيلسي", "تشلسي"), ("جوجل", "غوغل"), ("البنتاغون", "البنتاجون"), ("الكونغرس", "الكونجرس"),
    ("بايرن ميونيخ", "بايرن ميونخ"), ("سامسونج", "سامسونغ"),
  ])
  func `spellings of a foreign name may be one`(_ first: String, _ second: String) {
    #expect(Transcription.mayBeOne(first, second))
    #expect(Transcription.mayBeOne(second, first))
    #expect(Transcription.skeleton(of: first) == Transcription.skeleton(of: second))
  }

  @Test(arguments: [
    ("شركه", "شركات"), ("العلم", "العالم"), ("الفتح", "الفاتح"), ("الاهلي", "الاهالي"),
    ("مكتب التربيه", "مكاتب التربيه"), ("مركز الملك سلمان", "مركز الملك سليمان"),
    ("ميلان", "مالين"), ("حمس", "حماس"), ("منظمه", "المنظمه"), ("جوجل", "جوجل"), ("", ""),
    ("بورتو", "بورتو الخضراء"),
  ])
  func `words that only look alike are no spellings of one name`(_ first: String, _ second: String)
  {
    #expect(!Transcription.mayBeOne(first, second))
    #expect(!Transcription.mayBeOne(second, first))
  }

  @Test func `two words that may be one have one skeleton, whatever their letters`() {
    let letters = Array("اويغجقكتطبلم".unicodeScalars)
    var state: UInt64 = 7
    func next(_ count: Int) -> Int {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int(state >> 33) % count
    }
    func word() -> String {
      String(String.UnicodeScalarView((0..<next(8)).map { _ in letters[next(letters.count)] }))
    }
    var met = 0
    for _ in 0..<20_000 {
      let first = word()
      var changed = Array(first.unicodeScalars)
      if !changed.isEmpty { changed[next(changed.count)] = letters[next(letters.count)] }
      if next(2) == 0 { changed.insert(letters[next(3)], at: next(changed.count + 1)) }
      let second = String(String.UnicodeScalarView(changed))
      guard Transcription.mayBeOne(first, second) else { continue }
      met += 1
      #expect(Transcription.skeleton(of: first) == Transcription.skeleton(of: second))
    }
    #expect(met > 100)
  }
}
