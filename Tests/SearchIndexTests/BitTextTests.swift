import Testing

@testable import SearchIndex

struct BitTextTests {
  private func text(_ write: (inout BitText) -> Void) -> String {
    var text = BitText()
    write(&text)
    return String(decoding: text.finished, as: UTF8.self)
  }

  @Test(arguments: [(0, 6, "A"), (1, 6, "B"), (63, 6, "_"), (1, 1, "g"), (5, 3, "o"), (5, 9, "Ao")])
  func `six bits are a character, the first bit the highest`(value: Int, bits: Int, wanted: String)
  {
    #expect(text { $0.append(value, bits: bits) } == wanted)
  }

  // Bits: 0 · 10 0 · 0 11 · 110 01
  @Test(arguments: [(0, 0, "A"), (1, 0, "g"), (3, 2, "Y"), (9, 2, "y")])
  func `Rice's code is ones, a zero and the low bits`(value: Int, lowBits: Int, wanted: String) {
    #expect(text { $0.appendRice(value, lowBits: lowBits) } == wanted)
  }

  // Bits: 1 · 010 · 011 · 00100 · -5 counts as 0
  @Test(arguments: [(0, "g"), (1, "Q"), (2, "Y"), (3, "I"), (-5, "g")])
  func `the gamma code is as many zeros as there are bits behind the first`(
    value: Int, wanted: String
  ) {
    #expect(text { $0.appendGamma(value) } == wanted)
  }

  @Test func `low bits are those that make the code shortest`() {
    #expect(BitText.lowBits(for: [], atMost: 15) == 0)
    #expect(BitText.lowBits(for: [0, 0, 1], atMost: 15) == 0)
    #expect(BitText.lowBits(for: [100, 120, 90], atMost: 15) == 6)
    #expect(BitText.lowBits(for: [100, 120, 90], atMost: 3) == 3)
  }

  @Test func `rising numbers are counted and written as distances`() {
    // Three: 00100; low bits of 0, 2 and 36: 3 = 0011; then 0 000, 0 010, 11110 100.
    #expect(text { $0.appendRising([0, 3, 40]) } == "IYF6A")
  }
}

struct PrefixCodeTests {
  @Test(arguments: [
    ([5, 0, 2, 1], [1, 0, 2, 2]), ([0, 0], [0, 0]), ([0, 7], [0, 1]),
    ([1, 1, 1, 1], [2, 2, 2, 2]),
  ])
  func `frequent symbols have short codes`(counts: [Int], lengths: [Int]) {
    #expect(PrefixCode(counts: counts).lengths == lengths)
  }

  @Test func `codes count upwards, shorter before longer`() {
    let code = PrefixCode(counts: [5, 0, 2, 1])
    var text = BitText()
    for symbol in [0, 2, 3] { code.append(symbol, to: &text) }
    // 0 · 10 · 11, filled up with a zero: 010110.
    #expect(String(decoding: text.finished, as: UTF8.self) == "W")
  }
}
