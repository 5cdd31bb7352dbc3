import Foundation
import Testing

@testable import SearchIndex

struct WordShardTests {
  private func shards(_ words: [(String, Int)], bytes: Int = 1_000) -> WordShards {
    WordShards(
      key: "words", words: words.map { (word: Array($0.utf8), count: $1) }, shardBytes: bytes)
  }

  private func text(_ shard: [UInt8]) throws -> String {
    let (_, value) = try content(of: IndexFile(path: "", bytes: shard))
    return try #require(value as? String)
  }

  @Test func `a word is what it adds to the one before, and the step of its count`() throws {
    let found = shards([("كتاب", 1), ("كتب", 9), ("باب", 2)])
    #expect(found.boundaries == ["ب"])
    #expect(try found.shards.map(text) == ["#باب$ #كتاب# %ب&"])
  }

  @Test func `each shard begins with a whole word`() throws {
    let found = shards([("كتاب", 1), ("كتب", 9), ("كتم", 2)], bytes: 8)
    #expect(found.boundaries == ["ك", "كتب", "كتم"])
    #expect(try found.shards.map(text) == ["#كتاب#", "#كتب&", "#كتم$"])
  }

  @Test func `no words make no shards`() {
    #expect(shards([]).shards.isEmpty)
  }
}
