import Testing

@testable import Articles

struct DuplicateTests {
  /// So many different words, the same for the same seed.
  private func words(_ count: Int, seed: UInt64) -> [UInt64] {
    (0..<count).map { Mixing.mix(seed &* 1_000_003 &+ UInt64($0)) }
  }

  @Test func `a text and its edited copy are a pair, strangers are not`() {
    let story = words(200, seed: 1)
    let edited = Array(story[..<90]) + words(6, seed: 2) + Array(story[90...])
    let sets = [story, words(200, seed: 3), edited].map { ShingleSet(words: $0) }
    let pairs = NearDuplicateFinder().pairs(among: sets)
    #expect(pairs.map { [$0.first, $0.second] } == [[0, 2]])
    #expect(pairs[0].similarity > 0.9)
    #expect(!pairs[0].isExcerpt)
  }

  @Test func `an excerpt is found in the longer text`() {
    let story = words(1000, seed: 4)
    let sets = [ShingleSet(words: story), ShingleSet(words: Array(story[100..<300]))]
    let pairs = NearDuplicateFinder().pairs(among: sets)
    #expect(pairs.count == 1)
    #expect(pairs.first?.isExcerpt == true)
  }

  @Test func `what is found does not depend on the order`() {
    let stories = (0..<30).flatMap { seed -> [[UInt64]] in
      let story = words(100, seed: UInt64(seed))
      return [story, Array(story.dropLast(9)), Array(story.dropFirst(7))]
    }
    let sets = stories.map { ShingleSet(words: $0) }
    let there = NearDuplicateFinder().pairs(among: sets).map { Set([$0.first, $0.second]) }
    let back = NearDuplicateFinder().pairs(among: sets.reversed()).map {
      Set([sets.count - 1 - $0.first, sets.count - 1 - $0.second])
    }
    #expect(there.count == 90)
    #expect(Set(there) == Set(back))
  }

  @Test func `texts of a few words have no pairs`() {
    let sets = [[], [1], [1, 2, 3, 4], [1, 2, 3, 4]].map { ShingleSet(words: $0) }
    #expect(NearDuplicateFinder().pairs(among: sets) == [])
  }

  @Test func `a difference counts the words and shows the longest run`() {
    let first = article("وصل الوفد إلى المدينة صباح اليوم وبدأ لقاءاته")
    let second = article("وصل الوفد إلى المدينة صباح اليوم برفقة عدد من الخبراء وبدأ لقاءاته")
    let difference = TextDifference(from: first, to: second)
    #expect(difference.onlyInSecond == 6)
    #expect(difference.sample == "برفقة عدد من الخبراء وبدأ لقاءاته")
  }

  private func article(_ text: String) -> Article {
    Article(
      kind: .main, title: nil, displayTitle: "", titleBasis: .derived,
      blocks: [Block(kind: .paragraph, passage: Passage(text: text, line: 1))], lines: 1...1)
  }
}

struct LanguageTests {
  @Test(arguments: [
    ("أعلنت الوزارة اليوم افتتاح الجسر الجديد بعد ثلاث سنوات من العمل", "ar"),
    ("The ministry said on Monday that the bridge would be opened to the public", "en"),
    ("Le ministère a annoncé que le pont sera ouvert dans la ville pour les habitants", "fr"),
    ("وزارت راه اعلام کرد که پل جدید پس از سه سال کار در مرکز شهر گشایش می‌یابد", "fa"),
    ("وزارت نے کہا ہے کہ نیا پل تین سال کے کام کے بعد عوام کے لیے کھول دیا گیا ہے", "ur"),
    ("وەزارەت ڕایگەیاند کە پردە نوێیەکە دوای سێ ساڵ کارکردن دەکرێتەوە", "ckb"),
    ("Bakanlık köprünün üç yıllık çalışmanın ardından açılacağını duyurdu", "und-Latn"),
    ("شركة OpenAI", nil),
  ])
  func `a language is told by its letters and small words`(text: String, language: String?) {
    // Letters are counted in blocks of eight bytes: where a text begins must not matter.
    for blanks in 0..<9 {
      let moved = String(repeating: ".", count: blanks) + text
      #expect(LanguageTeller().language(of: moved) == language)
    }
  }
}
