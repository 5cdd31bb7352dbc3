import Articles
import CCmark
import Foundation

/// Something that a stretch of a block's text becomes.
struct InlineMark: Hashable {
  /// What it becomes.
  enum Element: Hashable {
    /// A link to an address relative to the page.
    case link(href: String)
    /// A date with a machine-readable value, linked where an address is given.
    case time(datetime: String, href: String?)
    /// A linked date with a note on what it means, which an element of the page with the id holds
    /// too.
    case date(datetime: String?, href: String, note: String, noteID: String)
  }

  /// Where it stands, in UTF-8 bytes of the block's text.
  var range: Range<Int>
  /// What it becomes.
  var element: Element
}

/// CommonMark → HTML by libcmark, in safe mode: raw HTML is left out, and so are the addresses of
/// links and images that could run a script. With `MarkdownBody`, which reads what this writes, the
/// only file that knows libcmark.
struct MarkdownRenderer: Sendable {
  /// What leads from an article's page to the site's root.
  static let articleRoot = "../../"

  /// The HTML of a whole document. Any bytes are a document.
  /// - Parameter markdown: CommonMark in UTF-8.
  func html(_ markdown: [UInt8]) -> [UInt8] {
    Document(markdown).html
  }

  /// The HTML of each block at the top level of a document, with links and dates set in its text.
  /// - Parameters:
  ///   - markdown: CommonMark in UTF-8.
  ///   - marks: for each paragraph and heading in reading order, what to set in its text, in
  ///     order and without overlaps. A mark that does not lie within one run of plain text, or
  ///     would cut a character, is left out.
  ///   - pictures: the pictures in it; another becomes its words.
  func blocks(
    _ markdown: [UInt8], marks: [[InlineMark]], pictures: [Picture] = []
  ) -> [[UInt8]] {
    let document = Document(markdown)
    document.set(marks)
    document.set(pictures)
    return document.topLevelHTML
  }

  /// The text of every paragraph and heading of a document, in reading order.
  func texts(_ markdown: [UInt8]) -> [String] {
    Document(markdown).leafTexts
  }
}

/// A parsed document; frees its nodes.
private final class Document {
  private typealias Node = OpaquePointer
  /// The text of a node, which libcmark owns until the text is set.
  private typealias Text = UnsafeBufferPointer<UInt8>

  private let root: Node

  init(_ markdown: [UInt8]) {
    root = markdown.withUnsafeBytes { bytes in
      // Safe because libcmark reads exactly `count` bytes, and returns a document for any of them.
      cmark_parse_document(bytes.baseAddress, bytes.count, CMARK_OPT_DEFAULT)
    }
    cmark_consolidate_text_nodes(root)
  }

  deinit { cmark_node_free(root) }

  /// The HTML of the whole.
  var html: [UInt8] { html(of: root) }

  /// The HTML of each block at the top level.
  var topLevelHTML: [[UInt8]] { children(of: root).map(html(of:)) }

  /// The text of every paragraph and heading.
  var leafTexts: [String] {
    leaves.map { leaf in
      pieces(of: leaf).map { String(decoding: text(of: $0), as: UTF8.self) }.joined()
    }
  }

  /// Sets marks in the text of the paragraphs and headings.
  func set(_ marks: [[InlineMark]]) {
    for (leaf, marks) in zip(leaves, marks) where !marks.isEmpty {
      var pending = marks[...]
      var offset = 0
      for node in pieces(of: leaf) {
        offset += set(&pending, in: node, at: offset)
      }
    }
  }

  /// Sets the marks that lie in one text node.
  /// - Returns: the length of the node's text.
  private func set(_ pending: inout ArraySlice<InlineMark>, in node: Node, at offset: Int) -> Int {
    let text = text(of: node)
    let mayHoldLinks = cmark_node_get_type(node) == CMARK_NODE_TEXT && !isLinked(node)
    var done = 0
    while let mark = pending.first, mark.range.lowerBound < offset + text.count {
      pending.removeFirst()
      let (start, end) = (mark.range.lowerBound - offset, mark.range.upperBound - offset)
      guard mayHoldLinks, start >= done, end > start, isBoundary(start, text), isBoundary(end, text)
      else {
        continue
      }
      insertText(text[done..<start], before: node)
      insert(mark.element, around: text[start..<end], before: node)
      done = end
    }
    let length = text.count
    if done > 0 { setLiteral(text[done...], of: node) }
    return length
  }

  private func insert(
    _ element: InlineMark.Element, around text: Text.SubSequence, before node: Node
  ) {
    switch element {
    case .link(let href):
      insertText(text, into: insertLink(href, before: node))
    case .date(let datetime, let href, let note, let noteID):
      let link = Self.opening(href: href, note: note, noteID: noteID)
      let time = datetime.map { "<time datetime=\"\(HTMLText.escaped($0))\">" }
      let node = insertInline(link + (time ?? ""), (time == nil ? "" : "</time>") + "</a>") {
        cmark_node_insert_before(node, $0)
      }
      insertText(text, into: node)
    case .time(let datetime, nil):
      insertText(text, into: insertTime(datetime) { cmark_node_insert_before(node, $0) })
    case .time(let datetime, let href?):
      let link = insertLink(href, before: node)
      insertText(text, into: insertTime(datetime) { cmark_node_append_child(link, $0) })
    }
  }

  /// Shows pictures with their size, so that nothing moves when they come, and late.
  func set(_ pictures: [Picture]) {
    let images = nodes(under: root) { cmark_node_get_type($0) == CMARK_NODE_IMAGE }
    if images.isEmpty { return }
    let known = Dictionary(
      pictures.map { (MarkdownRenderer.articleRoot + $0.path, $0) }, uniquingKeysWith: { $1 })
    for image in images {
      let words = pieces(of: image).map { String(decoding: text(of: $0), as: UTF8.self) }.joined()
      let url = cmark_node_get_url(image).map { String(cString: $0) } ?? ""
      if let picture = known[url] {
        let element = HTMLText.image(picture, root: MarkdownRenderer.articleRoot, words)
        _ = insertInline(element, "") { cmark_node_insert_before(image, $0) }
      } else {
        insertText(Array(words.utf8).withUnsafeBufferPointer { $0[...] }, before: image)
      }
      cmark_node_unlink(image)
      cmark_node_free(image)
    }
  }

  private func insertLink(_ href: String, before node: Node) -> Node {
    let link: Node = cmark_node_new(CMARK_NODE_LINK)
    cmark_node_set_url(link, href)
    cmark_node_insert_before(node, link)
    return link
  }

  private func insertTime(_ datetime: String, place: (Node) -> CInt) -> Node {
    insertInline("<time datetime=\"\(HTMLText.escaped(datetime))\">", "</time>", place: place)
  }

  /// Inserts an element that CommonMark has no node for.
  private func insertInline(_ opening: String, _ closing: String, place: (Node) -> CInt) -> Node {
    let node: Node = cmark_node_new(CMARK_NODE_CUSTOM_INLINE)
    cmark_node_set_on_enter(node, opening)
    cmark_node_set_on_exit(node, closing)
    _ = place(node)
    return node
  }

  private static func opening(href: String, note: String, noteID: String) -> String {
    "<a href=\"\(HTMLText.escaped(href))\" data-when=\"\(HTMLText.escaped(note))\""
      + " aria-describedby=\"\(HTMLText.escaped(noteID))\">"
  }

  private func insertText(_ text: Text.SubSequence, before node: Node) {
    guard !text.isEmpty else { return }
    cmark_node_insert_before(node, newText(text))
  }

  private func insertText(_ text: Text.SubSequence, into parent: Node) {
    cmark_node_append_child(parent, newText(text))
  }

  private func newText(_ text: Text.SubSequence) -> Node {
    let node: Node = cmark_node_new(CMARK_NODE_TEXT)
    setLiteral(text, of: node)
    return node
  }

  private func setLiteral(_ text: Text.SubSequence, of node: Node) {
    var terminated: [CChar] = []
    terminated.reserveCapacity(text.count + 1)
    for byte in text { terminated.append(CChar(bitPattern: byte)) }
    terminated.append(0)
    cmark_node_set_literal(node, terminated)
  }

  private func isBoundary(_ index: Int, _ text: Text) -> Bool {
    index == text.count || (index < text.count && text[index] & 0xC0 != 0x80)
  }

  /// Every paragraph and heading, in reading order.
  private var leaves: [Node] {
    nodes(under: root) { node in
      let type = cmark_node_get_type(node)
      return type == CMARK_NODE_PARAGRAPH || type == CMARK_NODE_HEADING
    }
  }

  /// Everything of a leaf that has text: a code span has its own, a line's end reads as a blank.
  private func pieces(of leaf: Node) -> [Node] {
    nodes(under: leaf) { node in
      switch cmark_node_get_type(node) {
      case CMARK_NODE_TEXT, CMARK_NODE_CODE, CMARK_NODE_SOFTBREAK, CMARK_NODE_LINEBREAK: true
      default: false
      }
    }
  }

  private func text(of node: Node) -> Text {
    let type = cmark_node_get_type(node)
    guard type == CMARK_NODE_SOFTBREAK || type == CMARK_NODE_LINEBREAK else {
      return literal(of: node)
    }
    return Text(start: Self.blank.utf8Start, count: 1)
  }

  private static let blank: StaticString = " "

  /// Whether a node stands in a link of the document's own, which can hold no other.
  private func isLinked(_ node: Node) -> Bool {
    sequence(first: node, next: { cmark_node_parent($0) })
      .contains { cmark_node_get_type($0) == CMARK_NODE_LINK }
  }

  private func nodes(under root: Node, where isWanted: (Node) -> Bool) -> [Node] {
    let iterator = cmark_iter_new(root)
    defer { cmark_iter_free(iterator) }
    var found: [Node] = []
    while true {
      let event = cmark_iter_next(iterator)
      guard event != CMARK_EVENT_DONE else { return found }
      guard event == CMARK_EVENT_ENTER, let node = cmark_iter_get_node(iterator) else { continue }
      if isWanted(node) { found.append(node) }
    }
  }

  private func children(of node: Node) -> [Node] {
    Array(
      sequence(first: cmark_node_first_child(node), next: { $0.map(cmark_node_next) })
        .prefix { $0 != nil }.compactMap { $0 })
  }

  private func literal(of node: Node) -> Text {
    guard let literal = cmark_node_get_literal(node) else { return Text(start: nil, count: 0) }
    // Safe because libcmark ends the text with a zero and keeps it until the node's text is set.
    let bytes = UnsafeRawPointer(literal).assumingMemoryBound(to: UInt8.self)
    return Text(start: bytes, count: strlen(literal))
  }

  private func html(of node: Node) -> [UInt8] {
    guard let html = cmark_render_html(node, CMARK_OPT_DEFAULT) else { return [] }
    defer { free(html) }
    return Array(UnsafeRawBufferPointer(start: html, count: strlen(html)))
  }
}
