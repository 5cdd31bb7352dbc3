/// Writes one word's occurrences as the three columns that INDEX-FORMAT.md calls documents,
/// frequencies and positions.
struct PostingWriter {
  /// The archive's occurrences.
  let occurrences: Occurrences

  private var documents: [UInt8] = []
  private var frequencies: [UInt8] = []
  private var positions: [UInt8] = []

  /// Creates a writer, to be used for many words.
  /// - Parameter occurrences: the archive's occurrences.
  init(_ occurrences: Occurrences) { self.occurrences = occurrences }

  /// Appends the columns of a word as three JSON strings with commas between.
  /// - Parameters:
  ///   - word: the word's number.
  ///   - output: receives them.
  mutating func append(_ word: Int, to output: inout [UInt8]) {
    documents.removeAll(keepingCapacity: true)
    frequencies.removeAll(keepingCapacity: true)
    positions.removeAll(keepingCapacity: true)
    var start = occurrences.starts[word]
    let end = occurrences.starts[word + 1]
    var last = 0
    while start < end {
      let document = occurrences.documents[start]
      var next = start + 1
      while next < end, occurrences.documents[next] == document { next += 1 }
      NumberText.append(Int(document) - last, to: &documents)
      last = Int(document)
      appendPosting(start..<next, document: last)
      start = next
    }
    appendColumns(to: &output)
  }

  /// Appends what one document holds of the word.
  private mutating func appendPosting(_ range: Range<Int>, document: Int) {
    var last = 0
    for index in range {
      let position = Int(occurrences.positions[index])
      NumberText.append(position - last, to: &positions)
      last = position
    }
    let level = Int(occurrences.lengthLevels[document])
    let fields = SearchField.allCases.count
    let bodyStart = occurrences.fieldEnds[document * fields + SearchField.summary.rawValue]
    // Three of four postings are this short one: a word once to three times, in the body only.
    if range.count <= 3, occurrences.positions[range.lowerBound] >= bodyStart {
      frequencies.append(NumberText.alphabet[(range.count - 1) * 16 + level])
    } else {
      frequencies.append(NumberText.alphabet[48 + level])
      appendFrequencies(range, document: document)
    }
  }

  /// Appends how often the word stands in each field.
  private mutating func appendFrequencies(_ range: Range<Int>, document: Int) {
    let fields = SearchField.allCases.count
    var index = range.lowerBound
    for field in 0..<fields {
      let end = occurrences.fieldEnds[document * fields + field]
      let first = index
      while index < range.upperBound, occurrences.positions[index] < end { index += 1 }
      NumberText.append(index - first, to: &frequencies)
    }
  }

  /// The columns' alphabet needs no escapes.
  private func appendColumns(to output: inout [UInt8]) {
    output.append(UInt8(ascii: "\""))
    output.append(contentsOf: documents)
    output.append(contentsOf: "\",\"".utf8)
    output.append(contentsOf: frequencies)
    output.append(contentsOf: "\",\"".utf8)
    output.append(contentsOf: positions)
    output.append(UInt8(ascii: "\""))
  }
}
