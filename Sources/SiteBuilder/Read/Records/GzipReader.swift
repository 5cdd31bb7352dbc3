import CZlib

/// Inflates a gzip file (RFC 1952) that comes piece by piece. The only file that knows zlib.
final class GzipReader {
  /// Why a file cannot be inflated.
  enum Failure: Error, Hashable {
    /// The bytes are no gzip file, or have changed since it was written.
    case damaged
    /// The file ends before its contents do.
    case cutOff
  }

  private var stream = z_stream()
  private var isReady = false
  /// Whether a member has begun and not ended.
  private var isInside = false

  deinit { if isReady { inflateEnd(&stream) } }

  /// Inflates the next piece.
  /// - Parameters:
  ///   - piece: bytes of the file, right after those given before.
  ///   - body: gets what they hold, in pieces of at most `outputLength` bytes.
  /// - Throws: ``Failure``, and what `body` throws.
  func inflate(_ piece: [UInt8], _ body: ([UInt8]) throws -> Void) throws {
    if !isReady { try prepare() }
    var rest = piece[...]
    repeat {
      if try inflateStep(&rest, body) { try startNextMember() }
    } while !rest.isEmpty
  }

  /// Tells whether the file is complete.
  func finish() throws(Failure) {
    if isInside || !isReady { throw .cutOff }
  }

  /// Bytes handed on at a time.
  private static let outputLength = 1 << 18

  private func prepare() throws(Failure) {
    // 15 bits of window, plus 16 for a gzip header instead of zlib's own (zlib.h, inflateInit2).
    let size = Int32(MemoryLayout<z_stream>.size)
    guard inflateInit2_(&stream, 15 + 16, ZLIB_VERSION, size) == Z_OK else { throw .damaged }
    isReady = true
  }

  /// Inflates until the input is used up or a member ends.
  /// - Returns: whether a member has ended.
  private func inflateStep(
    _ rest: inout ArraySlice<UInt8>, _ body: ([UInt8]) throws -> Void
  ) throws -> Bool {
    isInside = true
    while true {
      var status = Z_OK
      var unused = 0
      let output = rest.withUnsafeBufferPointer { input in
        [UInt8](unsafeUninitializedCapacity: Self.outputLength) { buffer, count in
          // Safe because zlib reads `avail_in` bytes and only reads them, and writes at most
          // `avail_out`, both the lengths of buffers that outlive the call.
          stream.next_in = UnsafeMutablePointer(mutating: input.baseAddress)
          stream.avail_in = UInt32(input.count)
          stream.next_out = buffer.baseAddress
          stream.avail_out = UInt32(Self.outputLength)
          status = CZlib.inflate(&stream, Z_NO_FLUSH)
          count = Self.outputLength - Int(stream.avail_out)
          unused = Int(stream.avail_in)
        }
      }
      rest = rest.suffix(unused)
      if !output.isEmpty { try body(output) }
      switch status {
      case Z_STREAM_END: return true
      case Z_OK, Z_BUF_ERROR:
        if rest.isEmpty && output.count < Self.outputLength { return false }
      default: throw Failure.damaged
      }
    }
  }

  /// A gzip file may hold several members, one after the other (RFC 1952, section 2.2).
  private func startNextMember() throws(Failure) {
    isInside = false
    guard inflateReset(&stream) == Z_OK else { throw .damaged }
  }
}
