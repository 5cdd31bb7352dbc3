/// A small text file within a page: a `data:` address (RFC 2397) that a link can offer to save, from
/// disk as over http and without a script.
struct DataAddress {
  /// The media type.
  let type: String
  /// What the file holds.
  let text: String

  /// The address. Letters that are not ASCII stand as they are, as the URL Standard allows: in
  /// compressed HTML they cost next to nothing beside the same text shown.
  var address: String {
    var bytes = Array("data:\(type);charset=utf-8,".utf8)
    bytes.reserveCapacity(bytes.count + text.utf8.count * 3 / 2)
    for byte in text.utf8 {
      if Self.isPlain[Int(byte)] {
        bytes.append(byte)
      } else {
        bytes.append(UInt8(ascii: "%"))
        bytes.append(Self.digits[Int(byte >> 4)])
        bytes.append(Self.digits[Int(byte & 15)])
      }
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  private static let digits = Array("0123456789ABCDEF".utf8)

  private static let isPlain: [Bool] = (0..<256).map { byte in
    switch UInt8(byte) {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"), 0x80...0xFF:
      true
    default: "-._~/,;=@".utf8.contains(UInt8(byte))
    }
  }
}
