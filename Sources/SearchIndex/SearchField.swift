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
