import ArabicText

/// Words that tie a quotation to its speaker.
enum SpeechWords {
  /// What a word may be to a quotation.
  struct Kinds: OptionSet, Sendable {
    let rawValue: UInt16

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
      for word in words.split(whereSeparator: { $0 == " " || $0 == "\n" }).map(String.init) {
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
    add("بحسب حسب وفق وفقا نقلا لسان تعبير قول", .source, conjoined: true)
    add(
      "ان انه انها انهم بان بانه بانها اننا انني اني وان فان فانه فانها",
      [.subordinator, .that, .beginsClause])
    add(otherSubordinators, .subordinator)
    add("عن", .about)
    add("سموه معاليه فضيلته سعادته جلالته فخامته سماحته", .backReference)
    add("النبي الرسول نبينا رسول نبي", .cited)
    add(clauseWords, .beginsClause, conjoined: true)
    add(entitlingWords, .entitles)
    return HashTable(
      kinds.sorted { $0.key < $1.key }.map {
        (key: UInt32(truncatingIfNeeded: FeatureHash.of($0.key)), value: $0.value)
      })
  }()

  // All folded.

  private static let masculine =
    """
    قال قالوا يقول اضاف يضيف تابع يتابع اوضح يوضح اكد يوكد اعلن صرح يصرح ذكر يذكر اشار يشير شدد
    اعتبر يري كتب يكتب لفت حذر دعا وصف نوه زعم استطرد ختم اختتم علق تساءل اردف افاد نفي طالب اتهم جدد
    انتقد اعرب غرد اجاب رد واصل خاطب خلص كشف توقع اقر اعترف شرح يعلق مضي
    """

  private static let feminine =
    """
    قالت تقول اضافت تضيف تابعت اوضحت توضح اكدت توكد اعلنت صرحت ذكرت اشارت تشير شددت اعتبرت رات كتبت
    لفتت حذرت دعت وصفت نفت طالبت اتهمت اعربت افادت اردفت كشفت علقت توقعت زعمت انتقدت ردت واصلت ختمت
    """

  private static let participles =
    """
    قائلا متابعا مضيفا موضحا مؤكدا موكدا معلنا مشيرا مشددا معتبرا لافتا محذرا داعيا واصفا مبينا منوها
    معلقا متسائلا مردفا معربا قوله
    """

  private static let feminineParticiples =
    "قائله مضيفه موضحه موكده مشيره مشدده لافته معلقه معتبره مبينه محذره قولها"

  private static let otherSubordinators =
    """
    لكن في خلال امام عبر علي الي عن مع بعد قبل عقب حول اثناء ضمن ايضا قائلا لدي ردا من حين عند منذ اليوم
    امس بشان فيما كما بالقول
    """

  private static let entitlingWords =
    """
    بعنوان عنوان عنوانه عنوانها بعنوانه بعنوانها اسم مسمي شعار بشعار شعارها شعاره يسمي تسمي المسمي المسماه
    وسم هاشتاق هاشتاج كتاب كتابه كتابها روايه روايته فيلم مسلسل مسرحيه قصيده قصيدته اغنيه برنامج مبادره حمله
    معرض ملتقي مهرجان مشروع ملعب استاد عمليه فندق شركه موقع
    """

  private static let clauseWords =
    """
    لا لن لم ما ليس ليست قد لقد كان كانت سوف هل اذا لو كل انا نحن هو هي هم هذا هذه ذلك تلك هناك هنا عندما
    حين كيف لماذا اين متي من الذي التي انتم انت نعم يجب يمكن لدينا لدي علينا عليك يا في علي الي منذ بعد مع
    """
}
