import ArabicText

/// Which words the archive has behind one name.
struct FollowerTally {
  private var counts: [String: Int] = [:]
  private var all = 0

  /// What becomes of a name.
  enum Decision: Equatable {
    /// It takes in one word.
    case word(String)
    /// It takes in whatever word of a name is behind it: محمد علي is the beginning of many.
    case name
    /// It takes in the field or the purpose: «الهيئة العامة للسياحة» is of الآثار or of التراث.
    case field
    /// It takes in the nation: each has a «مجلس إدارة الاتحاد».
    case nation
    /// It takes in the town, or is none.
    case town
    /// It takes in الأب and الابن: two persons bear it.
    case generation

    /// Whether a name takes in the word behind it.
    func takes(_ follower: Follower) -> Bool {
      switch self {
      case .word(let word): follower.term == word
      case .name: FollowerTally.goesOn(follower.term)
      case .field: FollowerTally.isField(follower.term)
      case .nation: FollowerTally.isNation(follower.term)
      case .generation: FollowerTally.generations.contains(follower.term)
      case .town:
        FollowerTally.town(follower.term) != nil || FollowerTally.sorts.contains(follower.term)
      }
    }
  }

  /// Counts an occurrence.
  mutating func add(_ follower: Follower?) {
    all += 1
    if let follower { counts[follower.term, default: 0] += 1 }
  }

  /// What becomes of a name; `nil` where it stays as it is.
  /// - Parameters:
  ///   - name: one of its occurrences.
  ///   - share: how many of a hundred occurrences a word must follow.
  func decision(for name: FoundName, share: Int) -> Decision? {
    if name.kind == .organisation {
      guard name.form.hasSeveralWords else { return bearsNations(name) ? .nation : nil }
      if isOfManyTowns(name) { return .town }
      if isOfMany(Self.isNation, fewest: 3, share: 35) { return .nation }
      if isCalled(name), isOfMany(Self.isField, fewest: 2, share: share) { return .field }
    }
    if name.kind == .person {
      if Self.generations.allSatisfy({ counts[$0, default: 0] > 1 }) { return .generation }
      if beginsMany(name) { return .name }
    }
    if let word = completingWord(of: name, share: share) { return .word(word) }
    return name.kind == .organisation && bearsNations(name) ? .nation : nil
  }

  private func completingWord(of name: FoundName, share: Int) -> String? {
    guard let best = counts.max(by: { ($0.value, $1.key) < ($1.value, $0.key) }),
      best.value > 2, 100 * best.value >= share * all, completes(best.key, name)
    else { return nil }
    return best.key
  }

  /// Whether bodies of several countries bear the name: «الأهلي» is of Egypt and of Kuwait. A country that
  /// few occurrences have behind them may be the next name's: «مدرب تشيلسي البرتغالي».
  private func bearsNations(_ name: FoundName) -> Bool {
    // الاتحاد and المجلس are no names.
    guard name.form.hasSeveralWords || WordClass.of(name.form) == nil else { return false }
    var nations: [String: Int] = [:]
    for (word, count) in counts {
      if let code = Nation.code(ofAdjective: word) { nations[code, default: 0] += count }
    }
    let all = nations.values.reduce(0, +)
    return nations.values.count { $0 > 2 && 100 * $0 >= Self.shareOfNation * all } > 1
  }

  /// How many of a hundred adjectives of countries behind a name must be of one.
  private static let shareOfNation = 15

  /// Whether a name of two given names stands before words of names, one here and another there.
  private func beginsMany(_ name: FoundName) -> Bool {
    let words = name.form.split(separator: " ").filter { $0 != "بن" && $0 != "ابن" }
    guard words.count == 2, !words[1].hasPrefix("ال") else { return false }
    return isOfMany(Self.goesOn, fewest: 4, share: 20)
  }

  /// Whether several words of a sort stand behind the name, in so many of a hundred occurrences.
  private func isOfMany(_ isOfSort: (String) -> Bool, fewest: Int, share: Int) -> Bool {
    let words = counts.filter { isOfSort($0.key) }
    return words.count >= fewest && 100 * words.reduce(0) { $0 + $1.value } >= share * all
  }

  private static func isField(_ word: String) -> Bool {
    ["وال", "لل", "ولل"].contains { word.hasPrefix($0) } && word.unicodeScalars.count > 4
      && WordClass.of(word) == nil
  }

  private static func isNation(_ word: String) -> Bool {
    word.hasPrefix("ال") && DescriptionWords.isOfPlace(word)
  }

  /// Whether a word may go on a person's name behind a given name.
  private static func goesOn(_ word: String) -> Bool {
    completesPerson(word)
      || word.hasPrefix("ال") && WordClass.of(word) == nil && !DescriptionWords.isOfPlace(word)
        && word.unicodeScalars.count > 4
  }

  private func completes(_ word: String, _ name: FoundName) -> Bool {
    if name.kind == .organisation, isSpelled(name.form + " " + word) { return true }
    guard word.unicodeScalars.count > 2, !word.utf8.contains(where: { $0 < 0x40 }),
      !SpeechWords.kinds(of: word).contains(.adverb)
    else { return false }
    if name.kind == .organisation { return completesBody(word, name) }
    // The family name of محمد بن عبدالرحمن المخرج is a trade too.
    let isFatherly = name.form.contains(" بن ") && word.hasPrefix("ال")
    return Self.completesPerson(word) || isFatherly && WordClass.ofItself(word) == .title
  }

  private static func completesPerson(_ word: String) -> Bool {
    let wordClass = WordClass.of(word)
    guard wordClass == nil || wordClass == .namePart, word.unicodeScalars.count > 2,
      !DescriptionWords.isOfPlace(word), !["و", "ب", "ف"].contains(where: word.hasPrefix),
      !NameTrimming.isOfficeTaken(word)
    else { return false }
    return reader.kinds(of: word).contains(.personWord) || !reader.isWord(word)
  }

  /// Whether all words are names of Latin letters: «إف بي آي».
  private func isSpelled(_ words: String) -> Bool {
    words.split(separator: " ").allSatisfy { word in
      word.unicodeScalars.count < 4
        && word.first.map { !"وبلفك".contains($0) || word.count == 2 } == true
        && (word == "اي" || WordClass.of(word) != .noName)
    }
  }

  /// A second field, a purpose, an adjective of a body that is called what it is, or what no text knows as
  /// a word.
  private func completesBody(_ word: String, _ name: FoundName) -> Bool {
    switch WordClass.of(word) {
    case .title, .verb, .measure, .noName, .bodyHead: return false
    case .workHead, .placeHead, .namePart, nil: break
    }
    if word.hasPrefix("ب") || Self.leading.contains(word) { return false }
    let bare = NameCompletion.bareForm(of: name)
    let isClub = bare.hasPrefix("نادي ") || bare.hasPrefix("فريق ")
    let isCalled = isCalled(name) && !(isClub && DescriptionWords.isOfPlace(word))
    let isTied = ["ال", "وال", "لل", "ولل"].contains { word.hasPrefix($0) }
    if isTied || word.hasPrefix("و") { return isCalled && word.unicodeScalars.count > 3 }
    return !Self.reader.isWord(word)
  }

  /// Whether a body's name begins with a word for a body.
  private func isCalled(_ name: FoundName) -> Bool {
    WordClass.of(name.form.prefix { $0 != " " }) == .bodyHead
  }

  /// Adjectives that lead on to what a body belongs to or does; folded.
  private static let leading = WordSet(
    """
    المعترف التابع التابعه الموالي المواليه المكلف المكلفه المعني المعنيه القايم القايمه القائم القائمه
    المنبثق المنبثقه المحظور المحظوره المسمي المعروف المعروفه الخاص الخاصه المشارك المشاركه
    """)

  /// What tells a father from his son behind one name; folded.
  private static let generations = ["الاب", "الابن"]

  // MARK: - Towns

  /// Whether a body of a sort that every town has stands before the names of three towns and more, or, one that is
  /// named after somebody, of two.
  private func isOfManyTowns(_ name: FoundName) -> Bool {
    let words = NameCompletion.bareForm(of: name).split(separator: " ")
    guard Self.local.contains(words[0]) else { return false }
    var towns: Set<String> = []
    var placed = 0
    for (word, count) in counts {
      if let town = Self.town(word) {
        towns.insert(town)
        placed += count
      } else if word == "في" || Self.isPlaced(word) {
        placed += count
      }
    }
    // One town may have a hospital of King Faisal, or two.
    let isNamedAfter = WordClass.ofItself(words[1]) == .title
    return towns.count > (isNamedAfter ? 1 : 2) && 5 * placed >= all
  }

  /// Whether a body's name begins with a word for a body of which every town may have one.
  static func isLocal(_ form: String) -> Bool { local.contains(form.prefix { $0 != " " }) }

  /// The town of a word such as بجدة.
  static func town(_ word: String) -> String? {
    guard word.hasPrefix("ب"), word.unicodeScalars.count > 3 else { return nil }
    let bare = String(word.unicodeScalars.dropFirst())
    let isTown = !reader.kinds(of: bare).isDisjoint(with: [.country, .city, .region])
    return isTown ? bare : nil
  }

  /// بمدينة, بمنطقة.
  private static func isPlaced(_ word: String) -> Bool {
    word.hasPrefix("ب") && WordClass.of(word) == .placeHead
  }

  private static let reader = TaggerModel.shipped.reader

  /// What tells bodies of one name and town from each other; folded.
  private static let sorts = WordSet("التخصصي المركزي الجامعي العسكري العام المدني")

  /// Heads of bodies of which every town may have one; folded.
  private static let local = WordSet(
    """
    مستشفي مدرسه ثانويه كليه لجنه مركز مجمع محكمه معهد شرطه بلديه جمعيه مجلس حكومه سفاره السفاره
    """)
}
