/// Where one word of a stem stands in one document.
struct Posting: Sendable {
  /// The document.
  var document: Int
  /// The word's place among the stem's words.
  var form: Int
  /// Its occurrences in the document.
  var range: Range<Int>
  /// Whether the same document holds a further word of the stem.
  var isFollowed = false
}

/// Where the words of one stem stand, by document and word.
struct PostingList: Sendable {
  /// The postings.
  private(set) var postings: [Posting] = []
  /// How many words the stem has.
  let wordCount: Int
  /// Each posting's word, counted on from the one before in the same document; none where the stem
  /// has one word.
  private(set) var steps: [Int] = []

  /// Finds the postings of a stem. O(n log n) in the words' occurrences.
  /// - Parameters:
  ///   - words: the numbers of the stem's words.
  ///   - occurrences: the archive's occurrences.
  init(of words: [Int], in occurrences: Occurrences) {
    wordCount = words.count
    for (form, word) in words.enumerated() { append(word, form: form, in: occurrences) }
    guard words.count > 1 else { return }
    postings.sort { ($0.document, $0.form) < ($1.document, $1.form) }
    for index in postings.indices.dropLast() {
      postings[index].isFollowed = postings[index].document == postings[index + 1].document
    }
    steps = postings.map(\.form)
    for index in postings.indices.dropFirst() where postings[index - 1].isFollowed {
      steps[index] -= postings[index - 1].form + 1
    }
  }

  private mutating func append(_ word: Int, form: Int, in occurrences: Occurrences) {
    let end = occurrences.starts[word + 1]
    var start = occurrences.starts[word]
    while start < end {
      let document = occurrences.documents[start]
      var next = start + 1
      while next < end, occurrences.documents[next] == document { next += 1 }
      postings.append(Posting(document: Int(document), form: form, range: start..<next))
      start = next
    }
  }

  /// The distance of each document from the one before, less one.
  var gaps: [Int] {
    var gaps: [Int] = []
    gaps.reserveCapacity(postings.count)
    var last = -1
    for posting in postings where posting.document != last {
      gaps.append(posting.document - last - 1)
      last = posting.document
    }
    return gaps
  }

  /// How many kinds of lists there are, and how many bits tell all kinds but the first.
  static let kinds = 5
  static let kindBits = 2
  /// Where a kind of lists of several words ends: the mean of their steps.
  private static let kindBounds = [0.4, 1, 2]

  /// What codes suit the list: 0 where the stem has one word; from there on the more, the more its
  /// rarer words count for.
  var kind: Int {
    guard wordCount > 1 else { return 0 }
    let mean = Double(steps.reduce(0, +)) / Double(max(postings.count, 1))
    return 1 + (Self.kindBounds.firstIndex { mean < $0 } ?? Self.kindBounds.count)
  }
}
