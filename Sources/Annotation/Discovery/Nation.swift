import ArabicText

/// The countries that adjectives are made of: الكويتي, المصرية.
enum Nation {
  /// The ISO 3166-1 code of the country of an adjective with the article; `nil` for other words.
  /// - Parameter word: the folded word.
  static func code(ofAdjective word: some StringProtocol) -> String? {
    guard word.hasPrefix("ال"), word.hasSuffix("ي") || word.hasSuffix("يه") else { return nil }
    return word.withFoldedBytes { codes[OfficeKey.root(ofDefinite: $0)] }
  }

  private static let codes: [UInt64: String] = {
    var codes: [UInt64: String] = [:]
    for place in Place.all where place.kind == .country {
      for name in place.entry.names where !name.spelling.hasSeveralWords {
        var form = FormTable.form(of: name.spelling)
        // ألمانيا folds onto what seems to have the article.
        if !name.spelling.hasPrefix("ال") { form = "ال" + form }
        if let code = place.code, !general.contains(form) {
          codes[form.withFoldedBytes { OfficeKey.root(ofDefinite: $0) }] = code
        }
      }
    }
    for word in english.split(separator: " ") {
      codes[word.withFoldedBytes { OfficeKey.root(ofDefinite: $0) }] = "GB"
    }
    return codes
  }()

  /// Countries whose adjectives are words for something else: مالي is «financial»; folded.
  private static let general = WordSet("المالي")

  /// Adjectives of parts of Great Britain; folded.
  private static let english = "الانجليزي الانكليزي الانغليزي الاسكتلندي"
}
