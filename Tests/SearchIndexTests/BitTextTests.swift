import Testing

@testable import SearchIndex

struct BitTextTests {
  private func text(_ write: (inout BitText) -> Void) -> String {
    var text = BitText()
    write(&text)
    return String(decoding: text.finished, as: UTF8.self)
  }

  @Test(arguments: [(0, 6, "#"), (1, 6, "$"), (63, 6, "c"), (1, 1, "C"), (5, 3, "K"), (5, 9, "#K")])
  func `six bits are a character, the first bit the highest`(value: Int, bits: Int, wanted: String)
  {
    #expect(text { $0.append(value, bits: bits) } == wanted)
  }

  // Bits: 0 · 10 0 · 0 11 · 110 01
  @Test(arguments: [(0, 0, "#"), (1, 0, "C"), (3, 2, ";"), (9, 2, "U")])
  func `Rice's code is ones, a zero and the low bits`(value: Int, lowBits: Int, wanted: String) {
    #expect(text { $0.appendRice(value, lowBits: lowBits) } == wanted)
  }

  // Bits: 1 · 010 · 011 · 00100 · -5 counts as 0
  @Test(arguments: [(0, "C"), (1, "3"), (2, ";"), (3, "+"), (-5, "C")])
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
    #expect(text { $0.appendRising([0, 3, 40]) } == "+;(^#")
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
    #expect(String(decoding: text.finished, as: UTF8.self) == "9")
  }

  @Test func `a code is told by its symbols and how many codes of each length there are`() {
    let json = PrefixCode(counts: [5, 0, 2, 1]).json { "s\($0)" }
    #expect(String(decoding: json, as: UTF8.self) == #"["s0 s2 s3",1,2]"#)
    #expect(String(decoding: PrefixCode(counts: []).json { "\($0)" }, as: UTF8.self) == #"[""]"#)
  }

  @Test func `thousands of symbols are coded in no time, and none stands at another's beginning`() {
    let counts = (0..<50_000).map { $0 % 977 * ($0 % 13) }
    let lengths = PrefixCode(counts: counts).lengths
    let sum = lengths.filter { $0 > 0 }.reduce(0) { $0 + (1 << (60 - $1)) }
    #expect(sum == 1 << 60)
  }
}
