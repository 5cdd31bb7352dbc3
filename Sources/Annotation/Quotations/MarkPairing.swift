/// Pairs the quotation marks of a text as they come. O(1) a mark.
struct MarkPairing {
  /// Guillemets are open in any number, of the other kinds at most one inside the innermost.
  private var open: [(kind: QuotationMark.Kind, place: Range<Int>)] = []
  private var pairs: [Range<Int>] = []

  /// Takes the next mark.
  /// - Parameters:
  ///   - mark: the mark.
  ///   - position: the byte it begins at.
  ///   - text: UTF-8.
  mutating func meet(_ mark: QuotationMark, at position: Int, in text: UnsafeBufferPointer<UInt8>) {
    let place = position..<position + mark.width
    switch mark.kind {
    case .opening: open.append((mark.kind, place))
    case .closing: close(open.lastIndex { $0.kind == .opening }, at: place)
    case .straight, .curly: meet(mark.kind, at: place, mark.side(at: position, in: text))
    }
  }

  private mutating func meet(
    _ kind: QuotationMark.Kind, at place: Range<Int>, _ side: QuotationMark.Side
  ) {
    let inside = (open.lastIndex { $0.kind == .opening } ?? -1) + 1
    let partner = open[inside...].lastIndex { $0.kind == kind }
    if let partner, side == .before {
      open.removeSubrange(partner...)
      open.append((kind, place))
    } else if let partner {
      close(partner, at: place)
    } else if side != .behind {
      open.append((kind, place))
    }
  }

  /// Joins a mark to its partner; what was opened since stays without one.
  private mutating func close(_ partner: Int?, at place: Range<Int>) {
    guard let partner else { return }
    pairs.append(open[partner].place.upperBound..<place.lowerBound)
    open.removeSubrange(partner...)
  }

  /// What stands between pairs that no other pair holds, in reading order.
  var outermost: [Range<Int>] {
    var outermost: [Range<Int>] = []
    for pair in pairs.sorted(by: { $0.lowerBound < $1.lowerBound })
    where pair.lowerBound >= outermost.last?.upperBound ?? 0 {
      outermost.append(pair)
    }
    return outermost
  }
}
