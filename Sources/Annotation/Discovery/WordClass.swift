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
    if let found = listed(word) { return found }
    guard let first = word.unicodeScalars.first, "وفبلك".unicodeScalars.contains(first) else {
      return nil
    }
    let rest = word.unicodeScalars.dropFirst()
    guard rest.count > 3 else { return nil }
    let bare = String(String.UnicodeScalarView(rest))
    // Of particles and short words nothing can be taken off.
    guard let found = listed(bare), found != .noName, found != .namePart else {
      return bare.hasPrefix("ل") ? listed("ا" + bare) : nil
    }
    return found
  }

  /// Whether a folded word, or what is left of it without a particle, names an office or a trade.
  static func isOffice(_ word: String) -> Bool {
    if isOfficeItself(word) { return true }
    guard let first = word.unicodeScalars.first, "وفبلك".unicodeScalars.contains(first) else {
      return false
    }
    let bare = String(word.unicodeScalars.dropFirst())
    return bare.unicodeScalars.count > 3
      && (isOfficeItself(bare) || bare.hasPrefix("ل") && isOfficeItself("ا" + bare))
  }

  /// Whether a folded word names an office or a trade.
  static func isOfficeItself(_ word: String) -> Bool {
    let trigger = TriggerWords.classes[FeatureHash.of(word.utf8)]
    return trigger == 1 || trigger == 3
  }

  /// Honorifics and words that no name goes over, beside those of ``TriggerWords``; folded.
  private static let further: [String: WordClass] = {
    var classes: [String: WordClass] = [:]
    let titles = "ولي خادم معالي معاليه سمو سموه فضيله سماحه سعاده صاحب صاحبه جلاله فخامه ايه حضره"
    for word in titles.split(separator: " ") { classes[String(word)] = .title }
    let noNames =
      "اذ الا سوف كي الى عليه حين ضد نحو عبر لدي حفظه حفظها رحمه رحمها رضي صلي رعاه ايده سلمه يحفظه وفقه"
    for word in noNames.split(separator: " ") { classes[String(word)] = .noName }
    return classes
  }()

  /// Whether a folded word honours whom it stands before or behind.
  static func isHonorific(_ word: String) -> Bool { further[word] == .title }

  private static func listed(_ word: some StringProtocol) -> WordClass? {
    if let found = further[String(word)] { return found }
    return switch TriggerWords.classes[FeatureHash.of(word.utf8)] {
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
