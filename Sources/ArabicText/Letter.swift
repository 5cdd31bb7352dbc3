/// The Arabic letters and signs that a rule names, by their Unicode names.
enum Letter {
  static let hamza: Unicode.Scalar = "\u{0621}"
  static let yehWithHamza: Unicode.Scalar = "\u{0626}"
  static let alef: Unicode.Scalar = "\u{0627}"
  static let beh: Unicode.Scalar = "\u{0628}"
  static let teh: Unicode.Scalar = "\u{062A}"
  static let jeem: Unicode.Scalar = "\u{062C}"
  static let dal: Unicode.Scalar = "\u{062F}"
  static let reh: Unicode.Scalar = "\u{0631}"
  static let zain: Unicode.Scalar = "\u{0632}"
  static let ghain: Unicode.Scalar = "\u{063A}"
  static let feh: Unicode.Scalar = "\u{0641}"
  static let kaf: Unicode.Scalar = "\u{0643}"
  static let lam: Unicode.Scalar = "\u{0644}"
  static let noon: Unicode.Scalar = "\u{0646}"
  static let heh: Unicode.Scalar = "\u{0647}"
  static let waw: Unicode.Scalar = "\u{0648}"
  static let yeh: Unicode.Scalar = "\u{064A}"
  static let tatweel: Unicode.Scalar = "\u{0640}"
  static let hamzaAbove: Unicode.Scalar = "\u{0654}"
  static let decimalSeparator: Unicode.Scalar = "\u{066B}"
  static let thousandsSeparator: Unicode.Scalar = "\u{066C}"

  /// The letters that are written onto the word after them: and, so, by, to, like.
  static let proclitics: [Unicode.Scalar] = [waw, feh, beh, lam, kaf]

  /// Letters that are read as one, under the letter that stands for all of them.
  ///
  /// First the spellings that Arabic newspapers and their readers mix (seats of hamza, ى and ي,
  /// ة and ه), then the letters of the Persian, Urdu, Pashto, Kurdish and Uighur
  /// keyboards.
  static let variants: [(letter: Unicode.Scalar, of: String)] = [
    (alef, "أ إ آ ٱ ٲ ٳ"),
    (yeh, "ى ی ۍ ې ے ۓ ێ"),
    (heh, "ة ۃ ہ ە ھ ۀ ۂ"),
    (waw, "ؤ ۆ ۇ ۈ ۋ"),
    (kaf, "ک ڪ ګ"),
    (beh, "پ"),
    (feh, "ڤ ڥ"),
    (jeem, "چ"),
    (zain, "ژ"),
    (ghain, "گ ڭ ݣ"),
    (teh, "ٹ ټ"),
    (dal, "ڈ ډ"),
    (reh, "ڑ ړ ڕ"),
    (lam, "ڵ"),
    (noon, "ں ڼ"),
  ]
}
