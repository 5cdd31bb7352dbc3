import ArabicText

/// What to offer while a reader types: for every beginning of so many letters the names, sections,
/// sources, months and words that have a word that begins so, the most frequent first.
struct SuggestionShards {
  /// One thing to offer.
  struct Suggestion: Sendable {
    /// What the reader sees.
    var label: String
    /// `person/<id>` and the like, `source`, `section`, `date/2024-11`, or empty for a word.
    var key: String
    /// How many documents have it.
    var count: Int
  }

  /// The lengths of the beginnings. Who has typed more letters is offered what fits of the longest.
  static let lengths = [2, 3, 4]
  /// How many things a beginning offers; of the longest, which is searched in, more.
  static let most = 10
  static let mostOfLongest = 40

  /// The shards' content.
  let shards: [[UInt8]]

  /// Writes shards. O(s log s) in the number of suggestions.
  /// - Parameters:
  ///   - suggestions: what there is to offer, in any order.
  ///   - shardBytes: the size that shards have in the mean.
  init(_ suggestions: [Suggestion], shardBytes: Int) {
    let sorted = suggestions.sorted {
      ($1.count, $0.label, $0.key) < ($0.count, $1.label, $1.key)
    }
    var lists: [String: [Int]] = [:]
    for (number, suggestion) in sorted.enumerated() {
      for beginning in Self.beginnings(of: suggestion.label) {
        let length = beginning.unicodeScalars.count
        let limit = length == Self.lengths.last ? Self.mostOfLongest : Self.most
        let isWord = suggestion.key.isEmpty
        // A half of the places stays free for names.
        guard lists[beginning, default: []].count < (isWord ? limit / 2 : limit) else { continue }
        lists[beginning, default: []].append(number)
      }
    }
    let entries = lists.keys.sorted().map { beginning in
      let offered = (lists[beginning] ?? []).map { Self.json(of: sorted[$0]) }
      return (
        key: beginning, json: JSONText.array([JSONText.string(beginning)] + offered)
      )
    }
    shards = HashedShards(name: "names", entries: entries, shardBytes: shardBytes).shards
  }

  private static func json(of suggestion: Suggestion) -> [UInt8] {
    JSONText.array([
      JSONText.string(suggestion.label), JSONText.string(suggestion.key),
      JSONText.number(suggestion.count),
    ])
  }

  /// The beginnings of a label's words, with and without the article.
  private static func beginnings(of label: String) -> Set<String> {
    let words = Tokenizer().tokens(in: label).map(\.term)
    let all = words.flatMap { [$0, LightStemmer.base(of: $0)] }
    return Set(
      all.flatMap { word in
        let letters = word.unicodeScalars
        return lengths.filter { $0 <= letters.count }
          .map { String(String.UnicodeScalarView(letters.prefix($0))) }
      })
  }
}
