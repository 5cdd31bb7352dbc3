/// The land under a map: shores as rings of points.
struct LandOutline {
  /// A place in degrees, north and east positive.
  struct Point: Equatable {
    var longitude: Double
    var latitude: Double
  }

  /// The land between two meridians and two parallels, in degrees.
  struct Window {
    var longitude: ClosedRange<Double>
    var latitude: ClosedRange<Double>
  }

  let rings: [[Point]]

  /// The world's land but Antarctica and the smallest islands.
  static let world = LandOutline(table: LandTable.rings)

  init(rings: [[Point]]) {
    self.rings = rings
  }

  /// - Parameter table: a ring a line: its first point, then the way from every point to the next,
  ///   longitude before latitude, in tenths of a degree.
  init(table: String) {
    rings = table.split(separator: "\n").map { line in
      let numbers = line.split(separator: " ").compactMap { Double($0) }
      var point = Point(longitude: 0, latitude: 0)
      return stride(from: 0, to: numbers.count - 1, by: 2).map { index in
        point.longitude += numbers[index] / 10
        point.latitude += numbers[index + 1] / 10
        return point
      }
    }
  }

  /// The land inside a window, its rings closed along the window's sides (Sutherland and Hodgman,
  /// Reentrant Polygon Clipping, 1974).
  func cut(to window: Window) -> LandOutline {
    LandOutline(
      rings: rings.compactMap { ring in
        let east = Self.cut(ring, \.longitude, from: window.longitude.lowerBound)
        let west = Self.cut(east, \.longitude, to: window.longitude.upperBound)
        let north = Self.cut(west, \.latitude, from: window.latitude.lowerBound)
        let inside = Self.cut(north, \.latitude, to: window.latitude.upperBound)
        return inside.isEmpty ? nil : inside
      })
  }

  private static func cut(
    _ ring: [Point], _ axis: WritableKeyPath<Point, Double>, to bound: Double
  ) -> [Point] {
    cut(ring, axis, at: bound) { $0 <= bound }
  }

  private static func cut(
    _ ring: [Point], _ axis: WritableKeyPath<Point, Double>, from bound: Double
  ) -> [Point] {
    cut(ring, axis, at: bound) { $0 >= bound }
  }

  /// The part of a ring on one side of a line, with the points where the ring crosses the line.
  private static func cut(
    _ ring: [Point], _ axis: WritableKeyPath<Point, Double>, at bound: Double,
    keeps: (Double) -> Bool
  ) -> [Point] {
    guard var before = ring.last else { return [] }
    var kept: [Point] = []
    for point in ring {
      if keeps(before[keyPath: axis]) != keeps(point[keyPath: axis]) {
        kept.append(crossing(before, point, axis, at: bound))
      }
      if keeps(point[keyPath: axis]) { kept.append(point) }
      before = point
    }
    return kept
  }

  /// Where the way between two points on different sides of a line crosses it.
  private static func crossing(
    _ a: Point, _ b: Point, _ axis: WritableKeyPath<Point, Double>, at bound: Double
  ) -> Point {
    let share = (bound - a[keyPath: axis]) / (b[keyPath: axis] - a[keyPath: axis])
    var point = Point(
      longitude: a.longitude + share * (b.longitude - a.longitude),
      latitude: a.latitude + share * (b.latitude - a.latitude))
    point[keyPath: axis] = bound
    return point
  }
}
