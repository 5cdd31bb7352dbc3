/// A passage as a page can show it, and where its places have moved.
///
/// Characters that HTML forbids become U+FFFD, and line ends become blanks. Offsets, which name
/// places of the passage as it came, are carried over.
struct ReadableText {
  /// The text to show.
  let text: String
  /// Where characters that changed their length ended, and by how much everything after moved.
  private var shifts: [(offset: Int, shift: Int)] = []

  /// Makes a passage readable. O(length).
  init(_ original: String) {
    var original = original
    guard original.withUTF8({ Self.needsCare($0) }) else {
      text = original
      return
    }
    var bytes: [UInt8] = []
    var shifts: [(offset: Int, shift: Int)] = []
    original.withUTF8 { Self.clean($0, into: &bytes, shifts: &shifts) }
    text = String(decoding: bytes, as: UTF8.self)
    self.shifts = shifts
  }

  /// Where a stretch of the original stands in ``text``.
  func range(_ original: Range<Int>) -> Range<Int> {
    guard !shifts.isEmpty else { return original }
    let lower = original.lowerBound + shift(at: original.lowerBound)
    return lower..<max(lower, original.upperBound + shift(at: original.upperBound))
  }

  private func shift(at offset: Int) -> Int {
    var (low, high) = (0, shifts.count)
    while low < high {
      let middle = (low + high) / 2
      if shifts[middle].offset <= offset { low = middle + 1 } else { high = middle }
    }
    return low == 0 ? 0 : shifts[low - 1].shift
  }

  private static func needsCare(_ text: UnsafeBufferPointer<UInt8>) -> Bool {
    text.indices.contains { index in
      isSuspect[Int(text[index])]
        && (isLineEnd(text[index]) || ForbiddenCharacter.length(text, index) != nil)
    }
  }

  /// Whether a byte calls for a closer look.
  private static let isSuspect = (0..<256).map { byte in
    isLineEnd(UInt8(byte)) || ForbiddenCharacter.mayBegin(with: UInt8(byte))
  }

  private static func isLineEnd(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: "\n") || byte == UInt8(ascii: "\r") || byte == 0x0C
  }

  private static func clean(
    _ text: UnsafeBufferPointer<UInt8>, into output: inout [UInt8],
    shifts: inout [(offset: Int, shift: Int)]
  ) {
    var index = 0
    while index < text.count {
      if let length = ForbiddenCharacter.length(text, index) {
        output.append(contentsOf: [0xEF, 0xBF, 0xBD])
        index += length
        if length != 3 { shifts.append((index, output.count - index)) }
      } else {
        output.append(isLineEnd(text[index]) ? UInt8(ascii: " ") : text[index])
        index += 1
      }
    }
  }
}
