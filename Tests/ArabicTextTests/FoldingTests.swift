import ArabicText
import Testing

struct FoldingTests {
  @Test(arguments: Vectors.rows("fold"))
  func `a text folds as the vector says`(row: [String]) {
    #expect(Folding.fold(row[0]) == row[1], "\(row[2])")
  }

  @Test(arguments: Vectors.rows("fold"))
  func `what is folded folds to itself`(row: [String]) {
    #expect(Folding.fold(row[1]) == row[1], "\(row[2])")
  }

  @Test func `every code point of the Arabic and Latin blocks folds as the vector says`() throws {
    for row in Vectors.rows("codepoints", columns: 4) {
      let scalar = try #require(UInt32(row[0].dropFirst(2), radix: 16).flatMap(Unicode.Scalar.init))
      #expect(Folding.fold(String(scalar)) == row[1], "\(row[0]) \(row[3])")
      let words = Tokenizer().tokens(in: "ب\(scalar)ب").map(\.term).joined(separator: " ")
      #expect(words == row[2], "\(row[0]) \(row[3])")
    }
  }

  @Test func `folding appends and keeps what is there`() {
    var output = Array("قال ".utf8)
    Array("الأسد".utf8).withUnsafeBufferPointer { Folding.fold($0, into: &output) }
    #expect(String(decoding: output, as: UTF8.self) == "قال الاسد")
  }

  @Test(arguments: [
    ([0xFF], "\u{FFFD}"),
    ([0xD9], "\u{FFFD}"),  // a letter cut short
    ([0xC0, 0xAF], "\u{FFFD}\u{FFFD}"),  // written longer than need be
    ([0xED, 0xA0, 0x80], "\u{FFFD}\u{FFFD}\u{FFFD}"),  // a surrogate
    ([0xF5, 0x80, 0x80, 0x80], "\u{FFFD}\u{FFFD}\u{FFFD}\u{FFFD}"),  // beyond Unicode
    ([0x61, 0xE2, 0x82, 0x62], "a\u{FFFD}\u{FFFD}b"),  // cut short before a letter
  ])
  func `a byte of no code point becomes a replacement character`(bytes: [UInt8], folded: String) {
    var output: [UInt8] = []
    bytes.withUnsafeBufferPointer { Folding.fold($0, into: &output) }
    #expect(String(decoding: output, as: UTF8.self) == folded)
  }

  @Test func `folded text is at most three times as long`() {
    let text = String(repeating: "ﷲﷳﷴŉﻻ", count: 100)
    #expect(Folding.fold(text).utf8.count <= 3 * text.utf8.count)
  }
}
