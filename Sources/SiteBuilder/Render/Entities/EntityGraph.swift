/// An entity among those it is most often met with, as a drawing: the closer they belong together,
/// the thicker the line.
struct EntityGraph {
  /// A companion: its page, its name, and how close it is, 0 to 1.
  struct Node {
    var href: String
    var name: String
    var closeness: Double
  }

  /// The most that have room.
  static let mostNodes = 8

  private static let width = 400
  private static let middle = 200
  /// From the trunk to where the boxes on both its sides begin.
  private static let branch = 22
  /// Where the rows of two boxes stand, above and below the entity, the closest nearest to it.
  private static let rows = [-52, 52, -100, 100]
  private static let boxHeight = 32
  /// The letters that have room in a box.
  private static let longestName = 22

  /// The drawing; a list beside it says the same.
  /// - Parameters:
  ///   - name: the entity in the middle.
  ///   - nodes: its companions, the closest first.
  ///   - title: what it shows.
  ///   - description: what its lines mean.
  func drawing(
    of name: String, _ nodes: [Node], title: String, description: String
  ) -> String {
    let nodes = nodes.prefix(Self.mostNodes)
    let reach = (nodes.count > 4 ? 100 : 52) + Self.boxHeight / 2 + 2
    var writer = HTMLWriter()
    writer.markup(
      "<svg class=\"entity-graph\" viewBox=\"0 \(-reach) \(Self.width) \(2 * reach)\""
        + " aria-labelledby=\"graph-title\" aria-describedby=\"graph-description\">"
        + "<title id=\"graph-title\">")
    writer.text(title)
    writer.markup("</title><desc id=\"graph-description\">")
    writer.text(description)
    writer.markup("</desc>")
    for (index, node) in nodes.enumerated() { line(to: node, index, &writer) }
    for (index, node) in nodes.enumerated() {
      writer.markup("<a href=\"")
      writer.text(node.href)
      writer.markup("\">")
      let label = Self.shortened(node.name)
      let width = Self.width(of: label)
      let side = Self.isRight(index) ? 1 : -1
      let x = Self.middle + side * (Self.branch + width / 2)
      box(label, width: width, x: x, y: Self.rows[index / 2], isMiddle: false, &writer)
      writer.markup("</a>")
    }
    let label = Self.shortened(name)
    box(
      label, width: Self.width(of: label), x: Self.middle, y: 0, isMiddle: true, &writer)
    writer.markup("</svg>\n")
    return writer.html
  }

  /// Reading begins on the right.
  private static func isRight(_ index: Int) -> Bool { index.isMultiple(of: 2) }

  /// Along the trunk, and in a bend to the box.
  private func line(to node: Node, _ index: Int, _ writer: inout HTMLWriter) {
    let y = Self.rows[index / 2]
    let x = Self.middle + (Self.isRight(index) ? Self.branch : -Self.branch)
    writer.markup("<path d=\"M\(Self.middle) 0V\(y - y.signum() * Self.branch)")
    writer.markup("Q\(Self.middle) \(y) \(x) \(y)\"")
    writer.markup(" stroke-width=\"\(1 + Int(node.closeness * 4))\"/>")
  }

  private func box(
    _ label: String, width: Int, x: Int, y: Int, isMiddle: Bool, _ writer: inout HTMLWriter
  ) {
    let height = Self.boxHeight
    writer.markup("<rect x=\"\(x - width / 2)\" y=\"\(y - height / 2)\" width=\"\(width)\"")
    writer.markup(" height=\"\(height)\" rx=\"16\"\(isMiddle ? " class=\"middle\"" : "")/>")
    writer.markup("<text x=\"\(x)\" y=\"\(y + 5)\" text-anchor=\"middle\">")
    writer.text(label)
    writer.markup("</text>")
  }

  /// Room for a name, in a face whose letters are some seven pixels wide.
  private static func width(of label: String) -> Int { 20 + 7 * label.count }

  private static func shortened(_ name: String) -> String {
    // No text has more characters than scalars, and those are counted sooner.
    guard name.unicodeScalars.count > longestName, name.count > longestName else { return name }
    let words = name.split(separator: " ")
    guard words.count > 2, let first = words.first, let last = words.last,
      first.count + last.count < longestName
    else { return name.prefix(longestName - 1) + "…" }
    return "\(first) … \(last)"
  }
}
