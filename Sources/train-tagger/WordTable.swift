import Annotation
import Foundation

/// What plain text told of words, as a file of lines `hash level class class class`.
struct WordTable {
  typealias Entry = (key: UInt32, value: WordStatistics)

  /// Reads the kept table, or makes one of the text and keeps it.
  static func entries(
    of text: UnlabelledText, _ options: TrainingOptions, listed: HashTable<ListedKinds>
  ) throws -> [Entry] {
    if let path = options.words, let kept = try? String(contentsOfFile: path, encoding: .utf8) {
      return kept.split(separator: "\n").compactMap(entry)
    }
    let entries = text.statistics(grains: options.grains, passes: 8, listed: listed)
    if let path = options.words {
      try entries.map(line).joined(separator: "\n")
        .write(toFile: path, atomically: true, encoding: .utf8)
    }
    return entries
  }

  private static func line(_ entry: Entry) -> String {
    ([Int(entry.key), Int(entry.value.level)]
      + (0..<WordStatistics.grains).map { Int(entry.value.classes[$0]) })
      .map(String.init).joined(separator: " ")
  }

  private static func entry(_ line: Substring) -> Entry? {
    let numbers = line.split(separator: " ").compactMap { Int($0) }
    guard numbers.count >= 2 else { return nil }
    var classes = SIMD4<UInt16>.zero
    for (grain, number) in numbers[2...].prefix(WordStatistics.grains).enumerated() {
      classes[grain] = UInt16(clamping: number)
    }
    return (UInt32(numbers[0]), WordStatistics(level: UInt8(numbers[1]), classes: classes))
  }
}
