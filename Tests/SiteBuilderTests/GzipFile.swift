/// Gzip files (RFC 1952) made by hand, so that a test can make wrong ones too.
enum GzipFile {
  /// A file whose one block is stored without compression (RFC 1951, section 3.2.4).
  static func stored(_ text: String) -> [UInt8] {
    let bytes = Array(text.utf8)
    let length = UInt16(bytes.count)
    let block: [UInt8] =
      [1] + littleEndian(UInt32(length), 2) + littleEndian(UInt32(~length), 2) + bytes
    return header + block + littleEndian(crc(bytes), 4) + littleEndian(UInt32(bytes.count), 4)
  }

  /// A small file of so many times 258 bytes `x` after a first one, and the text after them.
  static func repeated(_ count: Int, then text: String) -> [UInt8] {
    var bits = BitWriter()
    bits.write(0b011, count: 3)  // The last block, with the fixed codes.
    bits.writeCode(0x30 + UInt32(UInt8(ascii: "x")), count: 8)
    for _ in 0..<count {
      bits.writeCode(0b1100_0101, count: 8)  // A copy of 258 bytes …
      bits.writeCode(0, count: 5)  // … from one byte before.
    }
    for byte in text.utf8 {
      byte < 144
        ? bits.writeCode(0x30 + UInt32(byte), count: 8)
        : bits.writeCode(0x190 + UInt32(byte) - 144, count: 9)
    }
    bits.writeCode(0, count: 7)
    let bytes = [UInt8](repeating: UInt8(ascii: "x"), count: 258 * count + 1) + Array(text.utf8)
    return header + bits.bytes + littleEndian(crc(bytes), 4)
      + littleEndian(UInt32(bytes.count), 4)
  }

  private static let header: [UInt8] = [0x1F, 0x8B, 8, 0, 0, 0, 0, 0, 0, 255]

  private static func littleEndian(_ value: UInt32, _ count: Int) -> [UInt8] {
    (0..<count).map { UInt8(truncatingIfNeeded: value >> (8 * UInt32($0))) }
  }

  private static let crcTable: [UInt32] = (0..<256).map { start in
    (0..<8).reduce(UInt32(start)) { value, _ in
      value & 1 == 1 ? 0xEDB8_8320 ^ (value >> 1) : value >> 1
    }
  }

  private static func crc(_ bytes: [UInt8]) -> UInt32 {
    ~bytes.reduce(~UInt32(0)) { crcTable[Int(UInt8(truncatingIfNeeded: $0) ^ $1)] ^ ($0 >> 8) }
  }

  /// Writes bits from the lowest of a byte on, and codes from their highest bit on.
  private struct BitWriter {
    var bytes: [UInt8] = []
    var used = 0

    mutating func write(_ value: UInt32, count: Int) {
      for bit in 0..<count {
        if used % 8 == 0 { bytes.append(0) }
        if value >> UInt32(bit) & 1 == 1 { bytes[bytes.count - 1] |= 1 << UInt8(used % 8) }
        used += 1
      }
    }

    mutating func writeCode(_ code: UInt32, count: Int) {
      for bit in (0..<count).reversed() { write(code >> UInt32(bit) & 1, count: 1) }
    }
  }
}
