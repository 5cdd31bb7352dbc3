/// A code in which frequent symbols take few bits: Huffman's, in the canonical form.
struct PrefixCode: Sendable {
  /// The length of each symbol's code in bits; 0 where it has none.
  let lengths: [Int]
  /// Each symbol's code.
  private let codes: [Int]
  /// The symbols that have codes, in the order of these: shorter codes first, equally long ones by
  /// symbol.
  let order: [Int]

  /// Finds the code. O(s log s) in the number of symbols.
  /// - Parameter counts: how often each symbol occurs.
  init(counts: [Int]) {
    let lengths = Self.lengths(for: counts)
    let order = lengths.indices.filter { lengths[$0] > 0 }
      .sorted { (lengths[$0], $0) < (lengths[$1], $1) }
    (self.lengths, self.order) = (lengths, order)
    codes = Self.codes(for: lengths, in: order)
  }

  /// Writes a symbol.
  func append(_ symbol: Int, to text: inout BitText) {
    text.append(codes[symbol], bits: lengths[symbol])
  }

  /// The code as the manifest tells it: the symbols in the order of their codes, as one text with
  /// blanks between, then how many codes there are of one bit, of two, and so on.
  /// - Parameter name: what a symbol stands for.
  func json(name: (Int) -> String) -> [UInt8] {
    let counts = (1..<(lengths.max() ?? 0) + 1).map { length in
      JSONText.number(lengths.count { $0 == length })
    }
    return JSONText.array([JSONText.words(order.map(name))] + counts)
  }

  /// Joins the two rarest trees until one is left; a symbol's length is its depth in it. Joined
  /// trees come in rising order, so that the rarest is always first among them or the symbols left.
  private static func lengths(for counts: [Int]) -> [Int] {
    let leaves = counts.indices.filter { counts[$0] > 0 }
      .sorted { (counts[$0], $1) < (counts[$1], $0) }
    var weights = leaves.map { counts[$0] }
    var parents = [Int](repeating: 0, count: max(leaves.count * 2 - 1, 0))
    var leaf = 0
    var tree = leaves.count
    func rarest() -> Int {
      let isLeaf =
        leaf < leaves.count && (tree >= weights.count || weights[leaf] <= weights[tree])
      defer { if isLeaf { leaf += 1 } else { tree += 1 } }
      return isLeaf ? leaf : tree
    }
    for joined in leaves.count..<max(parents.count, leaves.count) {
      let (first, second) = (rarest(), rarest())
      (parents[first], parents[second]) = (joined, joined)
      weights.append(weights[first] + weights[second])
    }
    var depths = [Int](repeating: 0, count: parents.count)
    for node in depths.indices.dropLast().reversed() { depths[node] = depths[parents[node]] + 1 }
    var lengths = [Int](repeating: 0, count: counts.count)
    for (symbol, depth) in zip(leaves, depths) { lengths[symbol] = max(depth, 1) }
    return lengths
  }

  /// Codes count upwards, shorter before longer, and by symbol.
  private static func codes(for lengths: [Int], in order: [Int]) -> [Int] {
    var codes = [Int](repeating: 0, count: lengths.count)
    var next = 0
    var length = 0
    for symbol in order {
      next <<= lengths[symbol] - length
      length = lengths[symbol]
      codes[symbol] = next
      next += 1
    }
    return codes
  }
}
