/// A picture's format and size, told by its bytes: a name can say anything.
struct ImageFormat: Hashable {
  /// The formats that are shown. SVG is none of them: it can hold a script.
  enum Kind: String, CaseIterable {
    case png, jpeg = "jpg", gif, webp
  }

  /// The format; its raw value ends a file's name.
  let kind: Kind
  /// In pixels.
  let width: Int
  /// In pixels.
  let height: Int

  /// Reads the head of a file; `nil` where it is no picture of a known format, or has no size.
  /// O(segments before the size).
  init?(_ bytes: [UInt8]) {
    guard
      let (kind, size) = Self.png(bytes) ?? Self.gif(bytes) ?? Self.webp(bytes) ?? Self.jpeg(bytes),
      size.width > 0, size.height > 0
    else { return nil }
    (self.kind, width, height) = (kind, size.width, size.height)
  }

  private typealias Size = (width: Int, height: Int)

  /// PNG (W3C Recommendation, third edition), 5.2 and 11.2.1: the first chunk has the size.
  private static func png(_ bytes: [UInt8]) -> (Kind, Size)? {
    guard bytes.starts(with: [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]), bytes.count >= 24,
      bytes[12..<16].elementsEqual("IHDR".utf8)
    else { return nil }
    return (.png, (big(bytes, 16, 4), big(bytes, 20, 4)))
  }

  /// GIF89a, 17 and 18: the logical screen has the size.
  private static func gif(_ bytes: [UInt8]) -> (Kind, Size)? {
    guard bytes.starts(with: "GIF87a".utf8) || bytes.starts(with: "GIF89a".utf8), bytes.count >= 10
    else { return nil }
    return (.gif, (little(bytes, 6, 2), little(bytes, 8, 2)))
  }

  /// WebP (RFC 9649), 2.5 to 2.7: lossy, lossless and extended files.
  private static func webp(_ bytes: [UInt8]) -> (Kind, Size)? {
    guard bytes.count >= 30, bytes.starts(with: "RIFF".utf8),
      bytes[8..<12].elementsEqual("WEBP".utf8)
    else { return nil }
    switch String(decoding: bytes[12..<16], as: UTF8.self) {
    case "VP8 ": return (.webp, (little(bytes, 26, 2) & 0x3FFF, little(bytes, 28, 2) & 0x3FFF))
    case "VP8L":
      let bits = little(bytes, 21, 4)
      return (.webp, (bits & 0x3FFF + 1, bits >> 14 & 0x3FFF + 1))
    case "VP8X": return (.webp, (little(bytes, 24, 3) + 1, little(bytes, 27, 3) + 1))
    default: return nil
    }
  }

  /// JPEG (ITU-T T.81), B.1.1 and B.2.2: the first frame header has the size.
  private static func jpeg(_ bytes: [UInt8]) -> (Kind, Size)? {
    guard bytes.starts(with: [0xFF, 0xD8, 0xFF]) else { return nil }
    var index = 2
    while index + 9 < bytes.count, bytes[index] == 0xFF {
      let marker = bytes[index + 1]
      if marker == 0xFF {
        index += 1
      } else if (0xC0...0xCF).contains(marker), marker != 0xC4, marker != 0xC8, marker != 0xCC {
        return (.jpeg, (big(bytes, index + 7, 2), big(bytes, index + 5, 2)))
      } else {
        // A segment's length counts its own two bytes.
        let length = big(bytes, index + 2, 2)
        guard length >= 2 else { return nil }
        index += 2 + length
      }
    }
    return nil
  }

  private static func big(_ bytes: [UInt8], _ start: Int, _ count: Int) -> Int {
    bytes[start..<start + count].reduce(0) { $0 << 8 | Int($1) }
  }

  private static func little(_ bytes: [UInt8], _ start: Int, _ count: Int) -> Int {
    bytes[start..<start + count].reversed().reduce(0) { $0 << 8 | Int($1) }
  }
}
