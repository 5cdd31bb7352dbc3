import Annotation
import Foundation

/// The places of an archive on a plate carrée (degrees as they are): land without borders, a net of
/// meridians and parallels, a dot for every place with the area of its count, and the names that
/// have room. A list beside it holds every place.
struct PlaceMap {
  /// A place: its page, its name, where it lies and how many articles name it.
  struct Place {
    var href: String
    var name: String
    var latitude: Double
    var longitude: Double
    var count: Int
  }

  /// From degrees to the drawing's pixels: as large a part of the world as holds all places.
  private struct Projection {
    /// What is left free around the outermost dots, above them for their names.
    private static let (side, top, bottom) = (60.0, 44.0, 20.0)

    private let (west, north, scale): (Double, Double, Double)
    let (width, height): (Int, Int)

    init(_ places: [Place]) {
      let longitudes = places.map(\.longitude)
      let latitudes = places.map(\.latitude)
      let degrees = (longitudes.max() ?? 0) - (longitudes.min() ?? 0)
      scale = min(16, 1000 / max(30, degrees))
      west = (longitudes.min() ?? 0) - Self.side / scale
      north = (latitudes.max() ?? 0) + Self.top / scale
      width = Int(degrees * scale + 2 * Self.side)
      height = Int((north - (latitudes.min() ?? 0)) * scale + Self.bottom)
    }

    func x(_ longitude: Double) -> Int { Int((longitude - west) * scale) }
    func y(_ latitude: Double) -> Int { Int((north - latitude) * scale) }

    /// What the drawing shows, and a little more: the sides of cut land stay out of sight.
    var window: LandOutline.Window {
      LandOutline.Window(
        longitude: west - 1...west + Double(width) / scale + 1,
        latitude: north - Double(height) / scale - 1...north + 1)
    }
  }

  private static let mostNames = 40

  /// The places, those in most articles first.
  let places: [Place]
  private let projection: Projection

  init(places: [Place]) {
    self.places = places
    projection = Projection(places)
  }

  /// The drawing.
  /// - Parameter title: what it shows.
  func drawing(title: String) -> String {
    var writer = HTMLWriter()
    let (width, height) = (projection.width, projection.height)
    writer.markup("<svg class=\"place-map\" width=\"\(width)\" height=\"\(height)\"")
    writer.markup(" viewBox=\"0 0 \(width) \(height)\" aria-label=\"")
    writer.text(title)
    writer.markup("\">")
    land(&writer)
    net(&writer)
    for place in places { dot(place, &writer) }
    var named: [Box] = []
    for place in places where named.count < Self.mostNames { name(place, &named, &writer) }
    writer.markup("</svg>\n")
    return writer.html
  }

  private func land(_ writer: inout HTMLWriter) {
    writer.markup("<path class=\"land\" d=\"")
    for ring in LandOutline.world.cut(to: projection.window).rings {
      let points = ring.map { (x: projection.x($0.longitude), y: projection.y($0.latitude)) }
      var (x, y) = points[0]
      // A ring of one pixel is left out: a path without a way ends the drawing.
      guard points.contains(where: { $0 != (x, y) }) else { continue }
      writer.markup("M\(x) \(y)l")
      for point in points.dropFirst() where point != (x, y) {
        writer.markup("\(point.x - x) \(point.y - y) ")
        (x, y) = point
      }
      writer.markup("z")
    }
    writer.markup("\"/>\n")
  }

  /// Every fifteenth meridian and parallel.
  private func net(_ writer: inout HTMLWriter) {
    let (width, height) = (projection.width, projection.height)
    writer.markup("<g class=\"net\">")
    for degree in stride(from: -180.0, through: 180, by: 15) {
      let (x, y) = (projection.x(degree), projection.y(degree))
      if (1..<width).contains(x) {
        writer.markup("<line x1=\"\(x)\" y1=\"0\" x2=\"\(x)\" y2=\"\(height)\"/>")
      }
      if (1..<height).contains(y) {
        writer.markup("<line x1=\"0\" y1=\"\(y)\" x2=\"\(width)\" y2=\"\(y)\"/>")
      }
    }
    writer.markup("</g>\n")
  }

  /// Room that a name takes.
  private struct Box {
    var x: Range<Int>
    var y: Range<Int>
  }

  private func dot(_ place: Place, _ writer: inout HTMLWriter) {
    let (x, y) = (projection.x(place.longitude), projection.y(place.latitude))
    writer.markup("<a href=\"")
    writer.text(place.href)
    writer.markup("\"><circle cx=\"\(x)\" cy=\"\(y)\" r=\"\(radius(of: place))\"><title>")
    writer.text(place.name + ": " + Numeral.grouped(place.count))
    writer.markup("</title></circle></a>")
  }

  /// Writes the name over the dot, unless another's stands there.
  private func name(_ place: Place, _ named: inout [Box], _ writer: inout HTMLWriter) {
    let x = projection.x(place.longitude)
    let base = projection.y(place.latitude) - radius(of: place)
    let half = 4 * place.name.unicodeScalars.count + 4
    let box = Box(x: x - half..<x + half, y: base - 18..<base)
    guard !named.contains(where: { $0.x.overlaps(box.x) && $0.y.overlaps(box.y) }) else { return }
    named.append(box)
    writer.markup("<text x=\"\(x)\" y=\"\(base - 4)\" text-anchor=\"middle\">")
    writer.text(place.name)
    writer.markup("</text>")
  }

  private func radius(of place: Place) -> Int {
    let most = Double(max(1, places.first?.count ?? 1))
    return 2 + Int(12 * (Double(place.count) / most).squareRoot())
  }
}

extension PageRenderer {
  /// The places that have coordinates, those in most articles first.
  private var places: [(index: Int, place: PlaceMap.Place)] {
    (catalogue.entitiesByKind[.place] ?? []).compactMap { index in
      let archived = archive.entities[index]
      guard let (latitude, longitude) = archived.entity.coordinates else { return nil }
      return (
        index,
        PlaceMap.Place(
          href: "", name: archived.entity.name, latitude: latitude, longitude: longitude,
          count: archived.articles.count)
      )
    }
  }

  /// From Mauritania to Pakistan, from Somalia to Turkey, in degrees.
  private static let arabWorld = (latitude: -2.0...42, longitude: -18.0...70)

  /// The page with the map of places.
  func mapPage(_ address: PageAddress) -> OutputFile {
    let root = root(of: address)
    let placed = places
    let shown = placed.map { index, place in
      var place = place
      place.href = root + PagePath.entity(archive.entities[index].entity)
      return place
    }
    let title = strings[.mapTitle]
    var context: [String: Any] = [
      "kindLabel": strings[.plural(.place)], "kindPath": PagePath.kind(.place),
    ]
    if !shown.isEmpty {
      context["map"] = PlaceMap(places: shown).drawing(title: title)
      let near = shown.filter {
        Self.arabWorld.latitude.contains($0.latitude)
          && Self.arabWorld.longitude.contains($0.longitude)
      }
      let isPart = near.count > 3 && near.count < shown.count
      context["near"] =
        isPart ? PlaceMap(places: near).drawing(title: strings[.mapOfArabWorld]) : nil
      context["items"] = list(placed.map(\.index)[...], root: root)
    }
    return frame(
      address, template: "map",
      head: PageHead(title: title, current: .places, isCurrentItself: false), context)
  }
}
