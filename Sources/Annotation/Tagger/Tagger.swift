import ArabicText

/// Finds names in sentences: a linear-chain conditional random field with whole-number weights.
///
/// What a form of a word says for every tag, at each distance, is summed once and kept, so that a
/// token costs five additions of sums, some look-ups for its pairs, and a step of Viterbi's search.
///
/// Keeps the forms it has met: use one for many documents, and one a thread.
public struct Tagger: Sendable {
  /// What was learnt.
  public let model: TaggerModel

  private let sequence: SequenceFeatures
  private var forms = KnownForms()
  private var sentence = TaggedSentence()
  /// The forms of a document's tokens.
  private var numbers: [Int32] = []

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
    numbers.removeAll(keepingCapacity: true)
    for token in tokens {
      numbers.append(forms.number(of: UnsafeBufferPointer(rebasing: text[token]), model))
    }
    var tags: [EntityTag] = []
    tags.reserveCapacity(tokens.count)
    for end in ends + [tokens.count] where end > tags.count {
      sentence.read(numbers[tags.count..<end], forms)
      sentence.addContext(model, sequence)
      sentence.search(model, into: &tags)
    }
    return tags
  }
}
