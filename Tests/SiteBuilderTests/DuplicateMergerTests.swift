import Annotation
import Articles
import Dates
import Testing

@testable import SiteBuilder

/// Words that differ from each other.
enum Words {
  private static let letters = Array("ابتثجحخدذرزسشصضطظعغفقكلمنهوي")

  /// One of 784 words.
  static func word(_ index: Int) -> String {
    "كلمة\(letters[index / letters.count % letters.count])\(letters[index % letters.count])"
  }
}

struct DuplicateMergerTests {
  /// An article of so many different words; the same seed begins with the same words.
  private func read(
    _ id: String, words: Range<Int>, seed: String = "و", title: String? = nil,
    change: (inout Article) -> Void = { _ in }
  ) -> ReadArticle {
    let text = words.map { seed + Words.word($0) }.joined(separator: " ")
    let passage = Passage(text: title ?? "عنوان \(id)", line: 1)
    var article = Article(
      kind: .main, title: passage, displayTitle: passage.text, titleBasis: .stated,
      blocks: [Block(kind: .paragraph, passage: Passage(text: text, line: 2))], lines: 1...2)
    change(&article)
    return ReadArticle(
      article: article, origin: Origin(file: "\(id).txt", lines: 1...2, url: article.metadata.url),
      id: id)
  }

  private static let entities = EntityAnnotation(
    listed: Gazetteer(editor: []), settings: EntitySettings(), jobs: 1)

  private func merge(_ articles: [ReadArticle]) -> [MergedArticle] {
    let builder = ArchiveBuilder(entities: Self.entities, jobs: 2, buildDate: nil)
    return builder.merge(articles).merged
  }

  private func dated(_ edtf: String) -> Publication {
    Publication(value: DateValue(edtf: edtf), basis: .stated, evidence: ["line 1"])
  }

  @Test func `the same words in two files are one article with two origins`() {
    let merged = merge([
      read("a", words: 0..<30), read("b", words: 0..<30), read("c", words: 0..<30, seed: "ب"),
    ])
    #expect(merged.map(\.id) == ["a", "c"])
    #expect(merged[0].origins.map(\.file) == ["a.txt", "b.txt"])
    #expect(merged[0].origins.map(\.merged) == [nil, .exact])
    #expect(merged[0].occurrences == [0, 1])
  }

  @Test func `a copy tells what the one that is shown does not`() {
    let merged = merge([
      read("a", words: 0..<30),
      read("b", words: 0..<30) {
        $0.published = dated("2024-11-30")
        $0.section = Passage(text: "محليات", line: 1)
        $0.metadata.source = "الأخبار"
        $0.metadata.authors = ["سعاد"]
      },
    ])
    let article = merged[0].article
    #expect(article.published.edtf == "2024-11-30")
    #expect(article.published.evidence == ["line 1", "told by another copy, in b.txt"])
    #expect(article.section?.text == "محليات")
    #expect(article.metadata.source == "الأخبار")
    #expect(article.metadata.authors == ["سعاد"])
  }

  @Test func `readings of one address are one article and the longest is shown`() throws {
    let url = "https://example.org/1"
    let merged = merge([
      read("a", words: 0..<100) { $0.metadata.url = url },
      read("b", words: 0..<110) { $0.metadata.url = url },
      read("c", words: 2..<100) { $0.metadata.url = url },
    ])
    #expect(merged.map(\.id) == ["b"])
    #expect(merged[0].origins.map(\.file) == ["b.txt", "a.txt", "c.txt"])
    #expect(merged[0].occurrences == [1, 0, 2])
    guard case .rescrape(let similarity, .longest)? = merged[0].origins[1].merged else {
      Issue.record("a is no re-scrape")
      return
    }
    #expect((0.9...0.91).contains(similarity))
  }

  @Test func `of equally long readings the newest is shown`() throws {
    let merged = merge([
      read("a", words: 0..<100, title: "عنوان") { $0.published = dated("2024-11-30T08:00") },
      read("b", words: 1..<101, title: "عنوان") { $0.published = dated("2024-11-30T09:00") },
    ])
    #expect(merged.map(\.id) == ["b"])
    guard case .rescrape(_, .newest)? = merged[0].origins.last?.merged else {
      Issue.record("\(merged[0].origins)")
      return
    }
  }

  @Test func `one headline on two days is two articles`() {
    let merged = merge([
      read("a", words: 0..<100, title: "عنوان") { $0.published = dated("2024-11-30") },
      read("b", words: 1..<101, title: "عنوان") { $0.published = dated("2024-12-30") },
    ])
    #expect(merged.map(\.id) == ["a", "b"])
    #expect(merged[0].relations.map(\.id) == ["b"])
  }

  @Test func `what two outlets made of one story are versions and stay apart`() throws {
    let merged = merge([
      read("a", words: 0..<100) { $0.metadata.source = "الأولى" },
      read("b", words: 10..<110) { $0.metadata.source = "الثانية" },
      read("c", words: 0..<100, seed: "ب") { $0.metadata.source = "الثانية" },
    ])
    #expect(merged.map(\.id) == ["a", "b", "c"])
    #expect(merged.map { $0.relations.map(\.id) } == [["b"], ["a"], []])
    let relation = try #require(merged[0].relations.first)
    #expect(relation.kind == .version)
    #expect((0.81...0.82).contains(relation.similarity), "87 runs of four words of 107")
  }

  @Test func `a part of a longer text is its excerpt`() {
    let merged = merge([
      read("a", words: 0..<400) { $0.metadata.source = "الأولى" },
      read("b", words: 50..<150) { $0.metadata.source = "الثانية" },
    ])
    #expect(merged.map { $0.relations.map(\.kind) } == [[.excerpt], [.excerpt]])
  }

  @Test func `what is merged does not depend on the order of the inputs`() {
    let all = (0..<12).map { index in
      read("n\(index)", words: index % 3..<100 + index % 4, seed: index % 2 == 0 ? "و" : "ب") {
        $0.metadata.url = "https://example.org/\(index % 2)"
      }
    }
    let there = merge(all)
    let back = merge(all.reversed())
    #expect(there.count == 2)
    #expect(Set(there.map(\.origins.count)) == Set(back.map(\.origins.count)))
    #expect(
      Set(there.map { $0.article.blocks[0].passage.text })
        == Set(back.map { $0.article.blocks[0].passage.text }))
  }

  @Test func `a page that tells its day of reading bounds the dates of its articles`() throws {
    var read = read("a", words: 0..<30) { article in
      article.blocks.append(
        Block(
          kind: .paragraph,
          passage: Passage(text: "الاتفاق الموقع في 29 نوفمبر 2024", line: 3)))
    }
    read.origin.readOn = Day(year: 2024, month: 12, day: 1)
    let published = try ArchiveBuilder(entities: Self.entities, jobs: 1, buildDate: nil).build([
      read
    ])
    .archive.articles[0].article.published
    #expect(published.edtf == "2024-11-30/2024-12-01")
    #expect(published.basis == .inferred)
    #expect(published.evidence.first == "not after 2024-12-01, when the page was read")
  }

  // MARK: - Days of versions

  /// Two papers' versions of one story: one dated, one that says what is given.
  private func version(saying words: String, otherDay: String? = nil) -> Publication? {
    let others = [("a", "2024-11-28")] + (otherDay.map { [("c", $0)] } ?? [])
    let dated = others.map { id, day in
      read(id, words: 0..<60) {
        $0.metadata.source = id
        $0.published = self.dated(day)
        $0.blocks[0].passage.text += " " + Words.word(id == "a" ? 100 : 101)
      }
    }
    let open = read("b", words: 0..<60) {
      $0.metadata.source = "b"
      $0.blocks[0].passage.text += ". " + words
    }
    return VersionDating().date(merge(dated + [open])).first { $0.id == "b" }?.article.published
  }

  @Test func `an article without a date is likely of the day of its version`() throws {
    let published = try #require(version(saying: "انتهى الاجتماع"))
    #expect(published.edtf == "2024-11-28~")
    #expect(published.basis == .inferred && published.isFromVersion)
    #expect(published.evidence == ["a version of the story, a, is of 2024-11-28"])
  }

  @Test func `its own weekday moves it, and what it tells of a later day keeps it open`() throws {
    // 28 November 2024 was a Thursday.
    #expect(try #require(version(saying: "وصل الوزير اليوم الجمعة")).edtf == "2024-11-29~")
    #expect(try #require(version(saying: "وصل الوزير اليوم 5 ديسمبر 2024")).value == nil)
  }

  @Test func `versions of two weeks leave it open`() throws {
    let published = try #require(version(saying: "انتهى الاجتماع", otherDay: "2024-12-12"))
    #expect(published.value == nil)
  }
}
