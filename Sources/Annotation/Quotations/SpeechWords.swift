/// Words that tie a quotation to its speaker; all folded.
enum SpeechWords {
  /// Verbs of speech, also with و and ف before them.
  static let verbs: Set<String> = withConjunctions(
    """
    قال قالت قالوا قائلا قائله يقول تقول اضاف اضافت مضيفا مضيفه يضيف تضيف تابع تابعت متابعا يتابع اوضح اوضحت
    موضحا موضحه يوضح توضح اكد اكدت مؤكدا موكدا موكده يوكد توكد اعلن اعلنت معلنا صرح صرحت يصرح ذكر ذكرت يذكر
    اشار اشارت مشيرا مشيره يشير شدد شددت مشددا مشدده اعتبر اعتبرت معتبرا معتبره راي رات يري كتب كتبت يكتب لفت
    لفتت لافتا لافته نقل نقلت حذر حذرت محذرا دعا دعت داعيا وصف وصفت واصفا بين مبينا نوه منوها زعم زعمت استطرد
    ختم اختتم علق معلقا معلقه تساءل متسائلا اردف اردفت مردفا افاد افادت قوله قولها نفي نفت طالب طالبت اتهم اتهمت
    جدد انتقد اعرب اعربت معربا غرد غردت اجاب رد ردا واصل خاطب خلص كشف كشفت توقع اقر اعترف شرح
    """)

  /// Words that name the source of what is said: بحسب، وفقا لـ.
  static let sources: Set<String> = withConjunctions("بحسب حسب وفق وفقا نقلا لسان تعبير قول")

  /// Words behind a verb that begin what is said, or what it was said about, to whom and where: no
  /// subject stands before them.
  static let subordinators: Set<String> = Set(
    """
    ان انه انها انهم بان بانه بانها اننا انني اني لكن في خلال امام عبر علي الي عن مع بعد قبل عقب حول اثناء ضمن
    ايضا قائلا لدي ردا من حين عند منذ اليوم امس بشان فيما كما بالقول
    """.split(whereSeparator: \.isWhitespace).map(String.init))

  /// Honorifics that stand for the one who spoke last.
  static let backReferences: Set<String> = [
    "سموه", "معاليه", "فضيلته", "سعادته", "جلالته", "فخامته", "سماحته",
  ]

  private static func withConjunctions(_ text: String) -> Set<String> {
    let words = text.split(whereSeparator: \.isWhitespace).map(String.init)
    return Set(words.flatMap { [$0, "و" + $0, "ف" + $0] })
  }
}
