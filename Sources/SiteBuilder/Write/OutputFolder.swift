import Synchronization

/// The folder of the finished site, written beside the last one and swapped in whole.
///
/// A build writes into a staging folder next to the output. ``publish()`` lets the two trade places
/// in one step, so that a reader, or a build that is killed, only ever meets a whole site. A folder
/// that sitegen did not write is never replaced: its mark is the file `sitegen.json`.
final class OutputFolder: Sendable {
  /// The file that tells a folder as sitegen's own.
  static let mark = "sitegen.json"

  private let path: String
  private let staging: String
  let fileSystem: FileSystem
  private let folders = Mutex<Set<String>>([])

  /// Prepares an empty staging folder.
  /// - Parameters:
  ///   - path: where the site is to stand.
  ///   - fileSystem: the disk.
  /// - Throws: ``Problem`` where the output is a folder of somebody else's, or another build is
  ///   writing it; `FileError` where the disk refuses.
  init(path: String, fileSystem: FileSystem) throws {
    self.path = path
    self.staging = Self.besides(path, "staging")
    self.fileSystem = fileSystem
    try fileSystem.createFolder(Path.parent(path))
    try restore()
    try checkOwnership()
    try prepareStaging()
  }

  /// Where the old site waits while a file system that cannot swap renames twice.
  static func asidePath(of path: String) -> String { besides(path, "previous") }

  private static func besides(_ path: String, _ role: String) -> String {
    let name = path.split(separator: "/").last.map(String.init) ?? path
    return Path.join(Path.parent(path), ".\(name).sitegen-\(role)")
  }

  /// Puts the last good site back if a build was killed between two renames.
  private func restore() throws {
    let aside = Self.asidePath(of: path)
    guard fileSystem.kind(aside) == .folder else { return }
    if fileSystem.kind(path) == .missing {
      try fileSystem.move(aside, path)
    } else {
      try fileSystem.remove(aside)
    }
  }

  private func checkOwnership() throws {
    switch fileSystem.kind(path) {
    case .missing: return
    case .folder:
      let names = try fileSystem.names(path)
      if names.isEmpty || names.contains(Self.mark) { return }
      throw Problem(
        file: path, message: "holds files that sitegen did not write, so it is left alone",
        help: "choose another folder with --output, or empty this one")
    default:
      throw Problem(
        file: path, message: "is not a folder", help: "choose another place with --output")
    }
  }

  private func prepareStaging() throws {
    try fileSystem.createFolder(staging)
    guard try fileSystem.lock(staging) else {
      throw Problem(
        file: path, message: "another build is writing here", help: "wait until it has ended")
    }
    for name in try fileSystem.names(staging) { try fileSystem.remove(Path.join(staging, name)) }
  }

  /// Writes one file of the site. May be called from any thread.
  /// - Parameter file: its path stays inside the output folder.
  func write(_ file: OutputFile) throws {
    let parts = file.path.split(separator: "/", omittingEmptySubsequences: false)
    precondition(
      parts.allSatisfy { !$0.isEmpty && $0 != ".." && $0 != "." },
      "a page's address leaves the output folder: \(file.path)")
    let full = Path.join(staging, file.path)
    let folder = Path.parent(full)
    let isNew = folders.withLock { $0.insert(folder).inserted }
    if isNew { try fileSystem.createFolder(folder) }
    do {
      try fileSystem.write(file.bytes, full)
    } catch  where !isNew {
      // Another thread has claimed the folder and is still making it.
      try fileSystem.createFolder(folder)
      try fileSystem.write(file.bytes, full)
    }
  }

  /// Adds to the end of a file that was written.
  /// - Parameter part: the file's path and the bytes to add.
  func append(_ part: OutputFile) throws {
    try fileSystem.append(part.bytes, Path.join(staging, part.path))
  }

  /// Makes the written files the site.
  func publish() throws {
    if fileSystem.kind(path) == .missing {
      try fileSystem.move(staging, path)
    } else {
      try fileSystem.exchange(staging, path)
      try fileSystem.remove(staging)
    }
  }

  /// Leaves the last site as it is and removes what was written.
  func discard() {
    try? fileSystem.remove(staging)
  }
}
