import Synchronization

/// What a browser needs to keep the archive for reading without a network: every file that pages
/// are made of, named by content, so that a reader's copy is always of one build.
final class OfflineContents: Sendable {
  /// A file that pages are made of.
  struct Entry: Sendable {
    var path: String
    var contentName: String
    var bytes: Int
  }

  private let entries = Mutex<[Entry]>([])

  /// Endings of the files that pages are made of; data and feeds are no part of reading.
  private static let endings: Set<Substring> = [
    "html", "css", "js", "woff2", "svg", "png", "jpg", "jpeg", "webp", "gif", "avif", "ico",
  ]

  /// Takes note of a file that was written, where pages are made of it. From any thread.
  func add(_ file: OutputFile) {
    let ending = file.path.split(separator: ".").last.map { $0.lowercased()[...] } ?? ""
    // The page for what is not found belongs to an address, which a reader's copy does not have.
    guard Self.endings.contains(ending), file.path != "404.html" else { return }
    let name = ContentName.of(file.bytes)
    entries.withLock {
      $0.append(Entry(path: file.path, contentName: name, bytes: file.bytes.count))
    }
  }

  /// The lists of files, what leads to them, and the script that keeps them.
  ///
  /// `offline/files.json` tells the build's name and of each list its first path, name, number of
  /// files and bytes; `offline/files/NAME.json` is an array of `[path, name, bytes]` sorted by
  /// path. A page read needs one list, so lists are about as long as there are lists.
  /// O(files log files).
  /// - Parameter worker: the theme's service worker; it learns the build's name in its first line.
  func files(worker: [UInt8]) -> [OutputFile] {
    let lists = lists
    let build = ContentName.of(Array(lists.map(\.name).joined().utf8))
    let contents = JSONValue.object([
      ("build", .string(build)), ("files", .int(lists.reduce(0) { $0 + $1.files })),
      ("bytes", .int(lists.reduce(0) { $0 + $1.bytes })), ("lists", .array(lists.map(\.summary))),
    ])
    return lists.map { OutputFile(path: "offline/files/\($0.name).json", text: $0.json) } + [
      OutputFile(path: "offline/files.json", text: contents.line + "\n"),
      OutputFile(
        path: "service-worker.js", bytes: Array("const BUILD = '\(build)';\n".utf8) + worker),
    ]
  }

  /// The shortest that a list is, so that a small archive has few.
  private static let shortest = 100

  private var lists: [FileList] {
    // In the order in which JavaScript compares: a reader's copy looks for paths by halves.
    let sorted = entries.withLock { $0 }.sorted {
      $0.path.utf16.lexicographicallyPrecedes($1.path.utf16)
    }
    let length = max(Self.shortest, Int(Double(sorted.count).squareRoot()))
    return stride(from: 0, to: sorted.count, by: length).map {
      FileList(Array(sorted[$0..<min($0 + length, sorted.count)]))
    }
  }

  /// A list of files as it is published.
  private struct FileList {
    let first: String
    let files: Int
    let bytes: Int
    let json: String
    let name: String

    /// - Parameter entries: at least one.
    init(_ entries: [Entry]) {
      first = entries[0].path
      files = entries.count
      bytes = entries.reduce(0) { $0 + $1.bytes }
      json =
        JSONValue.array(
          entries.map {
            .array([.string($0.path), .string($0.contentName), .int($0.bytes)])
          }
        ).line
      name = ContentName.of(Array(json.utf8))
    }

    var summary: JSONValue { .array([.string(first), .string(name), .int(files), .int(bytes)]) }
  }
}
