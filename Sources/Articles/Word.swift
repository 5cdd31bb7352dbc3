import ArabicText

/// A word of a line: where it stands, and enough of its folded form to be told from other words.
struct Word: Sendable {
  /// Where it stands in the line, in UTF-8 bytes.
  var range: Range<Int>
  /// The hash of its folded form; two words that share it are taken for one.
  let hash: UInt64
  /// Whether it begins with a digit.
  let isNumber: Bool
  /// How many letters or digits it has when folded.
  let length: Int

  /// The words of a text, in order. O(length), without a copy of any word.
  /// - Parameters:
  ///   - text: the text.
  ///   - range: the part to look at, in UTF-8 bytes at the borders of characters.
  ///   - limit: how many words at most, from the first.
  static func words(in text: String, _ range: Range<Int>, atMost limit: Int = .max) -> [Word] {
    text.utf8.withContiguousStorageIfAvailable { bytes in
      var words: [Word] = []
      words.reserveCapacity(min(limit, range.count / 8 + 1))
      let window = UnsafeBufferPointer(rebasing: bytes[range])
      Tokenizer().forEachToken(in: window, atMost: limit) { place, folded in
        words.append(
          Word(
            range: place.lowerBound + range.lowerBound..<place.upperBound + range.lowerBound,
            hash: ByteHash.of(folded), isNumber: (0x30...0x39).contains(folded[0]),
            length: folded.count { $0 & 0xC0 != 0x80 }))
      }
      return words
    } ?? []
  }

  /// The words of a text that is no line.
  static func words(in text: String) -> [Word] {
    var text = text
    text.makeContiguousUTF8()
    return words(in: text, 0..<text.utf8.count)
  }
}
