import ArabicText
import Dates

/// The short group in parentheses that ends a caption: the agency or the photographer.
struct Credit: Sendable {
  /// UTF-8 bytes of the line that hold the caption itself.
  let caption: Range<Int>
  /// UTF-8 bytes of the line between the parentheses.
  let name: Range<Int>

  /// Finds the credit of a line.
  /// - Parameter line: the line.
  init?(_ line: Line) {
    guard line.words <= 80 else { return nil }
    if let sign = Credit.copyrightSign(of: line), line.core.upperBound - sign <= 62 {
      caption = line.core.lowerBound..<sign
      name = sign + 2..<line.core.upperBound
      return
    }
    guard let (open, close) = Credit.lastGroup(of: line) else { return nil }
    let name = line.passage(open + 1..<close)
    guard !name.text.isEmpty, name.text.utf8.count <= 60, Credit.words(name.text) <= 5,
      open > line.core.lowerBound, !Credit.isDate(line, open..<close + 1)
    else { return nil }
    caption = line.core.lowerBound..<open
    self.name = open + 1..<close
  }

  /// Whether the name is written as agencies are: letters with dots between them, or a known one.
  func isAgency(in line: Line) -> Bool {
    let name = line.passage(name).text
    let dots = name.utf8.count { $0 == UInt8(ascii: ".") }
    return dots >= 1 && Credit.words(name) <= 2
      || Credit.agencies.contains(Folding.fold(name))
  }

  /// Where the last © of a line stands, with a caption before it and a name after it.
  private static func copyrightSign(of line: Line) -> Int? {
    line.text.utf8.withContiguousStorageIfAvailable { bytes in
      let places = line.core.dropFirst().dropLast(2)
      return places.last { bytes[$0] == 0xC2 && bytes[$0 + 1] == 0xA9 }
    } ?? nil
  }

  private static func lastGroup(of line: Line) -> (open: Int, close: Int)? {
    line.text.utf8.withContiguousStorageIfAvailable { bytes -> (open: Int, close: Int)? in
      let core = line.core
      guard !core.isEmpty, bytes[core.upperBound - 1] == UInt8(ascii: ")") else { return nil }
      let close = core.upperBound - 1
      let open = (core.lowerBound..<close).last { at in
        bytes[at] == UInt8(ascii: "(") || bytes[at] == UInt8(ascii: ")")
      }
      guard let open, bytes[open] == UInt8(ascii: "(") else { return nil }
      return (open, close)
    } ?? nil
  }

  /// Whether the parentheses belong to a date, as the second name of a month does.
  private static func isDate(_ line: Line, _ group: Range<Int>) -> Bool {
    DateScanner().expressions(in: line.text).contains { $0.range.overlaps(group) }
  }

  private static func words(_ text: String) -> Int { text.split(separator: " ").count }

  private static let agencies = Set(
    [
      "رويترز", "الأناضول", "غيتي", "جيتي", "وام", "واس", "بترا", "سبوتنيك", "تاس", "سانا",
      "شينخوا", "الفرنسية", "فرانس برس", "أسوشيتد برس", "Getty", "Getty Images", "AFP", "AP",
      "EPA", "Reuters", "dpa", "الشرق الأوسط", "د ب أ", "أ ف ب", "أ ب", "إ ب أ",
    ].map { Folding.fold($0) })
}
