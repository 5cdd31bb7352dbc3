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
    let digits = Array("0123456789ABCDEF".utf8)
    for byte in text.utf8 {
      if byte >= 0x80 || Self.isPlain(byte) {
        bytes.append(byte)
      } else {
        bytes += [UInt8(ascii: "%"), digits[Int(byte >> 4)], digits[Int(byte & 15)]]
      }
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  private static func isPlain(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"):
      true
    default: "-._~/,;=@".utf8.contains(byte)
    }
  }
}
