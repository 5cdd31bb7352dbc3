import Crypto

/// Names files by what they hold.
enum ContentName {
  /// The first ten hexadecimal digits of the content's SHA-256.
  /// - Parameter bytes: what the file holds.
  @Sendable static func of(_ bytes: [UInt8]) -> String {
    hexadecimal(SHA256.hash(data: bytes), digits: 10)
  }
}
