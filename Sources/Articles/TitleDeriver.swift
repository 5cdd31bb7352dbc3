import ArabicText

/// Cuts words that can stand for a missing headline from the beginning of a text.
struct TitleDeriver: Sendable {
  /// How many characters (Unicode scalars) the words should have.
  let length: ClosedRange<Int>

  /// The first sentence, or its beginning up to the end of a clause. O(length.upperBound).
  /// - Parameter text: the first paragraph.
  func title(from text: String) -> String {
    let beginning = Array(text.unicodeScalars.prefix(length.upperBound + 1))
    let cuts = self.cuts(in: beginning)
    if let end = cuts.sentence { return string(beginning[..<end]) }
    if beginning.count <= length.upperBound {
      let sentence = string(beginning.reversed().drop { $0 == "." || isBlank($0) }.reversed()[...])
      return sentence.isEmpty ? text : sentence
    }
    if let end = cuts.clause ?? cuts.phrase { return string(beginning[..<end]) }
    return string(beginning[..<(cuts.word ?? length.upperBound)]) + "…"
  }

  /// Where the text may be cut, outside quotes and parentheses.
  private struct Cuts {
    var sentence: Int?
    var clause: Int?
    var phrase: Int?
    var word: Int?
  }

  private func cuts(in text: [Unicode.Scalar]) -> Cuts {
    var cuts = Cuts()
    var depth = 0
    var isInQuotes = false
    for (index, scalar) in text.enumerated() {
      switch scalar {
      case "«", "(", "[", "“": depth += 1
      case "»", ")", "]", "”": depth = max(0, depth - 1)
      case "\"": isInQuotes.toggle()
      default: break
      }
      guard depth == 0, !isInQuotes else { continue }
      note(index, of: text, in: &cuts)
      if cuts.sentence != nil { break }
    }
    return cuts
  }

  private func note(_ index: Int, of text: [Unicode.Scalar], in cuts: inout Cuts) {
    let isLast = index + 1 == text.count
    switch text[index] {
    case ".", "؟", "!", "?":
      if !isLast, text[index + 1] == " ", index >= length.lowerBound / 3 { cuts.sentence = index }
    case "،", "؛", ":", ",", ";":
      if length.contains(index) { cuts.clause = index }
    case " ":
      guard length.contains(index), !isLast else { return }
      let next = word(after: index, of: text)
      if TitleDeriver.phraseOpeners.contains(next) { cuts.phrase = index }
      if !TitleDeriver.particles.contains(word(before: index, of: text)) { cuts.word = index }
    default: break
    }
  }

  private func word(after index: Int, of text: [Unicode.Scalar]) -> String {
    string(text[(index + 1)...].prefix { $0 != " " })
  }

  private func word(before index: Int, of text: [Unicode.Scalar]) -> String {
    let start = text[..<index].lastIndex(of: " ").map { $0 + 1 } ?? 0
    return string(text[start..<index])
  }

  private func string(_ scalars: ArraySlice<Unicode.Scalar>) -> String {
    var view = String.UnicodeScalarView()
    view.append(contentsOf: scalars)
    return String(view[...].drop(while: isBlank).reversed().drop(while: isBlank).reversed())
  }

  private func isBlank(_ scalar: Unicode.Scalar) -> Bool { scalar.properties.isWhitespace }

  /// Words that begin a phrase a sentence can do without.
  private static let phraseOpeners: Set<String> = [
    "ضمن", "خلال", "وسط", "بعد", "عقب", "قبل", "بشأن", "حول", "بهدف", "إثر", "منذ", "وذلك", "مما",
    "ما", "حيث", "بينما", "فيما", "لكن", "إذ", "وفق", "وفقا", "وفقاً", "بحسب", "حسب", "بسبب", "رغم",
    "بموجب", "تزامنا", "تزامناً", "عبر", "لدى", "أثناء", "بمشاركة", "بحضور", "في", "من أجل",
  ]

  /// Words that nothing may end with.
  private static let particles: Set<String> = [
    "في", "من", "على", "إلى", "عن", "مع", "أن", "إن", "و", "أو", "ثم", "بين", "بعد", "قبل", "غير",
    "كل", "أي", "هذا", "هذه", "التي", "الذي", "حتى", "منذ", "لا", "لم", "لن", "قد",
  ]
}

extension String {
  /// A string of scalars turned round and back.
  fileprivate init(_ scalars: ReversedCollection<ArraySlice<Unicode.Scalar>>) {
    var view = String.UnicodeScalarView()
    view.append(contentsOf: scalars)
    self.init(view)
  }
}
