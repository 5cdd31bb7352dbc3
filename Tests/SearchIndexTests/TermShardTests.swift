import Foundation
import Testing

@testable import SearchIndex

struct TermShardTests {
  /// The words of an index by stem: prefix and suffix of each, in order.
  private func words(of texts: [String], entities: [SearchEntity] = []) throws -> [String] {
    let documents = texts.enumerated().map {
      SearchDocument(id: "\($0)", path: "\($0)", title: "", body: [$1])
    }
    return try Fixture.builder.files(documents: documents, entities: entities)
      .filter { $0.path.contains("/terms/") }
      .flatMap { try content(of: $0).value as? [[Any]] ?? [] }
      .flatMap { group in
        (group[1] as? [[String]] ?? []).map { "\($0[0])|\(group[0])|\($0[1])" }
      }
  }

  @Test func `words stand under their stem with prefix and suffix`() throws {
    #expect(
      try words(of: ["المدرسة مدرسة والمدرسات"]) == ["وال|مدرس|ات", "|مدرس|ه", "ال|مدرس|ه"])
  }

  @Test func `a particle is split off where the archive holds the rest`() throws {
    #expect(try words(of: ["موسكو وموسكو", "وردة"]).contains("و|موسكو|"))
    #expect(try words(of: ["وردة"]) == ["|ورد|ه"])
  }

  @Test func `a word that is no sum of prefix and base is given whole`() throws {
    let found = try words(of: ["لله الله"])
    #expect(found == ["|الل|ه", "=لله|الل|ه"])
  }

  @Test func `boundaries lead to the shard that holds a stem`() throws {
    let fixture = try Fixture.load()
    let files = Fixture.builder.files(documents: fixture.documents, entities: fixture.entities)
    let last = try #require(files.last)
    let manifest = try #require(try content(of: last).value as? [String: Any])
    let boundaries = try #require(manifest["termBoundaries"] as? [String])
    let shards = try files.filter { $0.path.contains("/terms/") }.map { try content(of: $0) }
    #expect(boundaries.count == shards.count)
    #expect(shards.count > 10)
    #expect(shards.map(\.key) == boundaries.map { "terms/\($0)" })
    for (index, shard) in shards.enumerated() {
      for group in shard.value as? [[Any]] ?? [] {
        let stem = Array((group[0] as? String ?? "").utf8)
        #expect(!stem.lexicographicallyPrecedes(Array(boundaries[index].utf8)))
        if index + 1 < boundaries.count {
          #expect(stem.lexicographicallyPrecedes(Array(boundaries[index + 1].utf8)))
        }
      }
    }
  }

  @Test func `a name is filed under the stem of its first word, met or not`() throws {
    let entity = SearchEntity(
      key: "place/a", name: "الشام", aliases: ["الشام", "بلاد الشام"], documents: [0])
    let document = SearchDocument(id: "a", path: "a", title: "", body: ["الشام"])
    let groups = try Fixture.builder.files(documents: [document], entities: [entity])
      .filter { $0.path.contains("/terms/") }
      .flatMap { try content(of: $0).value as? [[Any]] ?? [] }
    let names = groups.filter { $0.count > 2 }.map { $0[0] as? String }
    #expect(names == ["بلاد", "شام"])
  }
}
