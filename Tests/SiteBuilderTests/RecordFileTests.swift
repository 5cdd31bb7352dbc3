import Testing

@testable import SiteBuilder

struct RecordFileTests {
  private func read(_ bytes: [UInt8], name: String = "in.jsonl.gz") -> InputReader.Result {
    let disk = MemoryDisk()
    disk.put(bytes, at: name)
    return InputReader(fileSystem: disk.fileSystem, folder: ".", jobs: 2).read([name])
  }

  private func record(_ id: String, _ word: String = "المكتبة") -> String {
    "{\"id\": \"\(id)\", \"title\": \"افتتاح \(word)\", \"text\": \"افتتحت البلدية \(word) أمس.\"}\n"
  }

  private func ids(_ result: InputReader.Result) -> [String] { result.articles.map(\.id) }

  // MARK: - Gzip

  @Test func `a gzip file of several members is read to its end`() {
    let result = read(GzipFile.stored(record("a")) + GzipFile.stored(record("b")))
    #expect(ids(result) == ["a", "b"])
    #expect(result.problems == [])
  }

  @Test func `a compressed block is inflated`() {
    // A title may be long: what counts is that the copies come out right.
    let result = read(GzipFile.repeated(1, then: "\n" + record("a")))
    #expect(ids(result) == ["a"])
    #expect(result.problems.map(\.line) == [1])
  }

  @Test func `batches that were kept give what the file gives`() {
    let disk = MemoryDisk()
    disk.put(GzipFile.stored((0..<5).map { record("r\($0)") }.joined()), at: "in.jsonl.gz")
    let work: @Sendable (LineBatch) -> [Int] = { $0.lines.map(\.number) }
    var file = RecordFile(fileSystem: disk.fileSystem, path: "in.jsonl.gz", jobs: 2)
    for room in [0, 1 << 20] {
      var left = room
      #expect(file.map(keeping: &left, work).joined().map { $0 } == [1, 2, 3, 4, 5])
      #expect((left < room) == (room > 0))
      #expect(file.map(work).outputs.joined().map { $0 } == [1, 2, 3, 4, 5])
    }
    disk.put([], at: "in.jsonl.gz")
    #expect(file.map(work).outputs.joined().count == 5)
  }

  @Test func `a file that is cut off gives what came before and is told`() {
    let whole = GzipFile.stored(record("a") + record("b"))
    let result = read(whole.dropLast(20 + record("b").utf8.count / 2))
    #expect(ids(result) == ["a"])
    #expect(
      result.problems.map(\.message).contains(
        "ends before its contents do; what came before was read"))
  }

  @Test func `a wrong check sum is told`() {
    var bytes = GzipFile.stored(record("a"))
    bytes[bytes.count - 6] ^= 1
    let result = read(bytes)
    #expect(
      result.problems.map(\.message) == ["is not gzip, or is damaged; what came before was read"])
  }

  @Test(arguments: [[], [0x1F], Array("{\"text\": \"a\"}\n".utf8)] as [[UInt8]])
  func `what is no gzip file costs itself`(bytes: [UInt8]) {
    let result = read(bytes)
    #expect(result.articles.isEmpty)
    #expect(result.problems.count == 1)
  }

  @Test func `a line that inflates without end is left out and the rest is read`() {
    let count = (17 << 20) / 258
    let result = read(GzipFile.repeated(count, then: "\n" + record("a")))
    #expect(ids(result) == ["a"])
    #expect(
      result.problems.map(\.description) == [
        "in.jsonl.gz:1: error: the line is longer than 16777216 bytes, and was left out"
      ])
  }

  // MARK: - Lines

  @Test func `a bad line costs itself and is told with its number`() {
    let text =
      record("a") + "{\"id\": \"x\", \"text\": \n" + "\n" + "[1]\n" + "{\"id\": \"y\"}\n"
      + record("b")
    let result = read(Array(text.utf8), name: "in.jsonl")
    #expect(ids(result) == ["a", "b"])
    #expect(result.problems.map(\.line) == [2, 4, 5])
    #expect(result.articles.map(\.origin.lines.lowerBound) == [1, 6])
    #expect(result.problems[1].message == "is not a record")
    #expect(result.problems[2].message == "has neither title nor text")
  }

  @Test func `an empty record is told as an empty file is`() {
    let text = record("a") + "{\"id\": \"x\", \"title\": \"\", \"text\": \"\"}\n"
    let result = read(Array(text.utf8), name: "in.jsonl")
    #expect(ids(result) == ["a"])
    #expect(result.problems.map(\.description) == ["in.jsonl:2: warning: is empty"])
  }

  @Test func `the fields of a record describe the article and unknown ones are kept`() throws {
    let line = """
      {"id": "n-1", "title": "افتتاح المكتبة", "text": "افتتحت البلدية المكتبة أمس.", \
      "date": "2024-11-30", "source": "الأخبار", "section": "محليات", "author": ["سعاد", "ليلى"], \
      "tags": ["كتب"], "url": "https://example.org/1", "lang": "ar", "views": 7, "title_en": null}
      """
    let article = try #require(read(Array(line.utf8), name: "in.jsonl").articles.first?.article)
    #expect(article.published.edtf == "2024-11-30")
    #expect(article.published.basis == .frontMatter)
    #expect(article.metadata.source == "الأخبار")
    #expect(article.section?.text == "محليات")
    #expect(article.metadata.authors == ["سعاد", "ليلى"])
    #expect(article.metadata.tags == ["كتب"])
    #expect(article.metadata.url == "https://example.org/1")
    #expect(article.metadata.extra == ["views": "7"])
  }

  @Test func `a date that is not understood is told and kept`() throws {
    let line = #"{"id": "a", "title": "عنوان", "text": "نص الخبر هنا.", "date": "قريبا"}"#
    let result = read(Array(line.utf8), name: "in.jsonl")
    #expect(
      result.problems.map(\.description) == [
        "in.jsonl:1: warning: the date 'قريبا' is not understood\n  help: write it as 2024-11-30"
      ])
    #expect(result.articles.first?.article.metadata.extra == ["date": "\"قريبا\""])
    #expect(result.articles.first?.article.published.value == nil)
  }

  @Test(arguments: [
    ("2024-11-30", "2024-11-30"), ("2024-11-30T21:21:00+03:00", "2024-11-30T21:21"),
    ("2024-11-30 09:21 +03:00", "2024-11-30T09:21"), ("2024-11-30T00:00:00Z", "2024-11-30"),
    ("2024-11", "2024-11"), ("30 نوفمبر 2024", "2024-11-30"),
  ])
  func `a date is read in the shapes that programs write`(text: String, edtf: String) {
    #expect(FieldDate.value(of: text)?.edtf == edtf)
  }
}
