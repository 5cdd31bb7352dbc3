import ArabicText
import Testing

struct ByteSearchTests {
  /// Numbers that look random and are the same in every run (Knuth's MMIX generator).
  private struct Bytes {
    var state: UInt64

    mutating func next(_ count: Int) -> [UInt8] {
      (0..<count).map { _ in
        state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        // Bytes near the borders that the tests on blocks have: 0x00, 0x20, 0x7F, 0x80, 0xFF.
        return [0x00, 0x1F, 0x20, 0x21, 0x7F, 0x80, 0x81, 0xFF][Int(state >> 61)]
      }
    }
  }

  @Test func `eight bytes at a time find what one at a time find`() {
    var random = Bytes(state: 2_026)
    for length in 0..<400 {
      let bytes = random.next(length % 40)
      bytes.withUnsafeBufferPointer { text in
        for byte: UInt8 in [0x00, 0x20, 0x7F, 0x80, 0xFF, 0x41] {
          for start in stride(from: 0, through: text.count, by: 3) {
            let expected = text[start...].firstIndex(of: byte) ?? text.count
            #expect(text.firstPlace(of: byte, in: start..<text.count) == expected)
          }
          #expect(text.count(of: byte) == bytes.count { $0 == byte })
        }
      }
    }
  }

  @Test func `bytes below and above a border are told apart`() {
    var random = Bytes(state: 7)
    for _ in 0..<2_000 {
      let bytes = random.next(ByteBlock.length)
      let (above, below) = bytes.withUnsafeBufferPointer { text in
        let block = ByteBlock(text, at: 0)
        return (block.places(above: 0x20), block.places(notAbove: 0x1F))
      }
      let masked = bytes.withUnsafeBufferPointer { ByteBlock($0, at: 0).places(with: 0x21) }
      for (place, byte) in bytes.enumerated() {
        #expect((above >> (8 * place + 7) & 1 == 1) == (byte > 0x20))
        #expect((below >> (8 * place + 7) & 1 == 1) == (byte <= 0x1F))
        #expect((masked >> (8 * place + 7) & 1 == 1) == (byte & 0x21 == 0x21))
      }
    }
  }
}
