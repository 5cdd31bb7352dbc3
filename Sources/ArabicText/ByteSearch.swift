/// Eight bytes of a text at a time, as one number; the first byte is the lowest.
///
/// The tests on all eight at once are the well-known ones of H. S. Warren, Hacker's Delight, §6–1,
/// in forms in which no byte's answer depends on its neighbours'.
public struct ByteBlock: Sendable {
  /// How many bytes a block has.
  public static let length = 8

  /// The bytes as one number, the first of them lowest.
  public let bytes: UInt64

  /// Reads a block.
  /// - Parameters:
  ///   - text: the text.
  ///   - start: where the block begins; all of it must lie within the text.
  @inline(__always) public init(_ text: UnsafeBufferPointer<UInt8>, at start: Int) {
    precondition(start >= 0 && start + Self.length <= text.count)
    // Safe because the eight bytes from `start` on lie within the text.
    let pointer = UnsafeRawPointer(text.baseAddress.unsafelyUnwrapped + start)
    bytes = UInt64(littleEndian: pointer.loadUnaligned(as: UInt64.self))
  }

  /// The bytes that are as wanted: bit 8n + 7 stands for byte n.
  public typealias Places = UInt64

  /// Where a byte stands.
  @inline(__always) public func places(of byte: UInt8) -> Places {
    let difference = bytes ^ (Self.ones &* UInt64(byte))
    return ~((difference & Self.low) &+ Self.low | difference | Self.low)
  }

  /// Where bytes stand that are greater than a byte below 0x80.
  @inline(__always) public func places(above byte: UInt8) -> Places {
    ((bytes & Self.low) &+ Self.ones &* UInt64(0x7F - byte) | bytes) & Self.high
  }

  /// Where bytes stand that are not greater than a byte below 0x80.
  @inline(__always) public func places(notAbove byte: UInt8) -> Places {
    ~places(above: byte) & Self.high
  }

  /// Where bytes stand that have some bits.
  /// - Parameter mask: the bits.
  @inline(__always) public func places(with mask: UInt8) -> Places {
    let all = Self.ones &* UInt64(mask)
    // A byte has them all where nothing of the mask is left.
    let left = ~bytes & all
    return ~((left & Self.low) &+ Self.low | left | Self.low)
  }

  private static let ones: UInt64 = 0x0101_0101_0101_0101
  private static let low: UInt64 = 0x7F7F_7F7F_7F7F_7F7F
  private static let high: UInt64 = 0x8080_8080_8080_8080
}

/// Looking for bytes, eight at a time.
extension UnsafeBufferPointer<UInt8> {
  /// The first place of a byte; the end of the range where it stands nowhere. O(length).
  /// - Parameters:
  ///   - byte: the byte.
  ///   - range: where to look.
  @inline(__always) public func firstPlace(of byte: UInt8, in range: Range<Int>) -> Int {
    firstPlace(in: range) {
      $0.places(of: byte)
    } orByte: {
      $0 == byte
    }
  }

  /// How often a byte occurs. O(length).
  public func count(of byte: UInt8) -> Int {
    var found = 0
    var at = 0
    while at + ByteBlock.length <= count {
      found += ByteBlock(self, at: at).places(of: byte).nonzeroBitCount
      at += ByteBlock.length
    }
    while at < count {
      if self[at] == byte { found += 1 }
      at += 1
    }
    return found
  }

  /// The first place of a byte that is as wanted; the end of the range where there is none.
  /// - Parameters:
  ///   - range: where to look.
  ///   - places: where in a block such bytes stand.
  ///   - isWanted: whether a byte is one.
  @inline(__always) public func firstPlace(
    in range: Range<Int>, _ places: (ByteBlock) -> ByteBlock.Places,
    orByte isWanted: (UInt8) -> Bool
  ) -> Int {
    var at = range.lowerBound
    while at + ByteBlock.length <= range.upperBound {
      let found = places(ByteBlock(self, at: at))
      if found != 0 { return at + found.trailingZeroBitCount / 8 }
      at += ByteBlock.length
    }
    while at < range.upperBound, !isWanted(self[at]) { at += 1 }
    return at
  }
}
