/// The one pair of words that folding makes one although news need them apart: على, on, which stands in
/// nearly every text, and علي, whom a reader looks for.
public enum Homograph {
  /// The word على, alone or behind و or ف, as a search index keeps it.
  /// - Parameters:
  ///   - term: a folded word.
  ///   - written: the word as it was written.
  /// - Returns: the folded word with its last letter as written, or `nil` where it is another word.
  public static func preposition(
    _ term: UnsafeBufferPointer<UInt8>, written: Slice<UnsafeBufferPointer<UInt8>>
  ) -> [UInt8]? {
    guard term.count == 6 || term.count == 8, term.suffix(6).elementsEqual(name),
      term.count == 6 || StopWords.contains(String(decoding: term, as: UTF8.self)),
      endsInAlefMaksura(written)
    else { return nil }
    return term.dropLast(2) + Array("ى".utf8)
  }

  private static let name = Array("علي".utf8)

  /// Whether the last letter, behind which marks may stand, is ى (U+0649).
  private static func endsInAlefMaksura(_ written: Slice<UnsafeBufferPointer<UInt8>>) -> Bool {
    let text = String(decoding: written, as: UTF8.self)
    return text.unicodeScalars.last { $0.properties.isAlphabetic && $0.value < 0x064B } == "ى"
  }
}
