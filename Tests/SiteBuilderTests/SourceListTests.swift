import Articles
import Testing

@testable import SiteBuilder

struct SourceListTests {
  private func list(_ yaml: String) throws -> SourceList {
    try SourceListReader().read(yaml, file: "sources.yml")
  }

  private static let yaml = """
    - name: الأولى
      hosts: [first.example]
    - name: الثانية
      files: [in/second_*.txt, in/x/**]
      section: ثقافة
      drop: ["حمّل التطبيق*", "TT"]
    """

  @Test(
    arguments: [
      ("in/a.txt", "https://first.example/1", nil, "الأولى"),
      ("in/a.txt", "http://www.FIRST.example:80/1", nil, "الأولى"),
      ("in/a.txt", "https://news.first.example/1", nil, "الأولى"),
      ("in/a.txt", "https://notfirst.example/1", nil, nil),
      ("in/second_1.txt", nil, nil, "الثانية"),
      ("in/x/y/z.txt", nil, nil, "الثانية"),
      ("in/second_1.txt", "https://first.example/1", nil, "الأولى"),
      ("in/a.txt", nil, "الثانية", "الثانية"), ("in/a.txt", nil, nil, nil),
    ] as [(String, String?, String?, String?)])
  func `an outlet is told by host, else by file, else by name`(
    file: String, url: String?, name: String?, outlet: String?
  ) throws {
    #expect(try list(Self.yaml).source(ofFile: file, url: url, name: name)?.name == outlet)
  }

  @Test func `an outlet's section and lines to drop are applied and told`() throws {
    let disk = MemoryDisk([
      "in/second_1.txt": """
      افتتاح مكتبة عامة في وسط المدينة
      حمّل التطبيق من هنا الآن
      افتتحت البلدية صباح اليوم مكتبة عامة تضم عشرة آلاف كتاب، وقالت إنها ستفتح كل يوم.
      """
    ])
    let reader = InputReader(
      fileSystem: disk.fileSystem, folder: ".", jobs: 1, sources: try list(Self.yaml))
    let bytes = try disk.fileSystem.read("in/second_1.txt")
    let page = try reader.page(bytes, path: "in/second_1.txt", name: "in/second_1.txt").reading.page
    #expect(page.lines[1] == "حمّل التطبيق من هنا الآن")
    #expect(page.readings[1].role == .boilerplate)
    #expect(page.readings[1].reason?.rawValue == "sources.yml drops it")
    #expect(page.articles.first?.metadata.source == "الثانية")
    #expect(page.articles.first?.section?.text == "ثقافة")
  }

  @Test(arguments: [
    ("a: b\n", "sources.yml:1:1: error: expected a list of outlets, each with 'name'"),
    ("- hosts: [a.example]\n", "sources.yml:1:3: error: an outlet without 'name'"),
    (
      "- name: x\n",
      "sources.yml:1:3: error: nothing tells which articles come from 'x'\n  help: name its "
        + "'hosts' or its 'files'"
    ),
    (
      "- name: x\n  hosts: [https://a.example/]\n",
      "sources.yml:2:10: error: 'https://a.example/' is no host\n  help: write it alone: "
        + "example.org"
    ),
    (
      "- name: x\n  host: a.example\n",
      "sources.yml:2:3: error: unknown key of an outlet 'host'\n  help: did you mean 'hosts'?"
    ),
  ])
  func `what is wrong is told with its place`(yaml: String, message: String) {
    let problem = #expect(throws: Problem.self) { try list(yaml) }
    #expect(problem?.description == message)
  }

  @Test(
    arguments: [
      ("https://a.example/2024/11/30/title", "2024-11-30"),
      ("https://a.example/news/2024-11-30-title.html", "2024-11-30"),
      ("https://a.example/20241130/5", "2024-11-30"), ("https://a.example/2024/11/5512", "2024-11"),
      ("https://a.example/2024/1/5/x", "2024-01-05"), ("https://a.example/2024/13/45/", nil),
      ("https://a.example/article/20249988", nil), ("https://a.example/x?d=2024-11-30", nil),
      ("https://a.example/x#2024/11/30", nil), ("https://a.example/1850/11/30/", nil),
      ("https://a.example/", nil), ("not an address 2024/11/30", nil),
    ] as [(String, String?)])
  func `a date in an address is read`(url: String, edtf: String?) {
    #expect(URLParts.date(in: url)?.edtf == edtf)
  }
}
