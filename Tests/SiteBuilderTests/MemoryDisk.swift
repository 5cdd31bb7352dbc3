import Synchronization

@testable import SiteBuilder

/// A disk in memory, on which tests build sites.
final class MemoryDisk: Sendable {
  private let contents: Mutex<[String: [UInt8]]>
  private let folders = Mutex<Set<String>>([])

  init(_ files: [String: String] = [:]) {
    contents = Mutex(files.mapValues { Array($0.utf8) })
  }

  /// The paths of all files, sorted.
  var paths: [String] { contents.withLock { $0.keys.sorted() } }

  /// A file's text.
  subscript(path: String) -> String? {
    contents.withLock { $0[path] }.map { String(decoding: $0, as: UTF8.self) }
  }

  func put(_ bytes: [UInt8], at path: String) { contents.withLock { $0[path] = bytes } }

  var fileSystem: FileSystem {
    FileSystem(
      kind: { self.kind($0) },
      read: { path in
        guard let bytes = self.contents.withLock({ $0[path] }) else {
          throw FileError(path, "cannot read", code: 2)
        }
        return bytes
      },
      readPieces: { path, body in
        guard let bytes = self.contents.withLock({ $0[path] }) else {
          throw FileError(path, "cannot read", code: 2)
        }
        for start in stride(from: 0, to: bytes.count, by: 7) {
          try body(Array(bytes[start..<min(start + 7, bytes.count)]))
        }
      },
      names: { self.names(in: $0) },
      write: { bytes, path in self.put(bytes, at: path) },
      append: { bytes, path in self.contents.withLock { $0[path, default: []] += bytes } },
      createFolder: { path in self.folders.withLock { _ = $0.insert(path) } },
      exchange: { first, second in self.exchange(first, second) },
      move: { from, to in self.move(from, to) },
      remove: { path in
        self.contents.withLock { files in
          files = files.filter { $0.key != path && !$0.key.hasPrefix(path + "/") }
        }
        self.folders.withLock { _ = $0.remove(path) }
      },
      lock: { _ in true })
  }

  private func kind(_ path: String) -> FileKind {
    if contents.withLock({ $0[path] != nil }) { return .file }
    let isFolder =
      path == "." || folders.withLock { $0.contains(path) }
      || contents.withLock { $0.keys.contains { $0.hasPrefix(path + "/") } }
    return isFolder ? .folder : .missing
  }

  private func names(in folder: String) -> [String] {
    let prefix = folder == "." ? "" : folder + "/"
    let names = paths.filter { $0.hasPrefix(prefix) }.map { path in
      String(path.dropFirst(prefix.count).prefix { $0 != "/" })
    }
    return Set(names).sorted()
  }

  private func move(_ from: String, _ to: String) {
    contents.withLock { files in
      for (path, bytes) in files where path.hasPrefix(from + "/") {
        files[path] = nil
        files[to + path.dropFirst(from.count)] = bytes
      }
    }
    folders.withLock { _ = $0.remove(from) }
  }

  private func exchange(_ first: String, _ second: String) {
    move(first, "\(first)…")
    move(second, first)
    move("\(first)…", second)
  }
}
