/// What the letters are to a word, as a text: the table of ``FoldTable`` for the search client, which so
/// has none of its own.
public enum LetterTable {
  /// Five lists of ranges, and the letters that are read as others, with blanks between. A list holds
  /// the first and the last code point of each of its ranges, with a hyphen between: combining marks,
  /// invisible signs, Arabic letters, letters with a lower case, other letters. Then, for each letter
  /// or two that others are read as, `ا=أإآ`; accents that Unicode decomposes are left out.
  public static let text: String = {
    let fullWidth: [ClosedRange<UInt32>] = [0xFF21...0xFF3A, 0xFF41...0xFF5A]
    let lists = [
      CodePoints.marks, CodePoints.invisible, CodePoints.arabic,
      CodePoints.cased + fullWidth, CodePoints.uncased,
    ]
    let arabic = Letter.variants.map { (String($0.letter), $0.of.filter { $0 != " " }) }
    let latin = LatinLetters.special.map { ($0.plain, $0.accented) }
    return (lists.map(written) + (arabic + latin).map { "\($0.0)=\($0.1)" })
      .joined(separator: " ")
  }()

  private static let hyphen: UInt32 = 0x2D

  private static func written(_ ranges: [ClosedRange<UInt32>]) -> String {
    let scalars = ranges.flatMap { [$0.lowerBound, hyphen, $0.upperBound] }
    return String(String.UnicodeScalarView(scalars.compactMap(Unicode.Scalar.init)))
  }
}
