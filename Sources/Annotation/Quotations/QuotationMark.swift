import ArabicText

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

  /// On which side of a quotation a mark must stand.
  enum Side {
    /// A blank or a bracket before it, and none behind it.
    case before
    /// A stop behind it; or a digit before it and no letter behind it, as the inches of a screen.
    case behind
    /// Nothing tells.
    case either
  }

  /// What it pairs with.
  var kind: Kind
  /// How many bytes of UTF-8 it takes.
  var width: Int

  /// Whether a mark may begin with a byte.
  static func mayBegin(with byte: UInt8) -> Bool {
    byte == UInt8(ascii: "\"") || byte == 0xC2 || byte == 0xE2
  }

  /// Whether a mark may begin with a byte of a block.
  static func mayBegin(in block: ByteBlock) -> Bool {
    block.places(of: UInt8(ascii: "\"")) | block.places(of: 0xC2) | block.places(of: 0xE2) != 0
  }

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

  /// On which side of a quotation it must stand.
  /// - Parameters:
  ///   - position: the byte it begins at.
  ///   - text: UTF-8.
  func side(at position: Int, in text: UnsafeBufferPointer<UInt8>) -> Side {
    let before = text[..<position].last
    let behind = text.dropFirst(position + width).prefix(2)
    if Self.isStop(behind) { return .behind }
    let isBlankBehind = behind.first == UInt8(ascii: " ")
    if before == nil || before == UInt8(ascii: " ") || before == UInt8(ascii: "(") {
      return isBlankBehind ? .either : .before
    }
    let isDigitBefore = before.map { UInt8(ascii: "0")...UInt8(ascii: "9") ~= $0 } == true
    return isDigitBefore && isBlankBehind ? .behind : .either
  }

  /// Whether a text goes on with a stop, or ends: . : ! ) and the Arabic ، ؛ ؟.
  private static func isStop(_ text: Slice<UnsafeBufferPointer<UInt8>>) -> Bool {
    switch (text.first, text.dropFirst().first) {
    case (nil, _), (0xD8, 0x8C), (0xD8, 0x9B), (0xD8, 0x9F): true
    case (let byte?, _): ".:!)".utf8.contains(byte)
    }
  }

  private init(kind: Kind, width: Int) {
    self.kind = kind
    self.width = width
  }
}
