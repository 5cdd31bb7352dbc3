import Annotation
import ArabicText
import Articles
import Foundation

/// Which articles belong together by the rare names they share and the rare words of their titles.
///
/// What is shared weighs ln(N ÷ n), where n of the archive's N articles have it (Spärck Jones 1972),
/// a word half as much as a name. Two articles are related if they share two such things, or one that
/// hardly any other article has.
struct RelatedArticles: Sendable {
  /// Something that articles share.
  enum Shared: Hashable, Sendable {
    /// An entity, as an index into the archive's.
    case entity(Int)
    /// A word, folded, without its affixes.
    case word(String)
  }

  /// An article and what it shares with the one it is related to, the rarest first.
  struct Related: Sendable {
    var article: Int
    var shared: [Shared]
  }

  /// What more articles have than so many is not rare.
  private static let mostArticles = 50
  /// One thing alone relates articles where no more than so many have it.
  private static let fewArticles = 5
  private static let wordsWeight = 0.5
  private static let length = 4

  /// The articles that have each rare word in their title or deck, oldest first.
  private let articlesOfWord: [String: [Int]]
  /// The words of each article's title and deck, each once, as they are written there.
  private let wordsOfArticle: [[String: String]]

  /// Gathers the words. O(length of titles and decks).
  init(_ articles: [ArchivedArticle]) {
    wordsOfArticle = articles.map(Self.words)
    var holders: [String: [Int]] = [:]
    for (number, words) in wordsOfArticle.enumerated() {
      for word in words.keys { holders[word, default: []].append(number) }
    }
    articlesOfWord = holders.filter { (2...Self.mostArticles).contains($0.value.count) }
  }

  /// The words of an article's title and deck that belong to no name.
  private static func words(of article: ArchivedArticle) -> [String: String] {
    let passages = [article.article.title, article.article.deck].compactMap { $0 }
    var words: [String: String] = [:]
    for (index, passage) in passages.enumerated() {
      let named = article.mentions.filter { $0.passage == index }.map(\.range)
      let bytes = Array(passage.text.utf8)
      for token in Tokenizer().tokens(in: passage.text)
      where !StopWords.contains(token.term) && !named.contains(where: token.range.overlaps) {
        let base = LightStemmer.base(of: token.term)
        guard base.unicodeScalars.count > 2, words[base] == nil else { continue }
        words[base] = String(decoding: bytes[token.range], as: UTF8.self)
      }
    }
    return words
  }

  /// The articles that belong closest to one, the closest first. O(what shares its rare things).
  /// - Parameters:
  ///   - article: the article.
  ///   - archive: the archive it is of.
  func articles(relatedTo article: ArchivedArticle, in archive: Archive) -> [Related] {
    let things = things(of: article, in: archive)
    let versions = article.versions.map(\.article)
    var sharers: [Sharer] = []
    for (thing, holder) in things.enumerated() {
      for other in holder.articles where other != article.number && !versions.contains(other) {
        sharers.append(Sharer(article: other, thing: thing))
      }
    }
    sharers.sort { ($0.article, $0.thing) < ($1.article, $1.thing) }
    return Self.ranked(sharers, things).prefix(Self.length).map { article, _, shared in
      let rarestFirst = shared.sorted { (things[$1].weight, $0) < (things[$0].weight, $1) }
      return Related(article: article, shared: rarestFirst.map { things[$0].shared })
    }
  }

  /// The articles that share enough, the closest first, with the places of what they share.
  /// - Parameter sharers: by article.
  private static func ranked(
    _ sharers: [Sharer], _ things: [Thing]
  ) -> [(article: Int, weight: Double, things: [Int])] {
    var ranked: [(article: Int, weight: Double, things: [Int])] = []
    var rest = sharers[...]
    while let first = rest.first {
      let run = rest.prefix { $0.article == first.article }
      rest = rest.dropFirst(run.count)
      // One thing alone relates articles only where hardly any other has it.
      guard run.count > 1 || things[first.thing].articles.count <= fewArticles else { continue }
      ranked.append(
        (first.article, run.reduce(0) { $0 + things[$1.thing].weight }, run.map(\.thing)))
    }
    return ranked.sorted { ($1.weight, $0.article) < ($0.weight, $1.article) }
  }

  /// Something rare that an article shares with others.
  private struct Thing {
    var shared: Shared
    var weight: Double
    /// The articles that have it.
    var articles: [Int]
  }

  /// An article that has a thing, told by its place.
  private struct Sharer {
    var article: Int
    var thing: Int
  }

  private func things(of article: ArchivedArticle, in archive: Archive) -> [Thing] {
    var things: [Thing] = []
    func add(_ shared: Shared, _ articles: [Int], weight: Double) {
      guard (2...Self.mostArticles).contains(articles.count) else { return }
      let weight = weight * log(Double(archive.articles.count) / Double(articles.count))
      if weight > 0 { things.append(Thing(shared: shared, weight: weight, articles: articles)) }
    }
    for entity in Set(article.mentions.map(\.entity)).sorted() {
      add(.entity(entity), archive.entities[entity].articles, weight: 1)
    }
    for word in wordsOfArticle[article.number].keys.sorted() {
      add(.word(word), articlesOfWord[word] ?? [], weight: Self.wordsWeight)
    }
    return things
  }

  /// A word as an article's title has it.
  func written(_ word: String, in article: Int) -> String { wordsOfArticle[article][word] ?? word }
}

extension PageRenderer {
  private static let mostShared = 4

  /// The articles related to one, as entries of a list that say what they share.
  func relatedArticles(of article: ArchivedArticle, root: String) -> String? {
    let related = catalogue.related.articles(relatedTo: article, in: archive)
    guard !related.isEmpty else { return nil }
    var writer = EntryWriter(self, root: root)
    for item in related {
      let things = item.shared.prefix(Self.mostShared).map {
        thing -> (name: String, path: String?) in
        switch thing {
        case .entity(let index):
          let entity = archive.entities[index].entity
          return (name: entity.name, path: PagePath.entity(entity))
        case .word(let word):
          return (name: "«\(catalogue.related.written(word, in: article.number))»", path: nil)
        }
      }
      writer.article(item.article, shared: things)
    }
    return writer.html
  }
}
