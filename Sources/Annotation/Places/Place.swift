import ArabicText

/// A place that is known without an editor's list.
public struct Place: Sendable, Hashable {
  /// What kind of place it is.
  public enum Kind: String, Sendable, Hashable {
    case country, capital, city, region
  }

  /// What kind of place it is.
  public var kind: Kind
  /// ISO 3166-1 code of the country, or of the country it lies in; the UN M49 code of a region.
  public var code: String?
  /// Its English name.
  public var english: String
  /// What the gazetteer looks for.
  public var entry: GazetteerEntry

  /// Every place of the table: countries each followed by its capital, regions, cities.
  public static let all: [Place] = countries + regions + cities

  private static let countries = rows(of: PlaceTable.countries).flatMap { row -> [Place] in
    let country = Place(.country, code: row[0], english: row[1], names: row[2])
    guard row.count > 4, !row[3].isEmpty else { return [country] }
    return [country, Place(.capital, code: row[0], english: row[3], names: row[4])]
  }

  private static let regions = rows(of: PlaceTable.regions).map { row in
    Place(.region, code: row[0], english: row[1], names: row[2])
  }

  private static let cities = rows(of: PlaceTable.cities).map { row in
    Place(.city, code: row[0], english: row[1], names: row[2])
  }

  /// Reads one cell of names with their signs.
  private init(_ kind: Kind, code: String, english: String, names cell: String) {
    self.kind = kind
    self.code = code.isEmpty ? nil : code
    self.english = english
    self.entry = GazetteerEntry(
      kind: .place, id: Transliteration.slug(english), latin: english, names: [])
    for name in cell.split(separator: "/") { read(name) }
    if kind != .country, let country = Place.countryIds[code] { entry.companions.append(country) }
  }

  /// Adds one name or exception; the signs are explained at ``PlaceTable``.
  private mutating func read(_ text: Substring) {
    var rest = Place.trimmed(text)[...]
    var conditions: NameConditions = []
    while let sign = rest.first, let condition = Place.signs[sign] {
      conditions.insert(condition)
      rest.removeFirst()
    }
    switch rest.first {
    case "-": entry.exceptions.append(String(rest.dropFirst()))
    case "+": entry.companions += Place.countryIds[String(rest.dropFirst())].map { [$0] } ?? []
    default: entry.names.append(Name(String(rest), conditions.union(.noTitle)))
    }
  }

  private static let signs: [Character: NameConditions] = [
    "=": .exactSpelling, "@": .placed, "~": .inCompany, "^": .noAdjective,
  ]

  private static let countryIds: [String: String] = Dictionary(
    rows(of: PlaceTable.countries).map { ($0[0], Transliteration.slug($0[1])) },
    uniquingKeysWith: { first, _ in first })

  /// The cells of a table, blanks around them removed.
  private static func rows(of table: String) -> [[String]] {
    table.split(separator: "\n").map { line in
      line.split(separator: "|", omittingEmptySubsequences: false).map { trimmed($0) }
    }
  }

  private static func trimmed(_ text: Substring) -> String {
    var rest = text.drop { $0 == " " }
    while rest.last == " " { rest.removeLast() }
    return String(rest)
  }
}
