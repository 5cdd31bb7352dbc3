import ArabicText
import Articles

/// Completes names that the tagger cut short, by the word that the archive has behind most of their
/// occurrences: «الهيئة العامة للطيران» stands before المدني, «حزب العدالة» before والتنمية.
///
/// Bodies that one town after the other has, «مستشفى الملك فهد بجدة», are named with their town; without
/// one they name no one thing and are left out.
public struct NameCompletion: Sendable {
  /// How often a name must have been found.
  public var fewest = 4
  /// How many of a hundred occurrences the word must follow.
  public var share = 50
  /// How many words a name may gain.
  public var mostWords = 3

  /// Creates a completion.
  public init() {}

  /// The names of an archive, completed. O(names).
  /// - Parameters:
  ///   - names: the names found in every article, in the archive's order.
  ///   - articles: the articles.
  public func completed(_ names: [[FoundName]], in articles: [Article]) -> [[FoundName]] {
    var names = names
    var places = frequent(names)
    for _ in 0..<mostWords where !places.isEmpty {
      places = complete(places, of: &names, in: articles)
    }
    return names
  }

  /// A name, by its article and its number there.
  private struct Place {
    var article: Int
    var number: Int
    var key: UInt64
  }

  /// The names of persons in several words, and of bodies, that are found often.
  private func frequent(_ names: [[FoundName]]) -> [Place] {
    var places: [Place] = []
    var counts: [UInt64: Int] = [:]
    for (article, names) in names.enumerated() {
      for (number, name) in names.enumerated()
      where name.kind == .organisation || name.kind == .person && name.form.hasSeveralWords {
        let key = Self.key(of: name)
        places.append(Place(article: article, number: number, key: key))
        counts[key, default: 0] += 1
      }
    }
    return places.filter { counts[$0.key, default: 0] >= fewest }
  }

  private static func key(of name: FoundName) -> UInt64 {
    if name.kind == .person { return FeatureHash.of(name.form.utf8) &+ 1 }
    return FeatureHash.of(bareForm(of: name))
  }

  /// A body's name without the particle before a word for a body: بمستشفى, للهيئة.
  static func bareForm(of name: FoundName) -> Substring {
    let first = name.form.firstFoldedWord
    guard WordClass.ofItself(first) == nil, WordClass.of(first) == .bodyHead else {
      return name.form[...]
    }
    let rest = String(name.form.unicodeScalars.dropFirst())
    return (first.begins(with: "لل") ? "ا" + rest : rest)[...]
  }

  /// Completes names by one word. Returns those that have gained one.
  private func complete(
    _ places: [Place], of names: inout [[FoundName]], in articles: [Article]
  ) -> [Place] {
    let behind = followers(of: places, names, articles)
    var tallies: [UInt64: FollowerTally] = [:]
    for (place, follower) in zip(places, behind) {
      tallies[place.key, default: FollowerTally()].add(follower)
    }
    var decisions: [UInt64: FollowerTally.Decision] = [:]
    for place in places {
      guard let tally = tallies.removeValue(forKey: place.key) else { continue }
      let name = names[place.article][place.number]
      decisions[place.key] = tally.decision(for: name, share: share)
    }
    var gained: [Place] = []
    var dropped: [Int: Set<Int>] = [:]
    for (place, follower) in zip(places, behind) {
      guard let decision = decisions[place.key] else { continue }
      if let follower, decision.takes(follower) {
        names[place.article][place.number].take(follower)
        gained.append(
          Place(
            article: place.article, number: place.number,
            key: Self.key(of: names[place.article][place.number])))
      } else if decision == .town {
        dropped[place.article, default: []].insert(place.number)
      }
    }
    return drop(dropped, from: &names, keeping: gained)
  }

  /// Takes names away, and tells where the others of those articles have come to stand.
  private func drop(
    _ dropped: [Int: Set<Int>], from names: inout [[FoundName]], keeping places: [Place]
  ) -> [Place] {
    for (article, numbers) in dropped {
      names[article] = names[article].enumerated().filter { !numbers.contains($0.offset) }
        .map(\.element)
    }
    return places.map { place in
      var place = place
      place.number -= dropped[place.article]?.filter { $0 < place.number }.count ?? 0
      return place
    }
  }

  /// The words behind names; the names of one article follow each other.
  private func followers(
    of places: [Place], _ names: [[FoundName]], _ articles: [Article]
  ) -> [Follower?] {
    var article = -1
    var passages: [(role: Article.PassageRole, passage: Passage)] = []
    return places.map { place in
      if place.article != article {
        article = place.article
        passages = articles[article].passages
      }
      let name = names[place.article][place.number]
      var text = passages[name.passage].passage.text
      return text.withUTF8 { Follower(of: name, in: $0) }
    }
  }
}

/// The word behind a name.
struct Follower {
  /// The folded word.
  var term: String
  /// The name with the word, as it stands in the text.
  var surface: String
  /// Where the word ends, in UTF-8 bytes of the passage.
  var end: Int

  /// The word behind a name; `nil` where anything but blanks parts them.
  init?(of name: FoundName, in text: UnsafeBufferPointer<UInt8>) {
    var start = name.range.upperBound
    while start < text.count, text[start] == UInt8(ascii: " ") { start += 1 }
    guard start > name.range.upperBound else { return nil }
    var end = start
    let limit = min(text.count, start + Self.longest)
    while end < limit, text[end] > 0x20 { end += 1 }
    guard end < limit || end == text.count else { return nil }
    var found: (range: Range<Int>, term: String)?
    Tokenizer().forEachToken(in: UnsafeBufferPointer(rebasing: text[start..<end])) { range, term in
      if found == nil { found = (range, String(decoding: term, as: UTF8.self)) }
    }
    guard let found, found.range.lowerBound == 0 else { return nil }
    term = found.term
    self.end = start + found.range.upperBound
    surface = String(withPlainBlanks: text[name.range.lowerBound..<self.end])
  }

  /// Longer words complete no name; in bytes.
  private static let longest = 40
}

extension FoundName {
  /// Takes in the word behind.
  fileprivate mutating func take(_ follower: Follower) {
    range = range.lowerBound..<follower.end
    form += " " + follower.term
    surface = follower.surface
  }
}
