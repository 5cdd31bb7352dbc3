/// Writes bits as characters that JSON and gzip both treat kindly: six bits a character.
///
/// Of a character's bits the first is the highest. Numbers are written in codes that need no
/// separator; INDEX-FORMAT.md, "Bits", says how to read them.
struct BitText {
  /// The characters written so far, the open one excepted.
  private(set) var bytes: [UInt8] = []
  private var open: UInt8 = 0
  private var free = 6

  /// The characters, by value: those of ASCII from # to c that JSON need not escape.
  static let alphabet = (UInt8(ascii: "#")...UInt8(ascii: "c")).filter { $0 != UInt8(ascii: "\\") }

  /// Writes the low bits of a number, the highest first.
  mutating func append(_ value: Int, bits: Int) {
    var left = bits
    while left > 0 {
      let step = min(left, free)
      left -= step
      open = open << step | UInt8(truncatingIfNeeded: value >> left & (1 << step - 1))
      free -= step
      guard free == 0 else { return }
      bytes.append(Self.alphabet[Int(open)])
      (open, free) = (0, 6)
    }
  }

  /// Writes a number from 0 in Rice's code: the part above the low bits as so many ones and a zero,
  /// then the low bits.
  mutating func appendRice(_ value: Int, lowBits: Int) {
    for _ in 0..<value >> lowBits { append(1, bits: 1) }
    append(0, bits: 1)
    append(value, bits: lowBits)
  }

  /// Writes a number from 0 in Elias's gamma code, of the number above it.
  mutating func appendGamma(_ value: Int) {
    let value = max(value, 0) + 1
    let length = Int.bitWidth - value.leadingZeroBitCount
    append(0, bits: length - 1)
    append(value, bits: length)
  }

  /// Writes rising numbers: how many, the low bits of their distances, the distances less one.
  mutating func appendRising(_ numbers: some Collection<Int>) {
    let gaps = zip(numbers, [-1] + numbers).map { $0 - $1 - 1 }
    let lowBits = Self.lowBits(for: gaps, atMost: 15)
    appendGamma(gaps.count)
    append(lowBits, bits: 4)
    for gap in gaps { appendRice(gap, lowBits: lowBits) }
  }

  /// The characters, the last filled up with zeros.
  var finished: [UInt8] { free == 6 ? bytes : bytes + [Self.alphabet[Int(open << free)]] }

  /// The number of low bits with which Rice's code of some numbers is shortest.
  ///
  /// A bit more saves each number half of what it had above the low bits, so that the lengths fall
  /// and then rise: the first that the next does not undercut is the shortest.
  static func lowBits(for numbers: [Int], atMost limit: Int) -> Int {
    var length = numbers.reduce(0, +)
    for bits in 0..<limit {
      let next = numbers.reduce((bits + 1) * numbers.count) { $0 + $1 >> (bits + 1) }
      if next >= length { return bits }
      length = next
    }
    return limit
  }
}
