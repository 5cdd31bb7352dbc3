import ArabicText

/// A place where a passage reads otherwise than its line in the input.
public struct TextRepair: Sendable, Hashable {
  /// Where it stands in the passage's text, in UTF-8 bytes; empty where something was left out.
  public var range: Range<Int>
  /// What stands in the input.
  public var original: String
}

/// Where a part of a passage stands in its line of the input.
public struct SourceSpan: Sendable, Hashable {
  /// The Unicode scalars of the line that it takes.
  public var range: Range<Int>
  /// The text as it stands there.
  public var surface: String
}

extension Passage {
  /// Where a part of the text stands in the line of the input. O(length).
  /// - Parameter range: UTF-8 bytes of ``text``, at the borders of Unicode scalars.
  public func source(of range: Range<Int>) -> SourceSpan {
    let range = widened(range)
    let moved = repairs.filter { $0.range.upperBound <= range.lowerBound }.reduce(0) {
      $0 + $1.original.unicodeScalars.count - scalars(in: $1.range)
    }
    let start = offset + scalars(in: 0..<range.lowerBound) + moved
    let surface = original(of: range)
    return SourceSpan(range: start..<start + surface.unicodeScalars.count, surface: surface)
  }

  /// A range that holds no repair by half, as of a ligature that became two letters.
  private func widened(_ range: Range<Int>) -> Range<Int> {
    repairs.filter { $0.range.overlaps(range) }.reduce(range) {
      min($0.lowerBound, $1.range.lowerBound)..<max($0.upperBound, $1.range.upperBound)
    }
  }

  private func scalars(in range: Range<Int>) -> Int {
    text.utf8.dropFirst(range.lowerBound).prefix(range.count).count { $0 & 0xC0 != 0x80 }
  }

  /// A part of the text with the repairs in it taken back.
  private func original(of range: Range<Int>) -> String {
    var original = ""
    var at = range.lowerBound
    for repair in repairs
    where repair.range.upperBound > range.lowerBound && repair.range.lowerBound < range.upperBound {
      original += slice(at..<max(at, repair.range.lowerBound)) + repair.original
      at = max(at, repair.range.upperBound)
    }
    return original + slice(min(at, range.upperBound)..<range.upperBound)
  }

  private func slice(_ range: Range<Int>) -> Substring {
    let start = text.utf8.index(text.startIndex, offsetBy: range.lowerBound)
    return text[start..<text.utf8.index(start, offsetBy: range.count)]
  }

  /// Puts right what a scraper or an editor's program did to the letters. O(length).
  ///
  /// * Escapes of HTML become the characters they stand for.
  /// * Shapes of Arabic letters (U+FB50–FD3D, U+FE80–FEFC) become the letters; the signs of whole
  ///   phrases, ﷺ and ﷲ among them, stay.
  /// * A byte order mark in the text, marks that force a direction on letters (U+202D, 202E), and
  ///   marks of direction that nothing closes or opens, are left out. All others stay.
  mutating func repair() {
    guard text.utf8.withContiguousStorageIfAvailable(TextMender.hasSuspects) ?? true else { return }
    var source = text
    let (mended, repairs) = source.withUTF8 { bytes in
      var mender = TextMender(text: bytes)
      mender.run()
      return (mender.output, mender.repairs)
    }
    guard !repairs.isEmpty else { return }
    text = String(decoding: mended, as: UTF8.self)
    self.repairs = repairs
  }
}

/// One pass over a text that holds something to put right.
private struct TextMender {
  let text: UnsafeBufferPointer<UInt8>
  private(set) var output: [UInt8] = []
  private(set) var repairs: [TextRepair] = []
  private let stray: Set<Int>

  init(text: UnsafeBufferPointer<UInt8>) {
    self.text = text
    stray = StrayMarks.places(in: text)
  }

  /// Whether a text may hold something to put right. O(length), eight bytes at a time.
  static func hasSuspects(_ text: UnsafeBufferPointer<UInt8>) -> Bool {
    var at = 0
    while at < text.count {
      at = text.firstPlace(in: at..<text.count) { block in
        block.places(of: UInt8(ascii: "&")) | block.places(of: 0xEF) | block.places(of: 0xE2)
      } orByte: {
        $0 == UInt8(ascii: "&") || $0 == 0xEF || $0 == 0xE2
      }
      if isSuspect(text, at) { return true }
      at += 1
    }
    return false
  }

  private static func isSuspect(_ text: UnsafeBufferPointer<UInt8>, _ at: Int) -> Bool {
    guard at < text.count else { return false }
    return switch text[at] {
    case UInt8(ascii: "&"): true
    case 0xEF: at + 1 < text.count && text[at + 1] >= 0xAC
    case 0xE2: at + 2 < text.count && StrayMarks.Kind(text, at) != nil
    default: false
    }
  }

  mutating func run() {
    var at = 0
    while at < text.count {
      let width = repair(at)
      if width == 0 { output.append(text[at]) }
      at += max(width, 1)
    }
  }

  /// Puts right what begins at a byte.
  /// - Returns: how many bytes of the text that took; 0 where nothing is wrong.
  private mutating func repair(_ at: Int) -> Int {
    switch text[at] {
    case UInt8(ascii: "&"):
      guard let (scalar, length) = HTMLEntities.reference(text, at) else { return 0 }
      replace(at..<at + length, by: String(scalar))
      return length
    case 0xE2 where stray.contains(at):
      replace(at..<at + 3, by: "")
      return 3
    case 0xEF where at + 2 < text.count: return repairShape(at)
    default: return 0
    }
  }

  private mutating func repairShape(_ at: Int) -> Int {
    let codePoint =
      0xF000 | UInt32(text[at + 1] & 0x3F) << 6 | UInt32(text[at + 2] & 0x3F)
    if codePoint == 0xFEFF {
      replace(at..<at + 3, by: "")
    } else if let letters = Self.letters[codePoint] {
      replace(at..<at + 3, by: letters)
    } else {
      return 0
    }
    return 3
  }

  private mutating func replace(_ range: Range<Int>, by text: String) {
    let start = output.count
    output += text.utf8
    repairs.append(
      TextRepair(
        range: start..<output.count,
        original: String(decoding: UnsafeBufferPointer(rebasing: self.text[range]), as: UTF8.self)))
  }

  private static let letters: [UInt32: String] = {
    var letters: [UInt32: String] = [:]
    PresentationForms.forEach { form, spelled in
      let isShape = (0xFB50...0xFD3D).contains(form) || (0xFE80...0xFEFC).contains(form)
      if isShape && !spelled.isEmpty { letters[form] = spelled }
    }
    return letters
  }()
}

/// The marks of direction of Unicode (Bidirectional Algorithm, section 2) that do harm.
private enum StrayMarks {
  /// What a mark does.
  enum Kind {
    case embedding, override, embeddingEnd, isolate, isolateEnd

    /// The mark that begins at a byte.
    init?(_ text: UnsafeBufferPointer<UInt8>, _ at: Int) {
      switch (text[at + 1], text[at + 2]) {
      case (0x80, 0xAA...0xAB): self = .embedding
      case (0x80, 0xAC): self = .embeddingEnd
      case (0x80, 0xAD...0xAE): self = .override
      case (0x81, 0xA6...0xA8): self = .isolate
      case (0x81, 0xA9): self = .isolateEnd
      default: return nil
      }
    }
  }

  /// Where marks stand that have no partner, and those that force a direction, with their ends.
  static func places(in text: UnsafeBufferPointer<UInt8>) -> Set<Int> {
    var stray: Set<Int> = []
    var embeddings: [(place: Int, kind: Kind)] = []
    var isolates: [Int] = []
    for at in text.indices.dropLast(2) where text[at] == 0xE2 {
      guard let kind = Kind(text, at) else { continue }
      switch kind {
      case .embedding, .override:
        embeddings.append((at, kind))
        if kind == .override { stray.insert(at) }
      case .embeddingEnd:
        if embeddings.popLast()?.kind != .embedding { stray.insert(at) }
      case .isolate: isolates.append(at)
      case .isolateEnd: if isolates.popLast() == nil { stray.insert(at) }
      }
    }
    return stray.union(embeddings.map(\.place)).union(isolates)
  }
}
