import ArabicText

/// Gathers what there is to offer while a reader types.
struct SuggestionSource {
  /// In how many documents a word must stand to be offered.
  static let fewestDocuments = 3
  /// How many letters it must have.
  static let shortestWord = 3

  let occurrences: Occurrences
  let lexicon: Lexicon
  let documents: [SearchDocument]
  let entities: [SearchEntity]
  let periods: [SearchPeriod]

  /// All of it, in no order. O(occurrences).
  var suggestions: [SuggestionShards.Suggestion] {
    entities.map { .init(label: $0.name, key: $0.key, count: $0.documents.count) }
      .filter { $0.count > 0 }
      + counted(\.source, "source") + counted(\.section, "section")
      + periods.map { .init(label: $0.label, key: "date/\($0.value)", count: $0.documents) }
      + lexicon.leadingWords(countedIn: occurrences).compactMap(word)
  }

  private func counted(
    _ member: KeyPath<SearchDocument, String?>, _ key: String
  ) -> [SuggestionShards.Suggestion] {
    var counts: [String: Int] = [:]
    for document in documents { document[keyPath: member].map { counts[$0, default: 0] += 1 } }
    return counts.map { .init(label: $0.key, key: key, count: $0.value) }
  }

  private func word(_ number: Int) -> SuggestionShards.Suggestion? {
    let word = String(decoding: occurrences.vocabulary[number], as: UTF8.self)
    let letters = word.unicodeScalars
    guard letters.count >= Self.shortestWord, !letters.contains(where: { "0"..."9" ~= $0 }),
      !StopWords.contains(word)
    else { return nil }
    let count = occurrences.documentCount(of: number)
    guard count >= Self.fewestDocuments else { return nil }
    let label = String(decoding: occurrences.surfaces[number], as: UTF8.self)
    return .init(label: label, key: "", count: count)
  }
}
