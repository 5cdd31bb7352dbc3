import Annotation
import Foundation

/// The places of an archive on a plate carrée (degrees as they are): a net of meridians and
/// parallels, a dot for every place with the area of its count, and the names that have room. No
/// outline of land is drawn: a list beside it holds every place.
struct PlaceMap {
  /// A place: its page, its name, where it lies and how many articles name it.
  struct Place {
    var href: String
    var name: String
    var latitude: Double
    var longitude: Double
    var count: Int
  }

  /// Pixels a degree, and the margin around.
  private static let scale = 10.0
  private static let margin = 20.0
  private static let mostNames = 40

  /// The places, those in most articles first.
  let places: [Place]

  /// The drawing: as large a part of the world as holds all places.
  /// - Parameter title: what it shows.
  func drawing(title: String) -> String {
    var writer = HTMLWriter()
    let west = places.map(\.longitude).min() ?? 0
    let east = places.map(\.longitude).max() ?? 0
    let south = places.map(\.latitude).min() ?? 0
    let north = places.map(\.latitude).max() ?? 0
    let scale = Self.scale * min(1.6, 100 / max(30, east - west))
    func x(_ longitude: Double) -> Int { Int(Self.margin * 3 + (longitude - west) * scale) }
    // Above the northernmost dot is room for its name.
    func y(_ latitude: Double) -> Int { Int(Self.margin * 2.2 + (north - latitude) * scale) }
    let (width, height) = (x(east) + 60, y(south) + 20)
    writer.markup("<svg class=\"place-map\" viewBox=\"0 0 \(width) \(height)\"")
    writer.markup(" aria-label=\"")
    writer.text(title)
    writer.markup("\"><g class=\"net\">")
    for degree in stride(from: -180.0, through: 180, by: 15) {
      if (west - 5...east + 5).contains(degree) {
        writer.markup("<line x1=\"\(x(degree))\" y1=\"0\" x2=\"\(x(degree))\" y2=\"\(height)\"/>")
      }
      if (south - 5...north + 5).contains(degree) {
        writer.markup("<line x1=\"0\" y1=\"\(y(degree))\" x2=\"\(width)\" y2=\"\(y(degree))\"/>")
      }
    }
    writer.markup("</g>\n")
    for place in places { dot(place, x(place.longitude), y(place.latitude), &writer) }
    var named: [Box] = []
    for place in places where named.count < Self.mostNames {
      name(place, x(place.longitude), y(place.latitude), &named, &writer)
    }
    writer.markup("</svg>\n")
    return writer.html
  }

  /// Room that a name takes.
  private struct Box {
    var x: Range<Int>
    var y: Range<Int>
  }

  private func dot(_ place: Place, _ x: Int, _ y: Int, _ writer: inout HTMLWriter) {
    writer.markup("<a href=\"")
    writer.text(place.href)
    writer.markup("\"><circle cx=\"\(x)\" cy=\"\(y)\" r=\"\(radius(of: place))\"><title>")
    writer.text(place.name + ": " + Numeral.grouped(place.count))
    writer.markup("</title></circle></a>")
  }

  /// Writes the name over the dot, unless another's stands there.
  private func name(
    _ place: Place, _ x: Int, _ y: Int, _ named: inout [Box], _ writer: inout HTMLWriter
  ) {
    let base = y - radius(of: place)
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
