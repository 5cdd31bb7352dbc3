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

  /// What words say comes first, all of it: each look-up then waits for no other.
  private func sumEvidence(
    _ numbers: [Int], in sentence: Range<Int>, into document: inout TaggedDocument
  ) {
    for position in sentence {
      var sum = SIMD8<Int16>.zero
      for offset in -2...2 where sentence.contains(position + offset) {
        sum &+= forms.sums[numbers[position + offset] * 5 + offset + 2]
      }
      document.evidence[position] = sum
    }
    addEdges(of: sentence, to: &document)
    for position in sentence {
      let place = position - sentence.lowerBound
      // Where words leave no doubt, pairs need not be looked up.
      if document.evidence[position].max() < TaggedDocument.beyondDoubt && spans[place] == 0 {
        continue
      }
      var sum = Weights()
      SequenceFeatures.forEach(at: place, words, spans) { feature in
        model.add(row: FeatureRow.of(feature, offset: 0), to: &sum)
      }
      sum.outside &-= model.outsideCost
      document.evidence[position] &+= sum.relative
    }
  }

  /// Adds what it says to be the first or the last token of a sentence.
  private func addEdges(of sentence: Range<Int>, to document: inout TaggedDocument) {
    var (first, last) = (Weights(), Weights())
    model.add(row: Self.firstRow, to: &first)
    model.add(row: Self.lastRow, to: &last)
    document.evidence[sentence.lowerBound] &+= first.relative
    document.evidence[sentence.upperBound - 1] &+= last.relative
  }

  private static let firstRow = FeatureRow.of(1, offset: -1)
  private static let lastRow = FeatureRow.of(1, offset: 1)
}

/// The forms that were met, and what each says. Forms are told apart by a hash of 64 bits.
private struct FormCache: Sendable {
  private(set) var cues: [WordCues] = []
  /// Five sums a form: what it says of a token two, one and no words further, and behind.
  private(set) var sums: [SIMD8<Int16>] = []
  /// Hashes and numbers of forms from the hash's own place onwards; -1 for a free slot.
  private var slots: [Slot] = Array(repeating: Slot(), count: 1 << 12)
  /// The form being read.
  private var form = WordForm()

  private struct Slot: Sendable {
    var hash: UInt64 = 0
    var number = -1
  }

  /// How many forms are kept: 23 MB.
  private static let capacity = 1 << 17

  /// Forgets everything when there is too much.
  mutating func makeRoom() {
    if cues.count > Self.capacity { self = FormCache() }
  }

  mutating func number(of token: UnsafeBufferPointer<UInt8>, _ model: TaggerModel) -> Int {
    let hash = WordHash.of(token)
    let slot = slot(of: hash)
    if slots[slot].number >= 0 { return slots[slot].number }
    let number = cues.count
    slots[slot] = Slot(hash: hash, number: number)
    if 2 * number > slots.count { grow() }
    read(token, model)
    return number
  }

  /// The slot of a form, or the free one where it belongs.
  private func slot(of hash: UInt64) -> Int {
    let mask = slots.count - 1
    var slot = Int(truncatingIfNeeded: hash) & mask
    while slots[slot].number >= 0, slots[slot].hash != hash { slot = (slot + 1) & mask }
    return slot
  }

  private mutating func grow() {
    let known = slots
    slots = Array(repeating: Slot(), count: 2 * known.count)
    for form in known where form.number >= 0 { slots[slot(of: form.hash)] = form }
  }

  private mutating func read(_ token: UnsafeBufferPointer<UInt8>, _ model: TaggerModel) {
    model.reader.read(token, into: &form)
    cues.append(form.cues)
    for offset in -2...2 {
      var sum = TaggerModel.Weights()
      let count = abs(offset) == 2 ? form.distantCount : form.features.count
      for feature in form.features[..<count] {
        model.add(row: FeatureRow.of(feature, offset: offset), to: &sum)
      }
      sums.append(sum.relative)
    }
  }
}
