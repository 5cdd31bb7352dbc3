import ArabicText
import Testing

@testable import Annotation

struct NameBeginningsTests {
  private func readings(of word: String, in beginnings: NameBeginnings) -> [String] {
    var readings: [String] = []
    beginnings.forEachReading(of: WordHash.of(word)) { reading in
      let particle = reading.particle.map { Particles.chains[Int($0)] } ?? ""
      readings.append("\(particle)\(reading.isAssimilated ? "(ل)" : "")+\(reading.node)")
    }
    return readings
  }

  @Test func `a word is read as it stands first, then with its particles`() {
    let beginnings = NameBeginnings([("ليد", 1), ("وليد", 2), ("يد", 3)], withArticle: [])
    #expect(readings(of: "وليد", in: beginnings) == ["+2", "و+1", "ول+3"])
    #expect(readings(of: "ووليد", in: beginnings) == ["و+2"])
    #expect(readings(of: "يدا", in: beginnings).isEmpty)
  }

  @Test func `the article is read out of لل only where a name has it`() {
    let words = [(word: "الاتحاد", node: Int32(1)), (word: "البانيا", node: Int32(2))]
    let beginnings = NameBeginnings(words, withArticle: [1])
    #expect(readings(of: "للاتحاد", in: beginnings) == ["ل(ل)+1"])
    #expect(readings(of: "وللاتحاد", in: beginnings) == ["ول(ل)+1"])
    #expect(readings(of: "للبانيا", in: beginnings).isEmpty)
  }

  @Test func `without names no word begins one`() {
    #expect(readings(of: "زيد", in: NameBeginnings([], withArticle: [])).isEmpty)
  }

  @Test func `every form of every word is found, and no other word`() {
    let seed = UInt64.random(in: 0...9999)
    var random = SplitMix(state: seed)
    let letters = Array("ابتثجحخدرسعفقكلمنهوي".unicodeScalars)
    var words: Set<String> = []
    while words.count < 3000 {
      var word = String.UnicodeScalarView()
      for _ in 0..<Int.random(in: 2...6, using: &random) {
        word.append(letters[Int.random(in: 0..<letters.count, using: &random)])
      }
      words.insert(String(word))
    }
    let all = words.sorted()
    let known = all.prefix(1500).enumerated().map { (word: $1, node: Int32($0 + 1)) }
    var expected: [String: Set<String>] = [:]
    for (word, node) in known {
      expected[word, default: []].insert("+\(node)")
      for form in Particles.forms(of: word, hasArticle: false) {
        expected[form.word, default: []].insert("\(Particles.chains[form.particle])+\(node)")
      }
    }
    let beginnings = NameBeginnings(known, withArticle: [])
    for word in Set(expected.keys).union(all) {
      #expect(
        Set(readings(of: word, in: beginnings)) == expected[word, default: []],
        "seed \(seed), \(word)")
    }
  }
}
