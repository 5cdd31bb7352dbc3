/// What one code point is to a word, and what it folds to, in 32 bits: eight flags, the number of
/// folded bytes, and the bytes themselves where two are enough, else where they stand.
struct FoldEntry {
  var bits: UInt32

  /// A letter or a digit: it opens a word or goes on with it.
  static let word: UInt32 = 1 << 0
  /// A letter of the Arabic script.
  static let arabic: UInt32 = 1 << 1
  /// A decimal digit.
  static let digit: UInt32 = 1 << 2
  /// A hamza whose fold depends on the rest of the word.
  static let unsettled: UInt32 = 1 << 3
  /// A combining mark or tatweel.
  static let mark: UInt32 = 1 << 4
  /// An invisible sign.
  static let invisible: UInt32 = 1 << 5
  /// It folds to its own bytes.
  static let verbatim: UInt32 = 1 << 6
  /// It stands between thousands and hundreds.
  static let grouping: UInt32 = 1 << 7

  /// What separates words and stays as it is.
  static let separator = FoldEntry(bits: verbatim)

  init(bits: UInt32) { self.bits = bits }

  /// - Parameters:
  ///   - flags: the flags.
  ///   - count: the number of folded bytes, up to 15.
  ///   - value: up to two folded bytes, the first in the low one, or where more of them stand.
  init(flags: UInt32, count: Int = 0, value: Int = 0) {
    bits = flags | UInt32(count) << 8 | UInt32(value) << 12
  }

  @inline(__always) func has(_ flag: UInt32) -> Bool { bits & flag != 0 }
  @inline(__always) var count: Int { Int(bits >> 8 & 15) }
  @inline(__always) var value: Int { Int(bits >> 12) }
  @inline(__always) var isTransparent: Bool { bits & (Self.mark | Self.invisible) != 0 }
  /// Whether its folded bytes are the low bytes of `value`.
  @inline(__always) var isShort: Bool { count <= 2 && !has(Self.verbatim) }
  /// Whether it stands for two Arabic letters or more.
  @inline(__always) var isLigature: Bool { has(Self.arabic) && !isShort && !has(Self.verbatim) }
}
