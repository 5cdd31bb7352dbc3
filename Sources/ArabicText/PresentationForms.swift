/// The letters that stand behind the Arabic presentation forms, U+FB50–FDFF and U+FE70–FEFF: the
/// shapes of single letters, and the ligatures of two letters and more (لا at U+FEFB, الله at U+FDF2).
///
/// Source: the compatibility decompositions (NFKC) of the Unicode Character Database, without the
/// marks, blanks and tatweel in them. They are frozen by Unicode's stability policy. The honorific
/// phrases U+FDFA and U+FDFB stay symbols, like their later siblings U+FD40–FD4F, which Unicode does
/// not decompose.
package enum PresentationForms {
  /// What a row holds for a shape of a mark alone.
  static let markOnly = "_"
  /// What a row holds for a symbol, or for nothing.
  static let none = "-"

  /// Calls `body` with every code point of the blocks that stands for letters or a mark.
  /// - Parameter body: gets the code point and its letters, none for a mark.
  package static func forEach(_ body: (_ form: UInt32, _ letters: String) -> Void) {
    for (start, row) in rows {
      for (column, cell) in row.split(separator: " ").enumerated() where cell != none {
        body(start + UInt32(column), cell == markOnly ? "" : String(cell))
      }
    }
  }

  /// As the charts of Unicode show them: sixteen to a row, behind the row's first code point.
  private static let rows: [(start: UInt32, cells: String)] = [
    (0xFB50, "ٱ ٱ ٻ ٻ ٻ ٻ پ پ پ پ ڀ ڀ ڀ ڀ ٺ ٺ"),
    (0xFB60, "ٺ ٺ ٿ ٿ ٿ ٿ ٹ ٹ ٹ ٹ ڤ ڤ ڤ ڤ ڦ ڦ"),
    (0xFB70, "ڦ ڦ ڄ ڄ ڄ ڄ ڃ ڃ ڃ ڃ چ چ چ چ ڇ ڇ"),
    (0xFB80, "ڇ ڇ ڍ ڍ ڌ ڌ ڎ ڎ ڈ ڈ ژ ژ ڑ ڑ ک ک"),
    (0xFB90, "ک ک گ گ گ گ ڳ ڳ ڳ ڳ ڱ ڱ ڱ ڱ ں ں"),
    (0xFBA0, "ڻ ڻ ڻ ڻ ۀ ۀ ہ ہ ہ ہ ھ ھ ھ ھ ے ے"),
    (0xFBB0, "ۓ ۓ - - - - - - - - - - - - - -"),
    (0xFBD0, "- - - ڭ ڭ ڭ ڭ ۇ ۇ ۆ ۆ ۈ ۈ ۇ ۋ ۋ"),
    (0xFBE0, "ۅ ۅ ۉ ۉ ې ې ې ې ى ى ئا ئا ئە ئە ئو ئو"),
    (0xFBF0, "ئۇ ئۇ ئۆ ئۆ ئۈ ئۈ ئې ئې ئې ئى ئى ئى ی ی ی ی"),
    (0xFC00, "ئج ئح ئم ئى ئي بج بح بخ بم بى بي تج تح تخ تم تى"),
    (0xFC10, "تي ثج ثم ثى ثي جح جم حج حم خج خح خم سج سح سخ سم"),
    (0xFC20, "صح صم ضج ضح ضخ ضم طح طم ظم عج عم غج غم فج فح فخ"),
    (0xFC30, "فم فى في قح قم قى قي كا كج كح كخ كل كم كى كي لج"),
    (0xFC40, "لح لخ لم لى لي مج مح مخ مم مى مي نج نح نخ نم نى"),
    (0xFC50, "ني هج هم هى هي يج يح يخ يم يى يي ذ ر ى _ _"),
    (0xFC60, "_ _ _ _ ئر ئز ئم ئن ئى ئي بر بز بم بن بى بي"),
    (0xFC70, "تر تز تم تن تى تي ثر ثز ثم ثن ثى ثي فى في قى قي"),
    (0xFC80, "كا كل كم كى كي لم لى لي ما مم نر نز نم نن نى ني"),
    (0xFC90, "ى ير يز يم ين يى يي ئج ئح ئخ ئم ئه بج بح بخ بم"),
    (0xFCA0, "به تج تح تخ تم ته ثم جح جم حج حم خج خم سج سح سخ"),
    (0xFCB0, "سم صح صخ صم ضج ضح ضخ ضم طح ظم عج عم غج غم فج فح"),
    (0xFCC0, "فخ فم قح قم كج كح كخ كل كم لج لح لخ لم له مج مح"),
    (0xFCD0, "مخ مم نج نح نخ نم نه هج هم ه يج يح يخ يم يه ئم"),
    (0xFCE0, "ئه بم به تم ته ثم ثه سم سه شم شه كل كم لم نم نه"),
    (0xFCF0, "يم يه _ _ _ طى طي عى عي غى غي سى سي شى شي حى"),
    (0xFD00, "حي جى جي خى خي صى صي ضى ضي شج شح شخ شم شر سر صر"),
    (0xFD10, "ضر طى طي عى عي غى غي سى سي شى شي حى حي جى جي خى"),
    (0xFD20, "خي صى صي ضى ضي شج شح شخ شم شر سر صر ضر شج شح شخ"),
    (0xFD30, "شم سه شه طم سج سح سخ شج شح شخ طم ظم ا ا - -"),
    (0xFD50, "تجم تحج تحج تحم تخم تمج تمح تمخ جمح جمح حمي حمى سحج سجح سجى سمح"),
    (0xFD60, "سمح سمج سمم سمم صحح صحح صمم شحم شحم شجي شمخ شمخ شمم شمم ضحى ضخم"),
    (0xFD70, "ضخم طمح طمح طمم طمي عجم عمم عمم عمى غمم غمي غمى فخم فخم قمح قمم"),
    (0xFD80, "لحم لحي لحى لجج لجج لخم لخم لمح لمح محج محم محي مجح مجم مخج مخم"),
    (0xFD90, "- - مجخ همج همم نحم نحى نجم نجم نجى نمي نمى يمم يمم بخي تجي"),
    (0xFDA0, "تجى تخي تخى تمي تمى جمي جحى جمى سخى صحي شحي ضحي لجي لمي يحي يجي"),
    (0xFDB0, "يمي ممي قمي نحي قمح لحم عمي كمي نجح مخي لجم كمم لجم نجح جحي حجي"),
    (0xFDC0, "مجي فمي بحي كمم عجم صمم سخي نجي - - - - - - - -"),
    (0xFDF0, "صلے قلے الله اكبر محمد صلعم رسول عليه وسلم صلى - - ریال - - -"),
    (0xFE70, "_ _ _ - _ - _ _ _ _ _ _ _ _ _ _"),
    (0xFE80, "ء آ آ أ أ ؤ ؤ إ إ ئ ئ ئ ئ ا ا ب"),
    (0xFE90, "ب ب ب ة ة ت ت ت ت ث ث ث ث ج ج ج"),
    (0xFEA0, "ج ح ح ح ح خ خ خ خ د د ذ ذ ر ر ز"),
    (0xFEB0, "ز س س س س ش ش ش ش ص ص ص ص ض ض ض"),
    (0xFEC0, "ض ط ط ط ط ظ ظ ظ ظ ع ع ع ع غ غ غ"),
    (0xFED0, "غ ف ف ف ف ق ق ق ق ك ك ك ك ل ل ل"),
    (0xFEE0, "ل م م م م ن ن ن ن ه ه ه ه و و ى"),
    (0xFEF0, "ى ي ي ي ي لآ لآ لأ لأ لإ لإ لا لا - - -"),
  ]
}
