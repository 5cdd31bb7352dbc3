/// Names that are written as one word or as two: عبد الله and عبدالله, أبو ظبي and أبوظبي.
///
/// The index holds each in both spellings at its place, so that either finds the other; a phrase is
/// still found as it is written.
enum CompoundName {
  private static let servant = Array("عبد".utf8)
  private static let father = Array("ابو".utf8)
  private static let article = Array("ال".utf8)
  /// و ف ب ل ك, the letters that are written onto a name: their second bytes behind D9.
  private static let particles: Set<UInt8> = [0x88, 0x81, 0x84, 0x83]
  /// The fewest letters that the second half has, in bytes.
  private static let shortestHalf = 6

  /// What a word is to a compound name.
  enum Part {
    /// Nothing.
    case none
    /// The first half, alone.
    case first([UInt8])
    /// Both halves; the first ends at this byte.
    case both(Int)

    /// Looks at a folded word.
    init(_ term: UnsafeBufferPointer<UInt8>) {
      self = .none
      let start = CompoundName.startOfName(in: term)
      guard CompoundName.hasBeh(term, at: start + 2) else { return }
      guard
        let half = [CompoundName.servant, CompoundName.father].first(where: {
          term.dropFirst(start).starts(with: $0)
        })
      else { return }
      let end = start + half.count
      if end == term.count {
        self = .first(Array(term))
      } else if term.count - end >= CompoundName.shortestHalf,
        half == CompoundName.father || term.dropFirst(end).starts(with: CompoundName.article)
      {
        self = .both(end)
      }
    }

    /// The spelling as one word, where the next word is a second half.
    func joined(with next: UnsafeBufferPointer<UInt8>) -> [UInt8]? {
      guard case .first(let half) = self, next.count >= CompoundName.shortestHalf,
        half.suffix(2) != CompoundName.servant.suffix(2)
          || next.starts(with: CompoundName.article)
      else { return nil }
      return half + next
    }

    /// The spelling as two words.
    func halves(of term: UnsafeBufferPointer<UInt8>) -> [[UInt8]] {
      guard case .both(let end) = self else { return [] }
      return [Array(term[..<end]), Array(term[end...])]
    }
  }

  /// Whether ب stands there: the second letter of both first halves, and of few words.
  private static func hasBeh(_ term: UnsafeBufferPointer<UInt8>, at index: Int) -> Bool {
    index + 1 < term.count && term[index] == 0xD8 && term[index + 1] == 0xA8
  }

  /// Where a name begins, behind one particle.
  private static func startOfName(in term: UnsafeBufferPointer<UInt8>) -> Int {
    guard term.count > 2 else { return 0 }
    let isParticle =
      (term[0] == 0xD9 && particles.contains(term[1])) || (term[0] == 0xD8 && term[1] == 0xA8)
    return isParticle ? 2 : 0
  }
}
