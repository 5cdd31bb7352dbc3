import Annotation
import Articles
import Testing

@testable import SiteBuilder

struct RelatedArticlesTests {
  /// An archive of articles with these titles, each naming these entities.
  private func archive(_ items: [(title: String, entities: [Int])], fill: Int = 100) -> Archive {
    let filled = items + (0..<fill).map { ("حشو رقم \($0)", [99]) }
    let articles = filled.enumerated().map { number, item in
      let title = Passage(text: item.0, line: 1)
      return ArchivedArticle(
        number: number, id: "a\(number)",
        article: Article(
          kind: .main, title: title, displayTitle: title.text, titleBasis: .stated, blocks: [],
          lines: 1...1),
        origins: [],
        mentions: item.1.map {
          Mention(entity: $0, passage: 5, range: 0..<1, alias: "", proclitic: "")
        }, dates: [], quotations: [])
    }
    let entities = (0..<100).map { index in
      ArchivedEntity(
        entity: Entity(kind: .person, id: "e\(index)", name: "اسم", latin: nil, aliases: []),
        articles: articles.filter { $0.mentions.contains { $0.entity == index } }.map(\.number),
        mentions: 1, spellings: [])
    }
    return Archive(articles: articles, entities: entities, buildDate: nil)
  }

  private func related(_ archive: Archive) -> [RelatedArticles.Related] {
    RelatedArticles(archive.articles).articles(relatedTo: archive.articles[0], in: archive)
  }

  @Test func `articles that share rare names are related, the rarest first`() {
    let found = related(
      archive([("أ", [1, 2, 3]), ("ب", [2, 3]), ("ج", [1, 2, 3]), ("د", [4])]))
    #expect(found.map(\.article) == [2, 1])
    #expect(found.first?.shared == [.entity(1), .entity(2), .entity(3)])
  }

  @Test func `a word of the title counts whatever its prefixes, and half as much as a name`() {
    let found = related(
      archive([("اتفاقية الصيد البحري", [1, 2]), ("الصيد في البحر", [1]), ("خبر", [1, 2])]))
    #expect(found.map(\.article) == [2, 1])
    #expect(found.last?.shared.last == .word("صيد"))
  }

  @Test func `what many articles have relates none`() {
    let many = (0..<60).map { (title: "عنوان \($0)", entities: [7]) }
    #expect(related(archive(many)).isEmpty)
  }

  @Test func `one name alone is enough only where hardly any other article has it`() {
    let titles = ["تفاح", "برتقال", "موز", "عنب", "خوخ", "رمان"]
    #expect(related(archive(titles.prefix(5).map { ($0, [7]) })).count == 4)
    #expect(related(archive(titles.map { ($0, [7]) })).isEmpty)
  }

  @Test func `another version of the same story is not among them`() {
    var archive = archive([("أ", [1, 2]), ("ب", [1, 2])])
    let difference = TextDifference(
      from: archive.articles[0].article, to: archive.articles[1].article)
    archive.articles[0].versions = [
      Version(article: 1, relation: .version, similarity: 1, difference: difference)
    ]
    #expect(related(archive).isEmpty)
  }

  @Test func `of articles as close as each other the oldest come first`() {
    let found = related(archive((0..<5).map { ("عنوان\($0)", [7, 8]) }))
    #expect(found.map(\.article) == [1, 2, 3, 4])
  }
}
