import Dates

/// A run of text taken from one line of an input.
public struct Passage: Sendable, Hashable {
  /// The text as it stands in the input, without the blanks around it, and with what a scraper has
  /// damaged put right.
  public var text: String
  /// The line it stands on, counted from 1.
  public var line: Int
  /// Where it begins in that line, in Unicode scalars.
  public var offset: Int
  /// Where the text is not as it stands in the input, in order; hardly ever anywhere.
  public var repairs: [TextRepair] = []

  /// Creates a passage.
  /// - Parameters:
  ///   - text: the text, a part of the line.
  ///   - line: the line's number, from 1.
  ///   - offset: Unicode scalars of the line before the text.
  public init(text: String, line: Int, offset: Int = 0) {
    self.text = text
    self.line = line
    self.offset = offset
  }
}

/// A picture's caption, kept once however often the page repeats it.
public struct Caption: Sendable, Hashable {
  /// The caption without its credit.
  public var text: Passage
  /// The agency or photographer, without parentheses: `أ.ف.ب`.
  public var credit: Passage?
  /// Every line that carries a copy, the first included.
  public var lines: [Int]

  /// Creates a caption.
  /// - Parameters:
  ///   - text: the caption without its credit.
  ///   - credit: who took the picture.
  ///   - lines: every line that carries a copy.
  public init(text: Passage, credit: Passage?, lines: [Int]) {
    self.text = text
    self.credit = credit
    self.lines = lines
  }
}

/// A block of an article's running text.
public struct Block: Sendable, Hashable {
  /// What a block is.
  public enum Kind: String, Sendable, Hashable {
    case paragraph, subheading
    case quote
    case listItem = "list-item"
    case code
  }

  /// What the block is.
  public var kind: Kind
  /// Its text.
  public var passage: Passage
  /// Its language as a BCP 47 tag, where it is not the article's.
  public var language: String?

  /// Creates a block.
  /// - Parameters:
  ///   - kind: what the block is.
  ///   - passage: its text.
  public init(kind: Kind, passage: Passage) {
    self.kind = kind
    self.passage = passage
  }
}

/// Where an article's title comes from.
public enum TitleBasis: String, Sendable, Hashable {
  /// The page states it.
  case stated
  /// Front matter or a record's field names it.
  case frontMatter
  /// The page states none: it is cut from the first sentence.
  case derived
}

/// When an article was published, and how that is known.
public struct Publication: Sendable, Hashable {
  /// How a publication date is known.
  public enum Basis: String, Sendable, Hashable {
    case stated, frontMatter, inferred, none
  }

  /// The words of the page that state a date.
  public struct Stamp: Sendable, Hashable {
    /// The line, from 1.
    public var line: Int
    /// The words themselves.
    public var surface: String
    /// What they say.
    public var value: DateValue

    /// Creates a stamp.
    /// - Parameters:
    ///   - line: the line, from 1.
    ///   - surface: the words themselves.
    ///   - value: what they say.
    public init(line: Int, surface: String, value: DateValue) {
      self.line = line
      self.surface = surface
      self.value = value
    }
  }

  /// The date, to the precision known; `nil` when it is open.
  public var value: DateValue?
  /// How it is known.
  public var basis: Basis
  /// What it rests on, a phrase each.
  public var evidence: [String]
  /// The words of the page, where it states one.
  public var explicit: Stamp?
  /// Whether the value is likely, but does not follow from what is known.
  public var isApproximate = false
  /// Whether it rests on the date of another version of the story.
  public var isFromVersion = false
  /// The words of the text that an inferred date rests on.
  public var surfaces: [String] = []

  /// The date in EDTF, with `~` where it is approximate.
  public var edtf: String? { value.map { $0.edtf + (isApproximate ? "~" : "") } }

  /// A publication date that nothing tells.
  public static let unknown = Publication(value: nil, basis: .none)

  /// Creates a publication date.
  /// - Parameters:
  ///   - value: the date, `nil` when it is open.
  ///   - basis: how it is known.
  ///   - evidence: what it rests on.
  ///   - explicit: the words of the page.
  public init(
    value: DateValue?, basis: Basis, evidence: [String] = [], explicit: Stamp? = nil
  ) {
    self.value = value
    self.basis = basis
    self.evidence = evidence
    self.explicit = explicit
  }
}

/// What a record or a front matter says about an article beside its text.
public struct Metadata: Sendable, Hashable {
  /// The input's own id.
  public var id: String?
  /// The outlet.
  public var source: String?
  /// Who wrote it.
  public var authors: [String] = []
  /// Its keywords.
  public var tags: [String] = []
  /// Where it was published.
  public var url: String?
  /// A BCP 47 language tag; Arabic where nothing else is known.
  public var language: String?
  /// What may be done with it, in the words of whoever knows.
  public var rights: String?
  /// Fields the tool does not know, kept as they came: name and JSON text.
  public var extra: [String: String] = [:]

  /// Creates empty metadata.
  public init() {}
}

/// A picture that an article shows.
public struct Picture: Sendable, Hashable {
  /// Its file in the site, relative to the site's root.
  public var path: String
  /// The file it is copied from.
  public var file: String
  /// In pixels.
  public var width: Int
  /// In pixels.
  public var height: Int
  /// What it shows, in words, where somebody says so.
  public var alternative: String?

  /// Creates a picture.
  /// - Parameters:
  ///   - path: its file in the site.
  ///   - file: the file it is copied from.
  ///   - width: in pixels.
  ///   - height: in pixels.
  public init(path: String, file: String, width: Int, height: Int) {
    self.path = path
    self.file = file
    self.width = width
    self.height = height
  }
}

/// The picture that stands for an article.
public enum LeadImage: Sendable, Hashable {
  /// A picture of the site's own.
  case picture(Picture)
  /// A picture of another host's, by its address.
  case elsewhere(String)
}

/// One article, read out of one input.
public struct Article: Sendable, Hashable {
  /// Whether the page is about this article or merely carries it.
  public enum Kind: String, Sendable, Hashable {
    case main, appended
  }

  /// Whether the page is about this article or merely carries it.
  public var kind: Kind
  /// The headline; `nil` when the page has none.
  public var title: Passage?
  /// The headline, or the words that stand in for it.
  public var displayTitle: String
  /// Where ``displayTitle`` comes from.
  public var titleBasis: TitleBasis
  /// The line under the headline.
  public var deck: Passage?
  /// The section of the outlet.
  public var section: Passage?
  /// The pictures' captions.
  public var captions: [Caption]
  /// The bullets of a summary that the page carries.
  public var summary: [Passage]
  /// Paragraphs and subheadings in reading order.
  public var blocks: [Block]
  /// The body in CommonMark, safe to render, where the input was written in it; ``blocks`` are then
  /// its paragraphs, headings and blocks of code in plain text, in reading order.
  public var markdown: String?
  /// The pictures in ``markdown``, which names them by `../../` and their path.
  public var pictures: [Picture] = []
  /// The picture that stands for it.
  public var leadImage: LeadImage?
  /// When it was published.
  public var published: Publication
  /// What came beside the text.
  public var metadata: Metadata
  /// The first and the last line of the input that belong to it.
  public var lines: ClosedRange<Int>

  /// Creates an article.
  /// - Parameters:
  ///   - kind: whether the page is about it.
  ///   - title: the headline as stated.
  ///   - displayTitle: the headline, or the words that stand in for it.
  ///   - titleBasis: where `displayTitle` comes from.
  ///   - blocks: paragraphs and subheadings.
  ///   - lines: first and last line of the input.
  public init(
    kind: Kind, title: Passage?, displayTitle: String, titleBasis: TitleBasis,
    blocks: [Block], lines: ClosedRange<Int>
  ) {
    self.kind = kind
    self.title = title
    self.displayTitle = displayTitle
    self.titleBasis = titleBasis
    self.deck = nil
    self.section = nil
    self.captions = []
    self.summary = []
    self.blocks = blocks
    self.published = .unknown
    self.metadata = Metadata()
    self.lines = lines
  }

  /// What a passage is to its article.
  public enum PassageRole: String, Sendable, Hashable {
    case title, deck, summary, caption, credit, subheading, paragraph
  }

  /// Everything a reader sees, in reading order: title, deck, captions each followed by its
  /// credit, summary, blocks. Annotations name a passage by its index here.
  public var passages: [(role: PassageRole, passage: Passage)] {
    var all: [(role: PassageRole, passage: Passage)] = []
    all.reserveCapacity(2 + 2 * captions.count + summary.count + blocks.count)
    if let title { all.append((.title, title)) }
    if let deck { all.append((.deck, deck)) }
    for caption in captions {
      all.append((.caption, caption.text))
      if let credit = caption.credit { all.append((.credit, credit)) }
    }
    for bullet in summary { all.append((.summary, bullet)) }
    for block in blocks {
      all.append((block.kind == .subheading ? .subheading : .paragraph, block.passage))
    }
    return all
  }
}
