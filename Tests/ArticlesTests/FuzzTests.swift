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
      folder.appending(path: "Golden/Layouts"),
    ]
    let files = folders.flatMap { folder in
      let names = (try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []
      return names.filter { $0.hasSuffix(".txt") || $0.hasSuffix(".page") }.sorted().map {
        folder.appending(path: $0)
      }
    }
    return files.compactMap { try? [UInt8](Data(contentsOf: $0)) }
  }()

  @Test func `no input breaks the reader, and no line of it is lost`() {
    var input = FuzzInput(seed: Self.seed, pages: Self.pages)
    for number in 0..<Self.count {
      let text = input.next()
      let pages = ArticleExtractor().read(text)
      let record = ArticleExtractor().reading(ofRecord: "عنوان", text: text, authors: ["كاتب"])
      for reading in [pages, record] {
        guard let line = unaccounted(in: reading) else { continue }
        Issue.record(
          """
          input \(number) of seed \(Self.seed), line \(line + 1)
          \(reading.readings.indices.contains(line) ? "\(reading.readings[line])" : "")
          \(reading.parts.filter { $0.line == line + 1 })
          \(reading.articles.flatMap(\.passages).map(\.passage).filter { $0.line == line + 1 })
          \(text)
          """)
        return
      }
    }
  }

  /// The first line that is lost. Every line on which something can be seen has its reason, and
  /// one that is kept is tiled by the article's passages and the parts that are dropped.
  private func unaccounted(in reading: PageReading) -> Int? {
    let passages = reading.articles.flatMap { article in
      article.passages.map(\.passage) + (article.section.map { [$0] } ?? [])
    }.filter { $0.line > 0 && !$0.text.isEmpty }
    let kept = Dictionary(grouping: passages, by: \.line)
    let parts = Dictionary(grouping: reading.parts, by: \.line)
    guard reading.lines.count == reading.readings.count else { return reading.lines.count }
    if let astray = passages.first(where: { !isPart($0, of: reading) }) { return astray.line - 1 }
    return reading.lines.indices.first { index in
      let (line, told) = (reading.lines[index], reading.readings[index])
      let (passages, parts) = (kept[index + 1] ?? [], parts[index + 1] ?? [])
      guard told.role == .blank || told.reason != nil else { return true }
      return Self.keptRoles.contains(told.role)
        ? !isTiled(line, told.role, passages, parts) : !passages.isEmpty || !parts.isEmpty
    }
  }

  private static let keptRoles: Set<LineRole> = [
    .title, .deck, .section, .caption, .body, .subheading, .summaryBullet,
  ]

  /// Whether nothing that can be seen of a line is in two pieces or in none. The brackets around a
  /// credit and the mark before a point are in none.
  private func isTiled(
    _ line: String, _ role: LineRole, _ passages: [Passage], _ parts: [PartReading]
  ) -> Bool {
    // A blank that is spelled out is a blank, also after a sign that makes one letter with the "&".
    let blanked = line.replacingOccurrences(of: "&nbsp;", with: "      ", options: .literal)
    let scalars = Array(blanked.unicodeScalars)
    let ranges = passages.map { $0.source(of: 0..<$0.text.utf8.count).range } + parts.map(\.range)
    guard ranges.allSatisfy({ !$0.isEmpty && $0.upperBound <= scalars.count }) else { return false }
    var pieces = [Int](repeating: 0, count: scalars.count)
    for place in ranges.joined() { pieces[place] += 1 }
    let isMarked = role == .caption || role == .summaryBullet
    return zip(pieces, scalars).allSatisfy { count, scalar in
      count == 1 || count == 0 && (isBlank(scalar) || isMarked && Self.marks.contains(scalar))
    }
  }

  private static let marks = Set("()©-–—*•·●▪■◾➤".unicodeScalars)

  private func isBlank(_ scalar: Unicode.Scalar) -> Bool {
    BlankTrimming.core(of: String(scalar), in: 0..<String(scalar).utf8.count).isEmpty
  }

  private func isPart(_ passage: Passage, of reading: PageReading) -> Bool {
    let line = reading.lines[passage.line - 1].unicodeScalars
    let source = passage.source(of: 0..<passage.text.utf8.count)
    return line.dropFirst(source.range.lowerBound).starts(with: source.surface.unicodeScalars)
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
    switch below(6) {
    case 0: bytes.insert(UInt8(below(256)), at: at)
    case 1: if at < bytes.count { bytes.remove(at: at) }
    case 2: bytes.insert(contentsOf: Self.tokens[below(Self.tokens.count)].utf8, at: at)
    case 3: bytes.insert(contentsOf: bytes[at..<min(bytes.count, at + below(200))], at: at)
    case 4: if at < bytes.count { bytes[at] = UInt8(below(256)) }
    default: repeatLine(at: at, of: &bytes)
    }
  }

  /// Sets a line twice, or once more somewhere else.
  private mutating func repeatLine(at place: Int, of bytes: inout [UInt8]) {
    let newline = UInt8(ascii: "\n")
    let start = bytes[..<place].lastIndex(of: newline).map { $0 + 1 } ?? 0
    let end = bytes[place...].firstIndex(of: newline) ?? bytes.count
    let line = [newline] + bytes[start..<end] + [newline]
    bytes.insert(contentsOf: line, at: below(2) == 0 ? end : below(bytes.count + 1))
  }

  private static let tokens = [
    "\n", "\n\n\n", "TT\n", " سمات ", "رابط الخبر: ", "[email protected]",
    "[email\u{A0}protected] /* */",
    "Next Previous ", "كتب - ", ":", "- ", "(أ.ف.ب)", "©", "\u{200F}", "\u{A0}", "12:30", "#",
    "...المزيد",
    "التعليق على الصورة، ", "صورة (رويترز)\nصورة (رويترز)\n", "- نقطة\n", "الملخص\n",
    "للتواصل أرسل sms إلى 1", "شارك تويتر فيسبوك واتساب ", "واس", "٢٠ يونيو ٢٠٢٥", "\r\n", "\u{0}",
    "&nbsp;", "&quot;", "&amp;lt;", "\u{202E}", "\u{202C}", "\u{2067}", "ﻻ", "\u{FEFF}",
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
