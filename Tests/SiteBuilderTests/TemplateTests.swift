import Testing

@testable import SiteBuilder

struct TemplateTests {
  private func page(_ sources: [String: String], _ context: [String: Any]) throws -> String {
    var library = TemplateLibrary()
    for (name, source) in sources { try library.add(source, named: name, file: "\(name).mustache") }
    let template = try #require(try library.templates()["page"])
    return String(decoding: template.filled(with: context), as: UTF8.self)
  }

  private static var values: [String: Any] {
    [
      "name": "«أ» & <ب>", "html": "<b>ج</b>", "yes": true, "no": false, "none": [String](),
      "letters": ["د", "ه"], "group": ["name": "و", "other": ["name": "ز"]],
      "rows": [["name": "ح"], ["title": "ط"]] as [[String: Any]], "number": 7,
    ]
  }

  @Test(arguments: [
    ("a {{name}} b", "a «أ» &amp; &lt;ب&gt; b"),
    ("{{{html}}}|{{&html}}|{{html}}", "<b>ج</b>|<b>ج</b>|&lt;b&gt;ج&lt;/b&gt;"),
    ("{{ name }}", "«أ» &amp; &lt;ب&gt;"),
    ("{{missing}}{{{missing.too}}}", ""),
    ("{{number}}", "7"),
    ("{{group.name}} {{group.other.name}} {{group.missing}}", "و ز "),
    ("{{#yes}}1{{/yes}}{{#no}}2{{/no}}{{#none}}3{{/none}}{{#missing}}4{{/missing}}", "1"),
    ("{{^yes}}1{{/yes}}{{^no}}2{{/no}}{{^none}}3{{/none}}{{^missing}}4{{/missing}}", "234"),
    ("{{^name}}1{{/name}}{{^group}}2{{/group}}{{^letters}}3{{/letters}}", ""),
    ("{{#letters}}[{{.}}]{{/letters}}", "[د][ه]"),
    ("{{#group}}{{name}}{{#other}}{{name}}{{/other}}{{/group}}", "وز"),
    ("{{#rows}}{{name}}/{{title}};{{/rows}}", "ح/;«أ» &amp; &lt;ب&gt;/ط;"),
    ("{{#html}}{{number}}{{/html}}", "7"),
    ("a{{! a remark }}b", "ab"),
    ("{ } {{name", nil),
  ])
  func `a template is filled in`(_ source: String, _ expected: String?) throws {
    if let expected {
      #expect(try page(["page": source], Self.values) == expected)
    } else {
      #expect(throws: Problem.self) { try page(["page": source], Self.values) }
    }
  }

  @Test(arguments: [
    ("a\n{{#yes}}\nb\n{{/yes}}\nc", "a\nb\nc"),
    ("a\n{{#yes}} \r\nb\r\n{{/yes}}", "a\nb\r\n"),
    ("{{#letters}}\n{{.}}\n{{/letters}}\n", "د\nه\n"),
    ("{{#yes}}a{{/yes}}\nb", "a\nb"),
    ("a {{#yes}}\nb{{/yes}}", "a \nb"),
    ("a\n{{! a remark }}\nb", "a\nb"),
    ("{{number}}\n{{number}}\n", "7\n7\n"),
  ])
  func `a tag that stands alone takes its line with it`(
    _ source: String, _ expected: String
  ) throws {
    #expect(try page(["page": source], Self.values) == expected)
  }

  @Test func `a template fills the blocks of another, and of those within`() throws {
    let sources = [
      "page": "{{<layout}}\n{{$body}}\n{{<trail}}\n{{$steps}}\n1\n{{/steps}}\n{{/trail}}\n"
        + "{{name}}\n{{/body}}\n{{/layout}}\n",
      "layout": "<\n{{$head}}own{{/head}}\n{{$body}}{{/body}}\n{{>foot}}\n>\n",
      "trail": "({{$steps}}0{{/steps}})\n",
      "foot": "foot\n",
    ]
    #expect(try page(sources, ["name": "n"]) == "<\nown\n(1\n)\nn\n\nfoot\n>\n")
  }

  @Test func `a parent that is filled on one line takes that line with it`() throws {
    let sources = ["page": "a\n{{<trail}}{{/trail}}\nb", "trail": "t\n"]
    #expect(try page(sources, [:]) == "a\nt\nb")
  }

  @Test(arguments: [
    ("a\n{{#open}}\nb", 2, "'open' is not closed"),
    ("a\n\n{{/shut}}", 3, "'shut' is closed, but was not opened"),
    ("{{#a}}\n{{#b}}\n{{/a}}{{/b}}", 3, "'a' is closed, but was not opened"),
    ("{{{name}}", 1, "a tag is not closed"),
    ("{{=<% %>=}}", 1, "'=<% %>=' is no name for a value"),
    ("{{}}", 1, "'' is no name for a value"),
    ("{{<page2}}{{name}}{{/page2}}", 1, "within 'page2' something stands outside of its blocks"),
  ])
  func `a source that is no template is told with its line`(
    _ source: String, _ line: Int, _ message: String
  ) throws {
    let problem = #expect(throws: Problem.self) { try page(["page": source], [:]) }
    #expect(problem?.file == "page.mustache")
    #expect(problem?.line == line)
    #expect(problem?.message == "the template cannot be read: \(message)")
  }

  @Test func `a template that is not there, or stands in itself, is told`() throws {
    let missing = #expect(throws: Problem.self) { try page(["page": "\n{{>none}}"], [:]) }
    #expect(missing?.message == "there is no template 'none'")
    #expect(missing?.line == 2)
    let endless = #expect(throws: Problem.self) {
      try page(["page": "{{>other}}", "other": "{{#a}}{{>page}}{{/a}}"], [:])
    }
    #expect(endless?.message == "the template 'other' stands in itself")
    #expect(endless?.file == "page.mustache")
  }
}
