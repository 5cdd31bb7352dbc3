import ArabicText
import Testing

struct ProcliticsTests {
  @Test(arguments: Vectors.rows("proclitics"))
  func `the beginning of a word is read as the vector says`(row: [String]) {
    let splits = Proclitics.splits(of: row[0]).map {
      "\($0.proclitic)+\($0.restoresArticle ? "ال+" : "")\($0.rest)"
    }
    #expect(splits.joined(separator: " ") == row[1], "\(row[2])")
  }
}
