import Testing

@testable import SiteBuilder

struct LandOutlineTests {
  typealias Point = LandOutline.Point

  private func point(_ longitude: Double, _ latitude: Double) -> Point {
    Point(longitude: longitude, latitude: latitude)
  }

  @Test func `a table's rings are read as ways from point to point`() {
    let outline = LandOutline(table: "10 20 5 -5 -10 0\n-1800 0 1 1 1 -1")
    #expect(
      outline.rings == [
        [point(1, 2), point(1.5, 1.5), point(0.5, 1.5)],
        [point(-180, 0), point(-179.9, 0.1), point(-179.8, 0)],
      ])
  }

  @Test func `land is cut where it leaves the window, and closed along its sides`() {
    let square = LandOutline(rings: [[point(0, 0), point(4, 0), point(4, 4), point(0, 4)]])
    let cut = square.cut(to: .init(longitude: 1...9, latitude: -9...3))
    #expect(cut.rings == [[point(1, 3), point(1, 0), point(4, 0), point(4, 3)]])
  }

  @Test func `land outside the window is left out`() {
    let square = LandOutline(rings: [[point(0, 0), point(4, 0), point(4, 4), point(0, 4)]])
    #expect(square.cut(to: .init(longitude: 5...9, latitude: 0...4)).rings.isEmpty)
  }

  @Test(arguments: [
    ("Mecca", 39.8, 21.4), ("Baghdad", 44.4, 33.3), ("Moscow", 37.6, 55.8), ("Lima", -76, -11),
  ])
  func `a city stands on land`(name: String, longitude: Double, latitude: Double) {
    #expect(isLand(point(longitude, latitude)))
  }

  @Test(arguments: [
    ("the Red Sea", 38.5, 20.0), ("the Mediterranean", 18, 35), ("the Persian Gulf", 51.5, 27),
    ("the Caspian Sea", 51, 41), ("the Atlantic", -30, 30),
  ])
  func `a sea is no land`(name: String, longitude: Double, latitude: Double) {
    #expect(!isLand(point(longitude, latitude)))
  }

  /// Whether an odd number of shores lies east of a point: land, then, as the map fills it.
  private func isLand(_ place: Point) -> Bool {
    var isInside = false
    for ring in LandOutline.world.rings {
      for (a, b) in zip(ring, ring.dropFirst() + ring.prefix(1))
      where (a.latitude > place.latitude) != (b.latitude > place.latitude) {
        let share = (place.latitude - a.latitude) / (b.latitude - a.latitude)
        if a.longitude + share * (b.longitude - a.longitude) > place.longitude { isInside.toggle() }
      }
    }
    return isInside
  }
}
