import Annotation
import Foundation

/// A sentence whose names are known.
struct Sentence: Sendable {
  var tokens: [String] = []
  var tags: [EntityTag] = []

  /// Reads CoNLL: a token a line, its tag in the last column, sentences apart by blank lines.
  static func read(_ path: String) throws -> [Sentence] {
    let text = try String(contentsOfFile: path, encoding: .utf8)
    var sentences: [Sentence] = []
    var sentence = Sentence()
    for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
      let columns = line.split(whereSeparator: { $0 == "\t" || $0 == "\r" })
      if let token = columns.first, let tag = columns.last {
        sentence.append(String(token), tag: String(tag))
      } else if !sentence.tokens.isEmpty {
        sentences.append(sentence)
        sentence = Sentence()
      }
    }
    if !sentence.tokens.isEmpty { sentences.append(sentence) }
    return sentences
  }

  /// A name that begins with I- begins as conlleval reads it.
  private mutating func append(_ token: String, tag text: String) {
    var tag = EntityTag(text: text) ?? .outside
    if !tag.mayFollow(tags.last ?? .outside) { tag = EntityTag(rawValue: tag.rawValue - 1) ?? tag }
    tokens.append(token)
    tags.append(tag)
  }
}
