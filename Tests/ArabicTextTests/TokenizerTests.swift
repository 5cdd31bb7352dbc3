import ArabicText
import Testing

struct TokenizerTests {
  @Test(arguments: Vectors.rows("tokens"))
  func `a text falls into the words of the vector`(row: [String]) {
    let utf8 = Array(row[0].utf8)
    let words = Tokenizer().tokens(in: row[0]).map { token in
      "\(String(decoding: utf8[token.range], as: UTF8.self))=\(token.term)"
    }
    #expect(words.joined(separator: " ") == row[1], "\(row[2])")
  }

  @Test func `a range names the bytes of the text as it came`() {
    let tokens = Tokenizer().tokens(in: "«الـ51» أ.ف.ب")
    #expect(tokens.map(\.range) == [2..<8, 8..<10, 13..<21])
  }

  @Test func `a byte of no code point separates`() {
    #expect(terms(Array("سور".utf8) + [0xFF] + Array("يا".utf8)) == ["سور", "يا"])
    #expect(terms([0xD9] + Array("كتاب".utf8) + [0xE2, 0x82]) == ["كتاب"])
    #expect(terms(Array("12,".utf8) + [0xF0]) == ["12"])
    #expect(terms(Array("أ.".utf8) + [0xD8]) == ["ا"])
  }

  @Test(arguments: 0..<20)
  func `no bytes trap, and ranges follow one another inside the text`(seed: UInt64) {
    var bytes = RandomBytes(state: seed)
    let text = (0..<4000).map { _ in bytes.next() }
    var end = 0
    text.withUnsafeBufferPointer { buffer in
      Tokenizer().forEachToken(in: buffer) { range, term in
        #expect(range.lowerBound >= end && !range.isEmpty && range.upperBound <= text.count)
        #expect(!term.isEmpty && term.count <= Tokenizer.longestTerm)
        #expect(Folding.fold(String(decoding: term, as: UTF8.self)).utf8.elementsEqual(term))
        end = range.upperBound
      }
    }
  }

  @Test func `text without an end to its marks, points or letters is read in one pass`() {
    for unit in ["ً", "أ.", "1,", "ا", "ي\u{654}", "ء", "١٬", "\u{200F}"] {
      let text = "أ" + String(repeating: unit, count: 200_000)
      #expect(Tokenizer().tokens(in: text).count <= 200_001)
      #expect(Folding.fold(text).utf8.count <= 3 * text.utf8.count)
    }
  }

  private func terms(_ bytes: [UInt8]) -> [String] {
    var terms: [String] = []
    bytes.withUnsafeBufferPointer { buffer in
      Tokenizer().forEachToken(in: buffer) { terms.append(String(decoding: $1, as: UTF8.self)) }
    }
    return terms
  }
}

/// Repeatable bytes that are Arabic, or nearly so, more often than not.
private struct RandomBytes {
  /// Knuth's linear congruential generator (MMIX).
  var state: UInt64

  private mutating func number(below bound: UInt64) -> UInt64 {
    state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    return (state >> 33) % bound
  }

  mutating func next() -> UInt8 {
    let common: [UInt8] = [0xD8, 0xD9, 0xA7, 0xA6, 0xA1, 0x84, 0x8A, 0x94, 0x2E, 0x2C, 0x20, 0x31]
    let isCommon = number(below: 4) > 0
    return isCommon ? common[Int(number(below: 12))] : UInt8(number(below: 256))
  }
}
