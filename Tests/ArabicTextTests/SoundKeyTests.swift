import ArabicText
import Testing

struct SoundKeyTests {
  @Test(arguments: Vectors.rows("sounds"))
  func `a word has the key of the vector`(row: [String]) {
    #expect(SoundKey.key(of: row[0]) == row[1], "\(row[2])")
  }
}

struct BrokenPluralsTests {
  @Test(arguments: Vectors.rows("plurals"))
  func `a word stands under the stems of the vector`(row: [String]) {
    #expect(
      BrokenPlurals.otherStems(of: row[0]).joined(separator: " ") == row[1], "\(row[0]): \(row[2])")
  }
}
