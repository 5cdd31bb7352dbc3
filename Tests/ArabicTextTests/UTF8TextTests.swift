import Testing

@testable import ArabicText

struct UTF8TextTests {
  private static let pieces: [[UInt8]] =
    ["ا", "ب", " ", "a", "é", "“", "😀", "\u{7FF}", "\u{800}", "\u{FFFD}", "\u{10FFFF}"].map {
      Array($0.utf8)
    } + [
      [0x80], [0xBF], [0xC0], [0xC1, 0xA9], [0xC2], [0xD8], [0xE0, 0x80], [0xED, 0xA0, 0x80],
      [0xF0, 0x80, 0x80, 0x80], [0xF4, 0x90, 0x80, 0x80], [0xF5], [0xFF], [0xEF, 0xBF],
    ]

  @Test func `what is UTF-8 is told as the standard library tells it`() {
    var state: UInt64 = 20_261_122
    for length in 0..<20_000 {
      var bytes: [UInt8] = []
      for _ in 0..<length % 24 {
        state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        // Pieces that are whole code points come far more often than broken ones.
        let choice = Int(state >> 33) % 300
        bytes += Self.pieces[choice < Self.pieces.count ? choice : choice % 11]
      }
      let expected = String(validating: bytes, as: UTF8.self)
      #expect(bytes.withUnsafeBufferPointer(UTF8Text.string) == expected, "\(bytes)")
    }
  }
}
