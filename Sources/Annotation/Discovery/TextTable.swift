import ArabicText

/// Values under texts that are told apart by their bytes. A dictionary of strings brings every text to
/// a normal form first, and folded words have but one.
struct TextTable<Value> {
  /// The values, in the order in which their texts came.
  private(set) var values: [Value] = []
  private var vocabulary = Vocabulary()

  /// The value under a text, or `nil`. O(length).
  subscript(text: some StringProtocol) -> Value? {
    text.withFoldedBytes { vocabulary.existingNumber(of: $0) }.map { values[$0] }
  }

  /// The value under the bytes of a text, or `nil`. O(length).
  subscript(bytes text: ArraySlice<UInt8>) -> Value? {
    text.withUnsafeBufferPointer { vocabulary.existingNumber(of: $0) }.map { values[$0] }
  }

  /// The value under the bytes of a text, which gets one if it has none. O(length).
  subscript(
    bytes text: ArraySlice<UInt8>, default value: @autoclosure () -> Value
  ) -> Value {
    get { self[bytes: text] ?? value() }
    _modify {
      let number = text.withUnsafeBufferPointer { vocabulary.number(of: $0) }
      if number == values.count { values.append(value()) }
      yield &values[number]
    }
  }

  /// The value under a text, which gets one if it has none. O(length).
  subscript(text: some StringProtocol, default value: @autoclosure () -> Value) -> Value {
    get { self[text] ?? value() }
    _modify {
      let number = text.withFoldedBytes { vocabulary.number(of: $0) }
      if number == values.count { values.append(value()) }
      yield &values[number]
    }
  }
}

extension TextTable: Sendable where Value: Sendable {}
