import ArabicText

/// Names as a flat trie over folded words, in which a word that begins no name costs one look-up.
///
/// A name's first word stands in the vocabulary in every form that a particle gives it, so that no
/// word of a text is ever taken apart.
struct NameTrie: Sendable {
  /// A way to read a word as the beginning of names.
  struct Beginning: Sendable {
    /// The node reached.
    var node: Int32
    /// The particle before the name, as an index into ``Particles/chains``.
    var particle: UInt8?
    /// Whether the particle and the article are written لل.
    var isAssimilated = false
  }

  /// The words of a name.
  struct Words {
    /// The words, folded; none for a name that cannot be found.
    var folded: [String]
    /// Whether the first begins with the article ال, and not with the letters of ألمانيا.
    var hasArticle: Bool
  }

  /// A step from one word to the next.
  private struct Edge: Sendable {
    var word: Int32
    var node: Int32
  }

  private let vocabulary: Vocabulary
  private let filter: WordFilter
  private var beginnings = Rows<Beginning>()
  private var edges = Rows<Edge>()
  private var names = Rows<Int32>()

  /// Compiles names. O(n log n) over their words.
  /// - Parameter list: the names; elsewhere they are known by their index in it.
  init(_ list: [Words]) {
    var draft = TrieDraft()
    for (index, name) in list.enumerated() { draft.insert(name, as: Int32(index)) }
    for node in draft.nodes {
      let steps = node.next.sorted { $0.key < $1.key }
      edges.append(steps.map { Edge(word: $0.key, node: $0.value) })
      names.append(node.names)
    }
    let readings = draft.readingsOfBeginnings()
    vocabulary = draft.vocabulary
    filter = WordFilter(of: vocabulary)
    for word in 0..<vocabulary.count { beginnings.append(readings[Int32(word)] ?? []) }
  }

  /// The number of a folded word; `nil` for one that belongs to no name. O(length) on average.
  func number(of word: UnsafeBufferPointer<UInt8>) -> Int? {
    let hash = WordHash.of(word)
    return filter.mayHold(hash) ? vocabulary.existingNumber(of: word, hash: hash) : nil
  }

  /// The readings of a word as the first of a name, the most literal first.
  /// - Parameter word: its number.
  func beginnings(at word: Int) -> ArraySlice<Beginning> { beginnings[word] }

  /// The node that a further word leads to. O(log children).
  /// - Parameters:
  ///   - node: the node so far.
  ///   - word: the number of the further word.
  func next(after node: Int32, word: Int) -> Int32? {
    let bounds = edges.bounds(Int(node))
    var (low, high) = (bounds.lowerBound, bounds.upperBound)
    while low < high {
      let middle = (low + high) / 2
      if edges.items[middle].word < word { low = middle + 1 } else { high = middle }
    }
    guard low < bounds.upperBound, edges.items[low].word == word else { return nil }
    return edges.items[low].node
  }

  /// The names that end at a node, in the order of the list.
  func names(at node: Int32) -> ArraySlice<Int32> { names[Int(node)] }
}

/// A trie while it grows.
private struct TrieDraft {
  struct Node {
    var next: [Int32: Int32] = [:]
    var names: [Int32] = []
  }

  var vocabulary = Vocabulary()
  /// The first is the root.
  var nodes = [Node()]
  /// The first words, by number, that have the article in some name.
  var withArticle: Set<Int32> = []

  mutating func insert(_ name: NameTrie.Words, as index: Int32) {
    guard let first = name.folded.first else { return }
    var node = 0
    for word in name.folded { node = child(of: node, word: number(of: word)) }
    nodes[node].names.append(index)
    if name.hasArticle { withArticle.insert(number(of: first)) }
  }

  /// For every word that can begin a name, by number, how to read it.
  mutating func readingsOfBeginnings() -> [Int32: [NameTrie.Beginning]] {
    let firsts = nodes[0].next.sorted { $0.key < $1.key }
    var readings: [Int32: [NameTrie.Beginning]] = [:]
    for (word, node) in firsts { readings[word] = [NameTrie.Beginning(node: node)] }
    for (word, node) in firsts {
      let text = String(decoding: vocabulary[Int(word)], as: UTF8.self)
      for form in Particles.forms(of: text, hasArticle: withArticle.contains(word)) {
        readings[number(of: form.word), default: []].append(
          NameTrie.Beginning(
            node: node, particle: UInt8(form.particle), isAssimilated: form.isAssimilated))
      }
    }
    return readings
  }

  private mutating func child(of node: Int, word: Int32) -> Int {
    if let known = nodes[node].next[word] { return Int(known) }
    nodes.append(Node())
    nodes[node].next[word] = Int32(nodes.count - 1)
    return nodes.count - 1
  }

  private mutating func number(of word: String) -> Int32 {
    Int32(Array(word.utf8).withUnsafeBufferPointer { vocabulary.number(of: $0) })
  }
}
