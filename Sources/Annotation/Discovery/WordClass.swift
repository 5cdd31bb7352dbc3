import ArabicText

/// What a word may be to a name, by the classes of ``TriggerWords``.
enum WordClass: Sendable {
  /// An office, a form of address, a trade: it stands before a name.
  case title
  /// A verb of speech and the like.
  case verb
  /// The head of the name of a body: وزارة، مجلس.
  case bodyHead
  /// The head of the name of a place: مدينة، جبل.
  case placeHead
  /// The head of the name of a work or event: كأس، مؤتمر.
  case workHead
  /// Money, a month or a day of the week.
  case measure
  /// A word that no name goes over.
  case noName
  /// Part of names.
  case namePart

  /// The class of a folded word, of one without its particle otherwise; `nil` for a plain word.
  /// - Parameter word: the folded word.
  static func of(_ word: some StringProtocol) -> WordClass? {
    word.withFoldedBytes { of($0) }
  }

  /// The class of a folded word, of one without its particle otherwise; `nil` for a plain word.
  /// - Parameter word: the bytes of the folded word.
  static func of(_ word: UnsafeBufferPointer<UInt8>) -> WordClass? {
    if let found = table[FeatureHash.of(word)] { return found.wordClass }
    guard let bare = withoutParticle(word) else { return nil }
    // Of particles and short words nothing can be taken off.
    if let found = table[FeatureHash.of(bare)]?.wordClass, found != .noName, found != .namePart {
      return found
    }
    return table[withArticleRestored(bare)]?.wordClass
  }

  /// The class of a folded word with all its letters; `nil` for a plain word.
  static func ofItself(_ word: some StringProtocol) -> WordClass? {
    word.withFoldedBytes { table[FeatureHash.of($0)]?.wordClass }
  }

  /// The class of a folded word with all its letters, given as its bytes; `nil` for a plain word.
  static func ofItself(bytes word: ArraySlice<UInt8>) -> WordClass? {
    table[FeatureHash.of(word)]?.wordClass
  }

  /// Whether a folded word, or what is left of it without a particle, names an office or a trade.
  static func isOffice(_ word: some StringProtocol) -> Bool {
    word.withFoldedBytes { word in
      if isOfficeItself(word) { return true }
      guard let bare = withoutParticle(word) else { return false }
      return isOfficeItself(bare) || table[withArticleRestored(bare)]?.isOffice == true
    }
  }

  /// Whether a folded word names an office or a trade.
  static func isOfficeItself(_ word: some StringProtocol) -> Bool {
    word.withFoldedBytes { isOfficeItself($0) }
  }

  private static func isOfficeItself(_ word: UnsafeBufferPointer<UInt8>) -> Bool {
    table[FeatureHash.of(word)]?.isOffice == true
  }

  /// Whether a folded word honours whom it stands before or behind.
  static func isHonorific(_ word: some StringProtocol) -> Bool {
    table[FeatureHash.of(word)]?.isHonorific == true
  }

  // MARK: - Particles

  /// A word without the و ف ب ل ك that it begins with; `nil` where that leaves fewer than four letters.
  private static func withoutParticle(
    _ word: UnsafeBufferPointer<UInt8>
  ) -> UnsafeBufferPointer<UInt8>? {
    guard word.count > 8, particles.contains(UInt16(word[0]) << 8 | UInt16(word[1])) else {
      return nil
    }
    let letters = word.reduce(0) { $0 + ($1 & 0xC0 == 0x80 ? 0 : 1) }
    return letters > 4 ? UnsafeBufferPointer(rebasing: word[2...]) : nil
  }

  private static let particles: [UInt16] = "وفبلك".unicodeScalars.map { scalar in
    Array(String(scalar).utf8).reduce(0) { $0 << 8 | UInt16($1) }
  }

  /// The hash of what has lost its alef to ل: of لرئيس, left of للرئيس, that of الرئيس. Other words
  /// have the hash of a word that no list holds.
  private static func withArticleRestored(_ bare: UnsafeBufferPointer<UInt8>) -> UInt64 {
    guard bare[0] == 0xD9, bare[1] == 0x84 else { return 0 }
    return FeatureHash.of([0xD8, 0xA7] + bare)
  }

  // MARK: - Words

  /// What is known of a word.
  private struct Entry {
    var wordClass: WordClass
    var isOffice = false
    var isHonorific = false
  }

  private static let table: HashTable<Entry> = {
    var entries: [(key: UInt32, value: Entry)] = []
    func add(_ text: String, _ entry: Entry) {
      for word in text.foldedWords {
        entries.append((UInt32(truncatingIfNeeded: FeatureHash.of(word)), entry))
      }
    }
    add(honorifics, Entry(wordClass: .title, isHonorific: true))
    add(noNames, Entry(wordClass: .noName))
    for (hash, trigger) in TriggerWords.classes.sorted(by: { $0.key < $1.key }) {
      guard let kind = of(trigger: trigger) else { continue }
      let entry = Entry(wordClass: kind, isOffice: trigger == 1 || trigger == 3)
      entries.append((UInt32(truncatingIfNeeded: hash), entry))
    }
    return HashTable(entries)
  }()

  /// Honorifics beside those of ``TriggerWords``; folded.
  private static let honorifics =
    "ولي خادم معالي معاليه سمو سموه فضيله سماحه سعاده صاحب صاحبه جلاله فخامه ايه حضره"

  /// Words that no name goes over, beside those of ``TriggerWords``; folded.
  private static let noNames =
    "اذ الا سوف كي الى عليه حين ضد نحو عبر لدي حفظه حفظها رحمه رحمها رضي صلي رعاه ايده سلمه يحفظه وفقه"

  private static func of(trigger: UInt8) -> WordClass? {
    switch trigger {
    case 1, 2, 3: .title
    case 4: .namePart
    case 5: .verb
    case 6, 7: .bodyHead
    case 8: .placeHead
    case 9: .workHead
    case 10, 11: .measure
    case 12: .noName
    default: nil
    }
  }
}
