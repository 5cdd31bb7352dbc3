/// What the tagger knows of a token by where it stands: pairs of neighbours, and listed names of
/// several words.
package struct SequenceFeatures {
  /// Looks up listed names.
  package let reader: WordReader
  /// How many words the longest listed name may have.
  static let longestName = 6

  /// Creates the reader of sequences.
  package init(reader: WordReader) { self.reader = reader }

  /// For every token the listed name it is part of: its kinds, how long it is, and the token's place
  /// in it; 0 for none. O(tokens).
  /// - Parameters:
  ///   - words: the cues of a sentence's tokens.
  ///   - spans: what is filled, one for every token.
  package func readNames(_ words: [WordCues], into spans: inout [UInt64]) {
    spans.removeAll(keepingCapacity: true)
    spans.append(contentsOf: repeatElement(0, count: words.count))
    var position = 0
    while position < words.count {
      guard words[position].beginsListed, let (length, kinds) = longestName(words, at: position)
      else {
        position += 1
        continue
      }
      for offset in 0..<length {
        let place: UInt64 = offset == 0 ? 1 : offset == length - 1 ? 3 : 2
        spans[position + offset] =
          UInt64(kinds.rawValue) << 8 | UInt64(min(length, 4)) << 4 | place
      }
      position += length
    }
  }

  private func longestName(_ words: [WordCues], at start: Int) -> (Int, ListedKinds)? {
    var longest: (Int, ListedKinds)?
    for first in [words[start].listedWhole, words[start].listedBare] {
      var hash = first
      var length = 1
      while length < Self.longestName, start + length < words.count {
        hash = FeatureHash.of(hash, words[start + length].listedWhole)
        guard let kinds = reader.listed[hash] else { break }
        length += 1
        let name = kinds.subtracting(.beginning)
        if !name.isEmpty, length > longest?.0 ?? 1 { longest = (length, name) }
        if !kinds.contains(.beginning) { break }
      }
    }
    return longest
  }

  /// Calls a closure with every feature of a token that depends on its place. O(1).
  /// - Parameters:
  ///   - position: the token.
  ///   - words: the cues of the sentence's tokens.
  ///   - spans: what ``readNames(_:into:)`` gave.
  ///   - body: takes a feature.
  @inline(__always)
  package static func forEach(
    at position: Int, _ words: [WordCues], _ spans: [UInt64], _ body: (UInt64) -> Void
  ) {
    let last = words.count - 1
    let here = words[position]
    let before = position > 0 ? words[position - 1] : edge
    let after = position < last ? words[position + 1] : edge
    let before2 = position > 1 ? words[position - 2] : edge
    let after2 = position + 1 < last ? words[position + 2] : edge
    body(pair(1, before.word, here.word))
    body(pair(2, here.word, after.word))
    body(pair(3, before.middleClass, here.middleClass))
    body(pair(4, here.middleClass, after.middleClass))
    body(pair(5, before2.middleClass, before.middleClass))
    body(pair(6, after.middleClass, after2.middleClass))
    body(pair(7, UInt64(before.cue), UInt64(here.cue)))
    body(pair(8, UInt64(here.cue), UInt64(after.cue)))
    body(pair(9, UInt64(before.cue), here.middleClass))
    body(pair(10, before.middleClass, after.middleClass))
    body(pair(14, UInt64(before2.cue), UInt64(before.cue)))
    body(pair(15, UInt64(before.cue), UInt64(after.cue)))
    body(pair(16, leadingTrigger(position, words), UInt64(here.cue) & 0xFFFF))
    if spans[position] != 0 { body(pair(11, spans[position], 0)) }
    if position > 0, spans[position - 1] != 0 { body(pair(12, spans[position - 1], 0)) }
    if position < last, spans[position + 1] != 0 { body(pair(13, spans[position + 1], 0)) }
  }

  /// The nearest trigger two to five words before, with how far it is: «وزير الخارجية الروسي سيرغي».
  @inline(__always)
  private static func leadingTrigger(_ position: Int, _ words: [WordCues]) -> UInt64 {
    for distance in 2...5 where distance <= position {
      let trigger = words[position - distance].trigger & 31
      if trigger > 0 && trigger < 10 { return UInt64(trigger) << 4 | UInt64(distance) }
    }
    return 0
  }

  private static let edge = WordCues()

  @inline(__always)
  private static func pair(_ template: UInt64, _ first: UInt64, _ second: UInt64) -> UInt64 {
    FeatureHash.of(first &+ template &* 0x9E37_79B9_7F4A_7C15, second)
  }
}
