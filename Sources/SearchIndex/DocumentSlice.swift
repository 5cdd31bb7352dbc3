import ArabicText

/// What the index needs of a run of documents: their words in reading order.
///
/// The slice is made from its documents alone, so slices can be made anywhere and in any order;
/// ``Occurrences`` joins them.
struct DocumentSlice: Sendable {
  /// The folded words of the slice, numbered as met.
  private(set) var vocabulary = Vocabulary()
  /// Every word of every document: its number in ``vocabulary``.
  private(set) var words: [Int32] = []
  /// How each word of ``vocabulary`` was written where it was first met, without vowel signs.
  private(set) var surfaces: [[UInt8]] = []
  /// Where each of ``words`` stands in its document.
  private(set) var positions: [Int32] = []
  /// For each document the end of its words in ``words``.
  private(set) var wordEnds: [Int] = []
  /// For each document and ``SearchField`` the first position after the field.
  private(set) var fieldEnds: [Int32] = []
  /// For each document how many words its body has.
  private(set) var bodyLengths: [Int32] = []

  /// Reads documents. O(bytes of their text).
  /// - Parameter documents: the run.
  init(_ documents: ArraySlice<SearchDocument>) {
    let tokenizer = Tokenizer()
    for document in documents {
      var position: Int32 = 0
      for field in SearchField.allCases {
        let start = words.count
        for text in field.texts(of: document) { read(text, with: tokenizer, from: &position) }
        fieldEnds.append(position)
        if field == .body { bodyLengths.append(Int32(clamping: words.count - start)) }
      }
      wordEnds.append(words.count)
    }
  }

  /// Takes in one text. A position is left free after it, so that no phrase runs from one text
  /// into the next.
  private mutating func read(
    _ text: String, with tokenizer: Tokenizer, from position: inout Int32
  ) {
    var text = text
    text.withUTF8 { bytes in
      var last = CompoundName.Part.none
      tokenizer.forEachToken(in: bytes) { range, term in
        if let preposition = Homograph.preposition(term, written: bytes[range]) {
          preposition.withUnsafeBufferPointer { add($0, at: position) }
        } else {
          add(term, at: position)
        }
        if surfaces.count < vocabulary.count { surfaces.append(Self.surface(of: bytes[range])) }
        let part = CompoundName.Part(term)
        if let joined = last.joined(with: term) { addBeside(joined, at: position - 1) }
        for half in part.halves(of: term) { addBeside(half, at: position) }
        last = part
        position += 1
      }
    }
    position += 1
  }

  private mutating func add(_ term: UnsafeBufferPointer<UInt8>, at position: Int32) {
    words.append(Int32(truncatingIfNeeded: vocabulary.number(of: term)))
    positions.append(position)
  }

  /// Takes in another spelling of what stands at a position.
  private mutating func addBeside(_ term: [UInt8], at position: Int32) {
    term.withUnsafeBufferPointer { add($0, at: position) }
    if surfaces.count < vocabulary.count { surfaces.append(term) }
  }

  /// A word without tatweel and vowel signs (U+0640, U+064B to U+0652).
  private static func surface(of bytes: Slice<UnsafeBufferPointer<UInt8>>) -> [UInt8] {
    var surface: [UInt8] = []
    surface.reserveCapacity(bytes.count)
    var index = bytes.startIndex
    while index < bytes.endIndex {
      let next = index + 1 < bytes.endIndex ? bytes[index + 1] : 0
      if bytes[index] == 0xD9 && (next == 0x80 || 0x8B...0x92 ~= next) {
        index += 2
      } else {
        surface.append(bytes[index])
        index += 1
      }
    }
    return surface
  }
}
