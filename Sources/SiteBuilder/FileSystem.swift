import Foundation

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// What stands at a path.
public enum FileKind: Sendable, Hashable {
  case file, folder, missing
  /// A symbolic link that points to nothing.
  case danglingLink
  /// A device, socket or pipe.
  case special
}

/// The operating system refused something.
public struct FileError: Error, Sendable, Hashable, CustomStringConvertible {
  /// The path it was about.
  public var path: String
  /// What was tried and why it failed: `cannot read: Permission denied`.
  public var description: String

  init(_ path: String, _ action: String, code: Int32 = errno) {
    self.path = path
    self.description = "\(action): \(String(cString: strerror(code)))"
  }
}

/// The disk, as the few operations a build needs; tests give it other values.
public struct FileSystem: Sendable {
  /// Tells what stands at a path, links followed.
  public var kind: @Sendable (_ path: String) -> FileKind
  /// The bytes of a file.
  public var read: @Sendable (_ path: String) throws -> [UInt8]
  /// Hands over the bytes of a file piece by piece, in order, so that it is never held whole.
  public var readPieces:
    @Sendable (_ path: String, _ body: (_ piece: [UInt8]) throws -> Void) throws -> Void
  /// The names in a folder, sorted by their UTF-8 bytes.
  public var names: @Sendable (_ folder: String) throws -> [String]
  /// Writes a file into a folder that exists.
  public var write: @Sendable (_ bytes: [UInt8], _ path: String) throws -> Void
  /// Adds to the end of a file that exists.
  public var append: @Sendable (_ bytes: [UInt8], _ path: String) throws -> Void
  /// Makes a folder and those above it.
  public var createFolder: @Sendable (_ path: String) throws -> Void
  /// Lets two existing folders trade places, in one step where the system can.
  public var exchange: @Sendable (_ first: String, _ second: String) throws -> Void
  /// Gives a file or folder another name.
  public var move: @Sendable (_ from: String, _ to: String) throws -> Void
  /// Removes a file, or a folder with all it holds.
  public var remove: @Sendable (_ path: String) throws -> Void
  /// Claims a folder for this process until it ends; `false` where another has it.
  public var lock: @Sendable (_ folder: String) throws -> Bool
}

extension FileSystem {
  /// The real disk.
  public static let disk = FileSystem(
    kind: Disk.kind, read: Disk.read, readPieces: Disk.readPieces, names: Disk.names,
    write: Disk.write, append: Disk.append, createFolder: Disk.createFolder,
    exchange: Disk.exchange, move: Disk.move, remove: Disk.remove, lock: Disk.lock)
}

private enum Disk {
  @Sendable static func kind(_ path: String) -> FileKind {
    var status = stat()
    if stat(path, &status) != 0 {
      return lstat(path, &status) == 0 ? .danglingLink : .missing
    }
    switch status.st_mode & S_IFMT {
    case S_IFREG: return .file
    case S_IFDIR: return .folder
    default: return .special
    }
  }

  @Sendable static func read(_ path: String) throws -> [UInt8] {
    let descriptor = open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { throw FileError(path, "cannot read") }
    defer { close(descriptor) }
    var status = stat()
    guard fstat(descriptor, &status) == 0 else { throw FileError(path, "cannot read") }
    let size = Int(status.st_size)
    var failure: Int32 = 0
    let bytes = [UInt8](unsafeUninitializedCapacity: size) { buffer, count in
      while count < size {
        // Safe because the buffer has room for `size` bytes and `count` of them are filled.
        let got = pread(descriptor, buffer.baseAddress! + count, size - count, off_t(count))
        if got < 0 { failure = errno }
        if got <= 0 { return }
        count += got
      }
    }
    guard failure == 0 else { throw FileError(path, "cannot read", code: failure) }
    return bytes
  }

  /// Bytes of a piece.
  private static let pieceLength = 1 << 18

  @Sendable static func readPieces(
    _ path: String, _ body: (_ piece: [UInt8]) throws -> Void
  ) throws {
    let descriptor = open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { throw FileError(path, "cannot read") }
    defer { close(descriptor) }
    while true {
      var got = 0
      let piece = [UInt8](unsafeUninitializedCapacity: pieceLength) { buffer, count in
        // Safe because the buffer has room for `pieceLength` bytes.
        got = Foundation.read(descriptor, buffer.baseAddress!, pieceLength)
        count = max(got, 0)
      }
      guard got >= 0 else { throw FileError(path, "cannot read") }
      guard got > 0 else { return }
      try body(piece)
    }
  }

  @Sendable static func names(_ folder: String) throws -> [String] {
    guard let stream = opendir(folder) else { throw FileError(folder, "cannot list") }
    defer { closedir(stream) }
    var names: [String] = []
    while let entry = readdir(stream) {
      let name = withUnsafeBytes(of: entry.pointee.d_name) { raw in
        String(decoding: raw.prefix { $0 != 0 }, as: UTF8.self)
      }
      if name != "." && name != ".." { names.append(name) }
    }
    return names.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
  }

  @Sendable static func write(_ bytes: [UInt8], _ path: String) throws {
    try write(bytes, path, O_CREAT | O_TRUNC)
  }

  @Sendable static func append(_ bytes: [UInt8], _ path: String) throws {
    try write(bytes, path, O_APPEND)
  }

  private static func write(_ bytes: [UInt8], _ path: String, _ mode: CInt) throws {
    let descriptor = open(path, O_WRONLY | O_CLOEXEC | mode, 0o644)
    guard descriptor >= 0 else { throw FileError(path, "cannot write") }
    defer { close(descriptor) }
    try bytes.withUnsafeBytes { buffer in
      var written = 0
      while written < buffer.count {
        let step = Foundation.write(
          descriptor, buffer.baseAddress! + written, buffer.count - written)
        guard step > 0 else { throw FileError(path, "cannot write") }
        written += step
      }
    }
  }

  @Sendable static func createFolder(_ path: String) throws {
    if mkdir(path, 0o755) == 0 || kind(path) == .folder { return }
    let parent = Path.parent(path)
    guard errno == ENOENT, parent != path else { throw FileError(path, "cannot make the folder") }
    try createFolder(parent)
    guard mkdir(path, 0o755) == 0 || kind(path) == .folder else {
      throw FileError(path, "cannot make the folder")
    }
  }

  @Sendable static func move(_ from: String, _ to: String) throws {
    guard rename(from, to) == 0 else { throw FileError(from, "cannot rename to \(to)") }
  }

  @Sendable static func remove(_ path: String) throws {
    do {
      try FileManager.default.removeItem(atPath: path)
    } catch CocoaError.fileNoSuchFile {
      return
    } catch {
      throw FileError(path, "cannot remove")
    }
  }

  @Sendable static func exchange(_ first: String, _ second: String) throws {
    if atomicExchange(first, second) { return }
    // A file system that cannot swap: two renames, and OutputFolder mends a kill between them.
    let aside = OutputFolder.asidePath(of: second)
    try? remove(aside)
    try move(second, aside)
    try move(first, second)
    try move(aside, first)
  }

  @Sendable static func lock(_ folder: String) throws -> Bool {
    // The descriptor stays open on purpose: the system gives the lock back when the process ends,
    // however it ends.
    let descriptor = open(folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    guard descriptor >= 0 else { throw FileError(folder, "cannot open") }
    return flock(descriptor, LOCK_EX | LOCK_NB) == 0
  }

  private typealias RenameAt2 =
    @convention(c) (
      CInt, UnsafePointer<CChar>, CInt, UnsafePointer<CChar>, CUnsignedInt
    ) -> CInt

  /// Linux swaps two names in one step (`renameat2`, RENAME_EXCHANGE = 2). Swift's C library module
  /// does not show the function, so it is looked up by name.
  private static func atomicExchange(_ first: String, _ second: String) -> Bool {
    #if os(Linux)
      guard let symbol = dlsym(nil, "renameat2") else { return false }
      // Safe because the symbol is the C library's function of exactly this type.
      let renameAt2 = unsafeBitCast(symbol, to: RenameAt2.self)
      return renameAt2(AT_FDCWD, first, AT_FDCWD, second, 2) == 0
    #else
      return renamex_np(first, second, UInt32(RENAME_SWAP)) == 0
    #endif
  }
}

/// Paths as text, with `/` between their parts.
enum Path {
  /// The folder a path stands in.
  static func parent(_ path: String) -> String {
    guard let slash = path.utf8.lastIndex(of: UInt8(ascii: "/")) else { return "." }
    return slash == path.startIndex ? "/" : String(path[..<slash])
  }

  /// A path relative to a folder, or the path itself where it is absolute.
  static func join(_ folder: String, _ path: String) -> String {
    if path.isEmpty { return folder }
    if path.hasPrefix("/") || folder == "." || folder.isEmpty { return path }
    return folder.hasSuffix("/") ? folder + path : folder + "/" + path
  }

  /// A path without the `..` it begins with: the name of a file for readers.
  static func withoutAscent(_ path: String) -> String {
    var rest = normalised(path)[...]
    while rest.hasPrefix("../") { rest = rest.dropFirst(3) }
    return String(rest)
  }

  /// A path without `.` parts, doubled slashes, and `..` that a name before it can pay for.
  static func normalised(_ path: String) -> String {
    var parts: [Substring] = []
    for part in path.split(separator: "/") where part != "." {
      if part == "..", let last = parts.last, last != ".." {
        parts.removeLast()
      } else {
        parts.append(part)
      }
    }
    let joined = parts.joined(separator: "/")
    return path.hasPrefix("/") ? "/" + joined : (joined.isEmpty ? "." : joined)
  }
}
