import ArabicText

/// A name, or an exception to names, as the annotator needs it.
struct ListedName: Sendable {
  /// The spelling as listed.
  var spelling: String
  /// Its words.
  var words: NameTrie.Words
  /// When it counts, and for whom.
  var rule: NameRule

  /// Prepares a name.
  /// - Parameters:
  ///   - name: the spelling and its conditions.
  ///   - entity: index of the entity it names.
  ///   - kind: what it names.
  init(_ name: Name, entity: Int?, kind: EntityKind) {
    let folded = Tokenizer().tokens(in: name.spelling).map(\.term)
    let isPlace = kind == .place && entity != nil
    spelling = name.spelling
    words = NameTrie.Words(folded: folded, hasArticle: name.spelling.begins(with: "ال"))
    rule = NameRule(
      entity: entity,
      demands: NameDemands(
        kind: kind, conditions: name.conditions, isPlace: isPlace,
        hasPoints: folded.count == 1 && name.spelling.utf8.contains(UInt8(ascii: ".")),
        looksLikeAccusative: isPlace && folded.count == 1 && folded[0].ends(with: "يا")),
      hasMarks: name.spelling.unicodeScalars.contains {
        $0.properties.generalCategory == .nonspacingMark
      })
  }
}

/// When a listed name counts, and for whom, in a few bytes: this is looked at wherever its words stand.
struct NameRule: Sendable {
  /// Index of the entity; `nil` for an exception, which names none.
  var entity: Int?
  /// What must hold around it.
  var demands: NameDemands
  /// Whether it is listed with vowel marks.
  var hasMarks: Bool

  /// Whether it demands its very spelling.
  var isExact: Bool { demands.conditions.contains(.exactSpelling) }

  /// Whether no list holds it.
  var isDiscovered: Bool { demands.conditions.contains(.discovered) }

  /// Whether it counts only where the article names the entity otherwise.
  var needsCompany: Bool { demands.conditions.contains(.inCompany) }
}

/// What must hold around a name, whatever its letters are.
struct NameDemands: Sendable, Equatable {
  /// What it names.
  var kind: EntityKind
  /// When it counts.
  var conditions: NameConditions
  /// Whether it names a place.
  var isPlace: Bool
  /// Whether it is an abbreviation with points, as أ.ب is, which folds onto «father».
  var hasPoints: Bool
  /// Whether it is one word that ends like an adjective in the accusative: روسيا, أوكرانيا.
  var looksLikeAccusative: Bool
}
