import Annotation
import Foundation

/// Writes what was learnt as the file that ``TaggerModel`` reads. The few weights beyond what eight
/// bits hold are cut.
struct WeightFileWriter {
  let statistics: [(key: UInt32, value: WordStatistics)]
  let names: [(key: UInt32, value: ListedKinds)]
  let shape: [Int8]
  let field: RandomField
  /// What is taken from the tag outside, in the field's unit.
  let outsideCost: Float

  func bytes() -> [UInt8] {
    var file = TaggerModel.magic
    append(UInt32(statistics.count), to: &file)
    for (key, word) in statistics {
      append(key, to: &file)
      append(word.level, to: &file)
      for grain in 0..<WordStatistics.grains { append(word.classes[grain], to: &file) }
    }
    append(UInt32(names.count), to: &file)
    for (key, kinds) in names {
      append(key, to: &file)
      append(kinds.rawValue, to: &file)
    }
    for weight in shape { append(weight, to: &file) }
    append(rounded(outsideCost, as: Int16.self), to: &file)
    for step in field.steps {
      for tag in 0..<EntityTag.count { append(rounded(step[tag], as: Int16.self), to: &file) }
    }
    for row in field.rows {
      for tag in 0..<EntityTag.count { append(rounded(row[tag], as: Int8.self), to: &file) }
    }
    return file
  }

  private func rounded<Number: FixedWidthInteger>(_ weight: Float, as: Number.Type) -> Number {
    Number(clamping: Int((weight * Float(TaggerModel.unit)).rounded()))
  }

  private func append(_ number: some FixedWidthInteger, to file: inout [UInt8]) {
    withUnsafeBytes(of: number.littleEndian) { file.append(contentsOf: $0) }
  }
}
