/// A code in which frequent symbols take few bits: Huffman's, in the canonical form.
struct PrefixCode: Sendable {
  /// The length of each symbol's code in bits; 0 where it has none.
  let lengths: [Int]
  /// Each symbol's code with a one before it, which tells its length; 1 where it has none.
  let codes: [Int]

  /// Finds the code. O(s²) in the number of symbols.
  /// - Parameter counts: how often each symbol occurs.
  init(counts: [Int]) {
    lengths = Self.lengths(for: counts)
    codes = zip(Self.codes(for: lengths), lengths).map { $0 | 1 << $1 }
  }

  /// Writes a symbol.
  func append(_ symbol: Int, to text: inout BitText) {
    text.append(codes[symbol], bits: lengths[symbol])
  }

  /// Joins the two rarest trees until one is left; a symbol's length is how often it was joined.
  private static func lengths(for counts: [Int]) -> [Int] {
    var lengths = [Int](repeating: 0, count: counts.count)
    var trees = counts.indices.filter { counts[$0] > 0 }.map { (count: counts[$0], symbols: [$0]) }
    if let only = trees.first, trees.count == 1 { lengths[only.symbols[0]] = 1 }
    while trees.count > 1 {
      // Rising, equal counts by their first symbol: the same input gives the same code.
      trees.sort { ($1.count, $1.symbols[0]) < ($0.count, $0.symbols[0]) }
      let rarest = trees.removeLast()
      let next = trees.removeLast()
      let joined = next.symbols + rarest.symbols
      for symbol in joined { lengths[symbol] += 1 }
      trees.append((rarest.count + next.count, joined))
    }
    return lengths
  }

  /// Codes count upwards, shorter before longer, and by symbol.
  private static func codes(for lengths: [Int]) -> [Int] {
    var codes = [Int](repeating: 0, count: lengths.count)
    var code = 0
    for length in 1...max(lengths.max() ?? 1, 1) {
      code <<= 1
      for symbol in lengths.indices where lengths[symbol] == length {
        codes[symbol] = code
        code += 1
      }
    }
    return codes
  }
}
