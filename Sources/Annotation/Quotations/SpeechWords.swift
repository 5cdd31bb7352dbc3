import ArabicText

/// Words that tie a quotation to its speaker.
enum SpeechWords {
  /// What a word may be to a quotation.
  struct Kinds: OptionSet, Sendable {
    let rawValue: UInt32

    /// A verb of speech, or a participle or noun of one.
    static let verb = Kinds(rawValue: 1 << 0)
    /// Its form says that a woman, or a body of feminine name, speaks.
    static let feminine = Kinds(rawValue: 1 << 1)
    /// و or ف stands before the verb.
    static let conjoined = Kinds(rawValue: 1 << 2)
    /// It is no finite verb: مضيفا, قوله.
    static let participle = Kinds(rawValue: 1 << 3)
    /// It hands on what another says: نقل عن.
    static let handsOn = Kinds(rawValue: 1 << 4)
    /// It is a verb only before أن: بين may be «between».
    static let doubtful = Kinds(rawValue: 1 << 5)
    /// It names the source of what is said: بحسب، وفقا لـ.
    static let source = Kinds(rawValue: 1 << 6)
    /// Behind a verb it begins what is said, or what it was said about, to whom and where: no subject
    /// stands before it.
    static let subordinator = Kinds(rawValue: 1 << 7)
    /// It is أن or one of its forms.
    static let that = Kinds(rawValue: 1 << 8)
    /// It is عن.
    static let about = Kinds(rawValue: 1 << 9)
    /// An honorific that stands for the one who spoke last.
    static let backReference = Kinds(rawValue: 1 << 10)
    /// One whose sayings are cited, and whom no list of persons holds: النبي.
    static let cited = Kinds(rawValue: 1 << 11)
    /// It begins what only a sentence is: no title of a book, no name.
    static let beginsClause = Kinds(rawValue: 1 << 12)
    /// What stands in quotation marks behind it is a title, a name or a slogan.
    static let entitles = Kinds(rawValue: 1 << 13)
    /// It says when or how something is said: it is no subject, and one may stand behind it.
    static let adverb = Kinds(rawValue: 1 << 14)
    /// A verb that takes whom it is said to, and إلى before what is said: دعا.
    static let calls = Kinds(rawValue: 1 << 15)
    /// It is a verb of speech only where أن or a colon comes: زاد.
    static let tentative = Kinds(rawValue: 1 << 16)
    /// A verb whose subject is a text, or nobody: تنص, «يذكر أن».
    static let impersonal = Kinds(rawValue: 1 << 17)
    /// «من جانبه»: somebody else speaks now.
    static let turnsOver = Kinds(rawValue: 1 << 18)
    /// Kinship: who is named behind it is another.
    static let kin = Kinds(rawValue: 1 << 19)
    /// Those who work for whom is named behind it.
    static let office = Kinds(rawValue: 1 << 20)
    /// A verb that takes whom it is said of, and بأن before what is said: وصف.
    static let describes = Kinds(rawValue: 1 << 21)
  }

  /// What a word may be; empty for most.
  /// - Parameter word: the bytes of the folded word.
  static func kinds(of word: UnsafeBufferPointer<UInt8>) -> Kinds {
    table[FeatureHash.of(word)] ?? []
  }

  /// What a folded word may be.
  static func kinds(of word: some StringProtocol) -> Kinds {
    word.withFoldedBytes { kinds(of: $0) }
  }

  private static let table: HashTable<Kinds> = {
    var kinds: [String: Kinds] = [:]
    func add(_ words: String, _ kind: Kinds, conjoined: Bool = false) {
      for word in words.split(whereSeparator: { $0 == " " || $0 == "\n" })
        .map({ Folding.fold(String($0)) })
      {
        kinds[word, default: []].formUnion(kind)
        guard conjoined else { continue }
        for conjunction in ["و", "ف"] {
          kinds[conjunction + word, default: []].formUnion(kind.union(.conjoined))
        }
      }
    }
    add(masculine, .verb, conjoined: true)
    add(feminine, [.verb, .feminine], conjoined: true)
    add(participles, [.verb, .participle], conjoined: true)
    add(feminineParticiples, [.verb, .participle, .feminine], conjoined: true)
    add("نقل", [.verb, .handsOn], conjoined: true)
    add("نقلت", [.verb, .handsOn, .feminine], conjoined: true)
    add("بين راي", [.verb, .doubtful], conjoined: true)
    add("زاد مضي استدرك", [.verb, .tentative], conjoined: true)
    add("زادت", [.verb, .feminine, .tentative], conjoined: true)
    add(
      "دعا يدعو دعت داعيا داعيه حث حثت حض حضت طالب طالبت ناشد ناشدت اتهم اتهمت", .calls,
      conjoined: true)
    add("ينص تنص نص نصت يذكر يشار يقال", [.verb, .impersonal, .tentative], conjoined: true)
    add(adverbs, .adverb)
    add("بحسب حسب وفق وفقا نقلا لسان تعبير قول", .source, conjoined: true)
    add(
      "ان انه انها انهم بان بانه بانها اننا انني اني وان فان فانه فانها",
      [.subordinator, .that, .beginsClause])
    add(otherSubordinators, .subordinator, conjoined: true)
    add("عن", .about, conjoined: true)
    add("جانبه جانبها جهته جهتها ناحيته ناحيتها", .turnsOver)
    add(kin, .kin)
    add("وصف وصفت يصف تصف واصفا واصفة", .describes, conjoined: true)
    add("مكتب حملة فريق قيادة حكومة ادارة ديوان حزب جماعة قوات", .office)
    add("سموه معاليه فضيلته سعادته جلالته فخامته سماحته", .backReference)
    add("النبي الرسول نبينا رسول نبي", .cited)
    add(clauseWords, .beginsClause, conjoined: true)
    add(entitlingWords, .entitles)
    return HashTable(
      kinds.sorted { $0.key < $1.key }.map {
        (key: UInt32(truncatingIfNeeded: FeatureHash.of($0.key)), value: $0.value)
      })
  }()

  private static let masculine =
    """
    قال قالوا يقول اضاف يضيف تابع يتابع اوضح يوضح اكد يوكد اعلن صرح يصرح ذكر اشار يشير شدد
    اعتبر يري كتب يكتب لفت حذر يحذر دعا يدعو وصف نوه زعم يزعم استطرد ختم اختتم علق تساءل يتساءل اردف افاد نفي ينفي
    طالب اتهم جدد انتقد اعرب غرد اجاب رد واصل خاطب خلص كشف توقع اقر اعترف شرح يعلق حث حض اشاد
    استنكر ندد ادان رحب تمني هدد تعهد ابدي برر المح تحدث ناشد نبه سخر
    """

  private static let feminine =
    """
    قالت تقول اضافت تضيف تابعت اوضحت توضح اكدت توكد اعلنت صرحت ذكرت اشارت تشير شددت اعتبرت رات كتبت
    لفتت حذرت دعت وصفت نفت طالبت اتهمت اعربت افادت اردفت كشفت علقت توقعت زعمت انتقدت ردت واصلت ختمت حثت حضت
    اشادت استنكرت نددت ادانت رحبت تمنت هددت تعهدت ابدت عبرت المحت تحدثت ناشدت نبهت تساءلت
    """

  private static let participles =
    """
    قائلا متابعا مضيفا موضحا مؤكدا موكدا معلنا مشيرا مشددا معتبرا لافتا محذرا داعيا واصفا مبينا منوها
    معلقا متسائلا مردفا معربا قوله مشيدا مطالبا منتقدا مستنكرا مستغربا مذكرا منبها متمنيا زاعما مختتما
    مستدركا مستطردا كاشفا متهما نافيا متوقعا مجيبا مخاطبا منددا متعهدا معبرا مهددا ساخرا
    """

  private static let feminineParticiples =
    """
    قائله مضيفه موضحه موكده مشيره مشدده لافته معلقه معتبره مبينه محذره قولها مشيده مطالبه داعيه متسائله متمنيه
    متهمه نافيه منتقده معربه معبره متعهده
    """

  private static let otherSubordinators =
    """
    لكن في خلال امام عبر علي الي عن مع بعد قبل عقب حول اثناء ضمن قائلا لدي ردا من حين عند منذ بشان
    فيما كما بالقول
    """

  private static let kin =
    """
    والد والدة والده والدته نجل ابن ابنة بنت شقيق شقيقة شقيقه شقيقته زوج زوجة زوجته اخ اخت عم خال جد جدة ارملة اسرة
    عائلة ذوو ذوي محامي
    """

  private static let adverbs =
    """
    اليوم امس غدا السبت الاحد الاثنين الثلاثاء الاربعاء الخميس الجمعه مجددا لاحقا سابقا مساء صباح ظهر فجر ايضا
    كذلك بدوره بدورها حينها انذاك بوضوح صراحه علنا الان
    """

  private static let entitlingWords =
    """
    بعنوان عنوان عنوانه عنوانها بعنوانه بعنوانها اسم مسمي شعار بشعار شعارها شعاره يسمي تسمي المسمي المسماه
    وسم هاشتاق هاشتاج كتاب كتابه كتابها روايه روايته فيلم مسلسل مسرحيه قصيده قصيدته اغنيه برنامج مبادره حمله
    سؤال معرض ملتقي مهرجان مشروع ملعب استاد عمليه فندق شركه موقع
    """

  private static let clauseWords =
    """
    لا لن لم ما ليس ليست قد لقد كان كانت سوف هل اذا لو كل انا نحن هو هي هم هذا هذه ذلك تلك هناك هنا عندما
    حين كيف لماذا اين متي من الذي التي انتم انت نعم يجب يمكن لدينا لدي علينا عليك يا في علي الي منذ بعد مع
    """
}
