import Testing

@testable import SearchIndex

struct ImpactTests {
  /// The step of a word in the first of two documents.
  private func level(title: String, body: [String], word: String) -> Int? {
    let documents = [
      SearchDocument(id: "a", path: "a", title: title, body: body),
      SearchDocument(id: "b", path: "b", title: "", body: ["عشر كلمات"]),
    ]
    let occurrences = Occurrences([DocumentSlice(documents[...])])
    let number = (0..<occurrences.vocabulary.count).first {
      occurrences.vocabulary[$0].elementsEqual(word.utf8)
    }
    guard let number else { return nil }
    let postings = PostingList(of: [number], in: occurrences).postings
    return postings.first.map { Impact(occurrences).level(of: $0.range) }
  }

  @Test func `a word of the title weighs more, and is told apart`() throws {
    let inBody = try #require(level(title: "", body: ["قلم وورق"], word: "قلم"))
    let inTitle = try #require(level(title: "قلم", body: ["وورق"], word: "قلم"))
    #expect(inBody < Impact.levels)
    #expect(inTitle >= Impact.levels)
    #expect(inTitle - Impact.levels > inBody)
  }

  @Test func `a word repeated weighs more, in a long text less`() throws {
    let once = try #require(level(title: "", body: ["قلم وورق"], word: "قلم"))
    let often = try #require(level(title: "", body: ["قلم قلم"], word: "قلم"))
    let long = try #require(
      level(title: "", body: ["قلم", String(repeating: "حبر ", count: 300)], word: "قلم"))
    #expect(often > once)
    #expect(long < once)
  }

  @Test func `a word at the beginning of a text weighs more than one behind`() throws {
    let others = String(repeating: "حبر ", count: 300)
    let first = try #require(level(title: "", body: ["قلم " + others], word: "قلم"))
    let last = try #require(level(title: "", body: [others + "قلم"], word: "قلم"))
    #expect(first > last)
  }

  @Test func `no number of repetitions goes beyond the last step`() {
    let text = String(repeating: "قلم ", count: 5_000)
    #expect(level(title: text, body: [text], word: "قلم") == 2 * Impact.levels - 1)
  }
}
