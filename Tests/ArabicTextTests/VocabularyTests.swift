import ArabicText
import Testing

struct VocabularyTests {
  @Test func `words get numbers in the order they come, each once`() {
    var vocabulary = Vocabulary()
    let words = (0..<5000).map { "كلمة\($0)" }
    for (number, word) in words.enumerated() {
      #expect(self.number(of: word, in: &vocabulary) == number)
    }
    for (number, word) in words.enumerated() {
      #expect(self.number(of: word, in: &vocabulary) == number)
      #expect(vocabulary[number].elementsEqual(word.utf8))
    }
    #expect(vocabulary.count == 5000)
  }

  @Test func `a word that never came has no number`() {
    var vocabulary = Vocabulary()
    _ = number(of: "كتاب", in: &vocabulary)
    Array("كتا".utf8).withUnsafeBufferPointer {
      #expect(vocabulary.existingNumber(of: $0) == nil)
    }
  }

  private func number(of word: String, in vocabulary: inout Vocabulary) -> Int {
    Array(word.utf8).withUnsafeBufferPointer { vocabulary.number(of: $0) }
  }
}
