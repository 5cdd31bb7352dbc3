/// A quotation mark in a text.
struct QuotationMark {
  /// What marks pair with each other.
  enum Kind {
    /// « and ».
    case opening, closing
    /// ".
    case straight
    /// “ ” „ ‟.
    case curly
  }

  /// What it pairs with.
  var kind: Kind
  /// How many bytes of UTF-8 it takes.
  var width: Int

  /// The mark that begins at a byte, if one does.
  /// - Parameters:
  ///   - position: the byte; there need be none.
  ///   - text: UTF-8.
  init?(at position: Int, in text: UnsafeBufferPointer<UInt8>) {
    let bytes = text.dropFirst(position).prefix(3)
    switch (bytes.first, bytes.dropFirst().first, bytes.dropFirst(2).first) {
    case (UInt8(ascii: "\""), _, _): self.init(kind: .straight, width: 1)
    case (0xC2, 0xAB, _): self.init(kind: .opening, width: 2)
    case (0xC2, 0xBB, _): self.init(kind: .closing, width: 2)
    case (0xE2, 0x80, 0x9C), (0xE2, 0x80, 0x9D), (0xE2, 0x80, 0x9E), (0xE2, 0x80, 0x9F):
      self.init(kind: .curly, width: 3)
    default: return nil
    }
  }

  /// The mark that ends right before a byte, if one does.
  /// - Parameters:
  ///   - position: the byte behind the mark.
  ///   - text: UTF-8.
  init?(endingAt position: Int, in text: UnsafeBufferPointer<UInt8>) {
    for width in 1...3 where position >= width {
      if let mark = QuotationMark(at: position - width, in: text), mark.width == width {
        self = mark
        return
      }
    }
    return nil
  }

  private init(kind: Kind, width: Int) {
    self.kind = kind
    self.width = width
  }
}
