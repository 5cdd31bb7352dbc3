/// The two rules of folding that look at a whole Arabic word.
///
/// 1. ئ before و is و (مسئول is the Egyptian spelling of مسؤول), else ي.
/// 2. ء falls away when more than two letters of the word's core remain without it (وزراء and وزرا
///    are one), else it stays (ماء is not ما). The core begins after all leading و ف ب ل ك and ال, so
///    that a word keeps or loses its ء alike with and without proclitics and article: جزء, والجزء.
///
/// ``Folding`` leaves both letters as they are while it reads and settles them at the word's end.
enum HamzaSettling {
  /// The first two bytes of an Arabic letter as one number.
  private static func pair(_ letter: Unicode.Scalar) -> UInt16 {
    String(letter).utf8.reduce(0) { $0 << 8 | UInt16($1) }
  }
  private static let hamza = pair(Letter.hamza)
  private static let yehWithHamza = pair(Letter.yehWithHamza)
  private static let alef = pair(Letter.alef)
  private static let lam = pair(Letter.lam)
  private static let waw = pair(Letter.waw)
  private static let yeh = pair(Letter.yeh)
  private static let proclitics = Letter.proclitics.map(pair)

  /// Whether a word ends in ي, and so a hamza put above it makes it ئ.
  static func endsInYeh(_ word: UnsafeMutableBufferPointer<UInt8>) -> Bool {
    word.count >= 2 && letter(word, at: word.count - 2) == yeh
  }

  /// Turns the ي a word ends in into ئ.
  static func raiseHamza(_ word: UnsafeMutableBufferPointer<UInt8>) {
    write(yehWithHamza, to: word, at: word.count - 2)
  }

  /// Settles a word in place.
  /// - Parameter word: the folded letters of one Arabic word, ء and ئ still in it.
  /// - Returns: how many bytes are left.
  static func settle(_ word: UnsafeMutableBufferPointer<UInt8>) -> Int {
    let dropsHamza = coreLetters(word) > 2
    var read = 0
    var written = 0
    while read < word.count {
      let length = length(word, at: read)
      let current = letter(word, at: read)
      if current == yehWithHamza {
        let isBeforeWaw = letter(word, at: read + length) == waw
        write(isBeforeWaw ? waw : yeh, to: word, at: written)
        written += 2
      } else if current != hamza || !dropsHamza {
        for offset in 0..<length { word[written + offset] = word[read + offset] }
        written += length
      }
      read += length
    }
    return written
  }

  /// The letters besides ء that follow the proclitics and articles a word begins with.
  private static func coreLetters(_ word: UnsafeMutableBufferPointer<UInt8>) -> Int {
    var position = 0
    while position < word.count {
      let current = letter(word, at: position)
      if current == alef && letter(word, at: position + 2) == lam {
        position += 4
      } else if proclitics.contains(current) {
        position += 2
      } else {
        break
      }
    }
    var count = 0
    while position < word.count {
      if letter(word, at: position) != hamza { count += 1 }
      position += length(word, at: position)
    }
    return count
  }

  /// The first two bytes of the letter at a position, 0 at the end.
  private static func letter(_ word: UnsafeMutableBufferPointer<UInt8>, at position: Int) -> UInt16
  {
    guard position + 1 < word.count else { return 0 }
    return UInt16(word[position]) << 8 | UInt16(word[position + 1])
  }

  /// The bytes of the letter at a position: two, or three in the blocks beyond U+07FF.
  private static func length(_ word: UnsafeMutableBufferPointer<UInt8>, at position: Int) -> Int {
    min(word[position] < 0xE0 ? 2 : 3, word.count - position)
  }

  private static func write(
    _ letter: UInt16, to word: UnsafeMutableBufferPointer<UInt8>, at position: Int
  ) {
    word[position] = UInt8(letter >> 8)
    word[position + 1] = UInt8(letter & 0xFF)
  }
}
