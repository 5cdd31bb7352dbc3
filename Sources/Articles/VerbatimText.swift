/// A part of a line that is compared byte by byte: two lines are copies when their bytes are.
struct VerbatimText: Sendable, Hashable {
  let text: Substring

  static func == (left: VerbatimText, right: VerbatimText) -> Bool {
    let (left, right) = (left.text.utf8, right.text.utf8)
    return left.count == right.count && left.elementsEqual(right)
  }

  func hash(into hasher: inout Hasher) {
    let isHashed: Void? = text.utf8.withContiguousStorageIfAvailable {
      hasher.combine(bytes: UnsafeRawBufferPointer($0))
    }
    if isHashed == nil { for byte in text.utf8 { hasher.combine(byte) } }
  }
}
