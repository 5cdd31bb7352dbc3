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
  ///   - forms: the forms of a sentence's tokens.
  ///   - spans: what is filled, one for every token.
  package func readNames(_ forms: [WordForm], into spans: inout [UInt64]) {
    spans.removeAll(keepingCapacity: true)
    spans.append(contentsOf: repeatElement(0, count: forms.count))
    var position = 0
    while position < forms.count {
      guard forms[position].beginsListed, let (length, kinds) = longestName(forms, at: position)
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

  private func longestName(_ forms: [WordForm], at start: Int) -> (Int, ListedKinds)? {
    var longest: (Int, ListedKinds)?
    for first in forms[start].listed {
      var hash = first
      var length = 1
      while length < Self.longestName, start + length < forms.count,
        let next = forms[start + length].listed.first
      {
        hash = FeatureHash.of(hash, next)
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
  ///   - forms: the forms of the sentence's tokens.
  ///   - spans: what ``readNames(_:into:)`` gave.
  ///   - body: takes a feature.
  @inline(__always)
  package static func forEach(
    at position: Int, _ forms: [WordForm], _ spans: [UInt64], _ body: (UInt64) -> Void
  ) {
    let last = forms.count - 1
    let here = forms[position]
    let before = position > 0 ? forms[position - 1] : edge
    let after = position < last ? forms[position + 1] : edge
    let before2 = position > 1 ? forms[position - 2] : edge
    let after2 = position + 1 < last ? forms[position + 2] : edge
    body(pair(1, before.word, here.word))
    body(pair(2, here.word, after.word))
    body(pair(3, before.middleClass, here.middleClass))
    body(pair(4, here.middleClass, after.middleClass))
    body(pair(5, before2.middleClass, before.middleClass))
    body(pair(6, after.middleClass, after2.middleClass))
    body(pair(7, before.cue, here.cue))
    body(pair(8, here.cue, after.cue))
    body(pair(9, before.cue, here.middleClass))
    body(pair(10, before.middleClass, after.middleClass))
    if spans[position] != 0 { body(pair(11, spans[position], 0)) }
    if position > 0, spans[position - 1] != 0 { body(pair(12, spans[position - 1], 0)) }
    if position < last, spans[position + 1] != 0 { body(pair(13, spans[position + 1], 0)) }
  }

  private static let edge = WordForm(word: 1, middleClass: 1)

  @inline(__always)
  private static func pair(_ template: UInt64, _ first: UInt64, _ second: UInt64) -> UInt64 {
    FeatureHash.of(first &+ template &* 0x9E37_79B9_7F4A_7C15, second)
  }
}
