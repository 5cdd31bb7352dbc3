import ArabicText
import Testing

@testable import Annotation

struct PlaceTests {
  @Test func `every place has an address of its own`() {
    var places: [String: String] = [:]
    for place in Place.all {
      #expect(places.updateValue(place.english, forKey: place.entry.id) == nil, "\(place.english)")
      #expect(
        place.entry.id.utf8.allSatisfy {
          (0x61...0x7A).contains($0) || (0x30...0x39).contains($0) || $0 == 0x2D
        })
    }
  }

  @Test func `every place has a name, and every name has words`() {
    for place in Place.all {
      #expect(!place.entry.names.isEmpty, "\(place.english)")
      for name in place.entry.names {
        #expect(!Tokenizer().tokens(in: name.spelling).isEmpty, "\(place.english)")
      }
    }
  }

  @Test func `every country has its own code, and every city the code of a country`() {
    let countries = Place.all.filter { $0.kind == .country }.compactMap(\.code)
    #expect(Set(countries).count == countries.count && countries.allSatisfy { $0.utf8.count == 2 })
    let cities = Place.all.filter { $0.kind == .capital || $0.kind == .city }.compactMap(\.code)
    #expect(Set(cities).isSubset(of: countries))
  }

  @Test func `two places share a spelling only where conditions tell them apart`() {
    var owners: [String: String] = [:]
    for place in Place.all {
      let plain = place.entry.names.filter { $0.conditions == .noTitle }
      for spelling in Set(plain.map { Folding.fold($0.spelling) }) {
        let other = owners.updateValue(place.entry.id, forKey: spelling)
        #expect(other == nil, "\(spelling): \(other ?? ""), \(place.entry.id)")
      }
    }
  }

  @Test(arguments: [
    ("KP", "north-korea"), ("US", "united-states"), ("CI", "cote-d-ivoire"),
    ("GB", "united-kingdom"),
    ("CD", "democratic-republic-of-the-congo"),
  ])
  func `a country's id is its English name`(code: String, id: String) {
    #expect(Place.all.first { $0.kind == .country && $0.code == code }?.entry.id == id)
  }

  @Test func `signs are conditions, and no part of a name`() throws {
    let muscat = try #require(Place.all.first { $0.english == "Muscat" })
    #expect(muscat.entry.names == [Name("مسقط", [.inCompany, .placed, .noTitle])])
    #expect(muscat.entry.exceptions.contains("مسقط رأسه"))
    #expect(muscat.entry.companions == ["oman"])
  }
}

struct PlaceCoordinatesTests {
  @Test func `every place with coordinates is a place of the table, and lies on the earth`() {
    let known = Set(Place.all.map(\.entry.id))
    for (id, place) in PlaceCoordinates.byId {
      #expect(known.contains(id), "\(id)")
      #expect(abs(place.latitude) <= 90 && abs(place.longitude) <= 180)
    }
    #expect(PlaceCoordinates.byId.count > 400)
  }
}
