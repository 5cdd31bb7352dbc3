/// Names in ASCII letters, for addresses.
///
/// Letter by letter, without the vowels that Arabic does not write: ث th, ج j, خ kh, ذ dh, ش sh,
/// غ gh; the emphatic letters like their plain sisters; alef, ع, ى and ة a; و w; ي y; ء nothing; پ p,
/// چ ch, ژ zh, ڤ v, گ g. Latin loses case and accents as in ``Folding``. Other scripts have no letters here.
public enum Transliteration {
  /// The longest slug, in bytes.
  static let longestSlug = 60

  /// The part of an address that stands for a name: «كيم جونغ أون» gives `kym-jwngh-awn`.
  /// - Parameter text: an Arabic or Latin name.
  /// - Returns: `[a-z0-9-]+`, 1 to 60 bytes. Different names may give the same one. A name without a
  ///   letter that has one here gives `n-` and a hash of it.
  public static func slug(_ text: String) -> String {
    var slug: [UInt8] = []
    for token in Tokenizer().tokens(in: text) {
      let start = slug.count
      if start > 0 { slug.append(UInt8(ascii: "-")) }
      let isEmpty = !append(
        text.utf8.dropFirst(token.range.lowerBound).prefix(token.range.count), to: &slug)
      if isEmpty { slug.removeLast(slug.count - start) }
      if slug.count > longestSlug { break }
    }
    slug.removeLast(max(0, slug.count - longestSlug))
    while slug.last == UInt8(ascii: "-") { slug.removeLast() }
    return slug.isEmpty ? hashed(text) : String(decoding: slug, as: UTF8.self)
  }

  /// Appends the letters of a word; returns whether it has any.
  private static func append(_ word: Substring.UTF8View, to slug: inout [UInt8]) -> Bool {
    let start = slug.count
    for scalar in Substring(word).unicodeScalars {
      if let letters = letters[scalar] {
        slug += letters
      } else {
        for folded in Folding.fold(String(scalar)).unicodeScalars {
          slug += letters[folded] ?? ascii(folded)
        }
      }
    }
    return slug.count > start
  }

  private static func ascii(_ scalar: Unicode.Scalar) -> [UInt8] {
    let isPlain = scalar.isASCII && (scalar.properties.isAlphabetic || "0"..."9" ~= scalar)
    return isPlain ? [UInt8(scalar.value)] : []
  }

  /// FNV-1a, 64 bits (Fowler, Noll, Vo).
  private static func hashed(_ text: String) -> String {
    let hash = text.utf8.reduce(0xcbf2_9ce4_8422_2325 as UInt64) {
      ($0 ^ UInt64($1)) &* 0x100_0000_01b3
    }
    return "n-" + String(hash, radix: 16)
  }

  private static let letters: [Unicode.Scalar: [UInt8]] = {
    let table = [
      ("a", "ا أ إ آ ٱ ى ة ع"), ("b", "ب"), ("t", "ت ط"), ("th", "ث"), ("j", "ج"), ("h", "ح ه"),
      ("kh", "خ"), ("d", "د ض"), ("dh", "ذ"), ("r", "ر"), ("z", "ز ظ"), ("s", "س ص"), ("sh", "ش"),
      ("gh", "غ"), ("f", "ف"), ("q", "ق"), ("k", "ك"), ("l", "ل"), ("m", "م"), ("n", "ن"),
      ("w", "و ؤ"), ("y", "ي ئ"), ("", "ء"), ("p", "پ"), ("ch", "چ"), ("zh", "ژ"), ("v", "ڤ"),
      ("g", "گ"),
    ]
    var letters: [Unicode.Scalar: [UInt8]] = [:]
    for (latin, arabic) in table {
      for scalar in arabic.unicodeScalars where scalar != " " {
        letters[scalar] = Array(latin.utf8)
      }
    }
    return letters
  }()
}
