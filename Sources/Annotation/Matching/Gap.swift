/// What stands between two words.
struct Gap {
  /// Its bytes, UTF-8.
  var bytes: Slice<UnsafeBufferPointer<UInt8>>

  /// Whether it lets the words be parts of one name: blanks and invisible signs, and a hyphen or
  /// dash where that is allowed.
  /// - Parameter hyphen: whether one hyphen or dash may stand among the blanks.
  func joins(hyphen: Bool) -> Bool {
    if bytes.count == 1, bytes.first == UInt8(ascii: " ") { return true }
    if let first = bytes.first, Self.isPlainSign(first) { return false }
    var hyphens = 0
    for scalar in String(decoding: bytes, as: UTF8.self).unicodeScalars {
      switch scalar.value {
      case 0x2D, 0x2010...0x2015, 0x2212: hyphens += 1
      default: if !Gap.isBlank(scalar) { return false }
      }
    }
    return hyphens <= (hyphen ? 1 : 0)
  }

  /// Whether a byte is a sign that joins nothing: a point, a colon, a bracket.
  private static func isPlainSign(_ byte: UInt8) -> Bool {
    0x21...0x7E ~= byte && byte != UInt8(ascii: "-")
  }

  /// Blanks of every width, tatweel, and the signs that nobody sees.
  private static func isBlank(_ scalar: Unicode.Scalar) -> Bool {
    scalar.properties.isWhitespace || scalar.value == 0x640
      || scalar.properties.generalCategory == .format
  }
}
