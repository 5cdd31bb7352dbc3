import Articles
import CCmark
import Foundation

/// The body of an article in CommonMark, made safe, and what it says in plain text.
///
/// Raw HTML leaves its text and loses its tags. An image of the site's
/// own stays; one of another host becomes a link to it, for a page asks nothing of other hosts. A link that leads nowhere on the web becomes its words. Headings begin at
/// the second level, below the article's title.
struct MarkdownBody {
  /// The safe body, in CommonMark.
  let source: String
  /// The heading of the first level that the body begins with, which is not in ``source``.
  let title: Passage?
  /// Every paragraph, heading and block of code, in reading order.
  let blocks: [Block]
  /// The pictures in it.
  let pictures: [Picture]

  /// Reads a body. O(length).
  /// - Parameters:
  ///   - markdown: the body; any text is CommonMark.
  ///   - line: the number of its first line in the file.
  ///   - picture: finds a picture by the path that the body has.
  init(
    _ markdown: String, firstLine line: Int, picture: (String) -> Picture? = { _ in nil }
  ) {
    let tree = MarkdownTree(markdown)
    pictures = tree.takePictures(picture)
    title = tree.takeTitle(firstLine: line)
    tree.makeSafe()
    blocks = tree.blocks(firstLine: line)
    source = tree.markdown
  }
}

extension MarkdownBody {
  /// A safe body without words that are blacked out. A paragraph that holds them loses its links and
  /// emphasis, for they may run across either; a link that leads to them becomes its words.
  /// - Parameters:
  ///   - source: the body, as ``source`` has it.
  ///   - redactor: knows the words.
  static func redacted(_ source: String, by redactor: Redactor) -> String {
    let tree = MarkdownTree(source)
    tree.redact(by: redactor)
    return tree.markdown
  }
}

/// A parsed body; frees its nodes.
private final class MarkdownTree {
  typealias Node = OpaquePointer

  private let root: Node

  init(_ markdown: String) {
    var markdown = markdown
    root = markdown.withUTF8 { bytes in
      bytes.withMemoryRebound(to: CChar.self) {
        // Safe because libcmark reads exactly `count` bytes, and returns a document for any of them.
        cmark_parse_document($0.baseAddress, $0.count, CMARK_OPT_DEFAULT)
      }
    }
  }

  deinit {
    for node in removed { cmark_node_free(node) }
    cmark_node_free(root)
  }

  var markdown: String {
    // Width 0: no line is broken.
    guard let text = cmark_render_commonmark(root, CMARK_OPT_DEFAULT, 0) else { return "" }
    defer { free(text) }
    return String(cString: text)
  }

  /// Lets images name pictures of the site, as seen from an article's page.
  func takePictures(_ picture: (String) -> Picture?) -> [Picture] {
    var pictures: [Picture] = []
    for node in nodes(under: root) where type(node) == CMARK_NODE_IMAGE {
      let address = url(of: node)
      guard !isWebAddress(address), !address.isEmpty, let picture = picture(address) else {
        continue
      }
      cmark_node_set_url(node, MarkdownRenderer.articleRoot + picture.path)
      cmark_node_set_title(node, "")
      pictures.append(picture)
    }
    local = Set(pictures.map { MarkdownRenderer.articleRoot + $0.path })
    return pictures
  }

  private var local: Set<String> = []

  func takeTitle(firstLine: Int) -> Passage? {
    guard let first = cmark_node_first_child(root), type(first) == CMARK_NODE_HEADING,
      cmark_node_get_heading_level(first) == 1
    else { return nil }
    makeSafe()
    let title = passage(first, firstLine)
    guard !title.text.isEmpty else { return nil }
    cmark_node_unlink(first)
    cmark_node_free(first)
    return title
  }

  // MARK: - Safety

  func makeSafe() {
    for node in nodes(under: root) where cmark_node_parent(node) != nil { makeSafe(node) }
    cmark_consolidate_text_nodes(root)
  }

  private func makeSafe(_ node: Node) {
    switch type(node) {
    case CMARK_NODE_HTML_BLOCK: replaceHTML(node)
    case CMARK_NODE_HTML_INLINE: remove(node)
    case CMARK_NODE_SOFTBREAK: replace(node, with: [text(" ")])
    case CMARK_NODE_IMAGE: replaceImage(node)
    case CMARK_NODE_LINK:
      if !isWebAddress(url(of: node)) { replace(node, with: children(of: node)) }
    case CMARK_NODE_HEADING:
      cmark_node_set_heading_level(node, max(2, cmark_node_get_heading_level(node)))
    case CMARK_NODE_TEXT, CMARK_NODE_CODE:
      cmark_node_set_literal(node, ReadableText(literal(of: node)).text)
    default: break
    }
  }

  private func replaceHTML(_ node: Node) {
    let words = HTMLTags.text(of: literal(of: node))
    guard !words.isEmpty, let paragraph = cmark_node_new(CMARK_NODE_PARAGRAPH) else {
      return remove(node)
    }
    cmark_node_append_child(paragraph, text(words))
    replace(node, with: [paragraph])
  }

  private func replaceImage(_ node: Node) {
    let address = url(of: node)
    if local.contains(address) { return }
    let words = children(of: node)
    guard isWebAddress(address), let link = cmark_node_new(CMARK_NODE_LINK) else {
      return replace(node, with: words)
    }
    cmark_node_set_url(link, address)
    for word in words.isEmpty ? [text(address)] : words { cmark_node_append_child(link, word) }
    // A link inside a link is none: the outer one stays.
    let isLinked = cmark_node_parent(node).map { type($0) == CMARK_NODE_LINK } ?? false
    guard !isLinked else {
      replace(node, with: children(of: link))
      return cmark_node_free(link)
    }
    replace(node, with: [link])
  }

  func redact(by redactor: Redactor) {
    for node in nodes(under: root) where cmark_node_parent(node) != nil {
      switch type(node) {
      case CMARK_NODE_PARAGRAPH, CMARK_NODE_HEADING: redactLeaf(node, by: redactor)
      case CMARK_NODE_CODE_BLOCK:
        cmark_node_set_literal(node, redactor.redacted(literal(of: node)))
      case CMARK_NODE_LINK:
        if redactor.redacted(url(of: node)) != url(of: node) {
          replace(node, with: children(of: node))
        }
      default: break
      }
    }
  }

  private func redactLeaf(_ leaf: Node, by redactor: Redactor) {
    let before = passage(leaf, 1).text
    let after = redactor.redacted(before)
    guard after != before else { return }
    for child in children(of: leaf) { remove(child) }
    cmark_node_append_child(leaf, text(after))
  }

  private func isWebAddress(_ url: String) -> Bool {
    WebAddress.isSafe(url) || url.lowercased().hasPrefix("mailto:")
  }

  private func replace(_ node: Node, with others: [Node]) {
    for other in others { cmark_node_insert_before(node, other) }
    remove(node)
  }

  private func remove(_ node: Node) {
    // What is removed may still be on a list of nodes to visit, so it is freed with the tree's end.
    cmark_node_unlink(node)
    removed.append(node)
  }

  private var removed: [Node] = []

  // MARK: - Plain text

  func blocks(firstLine: Int) -> [Block] {
    nodes(under: root).compactMap { node in
      switch type(node) {
      case CMARK_NODE_HEADING: Block(kind: .subheading, passage: passage(node, firstLine))
      case CMARK_NODE_PARAGRAPH: Block(kind: kind(of: node), passage: passage(node, firstLine))
      case CMARK_NODE_CODE_BLOCK:
        Block(kind: .code, passage: Passage(text: literal(of: node), line: line(node, firstLine)))
      default: nil
      }
    }
  }

  /// What a paragraph is, by what it stands in.
  private func kind(of paragraph: Node) -> Block.Kind {
    var node = cmark_node_parent(paragraph)
    while let parent = node {
      if type(parent) == CMARK_NODE_BLOCK_QUOTE { return .quote }
      if type(parent) == CMARK_NODE_ITEM { return .listItem }
      node = cmark_node_parent(parent)
    }
    return .paragraph
  }

  private func passage(_ leaf: Node, _ firstLine: Int) -> Passage {
    let text = nodes(under: leaf).map { node in
      switch type(node) {
      case CMARK_NODE_TEXT, CMARK_NODE_CODE: literal(of: node)
      case CMARK_NODE_LINEBREAK, CMARK_NODE_SOFTBREAK: " "
      default: ""
      }
    }
    return Passage(text: text.joined(), line: line(leaf, firstLine))
  }

  private func line(_ node: Node, _ firstLine: Int) -> Int {
    firstLine + max(0, Int(cmark_node_get_start_line(node)) - 1)
  }

  // MARK: - Nodes

  private func type(_ node: Node) -> cmark_node_type { cmark_node_get_type(node) }

  private func text(_ words: String) -> Node {
    let node: Node = cmark_node_new(CMARK_NODE_TEXT)
    cmark_node_set_literal(node, words)
    return node
  }

  private func url(of node: Node) -> String {
    cmark_node_get_url(node).map { String(cString: $0) } ?? ""
  }

  private func literal(of node: Node) -> String {
    cmark_node_get_literal(node).map { String(cString: $0) } ?? ""
  }

  private func children(of node: Node) -> [Node] {
    var children: [Node] = []
    var child = cmark_node_first_child(node)
    while let current = child {
      children.append(current)
      child = cmark_node_next(current)
    }
    return children
  }

  private func nodes(under root: Node) -> [Node] {
    let iterator = cmark_iter_new(root)
    defer { cmark_iter_free(iterator) }
    var found: [Node] = []
    while true {
      let event = cmark_iter_next(iterator)
      guard event != CMARK_EVENT_DONE else { return found }
      if event == CMARK_EVENT_ENTER, let node = cmark_iter_get_node(iterator) { found.append(node) }
    }
  }
}

/// Takes the tags out of HTML.
enum HTMLTags {
  /// The text between the tags, its runs of blanks as one blank; that of scripts and styles left
  /// out. O(length).
  /// - Parameter html: any text.
  static func text(of html: String) -> String {
    var words: [Substring] = []
    var rest = html[...]
    while !rest.isEmpty {
      let end = rest.firstIndex(of: "<") ?? rest.endIndex
      words += rest[..<end].split(whereSeparator: \.isWhitespace)
      rest = afterTag(rest[end...])
    }
    return words.joined(separator: " ")
  }

  private static func afterTag(_ rest: Substring) -> Substring {
    var rest = rest
    let name = rest.dropFirst().prefix(6).lowercased()
    for element in ["script", "style"] where name.hasPrefix(element) {
      guard let close = rest.range(of: "</\(element)", options: .caseInsensitive) else { return "" }
      rest = rest[close.lowerBound...]
    }
    guard let end = rest.firstIndex(of: ">") else { return "" }
    return rest[rest.index(after: end)...]
  }
}
