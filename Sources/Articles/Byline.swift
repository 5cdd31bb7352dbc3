import ArabicText

/// Who wrote an article, and from where: «كتب - محمد سامي», «طرابلس - نذير الأحمد», «د ب أ، رويترز».
struct Byline: Sendable {
  /// The people it names, as they stand in the text.
  let authors: [String]
  /// Whether it names no person: a city and an agency or a paper.
  let isDateline: Bool

  /// How sure the surroundings make it that a byline stands here.
  enum Place: Sendable {
    /// Between a headline and the text: a name alone is enough.
    case underHeadline
    /// At the beginning of the text, on a line of its own.
    case opening
    /// Before a colon in the first line of the text, or at the end: an agency or a label is asked for.
    case besideText
  }

  /// Reads a line as a byline.
  /// - Parameters:
  ///   - line: the line, or the part of one that is asked about.
  ///   - place: where it stands.
  init?(_ line: Line, at place: Place) {
    guard line.words <= 12, line.core.count <= 240, !line.endsSentence || line.words <= 2 else {
      return nil
    }
    let segments = Segment.segments(of: line)
    let kinds = segments.compactMap(\.kind)
    guard !kinds.isEmpty, kinds.count == segments.count,
      Byline.isEnough(kinds, segments, at: place)
    else { return nil }
    authors = zip(segments, kinds).filter { $1 == .name || $1 == .labelled }
      .compactMap { $0.0.name }
    isDateline = kinds.contains(.place) && authors.isEmpty
  }

  private static func isEnough(
    _ kinds: [Segment.Kind], _ segments: [Segment], at place: Place
  ) -> Bool {
    let isMarked = kinds.contains(.labelled) || kinds.contains(.agency)
    if isMarked { return place != .besideText || kinds.count > 1 || kinds[0] == .agency }
    let names = zip(kinds, segments).filter { $0.0 == .name }
    switch place {
    case .underHeadline:
      return names.contains { $0.1.words.count >= 2 || $0.1.isInitials } && names.count <= 2
        || kinds.count > 1 && kinds.allSatisfy { $0 == .place }
    case .opening:
      return kinds.count > 1 && kinds.count <= 4
        && (names.contains { $0.1.words.count >= 2 } || kinds.contains(.place))
    case .besideText:
      return kinds.count > 2 || kinds.count == 2 && kinds.contains(.place)
    }
  }
}

extension Byline {
  /// A run of words between two separators.
  private struct Segment {
    enum Kind { case labelled, agency, place, name }

    let text: String
    let words: [Word]

    var isInitials: Bool {
      (2...4).contains(words.count) && words.allSatisfy { $0.length <= 2 }
    }

    /// What the words are; `nil` where they are nothing that a byline holds.
    var kind: Kind? {
      if Lexicon.bylineLabels.prefix(of: words[...]) > 0 { return labelKind }
      if Lexicon.agencies.covers(words[...]) || isOutlet { return .agency }
      if Lexicon.places.covers(words[...]) { return .place }
      return isName(words[...]) ? .name : nil
    }

    private var labelKind: Kind? {
      let rest = words[Lexicon.bylineLabels.prefix(of: words[...])...]
      return rest.isEmpty || isName(rest) || rest.count <= 6 ? .labelled : nil
    }

    private var isOutlet: Bool {
      words.count <= 4 && words.contains { Lexicon.outletWords.covers([$0]) }
    }

    private func isName(_ words: ArraySlice<Word>) -> Bool {
      guard (1...5).contains(words.count) else { return false }
      let links = words.filter { Lexicon.nameLinks.covers([$0]) }.count
      return words.count - links <= 3
        && !words.contains {
          Lexicon.neverInNames.covers([$0]) || $0.isNumber || isPreposition($0)
        }
    }

    /// Whether a word is على, which folds to the name علي.
    private func isPreposition(_ word: Word) -> Bool {
      word.length == 3 && text.utf8.dropFirst(word.range.lowerBound).starts(with: "على".utf8)
    }

    /// The name without its label.
    var name: String? {
      let rest = words.dropFirst(Lexicon.bylineLabels.prefix(of: words[...]))
      guard rest.count >= 2, let first = rest.first, let last = rest.last else { return nil }
      let utf8 = text.utf8
      let start = utf8.index(utf8.startIndex, offsetBy: first.range.lowerBound)
      return String(text[start..<utf8.index(utf8.startIndex, offsetBy: last.range.upperBound)])
    }

    /// The runs of words of a line.
    static func segments(of line: Line) -> [Segment] {
      let separators = BylineSeparator.separators(in: line)
      var segments: [Segment] = []
      var start = line.core.lowerBound
      for separator in separators + [line.core.upperBound..<line.core.upperBound] {
        let text = String(line.slice(start..<separator.lowerBound))
        let words = Word.words(in: text)
        if !words.isEmpty { segments.append(Segment(text: text, words: words)) }
        start = separator.upperBound
      }
      return segments
    }
  }
}

/// The marks that part a byline.
private enum BylineSeparator {
  /// Where the marks stand in a line, in UTF-8 bytes.
  static func separators(in line: Line) -> [Range<Int>] {
    line.text.utf8.withContiguousStorageIfAvailable { bytes in
      var ranges: [Range<Int>] = []
      var at = line.core.lowerBound
      while at < line.core.upperBound {
        let width = separatorWidth(bytes, at, line.core)
        if width > 0 { ranges.append(at..<at + width) }
        at += max(width, 1)
      }
      return ranges
    } ?? []
  }

  private static func separatorWidth(
    _ bytes: UnsafeBufferPointer<UInt8>, _ at: Int, _ core: Range<Int>
  ) -> Int {
    switch bytes[at] {
    case UInt8(ascii: "-"), UInt8(ascii: "/"), UInt8(ascii: "|"), UInt8(ascii: ":"),
      UInt8(ascii: ","), UInt8(ascii: "("), UInt8(ascii: ")"):
      return 1
    case 0xD8 where at + 1 < core.upperBound && bytes[at + 1] == 0x8C: return 2  // ،
    case 0xD9 where at + 1 < core.upperBound && bytes[at + 1] == 0x80:
      return isAlone(bytes, at, core) ? 2 : 0  // a tatweel set as a dash
    case 0xE2 where at + 2 < core.upperBound && bytes[at + 1] == 0x80:
      return (0x90...0x95).contains(bytes[at + 2]) ? 3 : 0  // dashes
    default: return 0
    }
  }

  private static func isAlone(
    _ bytes: UnsafeBufferPointer<UInt8>, _ at: Int, _ core: Range<Int>
  ) -> Bool {
    at > core.lowerBound && bytes[at - 1] == UInt8(ascii: " ")
      && at + 2 < core.upperBound && bytes[at + 2] == UInt8(ascii: " ")
  }
}
