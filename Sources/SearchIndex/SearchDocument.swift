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
  /// The days on which it may have been published, as days since 1970-01-01; `nil` when nothing
  /// tells them.
  public var published: ClosedRange<Int>?
  /// The stretches of time it speaks of, as days since 1970-01-01.
  public var mentionedDays: [ClosedRange<Int>]
  /// The lowest number of the documents that tell the same story; `nil` where it is alone.
  public var story: Int?

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
  ///   - published: the days on which it may have been published.
  ///   - mentionedDays: the stretches of time it speaks of.
  ///   - story: the lowest number of the documents that tell the same story.
  public init(
    id: String, path: String, title: String, deck: String? = nil, captions: [String] = [],
    summary: [String] = [], body: [String], date: String? = nil, dateLabel: String = "",
    source: String? = nil, section: String? = nil, absorbedIDs: [String] = [],
    published: ClosedRange<Int>? = nil, mentionedDays: [ClosedRange<Int>] = [], story: Int? = nil
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
    self.published = published
    self.mentionedDays = mentionedDays
    self.story = story
  }
}
