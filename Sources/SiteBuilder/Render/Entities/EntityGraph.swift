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

  private static let width = 480
  /// Where the nodes stand around the middle, in a drawing of 480 by 320.
  private static let places = [
    (240, 34), (400, 82), (416, 160), (400, 238), (240, 286), (80, 238), (64, 160), (80, 82),
  ]

  /// The drawing; a list beside it says the same.
  /// - Parameters:
  ///   - name: the entity in the middle.
  ///   - nodes: its companions, the closest first.
  ///   - title: what it shows.
  ///   - description: what its lines mean.
  func drawing(
    of name: String, _ nodes: [Node], title: String, description: String
  ) -> String {
    var writer = HTMLWriter()
    writer.markup("<svg class=\"entity-graph\" viewBox=\"0 0 \(Self.width) 320\"")
    writer.markup(" aria-labelledby=\"graph-title\" aria-describedby=\"graph-description\">")
    writer.markup("<title id=\"graph-title\">")
    writer.text(title)
    writer.markup("</title><desc id=\"graph-description\">")
    writer.text(description)
    writer.markup("</desc>")
    let placed = Array(zip(nodes, Self.places))
    for (node, place) in placed {
      let width = 1 + Int(node.closeness * 4)
      writer.markup("<line x1=\"240\" y1=\"160\" x2=\"\(place.0)\" y2=\"\(place.1)\"")
      writer.markup(" stroke-width=\"\(width)\"/>")
    }
    self.node(name, at: (240, 160), isMiddle: true, &writer)
    for (node, place) in placed {
      writer.markup("<a href=\"")
      writer.text(node.href)
      writer.markup("\">")
      self.node(node.name, at: place, isMiddle: false, &writer)
      writer.markup("</a>")
    }
    writer.markup("</svg>\n")
    return writer.html
  }

  private func node(
    _ name: String, at place: (Int, Int), isMiddle: Bool, _ writer: inout HTMLWriter
  ) {
    let label = Self.shortened(name)
    let width = 20 + 9 * label.unicodeScalars.count
    // A long name moves inwards, so that all of it is in the drawing.
    let room = width / 2 + 1
    let x = min(max(place.0, room), max(room, Self.width - room))
    writer.markup("<rect x=\"\(x - width / 2)\" y=\"\(place.1 - 15)\" width=\"\(width)\"")
    writer.markup(" height=\"30\" rx=\"15\"\(isMiddle ? " class=\"middle\"" : "")/>")
    writer.markup("<text x=\"\(x)\" y=\"\(place.1 + 5)\" text-anchor=\"middle\">")
    writer.text(label)
    writer.markup("</text>")
  }

  private static func shortened(_ name: String) -> String {
    guard name.count > 16 else { return name }
    let words = name.split(separator: " ")
    guard words.count > 2, let first = words.first, let last = words.last,
      first.count + last.count < 16
    else { return name.prefix(15) + "…" }
    return "\(first) … \(last)"
  }
}
