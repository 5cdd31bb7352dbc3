import ArabicText

/// Words after which a word that may also mean something else is a place.
enum PlaceCues {
  /// Whether a folded word, with or without a particle, puts what follows somewhere on a map.
  static func places(_ word: String) -> Bool { contains(word, in: placing) }

  /// Whether a folded word, with or without a particle, calls for a noun, so that what follows is
  /// no adjective of it.
  static func governs(_ word: String) -> Bool {
    contains(word, in: placing) || contains(word, in: governing)
  }

  /// Whether a folded word in -ا is no indefinite noun in the accusative: it ends in a pronoun, in
  /// the ending of a verb's plural, of a dual or of a plural in -ايا, or it is a particle, an adverb
  /// or a participle that governs what follows.
  static func isNoNoun(_ word: String) -> Bool {
    ["ها", "هما", "وا", "تا", "ايا"].contains { word.hasSuffix($0) }
      || contains(word, in: adverbs) || contains(word, in: participles)
  }

  /// Whether a folded word announces the title of a printed paper.
  static func namesPaper(_ word: String) -> Bool { contains(word, in: papers) }

  private static func contains(_ word: String, in list: Set<String>) -> Bool {
    list.contains(word)
      || Proclitics.splits(of: word).contains { !$0.restoresArticle && list.contains($0.rest) }
  }

  private static func folded(_ words: String) -> Set<String> {
    Set(words.split(whereSeparator: \.isWhitespace).map { Folding.fold(String($0)) })
  }

  private static let placing = folded(
    """
    في إلى نحو داخل خارج قرب باتجاه تجاه عبر
    شمال جنوب شرق غرب وسط شمالي جنوبي شرقي غربي شمالا جنوبا شرقا غربا
    دولة جمهورية مملكة سلطنة إمارة مدينة العاصمة عاصمة ولاية محافظة منطقة إقليم ساحل حدود مطار ميناء
    سفارة سفير
    """)

  private static let governing = folded(
    """
    من عن على بين مع ضد لدى حول حتى منذ إن أن لأن لكن أو أم بل ثم حيث كما بينما حين عندما إذا لو
    ما لا لم لن قد هي هو هذه كانت تكون ليست باتت أصبحت ظلت
    قالت أعلنت أكدت ذكرت أضافت دعت رحبت أدانت قررت طلبت تعد تعتبر تريد تقول تؤكد
    رئيس حكومة شعب جيش سيادة استقلال وحدة أراضي تاريخ مستقبل أمن دعم موقف
    زيارة زار غادر غادرت دخل دخلت مغادرة دخول منتخب باستثناء سوى خاصة قيادة تقوده تقودها
    مناطق مستوى مقدمة مقدمتها جانب مثل مواليد واردات صادرات مفتي ملك أهل مواقف مصلحة انضمام
    """)

  private static let adverbs = folded(
    """
    أيضا خصوصا تحديدا حاليا سابقا لاحقا مؤخرا غربا شرقا شمالا جنوبا فورا تقريبا مثلا دائما أحيانا
    أخيرا حينها مباشرة وفقا نظرا خلافا ولا كما بينما عندما حينما كلما ربما إنما لاسيما سيما مما عما
    فيما أما إما مهما حيثما أينما طالما مثلما هذا هنا كلا إلا لولا عموما لاسيما
    """)

  private static let participles = folded(
    """
    داعيا متهما مطالبا محذرا مطمئنا مناشدا منتقدا مهددا حاثا شاكرا مغادرا تاركا واصفا معتبرا مهنئا
    """)

  private static let papers = folded("صحيفة صحف جريدة مجلة")
}
