/// One article as the search sees it.
///
/// Documents are handed over in date order, oldest first: a document's number is its index.
public struct SearchDocument: Sendable {
  /// Its id, as in its address.
  public var id: String
  /// Its page, relative to the site's root: `articles/<id>/index.html`.
  public var path: String
  /// The headline shown.
  public var title: String
  /// The line under the headline.
  public var deck: String?
  /// The pictures' captions.
  public var captions: [String]
  /// The bullets of its summary.
  public var summary: [String]
  /// Paragraphs and subheadings in reading order.
  public var body: [String]
  /// Its date in EDTF; `nil` when nothing tells it.
  public var date: String?
  /// Its date as a reader sees it.
  public var dateLabel: String
  /// The outlet.
  public var source: String?
  /// The section of the outlet.
  public var section: String?
  /// Every input id it stands for; empty where its own is the only one.
  public var absorbedIDs: [String]

  /// Creates a document.
  /// - Parameters:
  ///   - id: its id.
  ///   - path: its page, relative to the site's root.
  ///   - title: the headline shown.
  ///   - deck: the line under it.
  ///   - captions: the pictures' captions.
  ///   - summary: the bullets of its summary.
  ///   - body: paragraphs and subheadings.
  ///   - date: its date in EDTF.
  ///   - dateLabel: its date as a reader sees it.
  ///   - source: the outlet.
  ///   - section: the outlet's section.
  ///   - absorbedIDs: every input id it stands for.
  public init(
    id: String, path: String, title: String, deck: String? = nil, captions: [String] = [],
    summary: [String] = [], body: [String], date: String? = nil, dateLabel: String = "",
    source: String? = nil, section: String? = nil, absorbedIDs: [String] = []
  ) {
    self.id = id
    self.path = path
    self.title = title
    self.deck = deck
    self.captions = captions
    self.summary = summary
    self.body = body
    self.date = date
    self.dateLabel = dateLabel
    self.source = source
    self.section = section
    self.absorbedIDs = absorbedIDs
  }
}

/// An entity as the search sees it: spellings that stand for one another.
public struct SearchEntity: Sendable {
  /// Kind and id, as in its address: `person/vladimir-putin`.
  public var key: String
  /// The name shown.
  public var name: String
  /// Its name in Latin letters.
  public var latin: String?
  /// Every spelling that stands for it.
  public var aliases: [String]
  /// The numbers of the documents that name it, in rising order.
  public var documents: [Int]

  /// Creates an entity.
  /// - Parameters:
  ///   - key: kind and id.
  ///   - name: the name shown.
  ///   - latin: its name in Latin letters.
  ///   - aliases: every spelling that stands for it.
  ///   - documents: the documents that name it, in rising order.
  public init(
    key: String, name: String, latin: String? = nil, aliases: [String], documents: [Int]
  ) {
    self.key = key
    self.name = name
    self.latin = latin
    self.aliases = aliases
    self.documents = documents
  }
}

/// The parts of a document that rank differently, in the order in which their words are counted.
enum SearchField: Int, CaseIterable {
  case title, deck, caption, summary, body

  /// The texts of this field.
  func texts(of document: SearchDocument) -> [String] {
    switch self {
    case .title: [document.title]
    case .deck: document.deck.map { [$0] } ?? []
    case .caption: document.captions
    case .summary: document.summary
    case .body: document.body
    }
  }
}
