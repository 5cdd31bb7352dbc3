/// Hashes of words for tables in memory: quick, and the same on every machine and in every run.
public enum WordHash {
  /// The hash of a word, eight bytes at a time. O(length).
  /// - Parameter word: the word's bytes.
  public static func of(_ word: UnsafeBufferPointer<UInt8>) -> UInt64 {
    var hash = UInt64(word.count) &* 0x9E37_79B9_7F4A_7C15
    var position = 0
    while position + ByteBlock.length <= word.count {
      hash = mixed(hash ^ ByteBlock(word, at: position).bytes)
      position += ByteBlock.length
    }
    var rest: UInt64 = 0
    while position < word.count {
      rest = rest << 8 | UInt64(word[position])
      position += 1
    }
    return mixed(hash ^ rest)
  }

  /// The hash of a word. O(length).
  /// - Parameter word: any string.
  public static func of(_ word: String) -> UInt64 {
    var word = word
    return word.withUTF8 { of($0) }
  }

  /// Spreads bits much as MurmurHash3 does at its end (Appleby, public domain), in half the steps.
  private static func mixed(_ number: UInt64) -> UInt64 {
    let hash = (number ^ (number >> 32)) &* 0xff51_afd7_ed55_8ccd
    return hash ^ (hash >> 29)
  }
}
