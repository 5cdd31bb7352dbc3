/// Folded texts, read by their bytes. A letter has but one spelling there, so that no comparison needs the
/// normal forms of Unicode, which characters and dictionaries of strings look up letter by letter.
extension StringProtocol {
  /// Calls a closure with the bytes of a folded text.
  func withFoldedBytes<Result>(_ body: (UnsafeBufferPointer<UInt8>) -> Result) -> Result {
    if let result = utf8.withContiguousStorageIfAvailable(body) { return result }
    var copy = String(self)
    return copy.withUTF8(body)
  }

  /// Whether it is more than one word.
  var hasSeveralWords: Bool { utf8.contains(UInt8(ascii: " ")) }

  /// Whether it begins with the letters of another folded text.
  func begins(with letters: String) -> Bool { utf8.starts(with: letters.utf8) }

  /// Whether it ends with the letters of another folded text.
  func ends(with letters: String) -> Bool {
    utf8.suffix(letters.utf8.count).elementsEqual(letters.utf8)
  }

  /// Whether it has the letters of another folded text and no more.
  func isWord(_ letters: String) -> Bool { utf8.elementsEqual(letters.utf8) }
}

extension String {
  /// The words of a folded text.
  var foldedWords: [Substring] { utf8.split(separator: UInt8(ascii: " ")).map { Substring($0) } }

  /// The first word of a folded text.
  var firstFoldedWord: Substring { Substring(utf8.prefix { $0 != UInt8(ascii: " ") }) }
}
