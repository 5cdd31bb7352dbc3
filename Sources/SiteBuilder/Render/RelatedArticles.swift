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
    var shared: [Int: [(thing: Shared, weight: Double, articles: Int)]] = [:]
    func share(_ thing: Shared, _ holders: [Int], weight: Double) {
      guard (2...Self.mostArticles).contains(holders.count) else { return }
      let weight = weight * log(Double(archive.articles.count) / Double(holders.count))
      guard weight > 0 else { return }
      for other in holders where other != article.number {
        shared[other, default: []].append((thing, weight, holders.count))
      }
    }
    for entity in Set(article.mentions.map(\.entity)).sorted() {
      share(.entity(entity), archive.entities[entity].articles, weight: 1)
    }
    for word in wordsOfArticle[article.number].keys.sorted() {
      share(.word(word), articlesOfWord[word] ?? [], weight: Self.wordsWeight)
    }
    for version in article.versions { shared[version.article] = nil }
    let ranked = shared.filter { Self.isEnough($0.value.map(\.articles)) }
      .map { (article: $0.key, weight: $0.value.reduce(0) { $0 + $1.weight }) }
      .sorted { ($1.weight, $0.article) < ($0.weight, $1.article) }
    return ranked.prefix(Self.length).map { related in
      let things = (shared[related.article] ?? []).enumerated().sorted {
        ($1.element.weight, $0.offset) < ($0.element.weight, $1.offset)
      }
      return Related(article: related.article, shared: things.map(\.element.thing))
    }
  }

  /// Whether things of which so many articles have each relate the two that share them.
  private static func isEnough(_ holders: [Int]) -> Bool {
    holders.count > 1 || holders.contains { $0 <= fewArticles }
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
