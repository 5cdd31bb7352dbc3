import Crypto

/// What a feed says, whatever its format.
struct FeedContent {
  /// An article.
  struct Entry {
    let citation: Citation
    /// Its name for good, an IRI.
    let id: String
    /// The address of its page.
    let page: String
    /// A sentence on it.
    let summary: String?
    let section: String?
    let tags: [String]
    /// What may be done with it.
    let rights: String?

    /// When it was published (RFC 3339).
    var timestamp: String { citation.date?.timestamp ?? "" }
  }

  /// What it is called.
  let title: String
  /// A sentence on it.
  let description: String?
  /// Its name for good, an IRI.
  let id: String
  /// The address of the page it belongs to.
  let page: String
  /// What the archive is called.
  let archive: String
  /// The articles, newest first; each with a day that is stated.
  let entries: [Entry]
}

/// Names that say nothing, for things without an address.
enum UniformName {
  /// A name-based UUID as a URN (RFC 9562, version 8 by SHA-256; RFC 4122's URN form).
  /// - Parameter name: what is to be named.
  static func uuid(_ name: String) -> String {
    var bytes = Array(SHA256.hash(data: Array(name.utf8)).prefix(16))
    bytes[6] = bytes[6] & 0x0F | 0x80
    bytes[8] = bytes[8] & 0x3F | 0x80
    let digits = hexadecimal(bytes, digits: 32)
    let ends = [0, 8, 12, 16, 20, 32].map { digits.utf8.index(digits.startIndex, offsetBy: $0) }
    return "urn:uuid:" + zip(ends, ends.dropFirst()).map { digits[$0..<$1] }.joined(separator: "-")
  }
}
