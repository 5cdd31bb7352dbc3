import Testing

@testable import SiteBuilder

struct JSONReaderTests {
  private func read(_ bytes: [UInt8]) throws -> (value: JSONValue, isRepaired: Bool) {
    try bytes.withUnsafeBufferPointer { text in
      var reader = JSONReader(text)
      return (try reader.read(), reader.isRepaired)
    }
  }

  @Test(arguments: [
    ("{}", "{}"), (" [ ] ", "[]"), ("null", "null"), ("true", "true"),
    ("\t-0.5e+10\r\n", "-0.5e+10"),
    (#"{"a":1,"b":[true,false,null,{"c":"d"}]}"#, #"{"a":1,"b":[true,false,null,{"c":"d"}]}"#),
    (#""قال \"نعم\"""#, #""قال \"نعم\"""#), (#""\u0642\u0627\u0644""#, "\"قال\""),
    (#""\ud83d\ude00""#, "\"😀\""), (#""\/\b\f\n\r\t\\""#, #""/\u0008\u000c\n\u000d\u0009\\""#),
    ("12345678901234567890", "12345678901234567890"), ("\"\u{7F}\"", "\"\u{7F}\""),
  ])
  func `what RFC 8259 allows is read`(json: String, written: String) throws {
    let (value, isRepaired) = try read(Array(json.utf8))
    #expect(value.line == written)
    #expect(!isRepaired)
  }

  @Test(arguments: [
    "", " ", "{", "[", "]", "[1,]", "{\"a\":1,}", "{a:1}", "{\"a\"}", "{\"a\" 1}", "[1 2]", "01",
    "1.",
    ".5", "+1", "1e", "-", "nul", "True", "NaN", "Infinity", "'a'", "\"a", "\"a\nb\"", "\"\\x41\"",
    "\"\\u12\"", "\"\\u12G4\"", "\"\\", "{} {}", "[1]x", "\u{FEFF}{}", "{\"a\":1 \"b\":2}", "/**/1",
  ])
  func `what RFC 8259 forbids is refused`(json: String) {
    #expect(throws: JSONFault.self) { try read(Array(json.utf8)) }
  }

  @Test(
    arguments: [
      (Array(#""a\ud800b""#.utf8), "a\u{FFFD}b"), (Array(#""\udc00""#.utf8), "\u{FFFD}"),
      (Array(#""\ud800\u0041""#.utf8), "\u{FFFD}A"), (Array(#""\u0000""#.utf8), "\u{FFFD}"),
      ([0x22, 0x61, 0xD9, 0x22], "a\u{FFFD}"),
    ] as [([UInt8], String)])
  func `what no text can hold is repaired, and told`(json: [UInt8], text: String) throws {
    let (value, isRepaired) = try read(json)
    guard case .string(let read) = value else { return #expect(Bool(false)) }
    #expect(read == text)
    #expect(isRepaired)
  }

  @Test func `nesting has an end`() throws {
    let fits = String(repeating: "[", count: 64) + String(repeating: "]", count: 64)
    #expect(try read(Array(fits.utf8)).value.line == fits)
    let deep = String(repeating: "[", count: 100_000)
    #expect(throws: JSONFault(offset: 64, message: "more than 64 levels deep")) {
      try read(Array(deep.utf8))
    }
  }

  @Test func `no bytes at all make the reader trap`() {
    var random = SeededRandom(seed: 20_250_704)
    let pieces = Array("{}[]\",:\\u0aD8e+-.1truefalsn \n".utf8) + [0xD9, 0x84, 0x00, 0xFF]
    for _ in 0..<20_000 {
      let bytes = (0..<random.next(below: 30)).map { _ in pieces[random.next(below: pieces.count)] }
      _ = try? read(bytes)
    }
  }

  // MARK: - One field alone

  private func field(_ json: String) throws -> String? {
    try Array(json.utf8).withUnsafeBufferPointer { text in
      var reader = JSONReader(text)
      return try reader.bytes(ofField: "text").map { String(decoding: $0, as: UTF8.self) }
    }
  }

  @Test(
    arguments: [
      (#"{"id":"a","text":"قال\n\"نعم\"","title":"x"}"#, "قال\n\"نعم\""),
      (#" { "more" : {"text":"inner"}, "te\u0078t" : "outer" } "#, "outer"),
      (#"{"text":"first","text":"later"}"#, "later"), (#"{"text":""}"#, ""),
      (#"{"text":3}"#, nil), ("{}", nil), ("[]", nil), (#""text""#, nil),
    ] as [(String, String?)])
  func `a field is read without the others`(json: String, text: String?) throws {
    #expect(try field(json) == text)
  }

  @Test func `a field of what is no JSON is refused as the whole is`() {
    for json in [#"{"text":"a"#, #"{"text":"a" 1}"#, "{", #"{"text":"a",}"#] {
      #expect(throws: JSONFault.self) { try field(json) }
    }
  }
}
