import Testing

@testable import SiteBuilder

struct LineBatcherTests {
  private func lines(_ text: String, pieces: Int, batch: Int, longest: Int) -> ([String], [Int]) {
    var batcher = LineBatcher(batchLength: batch, longestLine: longest)
    var found: [String] = []
    func take(_ batch: LineBatch?) {
      guard let batch else { return }
      for (number, range) in batch.lines {
        found.append("\(number) " + String(decoding: batch.bytes[range], as: UTF8.self))
      }
    }
    let bytes = Array(text.utf8)
    for start in stride(from: 0, to: bytes.count, by: pieces) {
      take(batcher.add(Array(bytes[start..<min(start + pieces, bytes.count)])))
    }
    take(batcher.finish())
    return (found, batcher.tooLong)
  }

  @Test(arguments: [1, 2, 3, 7, 100], [1, 4, 100])
  func `lines keep their numbers however the file is cut`(pieces: Int, batch: Int) {
    let (found, tooLong) = lines("a\n\nbc\n  \ndef", pieces: pieces, batch: batch, longest: 50)
    #expect(found == ["1 a", "3 bc", "5 def"])
    #expect(tooLong == [])
  }

  @Test func `a line beyond the limit costs itself`() {
    let text = "a\n" + String(repeating: "x", count: 40) + "\nb\n"
    let (found, tooLong) = lines(text, pieces: 3, batch: 4, longest: 10)
    #expect(found == ["1 a", "3 b"])
    #expect(tooLong == [2])
  }
}
