/// Brings the spellings of a word to one: what index and query compare.
///
/// In this order:
/// 1. Presentation forms become their letters (``PresentationForms``).
/// 2. Marks, tatweel and invisible signs fall away (``CodePoints``); decomposed letters such as
///    ا with a madda above thereby meet their composed forms.
/// 3. Variants of a letter become that letter (``Letter/variants``): أ إ آ ٱ are ا; ى is ي; ة is ه;
///    ؤ is و; the letters of Persian and its neighbours are the nearest Arabic ones.
/// 4. ئ and ء settle by the rest of the word (``HamzaSettling``).
/// 5. Arabic, Persian and full-width digits become ASCII; ٫ is a point; ٬ behind a digit falls away.
/// 6. Latin, Greek and Cyrillic lose case and accents (``LatinLetters``).
/// 7. Every blank that Unicode knows becomes the plain one. All else stays.
///
/// Folding what is folded changes nothing.
public enum Folding {
  /// Appends the folded form of a text. O(length).
  /// - Parameters:
  ///   - text: UTF-8; a byte that belongs to no code point becomes U+FFFD.
  ///   - output: what the folded bytes are appended to, at most three for every byte of the text.
  public static func fold(_ text: UnsafeBufferPointer<UInt8>, into output: inout [UInt8]) {
    var folder = TextFolder(text: text, output: output)
    output = []
    folder.run()
    output = folder.output
  }

  /// The folded form of a text.
  /// - Parameter text: any text.
  public static func fold(_ text: String) -> String {
    var text = text
    return text.withUTF8 { utf8 in
      var output: [UInt8] = []
      output.reserveCapacity(utf8.count)
      fold(utf8, into: &output)
      return String(decoding: output, as: UTF8.self)
    }
  }
}

/// One pass over a text that is being folded.
private struct TextFolder {
  let text: UnsafeBufferPointer<UInt8>
  var output: [UInt8]
  private let table = FoldTable.shared
  /// Where the Arabic word begins that the output ends in.
  private var wordStart: Int?
  private var isUnsettled = false
  private var endsInDigit = false

  init(text: UnsafeBufferPointer<UInt8>, output: [UInt8]) {
    self.text = text
    self.output = output
  }

  mutating func run() {
    let reader = CodePointReader(text: text)
    var position = 0
    while position < text.count {
      let (codePoint, end) = reader.codePoint(at: position)
      let entry = table[codePoint]
      if entry.isTransparent {
        if entry.has(FoldEntry.unsettled) { raiseHamza() }
      } else {
        if entry.has(FoldEntry.arabic) { openWord() } else { closeWord() }
        if entry.has(FoldEntry.unsettled) { isUnsettled = true }
        if !endsInDigit || codePoint != Letter.thousandsSeparator.value {
          append(entry, codePoint, position..<end)
          endsInDigit = entry.has(FoldEntry.digit)
        }
      }
      position = end
    }
    closeWord()
  }

  private mutating func append(_ entry: FoldEntry, _ codePoint: UInt32, _ source: Range<Int>) {
    if entry.isShort {
      if entry.count > 0 { output.append(UInt8(truncatingIfNeeded: entry.value)) }
      if entry.count > 1 { output.append(UInt8(truncatingIfNeeded: entry.value >> 8)) }
    } else if !entry.has(FoldEntry.verbatim) {
      output.append(contentsOf: table.expansion(of: entry))
    } else if codePoint == CodePointReader.replacement {
      output.append(contentsOf: "\u{FFFD}".utf8)
    } else {
      output.append(contentsOf: text[source])
    }
  }

  private mutating func openWord() {
    if wordStart == nil { wordStart = output.count }
  }

  private mutating func closeWord() {
    if isUnsettled, let start = wordStart {
      let settled = output.withUnsafeMutableBufferPointer { buffer in
        HamzaSettling.settle(UnsafeMutableBufferPointer(rebasing: buffer[start...]))
      }
      output.removeLast(output.count - start - settled)
    }
    wordStart = nil
    isUnsettled = false
  }

  private mutating func raiseHamza() {
    guard let start = wordStart else { return }
    output.withUnsafeMutableBufferPointer { buffer in
      let word = UnsafeMutableBufferPointer(rebasing: buffer[start...])
      guard HamzaSettling.endsInYeh(word) else { return }
      HamzaSettling.raiseHamza(word)
      isUnsettled = true
    }
  }
}
