/// What a document's words were found to be, for their other occurrences.
struct DocumentEchoes {
  private let tags: [EntityTag]
  /// The places of every word that is a name somewhere.
  private var places: [UInt64: [Int32]] = [:]
  private let words: [UInt64]
  private let reach: Int

  /// How many occurrences are asked.
  private static let most = 24

  init(_ cues: [WordCues], _ tags: [EntityTag], reach: Int) {
    self.tags = tags
    self.reach = reach
    words = cues.map { $0.spreads ? $0.listedBare : 0 }
    for (position, word) in words.enumerated() where word != 0 && tags[position] != .outside {
      places[word] = []
    }
    guard !places.isEmpty else { return }
    for (position, word) in words.enumerated() where word != 0 {
      places[word]?.append(Int32(position))
    }
  }

  /// Whether there is nothing to hear.
  var isEmpty: Bool { places.isEmpty }

  /// What the other occurrences of a word say for every tag; `nil` where there are none.
  func bonus(at position: Int, _ echo: Int16) -> TaggerModel.Weights? {
    guard words[position] != 0, let places = places[words[position]], places.count > 1 else {
      return nil
    }
    var counts = SIMD16<Int16>.zero
    var total: Int16 = 0
    var index = firstIndex(in: places, from: position - reach)
    while index < places.count, total < Self.most, Int(places[index]) <= position + reach {
      let place = Int(places[index])
      if place != position {
        let tag = tags[place]
        counts[Int(tag.rawValue)] += 1
        total += 1
      }
      index += 1
    }
    guard total > 0 else { return nil }
    // A name's first and further words speak for both.
    for first in stride(from: 1, to: EntityTag.count, by: 2) {
      let both = counts[first] + counts[first + 1]
      counts[first] = both
      counts[first + 1] = both
    }
    return counts &* echo / (total + 1)
  }

  private func firstIndex(in places: [Int32], from position: Int) -> Int {
    var (low, high) = (0, places.count)
    while low < high {
      let middle = (low + high) / 2
      if Int(places[middle]) < position { low = middle + 1 } else { high = middle }
    }
    return low
  }
}
