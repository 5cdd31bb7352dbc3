/// The consonants of an Arabic word by classes that listeners and writers of other scripts confuse, so
/// that «لافروف», Lavrov and lafrof have one key. It proposes words; it never says that two are one.
///
/// B ب; F ف; T ت ط; D د ض; S س ص ز ذ ظ ث; C ش and تش; G ج غ ق ك; X خ; H ح ه; M N L R; a long
/// vowel or ع at the beginning is A, W or Y, elsewhere nothing; so is ه at the end. Doubled classes
/// count once. The twin in JavaScript (`sound.mjs`) makes the same keys of Latin letters.
public enum SoundKey {
  /// The key of a word.
  /// - Parameter base: a folded Arabic word without article and particles.
  /// - Returns: classes; empty where the word holds anything but Arabic letters.
  public static func key(of base: String) -> String {
    var letters = Array(base.unicodeScalars)
    if letters.count > 2, letters.last == "ه" { letters.removeLast() }
    var key: [UInt8] = []
    for (index, letter) in letters.enumerated() {
      guard let sound = sounds[letter] else { return "" }
      if sound == drop {
        if index == 0 { key.append(first[letter] ?? UInt8(ascii: "A")) }
      } else if sound == UInt8(ascii: "C"), key.last == UInt8(ascii: "T") {
        key.removeLast()
        if key.last != sound { key.append(sound) }
      } else if key.last != sound {
        key.append(sound)
      }
    }
    return String(decoding: key, as: UTF8.self)
  }

  private static let drop: UInt8 = 0
  private static let first: [Unicode.Scalar: UInt8] = [
    "و": UInt8(ascii: "W"), "ي": UInt8(ascii: "Y"),
  ]

  /// Each class with its letters.
  private static let classes = [
    "Bب", "Fف", "Tتط", "Dدض", "Sسصزذظث", "Cش", "Gجغقك", "Xخ", "Hحه", "Mم", "Nن", "Lل", "Rر",
  ]

  /// How a word in Latin letters is tidied up before it is heard: rules, each what is put, `=` and a
  /// regular expression for what goes, to be followed one after another. Digits may be letters.
  public static let latinRespellings = [
    "y$1=^i([aeou])", "a=^[23']", "=[23']", "$1=([aeiou])h$",
  ]

  /// How else it may be meant: rules, of which each by itself gives another reading, the likelier
  /// first. So Riyadh is heard with ض, and an article is not heard.
  public static let latinVariants = [
    "s=th", "s=dh|d$", "k=ch", "sh$1=s($|ch)", "=e?s$", "=^(?:a[lstnrd]|el|ash)-?",
  ]

  /// What it sounds like: rules, to be followed one after another, that leave a key's classes.
  public static let latinSpellings = [
    "A=^[aeiou]", "W=^w", "Y=^y", "C=tsch|sch|tch|sh|ch", "X=kh|5", "NT=ngt",
    "G=dj|gh|ck|[gjkq89]", "F=ph|[fv]", "TS=ts|tz", "S=zh|[szþ]", "D=dh", "T=th|[t6]", "GS=x",
    "S=c[eiy]", "G=c", "B=[bp]", "D=d", "H=[h7]", "M=m", "N=n", "L=l", "R=r", "=[a-z0-9]",
    #"$1=(.)\1+"#, "C=TC", #"$1=(.)\1+"#,
  ]

  private static let sounds: [Unicode.Scalar: UInt8] = {
    var sounds: [Unicode.Scalar: UInt8] = [:]
    for letter in "اويعء".unicodeScalars { sounds[letter] = drop }
    for row in classes {
      for letter in row.unicodeScalars.dropFirst() { sounds[letter] = row.utf8.first }
    }
    return sounds
  }()
}
