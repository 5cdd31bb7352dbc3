import ArabicText
import Testing

struct StopWordsTests {
  @Test(arguments: Vectors.rows("stopwords"))
  func `a word is a particle where the vector says so`(row: [String]) {
    #expect(StopWords.contains(row[0]) == (row[1] == "yes"), "\(row[2])")
  }

  @Test func `every particle is in the vector, folded, and stands once in the list`() {
    let listed = Set(Vectors.rows("stopwords").filter { $0[1] == "yes" }.map { $0[0] })
    #expect(Set(StopWords.all).isSubset(of: listed))
    #expect(Set(StopWords.all).count == StopWords.all.count)
    // The one that a search index keeps as it is written.
    let unfolded = "على"
    #expect(StopWords.all.contains(unfolded))
    #expect(StopWords.all.allSatisfy { $0 == unfolded || Folding.fold($0) == $0 })
  }
}
