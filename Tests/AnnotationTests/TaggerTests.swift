import Testing

import Annotation

struct TaggerTests {
  /// The tags of a sentence of words apart by blanks, with the model that ships.
  private func tags(_ sentence: String) -> [String] {
    var tagger = ColumnTagger()
    let input = sentence.split(separator: " ").joined(separator: "\n") + "\n"
    let output = String(decoding: tagger.tag(Array(input.utf8)), as: UTF8.self)
    return output.split(separator: "\n").map { String($0.split(separator: "\t")[1]) }
  }

  @Test(arguments: [
    ("التقى الرئيس الفرنسي جاك شيراك أمس في باريس", "O O O B-PER I-PER O O B-LOC"),
    ("عقد مجلس الأمن الدولي جلسة في نيويورك", "O B-ORG I-ORG I-ORG O O B-LOC"),
    ("وصل الوزير إلى القاهرة قادما من بيروت .", "O O O B-LOC O O B-LOC O"),
    ("كان الطقس جميلا هذا الصباح .", "O O O O O O"),
  ])
  func `names of every day are found`(sentence: String, expected: String) {
    #expect(tags(sentence).joined(separator: " ") == expected)
  }

  @Test func `a name with a particle written onto it is found`() {
    #expect(tags("سافر إلى سوريا ولبنان والأردن") == ["O", "O", "B-LOC", "B-LOC", "B-LOC"])
  }

  @Test func `a tag goes on only behind its own kind`() {
    #expect(EntityTag.insidePerson.mayFollow(.beginsPerson))
    #expect(EntityTag.insidePerson.mayFollow(.insidePerson))
    #expect(!EntityTag.insidePerson.mayFollow(.outside))
    #expect(!EntityTag.insidePlace.mayFollow(.insidePerson))
    #expect(!EntityTag.insidePlace.mayFollow(.beginsOrganisation))
    for tag in EntityTag.allCases {
      #expect(EntityTag.outside.mayFollow(tag))
      #expect(EntityTag.beginsOther.mayFollow(tag))
      #expect(EntityTag(text: tag.text) == tag)
    }
    #expect(EntityTag(text: "I-GPE") == nil)
  }

  @Test func `whatever comes in, the tags are legal and as many as the tokens`() {
    var random = SplitMix(state: 42)
    let pool = Array(
      "محمد علي رئيس وزارة مدينة الأمم المتحدة في و ال ١٢ abc « ( \u{64B} \u{0} ،".utf8)
    for _ in 0..<200 {
      let text = (0..<Int(random.next() % 400)).map { _ in
        pool[Int(random.next() % UInt64(pool.count))]
      }
      var tokens: [Range<Int>] = []
      var position = 0
      while position < text.count {
        let end = min(text.count, position + Int(random.next() % 12))
        tokens.append(position..<end)
        position = max(end, position + 1)
      }
      var tagger = Tagger()
      let tags = text.withUnsafeBufferPointer { tagger.tags(of: tokens, sentenceEnds: [], in: $0) }
      #expect(tags.count == tokens.count)
      for (before, tag) in zip([.outside] + tags, tags) { #expect(tag.mayFollow(before)) }
    }
  }

  @Test func `what was tagged before does not change what comes after`() {
    let sentence = Array("قال\nكوفي\nأنان\nفي\nجنيف\n".utf8)
    var used = ColumnTagger()
    _ = used.tag(Array("زار\nكوفي\nالعمارة\nجنيف\n\nجنيف\n".utf8))
    var fresh = ColumnTagger()
    #expect(used.tag(sentence) == fresh.tag(sentence))
  }

  @Test func `a sentence of a hundred thousand words is tagged`() {
    let word = Array("محمد".utf8)
    let text = Array(repeating: word, count: 100_000).flatMap { $0 }
    let tokens = (0..<100_000).map { $0 * word.count..<($0 + 1) * word.count }
    var tagger = Tagger()
    let tags = text.withUnsafeBufferPointer { tagger.tags(of: tokens, sentenceEnds: [], in: $0) }
    #expect(tags.count == 100_000)
  }
}

struct ColumnTaggerTests {
  private func lines(_ input: [UInt8]) -> [[UInt8]] {
    var tagger = ColumnTagger()
    return tagger.tag(input).split(separator: 0x0A, omittingEmptySubsequences: false).map(
      Array.init)
  }

  private func texts(_ input: String) -> [String] {
    lines(Array(input.utf8)).map { String(decoding: $0, as: UTF8.self) }
  }

  @Test func `every line has its line, and blank lines stay`() {
    let output = texts("\nقال\n\n\n.\n")
    #expect(output == ["", "قال\tO", "", "", ".\tO", ""])
  }

  @Test func `only the first column is a token`() {
    #expect(texts("قال\tVERB\tO\nثم B-PER\n") == ["قال\tO", "ثم\tO", ""])
  }

  @Test func `carriage returns fall away, and a last line may lack its end`() {
    #expect(texts("قال\r\n\r\nثم") == ["قال\tO", "", "ثم\tO", ""])
  }

  @Test func `nothing in, nothing out`() {
    #expect(lines([]) == [[]])
  }

  @Test func `bytes that are no text come out as they are`() {
    #expect(lines([0xFF, 0xD8, 0x0A]) == [[0xFF, 0xD8] + Array("\tO".utf8), []])
  }
}

struct TaggerModelTests {
  @Test(arguments: [[], Array("SGT1".utf8), Array("SGT2aaaaaaaaaaaa".utf8)])
  func `bytes that are no model make none`(bytes: [UInt8]) {
    #expect(bytes.withUnsafeBytes { TaggerModel($0) } == nil)
  }

  @Test func `a file that says more than it holds makes no model`() {
    let file =
      TaggerModel.magic + [3] + [0xFF, 0xFF, 0xFF, 0x7F] + [UInt8](repeating: 1, count: 99)
    #expect(file.withUnsafeBytes { TaggerModel($0) } == nil)
  }
}

struct WordReaderTests {
  private func hash(_ word: String) -> UInt64 { FeatureHash.of(word.utf8) }

  private func reader(_ levels: [String: UInt8], listed: [String: ListedKinds] = [:]) -> WordReader
  {
    WordReader(
      statistics: HashTable(
        levels.map { (UInt32(truncatingIfNeeded: hash($0.key)), WordStatistics(level: $0.value)) }),
      listed: HashTable(listed.map { (UInt32(truncatingIfNeeded: hash($0.key)), $0.value) }),
      shape: NameShape(weights: .init(repeating: 0, count: NameShape.count)))
  }

  private func bare(_ word: String, _ reader: WordReader) -> String {
    String(decoding: reader.bareWord(Array(word.utf8)[...]), as: UTF8.self)
  }

  @Test func `a particle is taken off where the rest is a more frequent word`() {
    let reader = reader(["سوريا": 40, "وسوريا": 16, "والد": 30, "الد": 2, "كتاب": 40, "تاب": 12])
    #expect(bare("وسوريا", reader) == "سوريا")
    #expect(bare("والد", reader) == "والد")
    #expect(bare("كتاب", reader) == "كتاب")
    #expect(bare("بمجهول", reader) == "بمجهول")
  }

  @Test func `a listed name keeps its letters, and shows the particle before it`() {
    let reader = reader(["اريس": 20], listed: ["باريس": .city, "فيينا": .city])
    #expect(bare("باريس", reader) == "باريس")
    #expect(bare("لفيينا", reader) == "فيينا")
  }

  @Test(arguments: [
    ("(د", "د"), ("أ)", "أ"), ("«القدس»،", "القدس"), ("...", ""), ("3,5%", "3,5"), ("—", ""),
    ("نعم؟", "نعم"), ("", ""),
  ])
  func `signs around a word fall away`(token: String, expected: String) {
    #expect(
      String(decoding: WordReader.core(of: Array(token.utf8)[...]), as: UTF8.self) == expected)
  }
}
