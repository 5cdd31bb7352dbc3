import Dates
import Foundation
import Testing

@testable import SiteBuilder

struct InspectorTests {
  private static let page = """
    الأحد 01 ديسمبر 2024م - 29 جمادى الأولى 1446 هـ
    افتتاح مكتبة عامة كبيرة في وسط المدينة القديمة

    شارك
    افتتاح مكتبة عامة كبيرة في وسط المدينة القديمة
    السبت 30/نوفمبر/2024 - 09:21 م
    افتتحت البلدية مساء أمس مكتبة عامة تضم عشرة آلاف كتاب، وقالت إنها ستفتح أبوابها كل يوم.
    وأضافت البلدية أن المكتبة تضم قاعة للأطفال وأخرى للباحثين، وأن الدخول إليها مجاني للجميع.
    """

  private static let entities = "other:\n  - id: baladiyya\n    name: البلدية\n"

  private func inspector(_ files: [String: String]) throws -> Inspector {
    try Inspector(siteFolder: "site", fileSystem: MemoryDisk(files).fileSystem)
  }

  @Test func `a page is drawn as a tree of its articles and lines`() throws {
    let inspector = try inspector(["a.txt": Self.page, "site/entities.yml": Self.entities])
    let inspections = inspector.inspect([.file("a.txt")])
    let id = try #require(inspections.first?.articles.first?.id)
    #expect(
      inspector.tree(inspections) == """
        a.txt
        └─ article \(id) (main), lines 1–8
           ├─ published: 2024-11-30T21:21 (stated)
           ├─ boilerplate, dropped 1: الأحد 01 ديسمبر 2024م - 29 جمادى الأولى 1446 هـ
           │  ├─ because: page header: the date of the crawl, in two calendars
           │  ├─ date الأحد 01 ديسمبر 2024 = 2024-12-01
           │  └─ date 29 جمادى الأولى 1446 = 2024-12-01
           ├─ title 2: افتتاح مكتبة عامة كبيرة في وسط المدينة القديمة
           ├─ share-residue, dropped 4: شارك
           │  └─ because: a button of the share bar
           ├─ title-duplicate, dropped 5: افتتاح مكتبة عامة كبيرة في وسط المدينة القديمة
           │  └─ because: a copy of the headline
           ├─ publication-date 6: السبت 30/نوفمبر/2024 - 09:21 م
           │  └─ date السبت 30/نوفمبر/2024 - 09:21 م = 2024-11-30T21:21
           └─ body
              ├─ 7: افتتحت البلدية مساء أمس مكتبة عامة تضم عشرة آلاف كتاب، وقالت إنها ستفتح …
              │  ├─ name البلدية = other/baladiyya
              │  └─ date مساء أمس = 2024-11-29
              └─ 8: وأضافت البلدية أن المكتبة تضم قاعة للأطفال وأخرى للباحثين، وأن الدخول إل…
                 └─ name البلدية = other/baladiyya

        """)
  }

  @Test func `with the evidence every line tells why, and the date what it rests on`() throws {
    let inspector = try inspector(["a.txt": Self.page])
    let tree = inspector.tree(inspector.inspect([.file("a.txt")]), isExplained: true)
    #expect(tree.contains("published: 2024-11-30T21:21 (stated)\n   │  └─ line 6 states السبت"))
    #expect(tree.contains("because: running text"))
  }

  @Test func `a copy in another file is told, and which one is shown`() throws {
    let inspector = try inspector(["a.txt": Self.page, "b.txt": Self.page])
    let inspections = inspector.inspect([.file("a.txt"), .file("b.txt")])
    let id = try #require(inspections.first?.articles.first?.id)
    let tree = inspector.tree(inspections)
    let why = "because: the same words; the first in the order of the inputs is shown\n"
    #expect(tree.contains("└─ shown for \(id) in b.txt:1\n      └─ \(why)"))
    #expect(tree.contains("└─ not shown, but \(id) in a.txt:1\n      └─ \(why)"))
    let json = inspector.json(inspections)
    #expect(json.contains(#""shown":{"file":"a.txt","line":1,"id":"\#(id)","similarity":1,"#))
    #expect(json.contains(#""copies":[{"file":"b.txt","line":1,"id":"\#(id)","similarity":1,"#))
  }

  @Test func `another version of a story is told with what differs`() throws {
    let words = (0..<60).map(Words.word)
    func record(_ id: String, _ words: ArraySlice<String>) -> String {
      #"{"id": "\#(id)", "title": "عنوان \#(id)", "source": "\#(id)", "text": ""#
        + words.joined(separator: " ") + ".\"}\n"
    }
    let text = record("a", words[0..<55]) + record("b", words[5..<60])
    let inspector = try inspector(["in.jsonl": text])
    let inspections = inspector.inspect([.file("in.jsonl")])
    #expect(inspections.map(\.line) == [1, 2])
    let tree = inspector.tree(inspections, isExplained: true)
    #expect(
      tree.contains(
        "version of b in in.jsonl:2, 82 % alike, 5 words only here, 5 only there\n"
          + "      └─ there: \(words[55..<60].joined(separator: " "))\n"))
    #expect(
      inspector.json(inspections).contains(
        #""versions":[{"file":"in.jsonl","line":2,"id":"b","relation":"version","similarity":0.82,"#
          + #""onlyHere":5,"onlyThere":5,"sample":"\#(words[55..<60].joined(separator: " "))"}]"#))
  }

  @Test func `what could not be read is told, and the rest is inspected`() throws {
    let inspector = try inspector(["a.txt": Self.page])
    let inspections = inspector.inspect([.file("gone.txt"), .file("a.txt")])
    #expect(inspections.map(\.file) == ["gone.txt", "a.txt"])
    #expect(inspections[0].problems.count == 1)
    #expect(inspections[1].articles.count == 1)
  }

  @Test func `a day given by hand is the day`() throws {
    let inspector = try Inspector(
      siteFolder: "site", published: [1: try #require(DateValue(edtf: "2021-04-01"))],
      fileSystem: MemoryDisk(["a.txt": Self.page]).fileSystem)
    let tree = inspector.tree(inspector.inspect([.file("a.txt")]))
    #expect(tree.contains("published: 2021-04-01 (front matter)"))
  }

  @Test func `what was learnt of an outlet is told as its entry in the list`() throws {
    let files = Dictionary(
      uniqueKeysWithValues: (1...3).map { number in
        (
          "in/\(number).txt",
          Self.page.replacingOccurrences(of: "عشرة", with: "خبر\(number)")
            + "\nحمّل تطبيقنا وتابع الأخبار أولا بأول"
        )
      })
    let sources = "- name: البلاد\n  files: ../in/*.txt\n"
    let inspector = try inspector(files.merging(["site/sources.yml": sources]) { own, _ in own })
    let outlets = inspector.outlets(inspector.inspect(files.keys.sorted().map { .file($0) }))
    #expect(
      outlets.hasPrefix(
        """
        # Pages: 3. Copy what you want to fix into sources.yml.
        - name: "البلاد"
          # pages: 3, articles: 3
          # publication stamp (3): x 99/x/9999 - 99:99 x
        """))
    #expect(outlets.contains("    - \"شارك\" # 3 pages, share-residue\n"))
    #expect(throws: Never.self) {
      try SourceListReader().read(
        outlets.replacingOccurrences(of: "  drop:", with: "  files: x\n  drop:"),
        file: "sources.yml")
    }
  }
}
