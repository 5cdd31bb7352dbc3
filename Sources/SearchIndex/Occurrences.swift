import ArabicText

/// Every occurrence of every word of the archive, word by word, in document order.
struct Occurrences: Sendable {
  /// The archive's folded words.
  private(set) var vocabulary: Vocabulary
  /// How each word was written where it was first met, without vowel signs.
  private(set) var surfaces: [[UInt8]]
  /// The occurrences of word `w` are `starts[w]..<starts[w + 1]`.
  private(set) var starts: [Int]
  /// The document of each occurrence.
  private(set) var documents: [Int32]
  /// The position of each occurrence in its document.
  private(set) var positions: [Int32]
  /// For each document and ``SearchField`` the first position after the field.
  private(set) var fieldEnds: [Int32]
  /// For each document how many words its body has.
  private(set) var bodyLengths: [Int32]

  /// How many documents there are.
  var documentCount: Int { bodyLengths.count }

  /// How many words a body has in the mean.
  var averageBodyLength: Double {
    Double(bodyLengths.reduce(0) { $0 + Int($1) }) / Double(max(documentCount, 1))
  }

  /// How often a word occurs.
  func count(of word: Int) -> Int { starts[word + 1] - starts[word] }

  /// How many documents hold a word.
  func documentCount(of word: Int) -> Int {
    let holding = documents[starts[word]..<starts[word + 1]]
    return zip(holding, holding.dropFirst()).reduce(holding.isEmpty ? 0 : 1) {
      $0 + ($1.0 == $1.1 ? 0 : 1)
    }
  }

  /// How often a folded word occurs.
  func count(of word: String) -> Int {
    var word = word
    return word.withUTF8 { vocabulary.existingNumber(of: $0) }.map { count(of: $0) } ?? 0
  }

  /// Joins slices. O(words), two passes.
  /// - Parameter slices: the slices, in document order.
  init(_ slices: [DocumentSlice]) {
    fieldEnds = slices.flatMap(\.fieldEnds)
    bodyLengths = slices.flatMap(\.bodyLengths)
    var vocabulary = Vocabulary()
    let numbers = slices.map { Self.numbers(of: $0.vocabulary, in: &vocabulary) }
    self.vocabulary = vocabulary
    surfaces = Array(repeating: [], count: vocabulary.count)
    for (slice, numbers) in zip(slices, numbers) {
      for (word, number) in numbers.enumerated() where surfaces[number].isEmpty {
        surfaces[number] = slice.surfaces[word]
      }
    }
    starts = Self.starts(of: slices, numbers: numbers, words: vocabulary.count)
    let total = starts.last ?? 0
    documents = [Int32](repeating: 0, count: total)
    positions = [Int32](repeating: 0, count: total)
    scatter(slices, numbers: numbers)
  }

  /// Adds a slice's words to the archive's and tells which number each got.
  private static func numbers(of slice: Vocabulary, in archive: inout Vocabulary) -> [Int] {
    (0..<slice.count).map { word in
      slice[word].withUnsafeBufferPointer { archive.number(of: $0) }
    }
  }

  /// Where the occurrences of each word begin.
  private static func starts(
    of slices: [DocumentSlice], numbers: [[Int]], words: Int
  ) -> [Int] {
    var starts = [Int](repeating: 0, count: words + 1)
    for (slice, numbers) in zip(slices, numbers) {
      for word in slice.words { starts[numbers[Int(word)] + 1] += 1 }
    }
    for word in 0..<words { starts[word + 1] += starts[word] }
    return starts
  }

  /// Puts every occurrence in its place; slices in order keep documents in order.
  private mutating func scatter(_ slices: [DocumentSlice], numbers: [[Int]]) {
    var next = starts
    var document: Int32 = 0
    for (slice, numbers) in zip(slices, numbers) {
      var word = 0
      for end in slice.wordEnds {
        while word < end {
          let number = numbers[Int(slice.words[word])]
          documents[next[number]] = document
          positions[next[number]] = slice.positions[word]
          next[number] += 1
          word += 1
        }
        document += 1
      }
    }
  }
}
