import Testing

@testable import SiteBuilder

struct MarkdownRendererTests {
  private let renderer = MarkdownRenderer()

  private func html(_ markdown: String) -> String {
    String(decoding: renderer.html(Array(markdown.utf8)), as: UTF8.self)
  }

  private func block(_ markdown: String, _ marks: [InlineMark]) -> String {
    String(decoding: renderer.blocks(Array(markdown.utf8), marks: [marks])[0], as: UTF8.self)
  }

  @Test(arguments: [
    // Headings
    ("# ك", "<h1>ك</h1>"),
    ("## ك ##", "<h2>ك</h2>"),
    ("###### ك", "<h6>ك</h6>"),
    ("####### ك", "<p>####### ك</p>"),
    ("#ك", "<p>#ك</p>"),
    ("ك\n===", "<h1>ك</h1>"),
    ("ك\n---", "<h2>ك</h2>"),
    // Paragraphs and breaks
    ("أ\n\nب", "<p>أ</p>\n<p>ب</p>"),
    ("أ\nب", "<p>أ\nب</p>"),
    ("أ  \nب", "<p>أ<br />\nب</p>"),
    ("أ\\\nب", "<p>أ<br />\nب</p>"),
    ("***", "<hr />"),
    ("- - -", "<hr />"),
    // Emphasis
    ("*أ*", "<p><em>أ</em></p>"),
    ("_أ_", "<p><em>أ</em></p>"),
    ("**أ**", "<p><strong>أ</strong></p>"),
    ("__أ__", "<p><strong>أ</strong></p>"),
    ("***أ***", "<p><em><strong>أ</strong></em></p>"),
    ("*أ **ب** ج*", "<p><em>أ <strong>ب</strong> ج</em></p>"),
    ("أ*ب*ج", "<p>أ<em>ب</em>ج</p>"),
    ("أ_ب_ج", "<p>أ_ب_ج</p>"),
    ("* أ*", "<ul>\n<li>أ*</li>\n</ul>"),
    ("\\*أ\\*", "<p>*أ*</p>"),
    // Lists
    ("- أ\n- ب", "<ul>\n<li>أ</li>\n<li>ب</li>\n</ul>"),
    ("- أ\n\n- ب", "<ul>\n<li>\n<p>أ</p>\n</li>\n<li>\n<p>ب</p>\n</li>\n</ul>"),
    ("1. أ\n2. ب", "<ol>\n<li>أ</li>\n<li>ب</li>\n</ol>"),
    ("7) أ", "<ol start=\"7\">\n<li>أ</li>\n</ol>"),
    ("- أ\n  - ب", "<ul>\n<li>أ\n<ul>\n<li>ب</li>\n</ul>\n</li>\n</ul>"),
    ("- أ\n* ب", "<ul>\n<li>أ</li>\n</ul>\n<ul>\n<li>ب</li>\n</ul>"),
    // Quotes
    ("> أ", "<blockquote>\n<p>أ</p>\n</blockquote>"),
    ("> أ\nب", "<blockquote>\n<p>أ\nب</p>\n</blockquote>"),
    ("> > أ", "<blockquote>\n<blockquote>\n<p>أ</p>\n</blockquote>\n</blockquote>"),
    // Code
    ("`أ`", "<p><code>أ</code></p>"),
    ("`` ` ``", "<p><code>`</code></p>"),
    ("`<b>`", "<p><code>&lt;b&gt;</code></p>"),
    ("    أ", "<pre><code>أ\n</code></pre>"),
    ("```\nأ\n```", "<pre><code>أ\n</code></pre>"),
    ("~~~ swift\nأ\n~~~", "<pre><code class=\"language-swift\">أ\n</code></pre>"),
    // Links and images
    ("[أ](ب.html)", "<p><a href=\"%D8%A8.html\">أ</a></p>"),
    ("[أ](b.html \"ج\")", "<p><a href=\"b.html\" title=\"ج\">أ</a></p>"),
    ("[أ](<b c.html>)", "<p><a href=\"b%20c.html\">أ</a></p>"),
    ("[أ][ب]\n\n[ب]: b.html", "<p><a href=\"b.html\">أ</a></p>"),
    ("[أ]\n\n[أ]: b.html 'ج'", "<p><a href=\"b.html\" title=\"ج\">أ</a></p>"),
    ("[أ][ب]", "<p>[أ][ب]</p>"),
    (
      "<https://example.org/?a=1&b=2>",
      "<p><a href=\"https://example.org/?a=1&amp;b=2\">https://example.org/?a=1&amp;b=2</a></p>"
    ),
    ("<a@example.org>", "<p><a href=\"mailto:a@example.org\">a@example.org</a></p>"),
    ("![أ](b.png)", "<p><img src=\"b.png\" alt=\"أ\" /></p>"),
    ("[![أ](b.png)](c.html)", "<p><a href=\"c.html\"><img src=\"b.png\" alt=\"أ\" /></a></p>"),
    // What could run a script is left out
    ("[أ](javascript:alert(1))", "<p><a href=\"\">أ</a></p>"),
    ("[أ](JAVASCRIPT:x)", "<p><a href=\"\">أ</a></p>"),
    ("[أ](data:text/html,x)", "<p><a href=\"\">أ</a></p>"),
    ("[أ](vbscript:x)", "<p><a href=\"\">أ</a></p>"),
    ("![أ](file:///etc/passwd)", "<p><img src=\"\" alt=\"أ\" /></p>"),
    ("<script>alert(1)</script>", "<!-- raw HTML omitted -->"),
    ("أ <b onclick=x>ب</b>", "<p>أ <!-- raw HTML omitted -->ب<!-- raw HTML omitted --></p>"),
    // Characters
    ("&copy; &amp; &#1571; &#x623;", "<p>© &amp; أ أ</p>"),
    ("&nosuch;", "<p>&amp;nosuch;</p>"),
    ("أ < ب > ج \"د\"", "<p>أ &lt; ب &gt; ج &quot;د&quot;</p>"),
    ("أ\0ب", "<p>أ\u{FFFD}ب</p>"),
    ("", ""),
  ])
  func `CommonMark is rendered as its specification says`(_ markdown: String, _ expected: String) {
    let trailing = expected.isEmpty ? "" : "\n"
    #expect(html(markdown) == expected + trailing)
  }

  @Test func `names become links and dates become times within a paragraph`() {
    let marks = [
      InlineMark(range: 0..<10, element: .link(href: "../putin/index.html")),
      InlineMark(range: 11..<15, element: .time(datetime: "2024", href: nil)),
    ]
    #expect(
      block("بوتين 2024.", marks) == """
        <p><a href="../putin/index.html">بوتين</a> <time datetime="2024">2024</time>.</p>

        """)
  }

  @Test func `a time with an address is a time within a link`() {
    let marks = [InlineMark(range: 0..<4, element: .time(datetime: "2024", href: "d/index.html"))]
    #expect(
      block("2024", marks)
        == "<p><a href=\"d/index.html\"><time datetime=\"2024\">2024</time></a></p>\n")
  }

  @Test func `a mark stands within emphasis and beside escaped characters`() {
    let marks = [InlineMark(range: 3..<6, element: .link(href: "x"))]
    #expect(block("**\\*b\\*cde**", marks) == "<p><strong>*b*<a href=\"x\">cde</a></strong></p>\n")
  }

  @Test(arguments: [1..<4, 0..<1, 2..<3, 0..<40, 10..<12, -2..<2, 4..<4])
  func `a mark that cuts a character or lies outside the text is left out`(_ range: Range<Int>) {
    #expect(block("بوت", [InlineMark(range: range, element: .link(href: "x"))]) == "<p>بوت</p>\n")
  }

  @Test func `of overlapping marks the first stays`() {
    let marks = [
      InlineMark(range: 0..<2, element: .link(href: "x")),
      InlineMark(range: 1..<3, element: .link(href: "y")),
    ]
    #expect(block("abc", marks) == "<p><a href=\"x\">ab</a>c</p>\n")
  }

  @Test func `an address or a value with quotes stays inside its attribute`() {
    let marks = [
      InlineMark(range: 0..<1, element: .link(href: "a\"><script>")),
      InlineMark(range: 1..<2, element: .time(datetime: "\"><script>", href: nil)),
    ]
    let html = block("ab", marks)
    #expect(!html.contains("<script>"))
    #expect(html.contains("datetime=\"&quot;&gt;&lt;script&gt;\""))
  }

  @Test func `deeply nested quotes are rendered`() {
    #expect(html(String(repeating: ">", count: 20_000) + " أ").contains("أ"))
  }
}
