import Annotation
import ArabicText
import Foundation

/// What plain text tells of words: how often they are met and among which neighbours.
struct UnlabelledText {
  private var vocabulary = Vocabulary()
  private var counts: [Int] = []
  private var sentences: [[Int32]] = []

  /// Adds a text: one passage a line. Lines that are there already are left out.
  init(files: [String]) throws {
    var seen: Set<Substring> = []
    for file in files {
      let text = try String(contentsOfFile: file, encoding: .utf8)
      for line in text.split(whereSeparator: \.isNewline) where seen.insert(line).inserted {
        add(line)
      }
    }
  }

  private mutating func add(_ line: Substring) {
    var sentence: [Int32] = []
    for token in Self.tokens(of: line) {
      let number = token.withUnsafeBufferPointer { vocabulary.number(of: $0) }
      if number == counts.count { counts.append(0) }
      counts[number] += 1
      sentence.append(Int32(number))
    }
    sentences.append(sentence)
  }

  /// The words that are met three times or more.
  var frequentWords: [[UInt8]] {
    counts.indices.filter { counts[$0] >= 3 }.map { Array(vocabulary[$0]) }
  }

  /// The folded words and signs of a line; every number is `0`.
  static func tokens(of line: Substring) -> [[UInt8]] {
    var tokens: [[UInt8]] = []
    for piece in line.split(whereSeparator: \.isWhitespace) {
      let folded = Array(Folding.fold(String(piece)).utf8)
      let core = WordReader.core(of: folded[...])
      if core.startIndex > 0 || core.isEmpty { tokens.append(Array(folded.prefix(2))) }
      guard !core.isEmpty else { continue }
      let isNumber = core.allSatisfy { $0 < 0x40 }
      tokens.append(isNumber ? [UInt8(ascii: "0")] : Array(core))
      if core.endIndex < folded.count { tokens.append(Array(folded[core.endIndex...].prefix(2))) }
    }
    return tokens
  }

  /// A word's count on a logarithmic scale.
  static func level(of count: Int) -> UInt8 {
    count < 2 ? 0 : UInt8(min(255, 8 * log2(Double(count))))
  }

  /// The table of words that are met twice or more, with their classes at several grains.
  func statistics(
    grains: [Int], passes: Int, listed: HashTable<ListedKinds>
  ) -> [(key: UInt32, value: WordStatistics)] {
    var entries: [UInt32: WordStatistics] = [:]
    var order: [UInt32] = []
    func key(_ word: ArraySlice<UInt8>) -> UInt32 {
      UInt32(truncatingIfNeeded: FeatureHash.of(word))
    }
    for number in counts.indices where counts[number] >= 2 {
      let key = key(vocabulary[number])
      if entries[key] == nil { order.append(key) }
      entries[key] = WordStatistics(level: Self.level(of: counts[number]))
    }
    let reader = WordReader(
      statistics: HashTable(order.map { ($0, entries[$0]!) }), listed: listed,
      shape: NameShape(weights: .init(repeating: 0, count: NameShape.count)))
    let (stream, words) = segmented(reader)
    let classes = grains.map {
      ExchangeClustering(classes: $0, passes: passes, neighbours: 8000)
        .cluster(stream, words: words.count)
    }
    for (number, word) in words.enumerated() {
      let key = key(word[...])
      if entries[key] == nil { order.append(key) }
      entries[key, default: WordStatistics(level: 1)].classes =
        Self.classes(classes.map { $0[number] })
    }
    return order.sorted().map { ($0, entries[$0]!) }
  }

  private static func classes(_ numbers: [Int]) -> SIMD4<UInt16> {
    var classes = SIMD4<UInt16>.zero
    for (grain, number) in numbers.prefix(WordStatistics.grains).enumerated() {
      classes[grain] = UInt16(clamping: number + 1)
    }
    return classes
  }

  /// The text with particles as words of their own, words numbered by frequency.
  private func segmented(_ reader: WordReader) -> (stream: [Int32], words: [[UInt8]]) {
    var parts = Vocabulary()
    var readings: [[Int32]] = []
    for number in counts.indices {
      let word = Array(vocabulary[number])
      let bare = reader.bareWord(word[...])
      let pieces = bare.count < word.count ? [word[..<bare.startIndex], bare] : [word[...]]
      readings.append(
        pieces.map { piece in
          Int32(Array(piece).withUnsafeBufferPointer { parts.number(of: $0) })
        })
    }
    var frequency = [Int](repeating: 0, count: parts.count)
    for (number, reading) in readings.enumerated() {
      for part in reading { frequency[Int(part)] += counts[number] }
    }
    let ranked = (0..<parts.count).filter { frequency[$0] >= 3 }
      .sorted { (frequency[$1], $0) < (frequency[$0], $1) }
    var rank = [Int32](repeating: Int32(ranked.count), count: parts.count)
    for (place, part) in ranked.enumerated() { rank[part] = Int32(place) }
    var stream: [Int32] = []
    for sentence in sentences {
      for word in sentence { for part in readings[Int(word)] { stream.append(rank[Int(part)]) } }
      stream.append(-1)
    }
    // A rare word is a gap that is no sentence's end; it counts as a word of its own kind.
    let words = ranked.map { Array(parts[$0]) } + [Array("\u{0}".utf8)]
    return (stream, words)
  }
}
