/// One entry for every code point of the Basic Multilingual Plane: the fold of ``Folding`` before the
/// two rules that look at the rest of a word.
///
/// Made once, from the tables of ``Letter``, ``LatinLetters``, ``PresentationForms`` and
/// ``CodePoints``.
struct FoldTable: @unchecked Sendable {
  // Safe because nothing writes to either after `init`, and neither is ever freed.
  private let entries: UnsafePointer<FoldEntry>
  private let expansions: UnsafePointer<UInt8>

  static let shared = FoldTable()

  private init() {
    let draft = FoldTableDraft()
    let entries = UnsafeMutablePointer<FoldEntry>.allocate(capacity: draft.entries.count)
    entries.initialize(from: draft.entries, count: draft.entries.count)
    let expansions = UnsafeMutablePointer<UInt8>.allocate(capacity: draft.expansions.count + 1)
    expansions.initialize(from: draft.expansions, count: draft.expansions.count)
    self.entries = UnsafePointer(entries)
    self.expansions = UnsafePointer(expansions)
  }

  /// The entry of a code point.
  /// - Parameter codePoint: at most U+10FFFF.
  @inline(__always) subscript(_ codePoint: UInt32) -> FoldEntry {
    codePoint <= 0xFFFF ? entries[Int(codePoint)] : .separator
  }

  /// The folded bytes of an entry that is neither short nor verbatim.
  func expansion(of entry: FoldEntry) -> UnsafeBufferPointer<UInt8> {
    UnsafeBufferPointer(start: expansions + entry.value, count: entry.count)
  }
}

/// The table while it is filled.
private struct FoldTableDraft {
  var entries = [FoldEntry](repeating: .separator, count: 0x10000)
  var expansions: [UInt8] = []

  init() {
    addOtherScripts()
    addSigns()
    addCasedLetters()
    addArabicLetters()
    addPresentationForms()
    addDigits()
  }

  private mutating func addSigns() {
    for range in CodePoints.marks { fill(range, FoldEntry(flags: FoldEntry.mark)) }
    for range in CodePoints.invisible { fill(range, FoldEntry(flags: FoldEntry.invisible)) }
    for range in CodePoints.blanks { fill(range, entry([UInt8(ascii: " ")], flags: 0)) }
    set(
      Letter.hamzaAbove.value, FoldEntry(flags: FoldEntry.mark | FoldEntry.unsettled))
    for sign in [",", Letter.thousandsSeparator] {
      set(sign.value, FoldEntry(flags: FoldEntry.grouping | FoldEntry.verbatim))
    }
    set(Letter.decimalSeparator.value, entry([UInt8(ascii: ".")], flags: 0))
  }

  private mutating func addOtherScripts() {
    let letter = FoldEntry(flags: FoldEntry.word | FoldEntry.verbatim)
    for range in CodePoints.uncased { fill(range, letter) }
  }

  private mutating func addCasedLetters() {
    var plain: [Unicode.Scalar: String] = [:]
    for (letter, accented) in LatinLetters.variants {
      for scalar in accented.unicodeScalars { plain[scalar] = letter }
    }
    for codePoint in CodePoints.cased.joined() {
      guard let scalar = Unicode.Scalar(codePoint) else { continue }
      let lower = scalar.properties.lowercaseMapping.unicodeScalars.filter {
        !entries[Int($0.value)].isTransparent
      }
      let folded = lower.flatMap { (plain[$0] ?? String($0)).utf8 }
      set(codePoint, entry(folded, flags: FoldEntry.word))
    }
    // Full width forms stand 0xFEE0 above the ASCII letters.
    for letter in UInt8(ascii: "a")...UInt8(ascii: "z") {
      set(UInt32(letter) + 0xFEE0, entry([letter], flags: FoldEntry.word))
      set(UInt32(letter) - 32 + 0xFEE0, entry([letter], flags: FoldEntry.word))
    }
  }

  private mutating func addArabicLetters() {
    let flags = FoldEntry.word | FoldEntry.arabic
    for codePoint in CodePoints.arabic.joined() {
      guard let scalar = Unicode.Scalar(codePoint) else { continue }
      let own = Array(String(scalar).utf8)
      let isShort = own.count <= 2
      set(
        codePoint, isShort ? entry(own, flags: flags) : FoldEntry(flags: flags | FoldEntry.verbatim)
      )
    }
    for (letter, variants) in Letter.variants {
      for scalar in variants.unicodeScalars where scalar != " " {
        set(scalar.value, entry(Array(String(letter).utf8), flags: flags))
      }
    }
    for letter in [Letter.hamza, Letter.yehWithHamza] {
      set(letter.value, entry(Array(String(letter).utf8), flags: flags | FoldEntry.unsettled))
    }
  }

  private mutating func addPresentationForms() {
    PresentationForms.forEach { form, letters in
      guard !letters.isEmpty else { return set(form, FoldEntry(flags: FoldEntry.mark)) }
      var flags: UInt32 = 0
      var folded: [UInt8] = []
      for letter in letters.unicodeScalars {
        let entry = entries[Int(letter.value)]
        flags |= entry.bits & (FoldEntry.word | FoldEntry.arabic | FoldEntry.unsettled)
        folded += bytes(of: entry)
      }
      set(form, entry(folded, flags: flags))
    }
  }

  private mutating func addDigits() {
    for zero in CodePoints.zeros {
      for digit in 0..<10 {
        let folded = [UInt8(ascii: "0") + UInt8(digit)]
        set(zero + UInt32(digit), entry(folded, flags: FoldEntry.word | FoldEntry.digit))
      }
    }
  }

  private mutating func fill(_ range: ClosedRange<UInt32>, _ entry: FoldEntry) {
    for codePoint in range { set(codePoint, entry) }
  }

  private mutating func set(_ codePoint: UInt32, _ entry: FoldEntry) {
    entries[Int(codePoint)] = entry
  }

  private mutating func entry(_ folded: [UInt8], flags: UInt32) -> FoldEntry {
    if folded.count <= 2 {
      let value = folded.reversed().reduce(0) { $0 << 8 | Int($1) }
      return FoldEntry(flags: flags, count: folded.count, value: value)
    }
    expansions += folded
    return FoldEntry(flags: flags, count: folded.count, value: expansions.count - folded.count)
  }

  private func bytes(of entry: FoldEntry) -> [UInt8] {
    if entry.isShort {
      return (0..<entry.count).map { UInt8(truncatingIfNeeded: entry.value >> ($0 * 8)) }
    }
    return Array(expansions[entry.value..<entry.value + entry.count])
  }
}
