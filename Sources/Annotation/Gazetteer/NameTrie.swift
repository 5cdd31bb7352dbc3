import ArabicText

/// Names as a trie over the hashes of folded words, in which a word that begins no name costs one look-up.
///
/// A name's first word is known in every form that a particle gives it, so that no word of a text is ever
/// taken apart.
struct NameTrie: Sendable {
  /// The words of a name.
  struct Words {
    /// The words, folded; none for a name that cannot be found.
    var folded: [String]
    /// Whether the first begins with the article ال, and not with the letters of ألمانيا.
    var hasArticle: Bool
  }

  /// A step from one word of a name to the next.
  private struct Step: Hashable {
    var node: Int32
    var word: UInt64

    /// The word is a hash already.
    func hash(into hasher: inout Hasher) {
      hasher.combine(word &+ UInt64(UInt32(bitPattern: node)))
    }
  }

  /// The ways to read words as the first of a name.
  let beginnings: NameBeginnings
  private var steps: [Step: Int32] = [:]
  private var names = Rows<Int32>()

  private static let root: Int32 = 0

  /// Compiles names. O(n) over their words.
  /// - Parameter list: the names; elsewhere they are known by their index in it.
  init(_ list: [Words]) {
    var first: [(word: String, node: Int32)] = []
    var withArticle: Set<Int32> = []
    var (nodes, ends): (Int32, [(row: Int32, item: Int32)]) = (1, [])
    for (index, name) in list.enumerated() where !name.folded.isEmpty {
      var node = Self.root
      for word in name.folded {
        let step = Step(node: node, word: WordHash.of(word))
        if let known = steps[step] {
          node = known
          continue
        }
        node = nodes
        nodes += 1
        steps[step] = node
        if step.node == Self.root { first.append((word, node)) }
      }
      ends.append((node, Int32(index)))
      guard name.hasArticle else { continue }
      withArticle.insert(steps[Step(node: Self.root, word: WordHash.of(name.folded[0]))] ?? node)
    }
    names = Rows(ends, count: Int(nodes))
    beginnings = NameBeginnings(first, withArticle: withArticle)
  }

  /// The node that a further word leads to. O(1).
  /// - Parameters:
  ///   - node: the node so far.
  ///   - word: the hash of the further word.
  func next(after node: Int32, word: UInt64) -> Int32? { steps[Step(node: node, word: word)] }

  /// The names that end at a node, in the order of the list.
  func names(at node: Int32) -> ArraySlice<Int32> { names[Int(node)] }
}
