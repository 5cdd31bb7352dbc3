import ArabicText

/// What the tagger compares of a word with its neighbours.
package struct WordCues: Sendable {
  /// The word without signs around it, for pairs of words.
  package var word: UInt64 = 1
  /// Its class among words of the same neighbours, for pairs of classes.
  package var middleClass: UInt64 = 1
  /// The word as lists hold it, without particles.
  package var listedBare: UInt64 = 0
  /// What triggers and lists say of it, for pairs; the trigger's class from the bit 16 on, 0 for none.
  package var cue: UInt32 = 0
  /// What tells steps from tag to tag apart; below ``WordReader/stepClasses``.
  package var stepClass: UInt8 = 0
  /// Whether a listed name of several words can begin here.
  package var beginsListed = false

  /// The step class of punctuation.
  static let punctuation: UInt8 = 1

  /// The word as lists hold it, as it stands; 0 for what is no word.
  package var listedWhole: UInt64 { stepClass > Self.punctuation ? word : 0 }
  /// The trigger's class; 0 for none.
  package var trigger: UInt32 { cue >> 16 }
}

/// All that the tagger knows of a form of a word by itself, wherever it stands.
package struct WordForm: Sendable {
  /// What it is, as feature numbers; the first ``distantCount`` count at a distance of two words too.
  package var features: [UInt64] = []
  /// How many features count at a distance of two words.
  package var distantCount = 0
  /// What is compared with its neighbours.
  package var cues = WordCues()
  /// The folded token.
  fileprivate var folded: [UInt8] = []

  /// Creates the form of no word, for ``WordReader/read(_:into:)`` to fill.
  package init() {}
}

/// Reads a form of a word: its letters, its class, what lists say of it.
package struct WordReader: Sendable {
  /// What unlabelled text told of words, by hash.
  package let statistics: HashTable<WordStatistics>
  /// The kinds of listed names, by hash.
  package let listed: HashTable<ListedKinds>
  /// What names look like.
  package let shape: NameShape
  private let triggers = HashTable(
    TriggerWords.classes.map { (UInt32(truncatingIfNeeded: $0.key), $0.value) }
      .sorted { $0.0 < $1.0 }.map { (key: $0.0, value: $0.1) })

  /// Creates a reader.
  package init(
    statistics: HashTable<WordStatistics>, listed: HashTable<ListedKinds>, shape: NameShape
  ) {
    self.statistics = statistics
    self.listed = listed
    self.shape = shape
  }

  /// What the features of a form are made from.
  enum Template: UInt64 {
    case word = 1, bare, stem, prefix, suffix, shape, coarse, middle, fine, trigger, list, particle
    case bias, frequency, likeness
  }

  /// How many classes a step from tag to tag is told apart by.
  package static let stepClasses = 128

  /// Reads a form. O(length).
  /// - Parameter token: UTF-8, as it stands in the text.
  package func form(of token: UnsafeBufferPointer<UInt8>) -> WordForm {
    var form = WordForm()
    read(token, into: &form)
    return form
  }

  /// Reads a form into the memory of another. O(length).
  /// - Parameters:
  ///   - token: UTF-8, as it stands in the text.
  ///   - form: what is replaced.
  package func read(_ token: UnsafeBufferPointer<UInt8>, into form: inout WordForm) {
    form.features.removeAll(keepingCapacity: true)
    form.folded.removeAll(keepingCapacity: true)
    form.cues = WordCues()
    Folding.fold(token, into: &form.folded)
    let folded = form.folded
    let core = Self.core(of: folded[...])
    guard !core.isEmpty else {
      return readPunctuation(folded, into: &form)
    }
    let whole = known(core)
    let bare = bareWord(core, whole)
    let rest = bare.count == core.count ? whole : known(bare)
    readWords(core, bare, whole, rest, into: &form)
    readLists(bare, whole, rest, into: &form)
    form.distantCount = form.features.count
    readShape(of: folded, core: core, level: whole.level, into: &form)
    readLetters(core, into: &form)
  }

  private func readPunctuation(_ folded: [UInt8], into form: inout WordForm) {
    form.cues.word = FeatureHash.of(folded)
    form.features.append(FeatureHash.of(folded, template: Template.word.rawValue))
    form.features.append(Self.bias)
    form.distantCount = 1
    form.cues.middleClass = form.cues.word
    form.cues.stepClass = WordCues.punctuation
  }

  private static let bias = FeatureHash.of([], template: Template.bias.rawValue)

  /// What tables know of a word.
  private struct Known {
    var hash: UInt64
    var statistics: WordStatistics?
    var kinds: ListedKinds?

    var level: UInt8 { statistics?.level ?? 0 }
  }

  private func known(_ word: ArraySlice<UInt8>) -> Known {
    let hash = FeatureHash.of(word)
    return Known(hash: hash, statistics: statistics[hash], kinds: listed[hash])
  }

  private func readWords(
    _ core: ArraySlice<UInt8>, _ bare: ArraySlice<UInt8>, _ whole: Known, _ rest: Known,
    into form: inout WordForm
  ) {
    form.cues.word = whole.hash
    form.features.append(FeatureHash.of(core, template: Template.word.rawValue))
    form.features.append(FeatureHash.of(bare, template: Template.bare.rawValue))
    let noun = Self.withoutArticle(bare)
    form.features.append(FeatureHash.of(noun, template: Template.stem.rawValue))
    let known = rest.statistics ?? whole.statistics
    form.cues.middleClass = 2
    form.cues.stepClass = 2
    if let known {
      for grain in 0..<WordStatistics.grains where known.classes[grain] > 0 {
        form.features.append(
          FeatureHash.of(
            UInt64(known.classes[grain]), Template.coarse.rawValue + UInt64(grain) << 8))
      }
      if known.classes[0] > 0 {
        form.cues.stepClass = UInt8(8 + min(Int(known.classes[0]), Self.stepClasses - 9))
        form.cues.middleClass = 16 + UInt64(known.classes[1])
      }
    }
  }

  private func readLists(
    _ bare: ArraySlice<UInt8>, _ whole: Known, _ rest: Known, into form: inout WordForm
  ) {
    form.cues.listedBare = rest.hash
    var trigger = triggers[whole.hash] ?? triggers[rest.hash] ?? 0
    if trigger == 0 {
      trigger = triggers[FeatureHash.of(Self.withoutArticle(bare))].map { $0 + 32 } ?? 0
    }
    var kinds = (whole.kinds ?? []).union(rest.kinds ?? [])
    form.cues.beginsListed = kinds.contains(.beginning)
    kinds.remove(.beginning)
    let likeness = shape.level(of: bare)
    form.cues.cue =
      UInt32(trigger) << 16 | (likeness > 4 ? 1 << 8 : 0) | UInt32(kinds.rawValue)
    form.features.append(FeatureHash.of(UInt64(likeness), Template.likeness.rawValue))
    if trigger > 0 {
      form.features.append(FeatureHash.of(UInt64(trigger), Template.trigger.rawValue))
    }
    for bit in 0..<8 where kinds.rawValue & (1 << bit) != 0 {
      form.features.append(FeatureHash.of(UInt64(bit), Template.list.rawValue))
    }
  }

  private func readShape(
    of folded: [UInt8], core: ArraySlice<UInt8>, level: UInt8, into form: inout WordForm
  ) {
    let opens = core.startIndex > 0 ? UInt64(folded[0]) : 0
    let closes = core.endIndex < folded.count ? UInt64(folded[core.endIndex]) : 0
    var kinds: UInt64 = 0
    for byte in core {
      switch byte {
      case UInt8(ascii: "0")...UInt8(ascii: "9"): kinds |= 1
      case UInt8(ascii: "a")...UInt8(ascii: "z"): kinds |= 2
      case 0x80...: kinds |= 4
      default: kinds |= 8
      }
    }
    let length = UInt64(min(core.count / 2, 8))
    let shape = Template.shape.rawValue
    form.features.append(FeatureHash.of(kinds << 4 | length, shape))
    form.features.append(FeatureHash.of(kinds << 16 | opens << 8 | closes, shape + 256))
    form.features.append(Self.bias)
    form.features.append(FeatureHash.of(UInt64(level / 8), Template.frequency.rawValue))
  }

  private func readLetters(_ core: ArraySlice<UInt8>, into form: inout WordForm) {
    var (end, start) = (core.startIndex, core.endIndex)
    for length in 1...4 where end < core.endIndex {
      // To the next code point's beginning, forwards and backwards.
      end += 1
      while end < core.endIndex, core[end] & 0xC0 == 0x80 { end += 1 }
      start -= 1
      while start > core.startIndex, core[start] & 0xC0 == 0x80 { start -= 1 }
      let (prefix, suffix) = (Template.prefix.rawValue, Template.suffix.rawValue)
      let size = UInt64(length) << 8
      form.features.append(FeatureHash.of(core[..<end], template: prefix + size))
      form.features.append(FeatureHash.of(core[start...], template: suffix + size))
    }
  }

  /// Whether the unlabelled text or a list knows a folded word.
  func isWord(_ word: some StringProtocol) -> Bool {
    let hash = FeatureHash.of(word.utf8)
    return (statistics[hash]?.level ?? 0) > 0 || listed[hash] != nil
  }

  /// The kinds of listed names that a folded word is.
  func kinds(of word: some StringProtocol) -> ListedKinds {
    listed[FeatureHash.of(word.utf8)] ?? []
  }

  /// A folded token without punctuation before and behind; empty for punctuation alone.
  package static func core(of folded: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    var core = folded
    while let first = core.first, let width = punctuationWidth(core, at: core.startIndex, first) {
      core = core.dropFirst(width)
    }
    while let last = core.last {
      var start = core.endIndex - 1
      while start > core.startIndex, core[start] & 0xC0 == 0x80 { start -= 1 }
      let first = last < 0x80 ? last : core[start]
      guard punctuationWidth(core, at: start, first) != nil else { break }
      core = core[..<start]
    }
    return core
  }

  private static func punctuationWidth(
    _ text: ArraySlice<UInt8>, at position: Int, _ first: UInt8
  ) -> Int? {
    switch first {
    case 0x21...0x2F, 0x3A...0x40, 0x5B...0x60, 0x7B...0x7F: return 1
    case 0xC2:
      // Latin-1: signs and angle quotes.
      return min(2, text.endIndex - position)
    case 0xD8, 0xD9:
      guard position + 1 < text.endIndex else { return nil }
      let second = text[position + 1]
      let isArabicSign =
        first == 0xD8 ? second == 0x8C || second == 0x9B || second == 0x9F : second == 0xAA
      return isArabicSign ? 2 : nil
    case 0xE2: return min(3, text.endIndex - position)
    default: return nil
    }
  }

  /// A word without the particles that evidence shows to be none of its own letters: what is left is
  /// a more frequent word of the unlabelled text, or a listed name where the whole is none.
  package func bareWord(_ core: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    bareWord(core, known(core))
  }

  private func bareWord(_ core: ArraySlice<UInt8>, _ whole: Known) -> ArraySlice<UInt8> {
    let isListed = whole.kinds.map { !$0.subtracting(.beginning).isEmpty } ?? false
    guard !isListed else { return core }
    var best = core
    var bestLevel = whole.level
    guard core.count >= 8, Self.beginsWithParticle(core) else { return core }
    for particle in Self.particles where core.count >= particle.count + 6 {
      guard core.starts(with: particle) else { continue }
      let rest = core.dropFirst(particle.count)
      guard rest.count >= 6 else { continue }
      let known = known(rest)
      var restLevel = known.level
      if let kinds = known.kinds, !kinds.subtracting([.beginning, .personWord]).isEmpty {
        restLevel = max(restLevel, 4) + 8
      }
      if restLevel > bestLevel { (best, bestLevel) = (rest, restLevel) }
    }
    return best
  }

  /// Whether the first letter is و ف ب ل or ك.
  private static func beginsWithParticle(_ core: ArraySlice<UInt8>) -> Bool {
    switch (core[core.startIndex], core[core.startIndex + 1]) {
    case (0xD9, 0x88), (0xD9, 0x81), (0xD8, 0xA8), (0xD9, 0x84), (0xD9, 0x83): true
    default: false
    }
  }

  private static let particles =
    ["و", "ف", "ب", "ل", "ك", "وب", "ول", "وك", "فب", "فل"].map { Array($0.utf8) }

  /// A word without the article.
  static func withoutArticle(_ word: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    for article in articles where word.count >= article.count + 4 && word.starts(with: article) {
      return word.dropFirst(article.count)
    }
    return word
  }

  private static let articles = ["ال", "لل", "وال", "بال", "كال", "فال", "ولل"].map {
    Array($0.utf8)
  }
}
