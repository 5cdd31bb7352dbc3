import Foundation
import Testing

@testable import SearchIndex

struct TermShardTests {
  /// The words of an index: prefix, stem and suffix of each, sorted.
  private func words(of texts: [String], entities: [SearchEntity] = []) throws -> [String] {
    let documents = texts.enumerated().map {
      SearchDocument(id: "\($0)", path: "\($0)", title: "", body: [$1])
    }
    let files = Fixture.builder.files(documents: documents, entities: entities)
    return try TermFiles(files).stems.joined().flatMap { stem, words in
      words.map { word in
        let parts = word.split(separator: "+", omittingEmptySubsequences: false)
        return "\(parts[0])|\(stem)|\(parts[1])"
      }
    }.sorted()
  }

  @Test func `words stand under their stem with prefix and suffix`() throws {
    #expect(
      try words(of: ["المزرعة مزرعة والمزرعات"]) == ["|مزرع|ه", "ال|مزرع|ه", "وال|مزرع|ات"])
  }

  @Test func `a word stands under the stem of its plural too`() throws {
    #expect(
      try words(of: ["مجلس والمجالس"]) == [
        "|مجالس|=مجلس", "|مجلس|", "وال|مجالس|", "وال|مجلس|=مجالس",
      ])
  }

  @Test(arguments: ["سافر عبد الله غدا", "سافر عبدالله غدا", "وصل إلى أبو ظبي", "وصل إلى أبوظبي"])
  func `a compound name stands in both spellings`(text: String) throws {
    let found = try words(of: [text]).map { $0.split(separator: "|").joined() }
    let wanted = text.contains("عبد") ? ["عبد", "الله", "عبدالله"] : ["ابو", "ظبي", "ابوظبي"]
    #expect(wanted.allSatisfy { word in found.contains { $0 == word } })
  }

  @Test func `a particle is split off where the archive holds the rest`() throws {
    #expect(try words(of: ["موسكو وموسكو", "وردة"]).contains("و|موسكو|"))
    #expect(try words(of: ["وردة"]) == ["|ورد|ه"])
  }

  @Test(arguments: [
    ("على", "|على|"), ("عَلَى", "|على|"), ("علي", "|عل|ي"), ("عليّ", "|عل|ي"), ("أعلى", "|اعلي|"),
  ])
  func `the preposition and the name stay two words`(text: String, word: String) throws {
    #expect(try words(of: [text]) == [word])
  }

  @Test func `a word that is no sum of prefix and base is given whole`() throws {
    let found = try words(of: ["لله الله"])
    #expect(found == ["=لله|الل|ه", "|الل|ه"])
  }

  @Test func `the words of a stem stand in order of how frequent they are`() throws {
    let document = SearchDocument(id: "a", path: "a", title: "", body: ["نمر النمر والنمر النمر"])
    let files = Fixture.builder.files(documents: [document], entities: [])
    #expect(try TermFiles(files).stems.joined().map(\.words) == [["ال+", "+", "وال+"]])
  }

  @Test func `a stem is in the shard that its hash tells, or in one of its own`() throws {
    let fixture = try Fixture.load()
    let files = Fixture.builder.files(documents: fixture.documents, entities: fixture.entities)
    let last = try #require(files.last)
    let manifest = try #require(try content(of: last).value as? [String: Any])
    let count = try #require((manifest["terms"] as? [Any])?.first as? Int)
    let shards = try TermFiles(files)
    let all = zip(shards.stems, shards.named).map { Array(Set($0.map(\.stem) + $1)) }
    #expect(shards.keys == shards.keys.indices.map { "terms/\($0)" })
    #expect(count > 10 && all.count > count)
    for (number, stems) in all.prefix(count).enumerated() {
      #expect(stems.allSatisfy { StemHash.ofCore(of: Array($0.utf8)) % count == number })
    }
    let hashes = all.dropFirst(count).map { Set($0.map { StemHash.short(Array($0.utf8)) }) }
    #expect(hashes.allSatisfy { $0.count == 1 })
    var large = BitText()
    large.appendRising(hashes.compactMap(\.first))
    #expect(manifest["large"] as? String == String(decoding: large.finished, as: UTF8.self))
  }

  @Test(arguments: ["بوتين", "وبوتين", "بوت", "توت", "وكت"])
  func `particles and doubtful endings do not count for a stem's shard`(stem: String) {
    let cores = ["بوتين": "ت", "وبوتين": "ت", "بوت": "وت", "توت": "توت", "وكت": "كت"]
    let core = Array((cores[stem] ?? "").utf8)
    #expect(StemHash.ofCore(of: Array(stem.utf8)) == StemHash.of(core))
  }

  @Test(arguments: [("", 0x811c_9dc5), ("a", 0xe40c_292c), ("foobar", 0xbf9c_f968)])
  func `the hash is FNV-1a`(text: String, hash: Int) {
    #expect(StemHash.of(Array(text.utf8)) == hash)
  }

  @Test func `a name is filed under the stem of its rarest word, met or not`() throws {
    let entity = SearchEntity(
      key: "place/a", name: "الشام", aliases: ["الشام", "بلاد الشام"], documents: [0])
    let document = SearchDocument(id: "a", path: "a", title: "", body: ["الشام"])
    let files = Fixture.builder.files(documents: [document], entities: [entity])
    #expect(try TermFiles(files).named.joined().sorted() == ["بلاد", "شام"])
  }

  @Test func `a rare affix is spelled letter by letter`() throws {
    let suffixes = (0..<300).map { "+=\($0)" }
    var counts = TermCounts()
    for suffix in suffixes { counts.add(stem: "شام", affixes: ["|ال+", "|\(suffix)"]) }
    let codes = TermCodes(counts)
    let json = try JSONSerialization.jsonObject(with: Data(codes.json)) as? [[Any]]
    let parts = (json?[0][0] as? String ?? "").split(separator: " ").map(String.init)
    #expect(parts.contains("|ال+") && parts.contains("=") && parts.contains("ش"))
    #expect(parts.count { $0.contains("+") } == TermCodes.affixLimit + 1)
  }
}
