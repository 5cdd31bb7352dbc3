/// Writes whole numbers as characters that JSON and gzip both treat kindly.
///
/// A number is cut into groups of five bits, the most significant first; each group is one
/// character of ``alphabet``, and every group but the last has 32 added. Numbers below 32 take one
/// character, below 1,024 two. (The digits are those of "base64url", RFC 4648 §5; the continuation
/// bit is the idea of variable-length quantities.)
enum NumberText {
  /// The characters, by value.
  static let alphabet = Array(
    "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_".utf8)

  /// Appends a number.
  /// - Parameters:
  ///   - number: the number; below 0 counts as 0.
  ///   - output: receives its characters.
  static func append(_ number: Int, to output: inout [UInt8]) {
    let value = max(number, 0)
    var shift = 0
    while value >> shift >= 32 { shift += 5 }
    while shift > 0 {
      output.append(alphabet[32 + (value >> shift) & 31])
      shift -= 5
    }
    output.append(alphabet[value & 31])
  }

  /// Rising numbers as their distances, the first from 0.
  /// - Parameter numbers: the numbers, each greater than the one before.
  static func distances(_ numbers: [Int]) -> [UInt8] {
    var output: [UInt8] = []
    var last = 0
    for number in numbers {
      append(number - last, to: &output)
      last = number
    }
    return output
  }
}
