import Testing

@testable import SiteBuilder

struct ThemeTests {
  private func load(_ changes: [String: String?]) throws -> Theme {
    var files = try DefaultTheme.files()
    for (path, text) in changes { files[path] = text.map { Array($0.utf8) } }
    return try Theme(files: files, contentName: { "abcdef012345-\($0.count)" })
  }

  @Test func `assets are named by their content`() throws {
    let paths = try load([:]).assets.map(\.path)
    #expect(paths.contains("assets/style.abcdef01.css"))
    #expect(paths.contains("assets/icon.abcdef01.svg"))
  }

  @Test func `a style names the assets it loads as they are called on the site`() throws {
    let theme = try load([
      "assets/fonts/naskh.woff2": "font",
      "assets/style.css": "@font-face { src: url(\"fonts/naskh.woff2\") }",
    ])
    let style = try #require(theme.assets.first { $0.path.hasSuffix(".css") })
    #expect(
      String(decoding: style.bytes, as: UTF8.self)
        == "@font-face { src: url(\"fonts/naskh.abcdef01.woff2\") }")
  }

  @Test func `an article carries the beginning of the style, with addresses as seen from there`()
    throws
  {
    let theme = try load([
      "assets/fonts/naskh.woff2": "font",
      "assets/style.css": """
      /* Fonts */
      @font-face { src: url("fonts/naskh.woff2") }
        a { color: /* as ink */ red; cursor: url("data:image/png;base64,AA==") }
      \(ThemeInlines.styleEnd)
      b { color: blue }
      """,
      "templates/home.mustache": "<style>{{inline.style_css}}</style>",
    ])
    #expect(
      String(decoding: theme.render([:], with: "home"), as: UTF8.self) == """
        <style>@font-face { src: url("../../assets/fonts/naskh.abcdef01.woff2") }
        a { color:  red; cursor: url("data:image/png;base64,AA==") }</style>
        """)
  }

  @Test func `what a page carries is named by its hash`() throws {
    let theme = try load([
      "inline/settings.js": "// a remark\n  'use strict';\n",
      "templates/home.mustache": "{{inline.settings_js}} {{hash.settings_js}}",
    ])
    // printf "'use strict';" | openssl dgst -sha256 -binary | base64
    #expect(
      String(decoding: theme.render([:], with: "home"), as: UTF8.self)
        == "'use strict'; sha256-jozHLmH/b2wMlFqXZ1bREnMsSZzWT8WyB7shP8hKHkA=")
  }

  @Test func `a text that would leave its element is refused`() throws {
    let problem = #expect(throws: Problem.self) {
      try load(["inline/settings.js": "'</script>'"])
    }
    #expect(problem?.message == "holds '</', which cannot stand inside a page")
    #expect(problem?.file == "inline/settings.js")
  }

  @Test func `a template that asks for a text that is not there is refused with its line`() throws {
    let problem = #expect(throws: Problem.self) {
      try load(["templates/home.mustache": "<p>\n{{strings.nav.nowhere}}</p>"])
    }
    #expect(problem?.file == "templates/home.mustache")
    #expect(problem?.line == 2)
    #expect(problem?.message == "'strings.nav.nowhere' is not there")
  }

  @Test func `a template that asks for an asset that is not there is refused`() throws {
    let problem = #expect(throws: Problem.self) {
      try load(["templates/home.mustache": "{{assets.nothing_js}}"])
    }
    #expect(problem?.message == "'assets.nothing_js' is not there")
  }

  @Test func `a template that does not close a section is refused`() throws {
    let problem = #expect(throws: Problem.self) {
      try load(["templates/home.mustache": "{{#a}}"])
    }
    #expect(problem?.file == "templates/home.mustache")
  }

  @Test func `a theme without a template is refused`() throws {
    let problem = #expect(throws: Problem.self) { try load(["templates/date.mustache": nil]) }
    #expect(problem?.message == "the theme has no template 'date'")
  }

  @Test(arguments: [
    ("pager: {label: x}", "the text 'home.title' is missing"),
    ("home: [1, 2]", "'home' is neither a text nor a map"),
  ])
  func `texts that are missing or have no text are named`(
    _ yaml: String, _ message: String
  ) throws {
    let problem = #expect(throws: Problem.self) { try load(["strings.yml": yaml]) }
    #expect(problem?.file == "strings.yml")
    #expect(problem?.message == message)
  }

  @Test func `texts that are no YAML are refused`() throws {
    let problem = #expect(throws: Problem.self) { try load(["strings.yml": "a: [b"]) }
    #expect(problem?.message.hasPrefix("not YAML") == true)
  }

  @Test func `every text of the default theme is used`() throws {
    let files = try DefaultTheme.files()
    let templates = files.filter { $0.key.hasSuffix(".mustache") }.values
      .map { String(decoding: $0, as: UTF8.self) }.joined()
    let used = Set(Phrase.allCases.map(\.rawValue))
    let families =
      CountedPhrase.allCases.map(\.rawValue) + [
        "months", "weekdays", "seasons", "date.reasons",
      ]
    for key in try DefaultTheme.theme().strings.texts.keys.sorted() {
      let isNamed = used.contains(key) || templates.contains("strings.\(key)}}")
      #expect(isNamed || families.contains { key.hasPrefix($0 + ".") }, "\(key)")
    }
  }

  @Test func `the indentation of a template does not reach the page`() throws {
    let theme = try load([
      "templates/home.mustache": "<div>\n    {{#items}}\n    <p>{{.}}</p>\n    {{/items}}\n</div>\n"
    ])
    let html = theme.render(["items": ["a", "b"]], with: "home")
    #expect(String(decoding: html, as: UTF8.self) == "<div>\n<p>a</p>\n<p>b</p>\n</div>\n")
  }

  @Test(arguments: [
    (0, "لا مقالات"), (1, "مقال واحد"), (2, "مقالان"), (3, "3 مقالات"), (10, "10 مقالات"),
    (11, "11 مقالًا"), (99, "99 مقالًا"), (100, "100 مقال"), (101, "101 مقال"),
    (102, "102 مقال"), (103, "103 مقالات"), (111, "111 مقالًا"), (1000, "1,000 مقال"),
    (30_339, "30,339 مقالًا"),
  ])
  func `articles are counted as Arabic counts`(_ number: Int, _ words: String) throws {
    #expect(try DefaultTheme.theme().strings.count(number, .articles) == words)
  }

  @Test func `a value that looks like a place for a value is shown as it stands`() throws {
    let strings = try DefaultTheme.theme().strings
    #expect(strings.filled(.pageTitle, ["title": "{site}", "site": "أ"]) == "{site} — أ")
  }

  @Test(arguments: [
    (0, "0"), (7, "7"), (999, "999"), (1000, "1,000"), (30_339, "30,339"), (-1234, "-1,234"),
    (1_234_567, "1,234,567"),
  ])
  func `thousands are set apart`(_ number: Int, _ text: String) {
    #expect(Numeral.grouped(number) == text)
  }

  @Test(arguments: [
    ("أول. ثانٍ هنا الاسم بعده. ثالث.", "ثانٍ هنا ", " بعده."),
    ("قال: «أول.» ثانٍ الاسم؟ ثالث", "ثانٍ ", "؟"),
    ("عدد 3.5 الاسم", "عدد 3.5 ", ""),
    ("الاسم", "", ""),
  ])
  func `an excerpt is the sentence around a name`(
    _ text: String, _ before: String, _ after: String
  ) throws {
    let range = try #require(text.firstRange(of: "الاسم"))
    let start = text.utf8.distance(from: text.startIndex, to: range.lowerBound)
    let excerpt = try #require(Excerpt(of: text, around: start..<start + 10))
    #expect(excerpt.before == before)
    #expect(excerpt.hit == "الاسم")
    #expect(excerpt.after == after)
    #expect(excerpt.isCut == (false, false))
  }

  @Test func `a long sentence is cut at words`() throws {
    let text =
      String(repeating: "كلمة ", count: 100) + "الاسم" + String(repeating: " كلمة", count: 100)
    let excerpt = try #require(Excerpt(of: text, around: 900..<910))
    #expect(excerpt.isCut == (true, true))
    #expect(excerpt.before.utf8.count <= 180)
    #expect(excerpt.before.hasPrefix("كلمة"))
    #expect(excerpt.after.hasSuffix("كلمة"))
  }

  @Test func `a range that cuts a character has no excerpt`() {
    #expect(Excerpt(of: "بوتين", around: 1..<4) == nil)
    #expect(Excerpt(of: "بوتين", around: 4..<40) == nil)
  }
}
