import Testing

@testable import SiteBuilder

struct MarkdownEscapingTests {
  private let renderer = MarkdownRenderer()

  @Test(arguments: [
    "# not a heading", "#", "title #", "title ##", "## # ##", "#hashtag", "a # b",
    "1. not a list", "12) nor this", "123456789. nor this", "1234567890. a number", "1.", "2)",
    "- dash", "-", "---", "- - -", "+ plus", "* star", "***", "_ _ _", "===", "= =", "--",
    "> quote", ">", "    four blanks", "\ttab", "end  ", "end\\", "\\", "\\\\", "\\*",
    "*em*", "**strong**", "_em_", "snake_case_word", "`code`", "``", "```", "~~~", "~struck~",
    "[link](javascript:alert(1))", "[a]: http://example.org", "![image](x.png)", "[x][y]", "[]",
    "<b>bold</b>", "<script>alert(1)</script>", "<https://example.org>", "<!-- comment -->",
    "&amp;", "&#35;", "&copy", "&", "a & b", "a < b > c", "| a | b |", "a|b", "\"quoted\"",
    "'single'", "http://example.org/a_b*c", "user@example.org", "$x$", "^", "{}", "%", ":", ";",
    "two\nlines", "carriage\r\nreturn", "\u{A0}no-break blanks\u{A0}", "\u{3000}wide", "",
    "بوتين: «الصديق الأعز»", "24 و25 أبريل (نيسان)", "!\"#$%&'()*+,-./:;<=>?@[\\]^_`{|}~",
  ])
  func `escaped text reads as exactly that text`(_ text: String) {
    for (prefix, suffix) in [("", ""), ("# ", ""), ("- ", ""), ("*", "*"), ("**", "**")]
    where !text.isEmpty || prefix == "# " {
      let markdown = prefix + MarkdownEscaping.escaped(text) + suffix + "\n"
      #expect(renderer.texts(Array(markdown.utf8)) == [text], "in \(prefix)…\(suffix)")
    }
  }

  @Test func `escaped random text reads as exactly that text`() {
    let alphabet = Array("\\`*_{}[]()#+-.!<>&;:|~=\"' \t\n\r0123456789abوب؟»\u{A0}\u{2003}é😀")
    var random = SeededRandom(seed: 20_241_130)
    for round in 0..<4000 {
      let text = String(
        (0..<Int(random.next() % 12 + 1)).map { _ in
          alphabet[Int(random.next() % UInt64(alphabet.count))]
        })
      let markdown =
        "*\(MarkdownEscaping.escaped(text))*\n\n# \(MarkdownEscaping.escaped(text))\n\n"
        + "- \(MarkdownEscaping.escaped(text))\n\n\(MarkdownEscaping.escaped(text))\n"
      let texts = renderer.texts(Array(markdown.utf8))
      #expect(texts == [text, text, text, text], "round \(round)")
    }
  }

  @Test func `plain prose is left alone`() {
    let prose = "وقال: «24.5 في المئة» (أ.ف.ب) - نقلاً عن موقع example.org!"
    #expect(MarkdownEscaping.escaped(prose) == prose)
  }

  @Test func `a zero character reads as the replacement character`() {
    let markdown = Array(MarkdownEscaping.escaped("a\0b").utf8)
    #expect(renderer.texts(markdown) == ["a\u{FFFD}b"])
  }
}
