import ArabicText

/// Whole lines of a file, some at a time.
struct LineBatch: Sendable, Hashable {
  /// The lines with their ends; the last one of a file may have none.
  var bytes: [UInt8]
  /// The number of the first line, from 1.
  var firstLine: Int
}

/// Cuts a file that comes piece by piece into batches of whole lines.
struct LineBatcher {
  /// How many bytes make a batch.
  let batchLength: Int
  /// The longest line that is kept, in bytes; a longer one is left out and told.
  let longestLine: Int

  /// The numbers of the lines that were left out.
  private(set) var tooLong: [Int] = []
  private var pending: [UInt8] = []
  /// Where in ``pending`` the last line end stands: no byte is looked at twice.
  private var lastEnd: Int?
  private var line = 1
  private var isSkipping = false

  init(batchLength: Int = 1 << 20, longestLine: Int = 16 << 20) {
    self.batchLength = batchLength
    self.longestLine = longestLine
  }

  /// Takes the next bytes of the file.
  /// - Parameter piece: bytes right after those given before.
  /// - Returns: a batch, when one is complete.
  mutating func add(_ piece: [UInt8]) -> LineBatch? {
    var piece = piece[...]
    if isSkipping {
      guard let end = piece.firstIndex(of: Self.lineEnd) else { return nil }
      piece = piece[(end + 1)...]
      isSkipping = false
      line += 1
    }
    if let end = piece.lastIndex(of: Self.lineEnd) {
      lastEnd = pending.count + end - piece.startIndex
    }
    pending += piece
    return pending.count >= batchLength ? cut() : nil
  }

  /// What is left at the end of the file.
  mutating func finish() -> LineBatch? {
    pending.isEmpty ? nil : LineBatch(bytes: pending, firstLine: line)
  }

  private mutating func cut() -> LineBatch? {
    guard let end = lastEnd else {
      if pending.count > longestLine { skipLine() }
      return nil
    }
    let batch = LineBatch(bytes: Array(pending[...end]), firstLine: line)
    line += batch.bytes.withUnsafeBufferPointer { $0.count(of: Self.lineEnd) }
    pending.removeSubrange(...end)
    lastEnd = nil
    return batch
  }

  private mutating func skipLine() {
    tooLong.append(line)
    pending = []
    isSkipping = true
  }

  private static let lineEnd = UInt8(ascii: "\n")
}

extension LineBatch {
  /// The lines with something on them: number, and place in ``bytes`` without the line's end.
  var lines: [(number: Int, range: Range<Int>)] {
    bytes.withUnsafeBufferPointer { bytes in
      var lines: [(number: Int, range: Range<Int>)] = []
      var number = firstLine
      var start = 0
      while start < bytes.count {
        let end = bytes.firstPlace(of: UInt8(ascii: "\n"), in: start..<bytes.count)
        let isBlank = bytes[start..<end].allSatisfy { $0 == 0x20 || $0 == 0x09 || $0 == 0x0D }
        if !isBlank { lines.append((number, start..<end)) }
        number += 1
        start = end + 1
      }
      return lines
    }
  }
}
