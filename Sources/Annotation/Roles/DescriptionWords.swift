import ArabicText

/// Words that descriptions of persons are made of.
enum DescriptionWords {
  /// The first word of a description.
  struct Head: Sendable {
    /// The folded word without its particle.
    var bare: String
    /// The particle before it.
    var proclitic: String
    /// Whether لل has swallowed the alef of the article.
    var isAssimilated = false
    /// Whether it has the article.
    var isDefinite: Bool
    /// Whether it is نظيره.
    var isCounterpart = false
  }

  /// What a folded word is as the first of a description; `nil` for most words.
  static func head(_ word: some StringProtocol) -> Head? {
    word.withFoldedBytes { table[FeatureHash.of($0)] }
  }

  /// Whether a folded word is an office, with a particle before it or not.
  static func isOffice(_ word: some StringProtocol) -> Bool {
    head(word).map { !$0.isCounterpart } ?? false
  }

  /// Whether a text has a word that may begin a description. O(length).
  static func occur(in text: UnsafeBufferPointer<UInt8>) -> Bool {
    var occurs = false
    Tokenizer().forEachToken(in: text) { _, term in
      if !occurs, table[FeatureHash.of(term)] != nil { occurs = true }
    }
    return occurs
  }

  /// Whether a folded word makes definite what it ends: it has the article or names a place.
  static func isDefinite(_ word: String) -> Bool {
    hasArticle(word) || word.hasPrefix("لل")
      || !reader.kinds(of: word).isDisjoint(with: [.country, .city, .region])
  }

  /// Whether a folded word has the article, with و before it or not.
  static func hasArticle(_ word: String) -> Bool {
    word.utf8.count > 8
      && (word.begins(with: "ال") || word.begins(with: "وال"))
  }

  /// Whether a folded word names a country or a town, or is an adjective of one.
  static func isOfPlace(_ word: String) -> Bool {
    if !reader.kinds(of: word).isDisjoint(with: [.country, .city, .region]) { return true }
    let isDefinite = word.hasPrefix("ال") && word.utf8.count > 8
    let bare = isDefinite ? String(word.unicodeScalars.dropFirst(2)) : word
    return [word, bare].contains { form in
      reader.kinds(of: form).contains(.nationality)
        || form.hasSuffix("يه") && reader.kinds(of: form.dropLast()).contains(.nationality)
    } || sides.contains(bare)
  }

  /// Whether persons are called by a folded word.
  static func isOfName(_ word: String) -> Bool { reader.kinds(of: word).contains(.personWord) }

  /// Whether a folded word says that the office is past or to come.
  static func isFormer(_ word: String) -> Bool { former.contains(word) }

  private static let reader = TaggerModel.shipped.reader

  private static let table: HashTable<Head> = {
    var entries: [(key: UInt32, value: Head)] = []
    func add(_ word: String, _ head: Head) {
      entries.append((UInt32(truncatingIfNeeded: FeatureHash.of(word)), head))
    }
    for word in offices.split(whereSeparator: { $0 == " " || $0 == "\n" }).map({
      Folding.fold(String($0))
    }) {
      for particle in ["", "و", "ف", "ب", "ل", "ك"] {
        add(particle + word, Head(bare: word, proclitic: particle, isDefinite: false))
        guard particle != "ل" else { continue }
        let definite = "ال" + word
        add(particle + definite, Head(bare: definite, proclitic: particle, isDefinite: true))
      }
      for particle in ["ل", "ول"] {
        add(
          particle + "ل" + word,
          Head(bare: "ال" + word, proclitic: particle, isAssimilated: true, isDefinite: true))
      }
    }
    for word in counterparts.split(separator: " ").map({ Folding.fold(String($0)) }) {
      for particle in ["", "و", "ب", "ل"] {
        add(
          particle + word,
          Head(bare: word, proclitic: particle, isDefinite: true, isCounterpart: true))
      }
    }
    return HashTable(entries)
  }()

  /// Offices that one person holds at a time in one place.
  private static let offices =
    """
    رئيس رئيسة زعيم زعيمة وزير وزيرة ملك ملكة أمير أميرة عاهل سلطان محافظ حاكم عمدة قائد مدير مديرة سفير سفيرة
    مبعوث مبعوثة مندوب مفوض مفوضة مستشار مستشارة أمين متحدث متحدثة ناطق ناطقة مفتي مرشد بطريرك بابا نائب
    نائبة مدرب قنصل ولي خادم وكيل وكيلة مدعي سكرتير
    """

  private static let counterparts = "نظيره نظيرها نظيرته نظيرتها"

  /// Sides of divided countries; folded.
  private static let sides = WordSet("شمالي شماليه جنوبي جنوبيه شرقي غربي شرقيه غربيه متحده")

  /// Folded.
  private static let former = WordSet("سابق سابقا اسبق انذاك حينها حينيذ وقتها منتخب راحل")
}
