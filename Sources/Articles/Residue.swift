import ArabicText

/// Recognises lines that a page adds to its article by the words they are made of.
struct Residue: Sendable {
  /// What the line is.
  let role: LineRole
  /// Why.
  let reason: ReadingReason

  /// Whether links follow it.
  var isLinkLabel: Bool { reason == .link }

  private init(_ role: LineRole, _ reason: ReadingReason) {
    self.role = role
    self.reason = reason
  }

  /// Reads a line that may stand anywhere on a page.
  /// - Parameter line: the line; one that reads as running text is none.
  init?(_ line: Line) {
    guard line.words <= Residue.longest, line.core.count <= Residue.longestBytes,
      !(line.endsWithStop && line.words > 2), let residue = Residue.kind(of: line)
    else { return nil }
    self = residue
  }

  /// Reads a line before or after an article's text, where a page may speak in whole sentences.
  /// - Parameter line: the line.
  init?(edge line: Line) {
    if let residue = Residue(line) {
      self = residue
    } else if line.words <= 25, line.core.count <= 400,
      let prompt = Lexicon.prompts.firstIndex(in: line.tokens[...]), prompt < 10
    {
      self = Residue(.boilerplate, .prompt)
    } else if Residue.isContact(line) {
      self = Residue(.boilerplate, .address)
    } else if line.isNumber {
      self = Residue(.boilerplate, .noLetters)
    } else if line.words >= 20, !line.endsSentence, Residue.areHeadlines(line) {
      self = Residue(.boilerplate, .headlinesOnOneLine)
    } else {
      return nil
    }
  }

  /// Whether wide gaps part a line, as they part the headlines that run over some pages.
  private static func areHeadlines(_ line: Line) -> Bool {
    line.text.utf8.withContiguousStorageIfAvailable { bytes in
      var gaps = 0
      var blanks = 0
      for at in line.core {
        blanks = bytes[at] == UInt8(ascii: " ") ? blanks + 1 : 0
        if blanks == 3 { gaps += 1 }
      }
      return gaps >= 4 && gaps * 25 >= line.words
    } ?? false
  }

  private static let longest = 20
  private static let longestBytes = 400

  private static func kind(of line: Line) -> Residue? {
    if isAddress(line) { return Residue(.boilerplate, .address) }
    if InlineGuard.covers(line) { return Residue(.boilerplate, .mailGuard) }
    let words = line.tokens
    guard !words.isEmpty else { return Residue(.boilerplate, .noLetters) }
    return announced(words, of: line) ?? spelled(words[...], of: line) ?? counted(words, of: line)
  }

  /// Lines that begin with a label.
  private static func announced(_ words: [Word], of line: Line) -> Residue? {
    if Lexicon.addressLabels.prefix(of: words[...]) > 0 {
      return Residue(.boilerplate, .ownAddress)
    }
    if isLabel(Lexicon.linkLabels, words, of: line) {
      return Residue(.boilerplate, .link)
    }
    if isLabel(Lexicon.tagLabels, words, of: line) || areHashtags(words, of: line) {
      return Residue(.tags, .tags)
    }
    if line.words <= 8, isLabel(Lexicon.pictureSources, words, of: line) {
      return Residue(.boilerplate, .pictureSource)
    }
    return isPath(line, words) ? Residue(.boilerplate, .path) : nil
  }

  /// Lines that hold nothing but buttons, and prompts.
  private static func spelled(_ words: ArraySlice<Word>, of line: Line) -> Residue? {
    if words.count >= 2, Lexicon.shareWords.covers(words) {
      return Residue(.shareResidue, .shareBar)
    }
    if Lexicon.galleryWords.covers(words) {
      return Residue(.boilerplate, .galleryButtons)
    }
    if line.words <= 12, Lexicon.prompts.occurs(in: words) {
      return Residue(.boilerplate, .prompt)
    }
    return nil
  }

  /// Views, comments, minutes of reading, the age of the page.
  private static func counted(_ words: [Word], of line: Line) -> Residue? {
    guard line.words <= 7 else { return nil }
    let text = words.filter { !$0.isNumber }
    let hasNumber = text.count < words.count || line.trimmed.hasSuffix("()")
    guard let first = text.first, let last = text.last else { return nil }
    if Lexicon.counterWords.covers(text[...]),
      hasNumber || Lexicon.counterWords.prefix(of: text[...]) > 1
    {
      return Residue(.boilerplate, .counter)
    }
    let isAge = Lexicon.ageLabels.contains(first) || Lexicon.ageLabels.contains(last)
    return isAge && words.count >= 2 && Lexicon.ageWords.covers(text[...])
      ? Residue(.boilerplate, .age) : nil
  }

  /// Whether a line begins with a label and a mark that ends the label.
  static func isLabel(_ labels: PhraseSet, _ words: [Word], of line: Line) -> Bool {
    let count = labels.prefix(of: words[...])
    guard count > 0 else { return false }
    let end = words[count - 1].range.upperBound
    let rest = line.slice(end..<line.core.upperBound).drop { $0 == " " || $0 == "\u{A0}" }
    return [":", "،", "؛", "|", ">", "»", "-", "–"].contains { rest.hasPrefix($0) }
  }

  private static func areHashtags(_ words: [Word], of line: Line) -> Bool {
    guard line.trimmed.utf8.first == UInt8(ascii: "#") else { return false }
    let marks = line.trimmed.utf8.count { $0 == UInt8(ascii: "#") }
    return !line.trimmed.hasSuffix(":") && marks * 3 >= line.words && !line.endsSentence
      && (marks >= 2 || line.words == 1)
  }

  private static func isPath(_ line: Line, _ words: [Word]) -> Bool {
    guard Lexicon.homes.prefix(of: words[...]) > 0, !line.endsSentence else { return false }
    let steps = line.trimmed.split { "/»>|›«".contains($0) }
    return steps.count >= 2 && steps.allSatisfy { $0.split(separator: " ").count <= 4 }
  }

  /// Whether a line is a name on a network, or a word such as «تويتر» or «فاكس» with one, an address
  /// or a number.
  private static func isContact(_ line: Line) -> Bool {
    guard line.words <= 6, line.core.count <= 120 else { return false }
    let hasName = line.trimmed.utf8.contains(UInt8(ascii: "@"))
    let words = line.tokens
    let label = Lexicon.contactNames.run(of: words[...])
    guard hasName || label > 0 && label < words.count else { return false }
    let isPlain = words[label...].allSatisfy { word in
      word.isNumber || line.slice(word.range).utf8.allSatisfy { $0 < 0x80 }
    }
    let digits = words[label...].filter(\.isNumber).reduce(0) { $0 + $1.length }
    return isPlain && (hasName || digits >= 6)
  }

  /// Whether a line is an e-mail address or an address on the web.
  private static func isAddress(_ line: Line) -> Bool {
    guard line.words <= 2, line.core.count >= 6 else { return false }
    let utf8 = line.trimmed.utf8
    guard utf8.allSatisfy({ $0 < 0x80 }) else { return false }
    return line.trimmed.hasPrefix("http://") || line.trimmed.hasPrefix("https://")
      || line.trimmed.hasPrefix("www.")
      || line.words == 1 && utf8.contains(UInt8(ascii: "@")) && utf8.contains(UInt8(ascii: "."))
  }
}

/// What a service that hides e-mail addresses leaves of them: `[email protected] /* */`.
enum InlineGuard {
  /// Where it stands in a line, in UTF-8 bytes.
  static func ranges(in line: Line) -> [Range<Int>] {
    line.text.utf8.withContiguousStorageIfAvailable { bytes in
      var ranges: [Range<Int>] = []
      var at = line.core.lowerBound
      while at < line.core.upperBound {
        at = bytes.firstPlace(of: UInt8(ascii: "["), in: at..<line.core.upperBound)
        if let end = end(bytes, at, line.core.upperBound) {
          ranges.append(at..<end)
          at = end
        } else {
          at += 1
        }
      }
      return ranges
    } ?? []
  }

  /// Whether a line holds nothing else.
  static func covers(_ line: Line) -> Bool { ranges(in: line) == [line.core] }

  private static func end(
    _ bytes: UnsafeBufferPointer<UInt8>, _ start: Int, _ limit: Int
  ) -> Int? {
    guard var at = skip(Array("[email".utf8), bytes, start, limit) else { return nil }
    at = blanks(bytes, at, limit)
    guard let end = skip(Array("protected]".utf8), bytes, at, limit) else { return nil }
    return skip(Array("/* */".utf8), bytes, blanks(bytes, end, limit), limit) ?? end
  }

  private static func skip(
    _ word: [UInt8], _ bytes: UnsafeBufferPointer<UInt8>, _ at: Int, _ limit: Int
  ) -> Int? {
    let end = at + word.count
    return end <= limit && bytes[at..<end].elementsEqual(word) ? end : nil
  }

  private static func blanks(
    _ bytes: UnsafeBufferPointer<UInt8>, _ start: Int, _ limit: Int
  ) -> Int {
    var at = start
    while at < limit {
      let width = BlankTrimming.blankWidth(bytes, at, limit)
      if width == 0 { break }
      at += width
    }
    return at
  }
}

extension Line {
  /// Whether a number is all that stands on the line.
  var isNumber: Bool {
    words == 1 && core.count <= 8 && tokens.map(\.range) == [core] && tokens[0].isNumber
  }
}

/// A line that tells a time of day and nothing else.
enum ClockLine {
  /// Whether a line is one.
  static func matches(_ line: Line) -> Bool {
    guard line.words <= 5, line.core.count <= 80, line.trimmed.utf8.contains(UInt8(ascii: ":"))
    else {
      return false
    }
    let words = line.tokens
    return words.contains { $0.isNumber }
      && words.allSatisfy { word in
        word.isNumber
          ? word.length <= 2 : Lexicon.clockWords.contains(word) || Lexicon.places.contains(word)
      }
  }
}
