import ArabicText

/// Finds names in sentences: a linear-chain conditional random field with whole-number weights.
///
/// What a form of a word says for every tag, at each distance, is summed once and kept, so that a
/// token costs five additions of sums, some look-ups for its pairs, and a step of Viterbi's search.
///
/// Keeps the forms it has met: use one for many documents, and one a thread.
public struct Tagger: Sendable {
  typealias Weights = TaggerModel.Weights

  /// What was learnt.
  public let model: TaggerModel

  private let sequence: SequenceFeatures
  private var forms = FormCache()
  /// The cues of the words of the sentence at hand, and the listed names that they are parts of.
  private var words: [WordCues] = []
  private var spans: [UInt64] = []

  /// Creates a tagger.
  /// - Parameter model: what was learnt.
  public init(model: TaggerModel = .shipped) {
    self.model = model
    sequence = SequenceFeatures(reader: model.reader)
  }

  /// The tags of a document's tokens. O(tokens).
  /// - Parameters:
  ///   - tokens: the bytes of every token, as ranges of the text.
  ///   - ends: behind which token each sentence ends, ascending; tokens behind the last make a
  ///     sentence of their own.
  ///   - text: UTF-8.
  /// - Returns: one tag for every token.
  public mutating func tags(
    of tokens: [Range<Int>], sentenceEnds ends: [Int], in text: UnsafeBufferPointer<UInt8>
  ) -> [EntityTag] {
    forms.makeRoom()
    let numbers = tokens.map { range in
      forms.number(of: UnsafeBufferPointer(rebasing: text[range]), model)
    }
    var document = TaggedDocument(count: tokens.count)
    var start = 0
    for end in ends + [tokens.count] where end > start {
      read(numbers, in: start..<end)
      sumEvidence(numbers, in: start..<end, into: &document)
      document.search(start..<end, words, model)
      start = end
    }
    return document.tags
  }

  /// Looks up what is known of a sentence's words, and the listed names in it.
  private mutating func read(_ numbers: [Int], in sentence: Range<Int>) {
    words.removeAll(keepingCapacity: true)
    for position in sentence { words.append(forms.cues[numbers[position]]) }
    sequence.readNames(words, into: &spans)
  }

  private func sumEvidence(
    _ numbers: [Int], in sentence: Range<Int>, into document: inout TaggedDocument
  ) {
    for position in sentence {
      var sum = Weights.zero
      for offset in -2...2 where sentence.contains(position + offset) {
        sum &+= forms.sums[numbers[position + offset] * 5 + offset + 2]
      }
      if position == sentence.lowerBound { model.add(row: Self.firstRow, to: &sum) }
      if position == sentence.upperBound - 1 { model.add(row: Self.lastRow, to: &sum) }
      let place = position - sentence.lowerBound
      if isSettled(sum) && spans[place] == 0 {
        document.evidence[position] = sum
        continue
      }
      SequenceFeatures.forEach(at: place, words, spans) { feature in
        model.add(row: FeatureRow.of(feature, offset: 0), to: &sum)
      }
      sum[0] &-= model.outsideCost
      document.evidence[position] = sum
    }
  }

  /// Whether the words alone leave no doubt that a token is outside every name, so that its pairs need
  /// not be looked up: the odds are e⁷ to one and more.
  @inline(__always)
  private func isSettled(_ sum: Weights) -> Bool {
    var others = sum
    others[0] = .min
    for lane in EntityTag.count..<Weights.scalarCount { others[lane] = .min }
    return others.max() < sum[0] &- Self.beyondDoubt
  }

  private static let beyondDoubt: Int16 = 7 * TaggerModel.unit

  private static let firstRow = FeatureRow.of(1, offset: -1)
  private static let lastRow = FeatureRow.of(1, offset: 1)
}

/// The forms that were met, and what each says.
private struct FormCache: Sendable {
  private var vocabulary = Vocabulary()
  private(set) var cues: [WordCues] = []
  /// Five sums a form: what it says of a token two, one and no words further, and behind.
  private(set) var sums: [TaggerModel.Weights] = []
  /// The form being read.
  private var form = WordForm()

  /// How many forms are kept: 30 MB.
  private static let capacity = 1 << 17

  /// Forgets everything when there is too much.
  mutating func makeRoom() {
    if cues.count > Self.capacity { self = FormCache() }
  }

  mutating func number(of token: UnsafeBufferPointer<UInt8>, _ model: TaggerModel) -> Int {
    let number = vocabulary.number(of: token)
    if number == cues.count { read(token, model) }
    return number
  }

  private mutating func read(_ token: UnsafeBufferPointer<UInt8>, _ model: TaggerModel) {
    model.reader.read(token, into: &form)
    cues.append(form.cues)
    for offset in -2...2 {
      var sum = TaggerModel.Weights.zero
      let features = abs(offset) == 2 ? form.features[..<form.distantCount] : form.features[...]
      for feature in features {
        model.add(row: FeatureRow.of(feature, offset: offset), to: &sum)
      }
      sums.append(sum)
    }
  }
}
