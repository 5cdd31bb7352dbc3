import Foundation
import Testing

@testable import Articles

/// Hostile input: random bytes, and the seeds cut up, doubled and stirred. `SITEGEN_FUZZ` sets how
/// many inputs are read; `SITEGEN_FUZZ_SEED` repeats a run.
@Suite struct FuzzTests {
  private static let environment = ProcessInfo.processInfo.environment
  private static let count = environment["SITEGEN_FUZZ"].flatMap(Int.init) ?? 400
  private static let seed = environment["SITEGEN_FUZZ_SEED"].flatMap(UInt64.init) ?? 20_260_101

  private static let pages: [[UInt8]] = {
    let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    let folders = [
      folder.appending(path: "../../seeds").standardized, folder.appending(path: "Golden"),
    ]
    let files = folders.flatMap { folder in
      let names = (try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []
      return names.filter { $0.hasSuffix(".txt") }.sorted().map { folder.appending(path: $0) }
    }
    return files.compactMap { try? [UInt8](Data(contentsOf: $0)) }
  }()

  @Test func `no input breaks the reader, and no line of it is lost`() {
    var input = FuzzInput(seed: Self.seed, pages: Self.pages)
    for number in 0..<Self.count {
      let text = input.next()
      let pages = ArticleExtractor().read(text)
      let record = ArticleExtractor().reading(ofRecord: "عنوان", text: text, authors: ["كاتب"])
      for reading in [pages, record] where !isAccounted(reading) {
        Issue.record("input \(number) of seed \(Self.seed) loses a line:\n\(text)")
        return
      }
    }
  }

  /// Whether every line on which something can be seen is an article's, a copy, or dropped for a
  /// reason, and every passage and part is a part of its line.
  private func isAccounted(_ reading: PageReading) -> Bool {
    let passages = reading.articles.flatMap { $0.passages.map(\.passage) }
    let kept = Set(passages.map(\.line))
    let lines = zip(reading.readings, reading.lines).enumerated().allSatisfy { index, pair in
      pair.0.role == .blank || pair.0.reason != nil || kept.contains(index + 1)
    }
    return lines && passages.allSatisfy { isPart($0, of: reading) }
      && reading.parts.allSatisfy { part in
        part.range.upperBound <= reading.lines[part.line - 1].unicodeScalars.count
          && !part.range.isEmpty && kept.contains(part.line)
      }
  }

  private func isPart(_ passage: Passage, of reading: PageReading) -> Bool {
    guard passage.line > 0 else { return true }
    let line = reading.lines[passage.line - 1].unicodeScalars
    return line.dropFirst(passage.offset).starts(with: passage.text.unicodeScalars)
  }
}

/// Makes texts to be read, the same ones for the same seed.
private struct FuzzInput {
  private var state: UInt64
  private let pages: [[UInt8]]

  init(seed: UInt64, pages: [[UInt8]]) {
    state = seed
    self.pages = pages
  }

  mutating func next() -> String {
    guard !pages.isEmpty, below(8) != 0 else {
      return String(decoding: (0..<below(400)).map { _ in UInt8(below(256)) }, as: UTF8.self)
    }
    var bytes = pages[below(pages.count)]
    let start = below(bytes.count + 1)
    bytes = Array(bytes[start..<min(bytes.count, start + below(3000))])
    for _ in 0..<below(12) { change(&bytes) }
    return String(decoding: bytes, as: UTF8.self)
  }

  private mutating func change(_ bytes: inout [UInt8]) {
    let at = below(bytes.count + 1)
    switch below(5) {
    case 0: bytes.insert(UInt8(below(256)), at: at)
    case 1: if at < bytes.count { bytes.remove(at: at) }
    case 2: bytes.insert(contentsOf: Self.tokens[below(Self.tokens.count)].utf8, at: at)
    case 3: bytes.insert(contentsOf: bytes[at..<min(bytes.count, at + below(200))], at: at)
    default: if at < bytes.count { bytes[at] = UInt8(below(256)) }
    }
  }

  private static let tokens = [
    "\n", "\n\n\n", "TT\n", " سمات ", "رابط الخبر: ", "[email protected]",
    "[email\u{A0}protected] /* */",
    "Next Previous ", "كتب - ", ":", "- ", "(أ.ف.ب)", "©", "\u{200F}", "\u{A0}", "12:30", "#",
    "...المزيد",
    "للتواصل أرسل sms إلى 1", "شارك تويتر فيسبوك واتساب ", "واس", "٢٠ يونيو ٢٠٢٥", "\r\n", "\u{0}",
  ]

  /// A number below a bound, by SplitMix64 (Steele, Lea, Flood 2014).
  private mutating func below(_ bound: Int) -> Int {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return Int((mixed ^ (mixed >> 31)) % UInt64(max(bound, 1)))
  }
}
