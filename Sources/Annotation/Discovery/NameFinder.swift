import ArabicText
import Articles

/// Finds names in articles without a list, with the tagger.
///
/// Keeps the forms of words that it has met: use one for many articles, and one a thread.
public struct NameFinder: Sendable {
  private var tagger: Tagger
  private var tokens = TaggerTokens()
  private let trimming: NameTrimming

  /// Creates a finder.
  /// - Parameter model: what the tagger has learnt.
  public init(model: TaggerModel = .shipped) {
    tagger = Tagger(model: model)
    trimming = NameTrimming(reader: model.reader)
  }

  /// The names in an article, in reading order. O(length).
  /// - Parameter article: any article.
  public mutating func names(in article: Article) -> [FoundName] {
    var names: [FoundName] = []
    for (index, (role, passage)) in article.passages.enumerated() where role != .credit {
      var text = passage.text
      text.withUTF8 { read($0, passage: index, into: &names) }
    }
    return names
  }

  private mutating func read(
    _ text: UnsafeBufferPointer<UInt8>, passage: Int, into names: inout [FoundName]
  ) {
    tokens.read(text)
    let tags = tagger.tags(
      of: tokens.tokens, sentenceEnds: tokens.sentenceEnds, in: text)
    var position = 0
    while position < tags.count {
      guard let kind = tags[position].kind else {
        position += 1
        continue
      }
      var end = position + 1
      while end < tags.count, tags[end].continues, tags[end].kind == kind { end += 1 }
      let range = tokens.tokens[position].lowerBound..<tokens.tokens[end - 1].upperBound
      // A name that took in a word before must not run into the one before it.
      let last = names.last.flatMap { $0.passage == passage ? $0.range.upperBound : nil } ?? 0
      names += trimming.names(in: range, of: text, kind: kind, passage: passage)
        .filter { $0.range.lowerBound >= last }
      position = end
    }
  }
}
