/// The source of a template, taken apart.
///
/// Mustache (mustache.5) with inheritance: `{{name}}`, `{{{name}}}` and `{{&name}}`, `{{#name}}`,
/// `{{^name}}`, `{{/name}}`, `{{! remark}}`, `{{>partial}}`, `{{<parent}}` and `{{$block}}`. A tag of
/// the last seven kinds that stands alone on its line takes the line's end with it. Other
/// delimiters, lambdas and partials whose names are values are not known.
struct TemplateParser {
  /// A piece of a source.
  indirect enum Node {
    case text([UInt8])
    case value(TemplateName, isHTML: Bool)
    case section(TemplateName, isInverted: Bool, [Node])
    /// A place that a template filling in this one may fill otherwise.
    case block(String, [Node])
    /// Another template, with what fills its blocks.
    case template(String, line: Int, blocks: [String: [Node]])
  }

  /// What a source has wrong, and where.
  struct Failure: Error, Equatable {
    /// Counted from 1.
    var line: Int
    var message: String
  }

  private let source: [UInt8]
  private var position = 0
  /// The line of ``counted``, a place before or at the position.
  private var line = 1
  private var counted = 0

  private init(_ source: String) { self.source = Array(source.utf8) }

  /// Takes a source apart. O(length).
  static func nodes(of source: String) throws(Failure) -> [Node] {
    var parser = TemplateParser(source)
    return try parser.nodes(within: nil)
  }

  // MARK: - Parts

  /// A section, block or template that is open.
  private struct Opening {
    var name: String
    var line: Int
  }

  /// What stands up to the tag that closes `opening`, or to the end of the source.
  private mutating func nodes(within opening: Opening?) throws(Failure) -> [Node] {
    var nodes: [Node] = []
    while let tag = try nextTag(after: &nodes) {
      switch tag.sign {
      case "/":
        guard let opening, opening.name == tag.name else {
          throw Failure(line: tag.line, message: "'\(tag.name)' is closed, but was not opened")
        }
        return nodes
      case "!": continue
      default: nodes.append(try node(of: tag))
      }
    }
    if let opening {
      throw Failure(line: opening.line, message: "'\(opening.name)' is not closed")
    }
    return nodes
  }

  private mutating func node(of tag: Tag) throws(Failure) -> Node {
    let opening = Opening(name: tag.name, line: tag.line)
    switch tag.sign {
    case "#", "^":
      return .section(
        TemplateName(tag.name), isInverted: tag.sign == "^", try nodes(within: opening))
    case "$": return .block(tag.name, try nodes(within: opening))
    case ">": return .template(tag.name, line: tag.line, blocks: [:])
    case "<":
      return .template(
        tag.name, line: tag.line, blocks: try blocks(of: try nodes(within: opening), tag))
    default: return .value(TemplateName(tag.name), isHTML: tag.sign == "&")
    }
  }

  /// The blocks within a `{{<parent}}`, around which only text may stand; it says nothing.
  private func blocks(of nodes: [Node], _ tag: Tag) throws(Failure) -> [String: [Node]] {
    var blocks: [String: [Node]] = [:]
    for node in nodes {
      switch node {
      case .text: continue
      case .block(let name, let nodes): blocks[name] = nodes
      default:
        throw Failure(
          line: tag.line, message: "within '\(tag.name)' something stands outside of its blocks")
      }
    }
    return blocks
  }

  // MARK: - Tags

  private struct Tag {
    /// What it does; `&` for HTML, a blank for text.
    var sign: Character
    var name: String
    var line: Int
  }

  /// Reads on to the next tag and past it; appends the text before it.
  private mutating func nextTag(after nodes: inout [Node]) throws(Failure) -> Tag? {
    let start = position
    while position + 1 < source.count, !isBrace(position, "{") { position += 1 }
    guard position + 1 < source.count else {
      position = source.count
      append(source[start...], to: &nodes)
      return nil
    }
    append(source[start..<position], to: &nodes)
    let opening = position
    let tag = try readTag()
    let isValue = tag.sign == " " || tag.sign == "&"
    if !isValue && beginsLine(opening, closing: tag) { skipLineEnd() }
    return tag
  }

  private mutating func readTag() throws(Failure) -> Tag {
    line += source[counted..<position].count { $0 == UInt8(ascii: "\n") }
    counted = position
    let isTriple = position + 2 < source.count && source[position + 2] == UInt8(ascii: "{")
    let start = position + (isTriple ? 3 : 2)
    var end = start
    while end + 1 < source.count, !isBrace(end, "}") { end += 1 }
    let length = isTriple ? 3 : 2
    guard end + length <= source.count, source[end..<end + length].allSatisfy({ $0 == 0x7D }) else {
      throw Failure(line: line, message: "a tag is not closed")
    }
    position = end + length
    return try tag(source[start..<end], isTriple: isTriple)
  }

  private func tag(_ content: ArraySlice<UInt8>, isTriple: Bool) throws(Failure) -> Tag {
    var content = content
    var sign: Character = isTriple ? "&" : " "
    if !isTriple, let first = content.first, "#^/!>&<$".utf8.contains(first) {
      sign = Character(Unicode.Scalar(first))
      content = content.dropFirst()
    }
    let words = content.split { " \t\r\n".utf8.contains($0) }
    let name = words.map { String(decoding: $0, as: UTF8.self) }.joined(separator: " ")
    let isName = !name.isEmpty && name.utf8.allSatisfy(Self.isOfName)
    guard sign == "!" || isName else {
      throw Failure(line: line, message: "'\(name)' is no name for a value")
    }
    return Tag(sign: sign, name: name, line: line)
  }

  private static func isOfName(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"):
      true
    default: ".-_?/".utf8.contains(byte)
    }
  }

  private func isBrace(_ index: Int, _ brace: Unicode.Scalar) -> Bool {
    source[index] == UInt8(ascii: brace) && source[index + 1] == UInt8(ascii: brace)
  }

  // MARK: - Lines

  /// Whether only blanks stand before a tag on its line, or the `{{<parent}}` that it closes.
  private func beginsLine(_ opening: Int, closing tag: Tag) -> Bool {
    let line = source[..<opening].reversed().prefix { $0 != UInt8(ascii: "\n") }.reversed()
    if line.allSatisfy({ $0 == UInt8(ascii: " ") || $0 == UInt8(ascii: "\t") }) { return true }
    return tag.sign == "/" && Array(line) == Array("{{<\(tag.name)}}".utf8)
  }

  /// Skips the end of the line where only blanks are left of it.
  private mutating func skipLineEnd() {
    var end = position
    while end < source.count,
      source[end] == UInt8(ascii: " ") || source[end] == UInt8(ascii: "\t")
        || source[end] == UInt8(ascii: "\r")
    { end += 1 }
    if end == source.count || source[end] == UInt8(ascii: "\n") {
      position = min(end + 1, source.count)
    }
  }

  private func append(_ text: ArraySlice<UInt8>, to nodes: inout [Node]) {
    if !text.isEmpty { nodes.append(.text(Array(text))) }
  }
}
