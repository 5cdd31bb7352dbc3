import Testing

@testable import SiteBuilder

struct TextDecoderTests {
  @Test func `UTF-8 is taken as it is, without its byte order mark`() throws {
    let plain = try TextDecoder().decode(Array("سلام\n".utf8), file: "a.txt")
    let marked = try TextDecoder().decode([0xEF, 0xBB, 0xBF] + Array("سلام\n".utf8), file: "a.txt")
    #expect(plain == TextDecoder.Decoded(text: "سلام\n"))
    #expect(marked == plain)
  }

  @Test(arguments: [true, false])
  func `UTF-16 is recognised by its byte order mark`(isBigEndian: Bool) throws {
    let units = [0xFEFF] + Array("سلام".utf16)
    let bytes = units.flatMap { unit -> [UInt8] in
      let pair = [UInt8(unit >> 8), UInt8(unit & 0xFF)]
      return isBigEndian ? pair : pair.reversed()
    }
    let decoded = try TextDecoder().decode(bytes, file: "a.txt")
    #expect(decoded.text == "سلام")
    #expect(decoded.problems.map(\.severity) == [.warning])
  }

  @Test func `Windows-1256 is recognised and converted`() throws {
    // «محمد: أهلا، پ؟» in Windows-1256.
    let bytes: [UInt8] = [
      0xE3, 0xCD, 0xE3, 0xCF, 0x3A, 0x20, 0xC3, 0xE5, 0xE1, 0xC7, 0xA1, 0x20, 0x81, 0xBF,
    ]
    let decoded = try TextDecoder().decode(bytes, file: "a.txt")
    #expect(decoded.text == "محمد: أهلا، پ؟")
    #expect(
      decoded.problems.map(\.description) == [
        """
        a.txt: warning: is in Windows-1256, and was converted
          help: save it in UTF-8 to be sure of every letter
        """
      ])
  }

  @Test(
    arguments: [
      [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 0x00, 0x00, 0x00, 0x0D],
      [0xFF, 0xD8, 0xFF, 0xE0, 0x10, 0x4A, 0x46],
      Array(repeating: 0x01, count: 100),
    ] as [[UInt8]])
  func `what is no text is refused`(bytes: [UInt8]) {
    let problem = #expect(throws: Problem.self) {
      try TextDecoder().decode(bytes, file: "a.txt")
    }
    #expect(problem?.message == "is not text in UTF-8, UTF-16, Windows-1256 or ISO-8859-6")
  }

  @Test func `ISO-8859-6 is told from Windows-1256 by its letters`() throws {
    // «قال الوزير إن العمل بدأ» in ISO-8859-6.
    let bytes: [UInt8] = [
      0xE2, 0xC7, 0xE4, 0x20, 0xC7, 0xE4, 0xE8, 0xD2, 0xEA, 0xD1, 0x20, 0xC5, 0xE6, 0x20, 0xC7,
      0xE4, 0xD9, 0xE5, 0xE4, 0x20, 0xC8, 0xCF, 0xC3,
    ]
    let decoded = try TextDecoder().decode(bytes, file: "a.txt")
    #expect(decoded.text == "قال الوزير إن العمل بدأ")
    #expect(decoded.problems.map(\.message) == ["is in ISO-8859-6, and was converted"])
  }

  @Test(arguments: [true, false])
  func `UTF-16 is recognised without a byte order mark`(isBigEndian: Bool) throws {
    let text = "قال الوزير: العمل بدأ في 2024.\n"
    let bytes = text.utf16.flatMap { unit -> [UInt8] in
      let pair = [UInt8(unit >> 8), UInt8(unit & 0xFF)]
      return isBigEndian ? pair : pair.reversed()
    }
    let decoded = try TextDecoder().decode(bytes, file: "a.txt")
    #expect(decoded.text == text)
    #expect(decoded.problems.map(\.message) == ["is in UTF-16, and was converted"])
  }

  @Test func `UTF-8 with a broken byte is repaired, and told with its line`() throws {
    let bytes = Array("قال الوزير\nإن العم".utf8) + [0xD9] + Array(" بدأ".utf8)
    let decoded = try TextDecoder().decode(bytes, file: "a.txt")
    #expect(decoded.text == "قال الوزير\nإن العم\u{FFFD} بدأ")
    #expect(
      decoded.problems.map(\.description) == [
        "a.txt:2: warning: 1 broken character in UTF-8 became U+FFFD; the first is here"
      ])
  }

  @Test func `NUL is replaced, and told`() throws {
    let decoded = try TextDecoder().decode(Array("سل\0ام".utf8), file: "a.txt")
    #expect(decoded.text == "سل\u{FFFD}ام")
    #expect(decoded.problems.map(\.message) == ["1 NUL character was replaced by U+FFFD"])
  }

  @Test func `a line beyond the limit is refused with its number`() {
    let decoder = TextDecoder(longestLine: 10)
    let problem = #expect(throws: Problem.self) {
      try decoder.decode(Array("short\nmuch too long a line".utf8), file: "a.txt")
    }
    #expect(problem?.line == 2)
    #expect(problem?.message == "the line is longer than 10 bytes")
  }

  @Test func `a file beyond the limit is refused`() {
    let decoder = TextDecoder(longestFile: 4)
    let problem = #expect(throws: Problem.self) {
      try decoder.decode(Array("12345".utf8), file: "a.txt")
    }
    #expect(problem?.message == "has 5 bytes; at most 4 are read")
  }

  @Test func `no bytes at all make the decoder trap`() {
    var random = SeededRandom(seed: 20_240_601)
    for _ in 0..<2000 {
      let bytes = (0..<random.next(below: 40)).map { _ in UInt8(random.next(below: 256)) }
      _ = try? TextDecoder().decode(bytes, file: "a.txt")
    }
  }
}
