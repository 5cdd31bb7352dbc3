/// What a form must be like to name one thing of its kind.
enum NamePlausibility {
  /// Whether a form may be the name of one thing.
  /// - Parameters:
  ///   - form: the form.
  ///   - kind: what it would name.
  static func isPlausible(_ form: FormTable.Form, as kind: EntityKind) -> Bool {
    let words = form.text.foldedWords
    guard let first = words.first, words.count <= 8 else { return false }
    let classes = words.map { kind == .person && isName($0) ? .namePart : WordClass.of($0) }
    if classes[0] == .measure && !isClub(words, kind) { return false }
    if classes[0] == .verb || classes[0] == .noName { return false }
    if words.count == 1 && (first.unicodeScalars.count < 3 || classes[0] != nil) { return false }
    if words.count == 1 && isNationality(first) { return false }
    switch kind {
    case .person: return isPerson(words, classes)
    case .place: return isPlace(words, classes)
    case .organisation: return isBody(words, classes)
    case .other: return isWork(words, classes)
    }
  }

  private static let reader = TaggerModel.shipped.reader

  /// Whether a word for money begins the name of a club: ريال مدريد.
  private static func isClub(_ words: [Substring], _ kind: EntityKind) -> Bool {
    kind == .organisation && words.count == 2 && reader.kinds(of: words[1]).contains(.city)
  }

  /// Whether a word that may be none names a person where it stands in a person's name: folded, علي is
  /// the preposition too, and رجب is a month.
  private static func isName(_ word: Substring) -> Bool {
    word == "علي"
      || WordClass.of(word) == .measure && reader.kinds(of: word).contains(.personWord)
  }

  private static func isPerson(_ words: [Substring], _ classes: [WordClass?]) -> Bool {
    // رحمه الله, توفيق الله: a compound of two words with الله is no whole name but عبد الله.
    if words[0] == "الله" || words.count == 2 && ["الله", "المولي"].contains(words[1]) {
      return words[0] == "عبد"
    }
    // نور الدين is a given name.
    if words.count == 2, words[1] == "الدين" { return false }
    // الفطر السعيد: few persons' names begin with the article, and those are listed.
    if words.count > 1, words[0].hasPrefix("ال"), words[0].utf8.count > 6,
      !reader.kinds(of: words[0]).contains(.personWord)
    {
      return false
    }
    if generalAdjectives.contains(words[words.count - 1]) { return false }
    if groups.contains(words[0]) || words[0] == "انصار" { return false }
    return words.allSatisfy { !$0.utf8.contains { 0x30...0x39 ~= $0 } }
      && !classes.contains { $0 == .bodyHead || $0 == .workHead || $0 == .noName || $0 == .verb }
  }

  /// Words for many, not for one person; folded.
  private static let groups = WordSet(
    """
    ميليشيا ميليشيات مليشيا مليشيات بني قبيله قبايل عايله اسره اهل ابناء شعب
    جامعتي وزارتي شؤون الشؤون شوون الشوون الانديه الهندسه
    """)

  private static func isPlace(_ words: [Substring], _ classes: [WordClass?]) -> Bool {
    // الأراضي اليمنية, شرق البلاد: words for places and peoples alone name no place.
    let isPlain = words.allSatisfy { isPlaceHead($0) || isNationality($0) }
    // المملكة المختلفة, الولاية الواقعة; سالزبورغ النمساوية.
    if words.count > 1, words[0].hasPrefix("ال"), isPlaceHead(words[0]) { return false }
    // «النبوي الشريف» of المسجد: an adjective begins no name.
    if words.count > 1, words[0].hasPrefix("ال"), words[0].hasSuffix("ي"), words[1].hasPrefix("ال"),
      words[0].unicodeScalars.count > 5
    {
      return false
    }
    if words.count == 2, !words[0].hasPrefix("ال"), isNationality(words[1]) { return false }
    if words.count == 2, generalAdjectives.contains(words[1]) { return false }
    return !isPlain && !words[0].hasPrefix("دول") && !words.contains("بيت") && classes[0] != .title
      && !classes.contains(.noName)
      && !words.contains { $0.utf8.allSatisfy { $0 < 0x40 } }
  }

  private static func isPlaceHead(_ word: Substring) -> Bool {
    WordClass.of(word) == .placeHead
      || word.hasPrefix("ال")
        && WordClass.of(String(word.unicodeScalars.dropFirst(2))) == .placeHead
  }

  /// Whether a word is an adjective of a people, masculine or feminine.
  private static func isNationality(_ word: Substring) -> Bool {
    if reader.kinds(of: word).contains(.nationality) { return true }
    return word.hasSuffix("يه") && reader.kinds(of: word.dropLast()).contains(.nationality)
  }

  private static func isBody(_ words: [Substring], _ classes: [WordClass?]) -> Bool {
    if classes[0] == .title || classes[0] == .placeHead && words.count == 1 { return false }
    if groups.contains(words[0]) || grounds.contains(words[0]) { return false }
    // إغاثي: an adjective alone.
    if words.count == 1, words[0].hasSuffix("ي"), !words[0].hasPrefix("ال"),
      reader.kinds(of: words[0]).isEmpty, reader.kinds(of: "ال" + words[0]).isEmpty
    {
      return false
    }
    // البنك السعودي, الجمعية العربية السعودية: cut short; each country has one central bank.
    if classes[0] == .bodyHead, commonHeads.contains(words[0]),
      words.count < 3 || words[1] != "المركزي",
      words.dropFirst().allSatisfy({ isNationality($0) || generalAdjectives.contains($0) })
    {
      return false
    }
    if isCutShort(words, classes) || isOfNobody(words, classes) { return false }
    if classes[0] != .bodyHead && words.contains("بن") { return false }
    guard words.count == 2, classes[0] == .bodyHead || words[0] == "سلطات" else { return true }
    // سلطات مينسك, حكومة المملكة: said of a state, not the name of a body.
    if words[0] == "سلطات" || words[0] == "حكومه" { return false }
    if WordClass.of(words[1]) == .placeHead { return false }
    if generalAdjectives.contains(words[1]) { return false }
    return words[0].hasPrefix("ال") || !isIndefiniteAdjective(words[1])
  }

  /// Whether words for a body tell none: «كلية العلوم», «السلطات المعنية», «حركة الملاحة», «العربي السعودي».
  private static func isOfNobody(_ words: [Substring], _ classes: [WordClass?]) -> Bool {
    if words[0] == "قسم" || words[0].hasPrefix("لل") { return true }
    if isOfEveryNation(words) || isOfEveryTown(words) { return true }
    if parts.contains(words[0]) { return !words.dropFirst().contains { isProper($0) } }
    if words[0] == "حركه", words.count > 1, traffic.contains(words[1]) { return true }
    if words.count == 2 {
      if authorities.contains(words[0]) && generalAdjectives.contains(words[1]) { return true }
      if classes[0] == .placeHead || words[0] == "تنظيم" && classes[1] == .workHead { return true }
    }
    return words.allSatisfy { $0.hasPrefix("ال") && isNationality($0.dropFirst(2)) }
  }

  /// Whether each country has a body of the name, and it names none: «اتحاد كرة القدم», «مجلس إدارة الاتحاد»,
  /// «البنك الأهلي».
  private static func isOfEveryNation(_ words: [Substring]) -> Bool {
    if words.count == 2 {
      return clubs.contains(words[0]) && words[1] == "كره"
        || words[0] == "البنك" && ["الاهلي", "الوطني", "التجاري"].contains(words[1])
    }
    guard words.count > 2 else { return false }
    if clubs.contains(words[0]), words[1] == "كره" || words[1] == "لكره" {
      return !words.contains { DescriptionWords.isOfPlace(String($0)) }
    }
    return words.count == 3 && words[0] == "مجلس" && words[1] == "اداره"
      && words[2].hasPrefix("ال") && WordClass.ofItself(words[2]) == .bodyHead
  }

  /// Folded.
  private static let clubs = WordSet("اتحاد الاتحاد نادي فريق جمعيه")

  /// Whether many towns have a body of the name: «مستشفى الملك خالد», «الاتحاد الجهوي للشغل».
  private static func isOfEveryTown(_ words: [Substring]) -> Bool {
    if words.count > 1, words[0].hasPrefix("ال"), regional.contains(words[1]) {
      return !words.dropFirst(2).contains { DescriptionWords.isOfPlace(String($0)) }
    }
    return words.count == 3 && namedAfterKings.contains(words[0])
      && WordClass.ofItself(words[1]) == .title
  }

  /// Folded.
  private static let regional = WordSet("الجهوي الجهويه المحلي المحليه البلدي البلديه")

  /// Folded.
  private static let namedAfterKings = WordSet("مستشفي مدرسه ثانويه مجمع")

  /// Whether a word tells one body from the others of its sort: a place, a person, another body.
  private static func isProper(_ word: Substring) -> Bool {
    let kind = WordClass.of(word)
    return kind == .title || kind == .bodyHead || DescriptionWords.isOfPlace(String(word))
      || reader.kinds(of: word).contains(.personWord)
  }

  /// Parts of bodies, of which most bodies have one of the name; folded.
  private static let parts = WordSet("كليه لجنه اداره عماده")

  /// What moves where حركة is no body; folded.
  private static let traffic = WordSet(
    "الملاحه المرور السير الطيران النقل التجاره السفر السفن القطارات المسافرين البيع الشراء التداول السوق"
  )

  /// Folded.
  private static let authorities = WordSet(
    "السلطات الجهات الاجهزه الاطراف الدواير الدوائر الجهه الموسسات المؤسسات القطاعات الوزارات")

  /// Whether the name of a body ends in the middle, or behind its end: «اللجنة المركزية لقبول», «وزارة
  /// الداخلية الدكتور», «مؤسسة النقد كذلك»; or is a word of another script's text.
  private static func isCutShort(_ words: [Substring], _ classes: [WordClass?]) -> Bool {
    guard let last = words.last else { return true }
    if words.count == 1 { return last.utf8.allSatisfy { 0x61...0x7A ~= $0 } }
    let isOffice = classes[words.count - 1] == .title && !last.hasPrefix("ال")
    if isOffice || addresses.contains(last) || SpeechWords.kinds(of: last).contains(.adverb) {
      return true
    }
    let letters = Array(last.utf8)
    return last.hasPrefix("ل") && !last.hasPrefix("لل")
      && reader.bareWord(letters[...]).count < letters.count
  }

  /// Forms of address that begin a name behind that of a body; folded.
  private static let addresses = WordSet(
    """
    الدكتور الدكتوره المهندس الاستاذ اللواء العميد العقيد المقدم الراءد الرايد النقيب
    """)

  /// Heads of bodies that a nationality does not tell from others of their sort; folded.
  private static let commonHeads = WordSet(
    """
    البنك بنك الحركه الجمعيه جمعيه الشركه شركه اللجنه لجنه المؤسسه الموسسه موسسه مؤسسه المركز مركز المعهد معهد المجموعه
    """)

  /// What is a place, whoever it is named after; folded.
  private static let grounds = WordSet(
    """
    كورنيش حديقه بيت ميدان شارع حي استاد ملعب قصر جسر برج سوق فندق
    """)

  private static func isWork(_ words: [Substring], _ classes: [WordClass?]) -> Bool {
    guard classes[0] == .workHead, words.count > 1 else { return false }
    if words.count == 2 && isIndefiniteAdjective(words[1]) { return false }
    // بطولة دوري أبطال: cut short.
    let last = words.count - 1
    if generalEnds.contains(words[last]) || classes[last] == .workHead { return false }
    return words.count > 2 || !generalWorks.contains(words[1]) && classes[1] != .bodyHead
  }

  /// منظمة إرهابية: a word in -ية without the article after a head.
  private static func isIndefiniteAdjective(_ word: Substring) -> Bool {
    !word.hasPrefix("ال") && (word.hasSuffix("يه") || word.hasSuffix("له"))
      && !reader.kinds(of: word).contains(.city) && !reader.kinds(of: word).contains(.country)
  }

  /// Adjectives that tell no body from the others of its sort; folded.
  private static let generalAdjectives = WordSet(
    """
    العامه المعنيه الاجتماعيه الخيريه الصحي العام المركزي المركزيه المشتركه المسلحه الجويه
    البريه البحريه الدوليه المحليه المحلي الوطنيه الخاصه الامنيه العسكريه الحكوميه الرسميه
    المنظمه الفنيه التنفيذيه التنفيذي المختصه الجديده الكبري العليا الاخري الاهليه الدولي
    الاسلاميه الجامعي التخصصي الحاكم الحاكمه الطبيه التعليميه الاول
    """)

  /// What the name of a work or event does not end with; folded.
  private static let generalEnds = WordSet("ابطال انديه اتحاد منتخبات ولي كاس دوري اندية")

  /// What a word for a work or event says no more with; folded.
  private static let generalWorks = WordSet(
    """
    العالم الدوري السوبر الله الكاس النخبه العام القدم الدوليه اليوم
    """)
}
