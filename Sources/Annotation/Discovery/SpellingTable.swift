import ArabicText

/// How forms of names are spelt, and how often. A spelling is told from others by its form and its bytes,
/// so that one table holds those of all forms.
struct SpellingTable {
  /// How often one form was spelt so.
  struct Spelling {
    /// The words as they stand in a text.
    var text: String
    /// How often they were met.
    var count: Int
    /// The spelling of the same form that came before, -1 for the first.
    fileprivate var previous: Int32
  }

  private var spellings: [Spelling] = []
  /// Of each form the spelling that came last, -1 for a form without any.
  private var last: [Int32] = []
  /// Numbers the spellings: each by its form, as four bytes, and its text.
  private var vocabulary = Vocabulary()
  private var key: [UInt8] = []

  /// Counts a spelling. O(length).
  /// - Parameters:
  ///   - text: the words as they stand in a text.
  ///   - form: the number of the form.
  ///   - count: how often they were met.
  mutating func add(_ text: String, of form: Int, count: Int = 1) {
    key.removeAll(keepingCapacity: true)
    withUnsafeBytes(of: UInt32(form)) { key.append(contentsOf: $0) }
    key.append(contentsOf: text.utf8)
    let number = key.withUnsafeBufferPointer { vocabulary.number(of: $0) }
    if number < spellings.count {
      spellings[number].count += count
      return
    }
    while last.count <= form { last.append(-1) }
    spellings.append(Spelling(text: text, count: count, previous: last[form]))
    last[form] = Int32(number)
  }

  /// The spellings of a form, the most frequent first, of equally frequent ones the first in order.
  func spellings(of form: Int) -> [Spelling] {
    var found: [Spelling] = []
    var number = form < last.count ? last[form] : -1
    while number >= 0 {
      found.append(spellings[Int(number)])
      number = spellings[Int(number)].previous
    }
    return found.count < 2 ? found : found.sorted { ($1.count, $0.text) < ($0.count, $1.text) }
  }
}
