import Testing

@testable import SearchIndex

struct NumberTextTests {
  @Test(arguments: [
    (0, "A"), (1, "B"), (31, "f"), (32, "hA"), (33, "hB"), (1023, "_f"), (1024, "hgA"),
    (32_767, "__f"), (-5, "A"),
  ])
  func `numbers are groups of five bits`(number: Int, text: String) {
    var output: [UInt8] = []
    NumberText.append(number, to: &output)
    #expect(String(decoding: output, as: UTF8.self) == text)
  }

  @Test func `the greatest number is written and nothing traps`() {
    var output: [UInt8] = []
    NumberText.append(.max, to: &output)
    #expect(output.count == 13)
  }

  @Test func `rising numbers are written as distances`() {
    #expect(String(decoding: NumberText.distances([0, 3, 40]), as: UTF8.self) == "ADhF")
  }

  @Test(arguments: [(0, 0), (7, 0), (8, 0), (10, 0), (11, 1), (290, 10), (1448, 15), (99_999, 15)])
  func `a length has the last level that is not above it`(words: Int, level: Int) {
    #expect(LengthLevels.level(of: words) == level)
  }
}
