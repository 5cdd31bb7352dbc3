import Articles
import Parallel
import Synchronization

/// Writes the files of a site on several cores, a kind after the other: what is written need not be
/// kept.
final class SiteWriter: Sendable {
  private let output: OutputFolder
  private let jobs: Int
  private let offline = OfflineContents()
  private let count = Mutex(Count())
  /// The addresses that are given away.
  private let taken = Mutex<Set<String>>([])

  /// - Parameters:
  ///   - output: where the files go.
  ///   - jobs: how many things may be worked on at a time.
  init(output: OutputFolder, jobs: Int) {
    self.output = output
    self.jobs = jobs
  }

  /// How much was written.
  struct Count: Sendable {
    var files = 0
    var bytes = 0

    mutating func add(_ file: OutputFile) {
      files += 1
      bytes += file.bytes.count
    }

    mutating func add(part: OutputFile) { bytes += part.bytes.count }
  }

  /// Writes files that are no pages.
  /// - Throws: `FileError` where the disk refuses; ``Problem`` where two files ask for one address.
  func write(_ files: [OutputFile]) throws {
    try take(files.map(\.path))
    _ = try parallelMap(files, jobs: jobs) { try write($0) }
  }

  /// Copies pictures.
  /// - Throws: `FileError` where the disk refuses.
  func write(_ pictures: [Picture]) throws {
    for picture in pictures {
      let bytes = try output.fileSystem.read(picture.file)
      try write(OutputFile(path: picture.path, bytes: bytes))
    }
  }

  /// Renders every page and writes it.
  /// - Throws: `FileError` where the disk refuses; ``Problem`` where a file has a page's address.
  func write(_ pages: PageRenderer) throws {
    try take(pages.addresses.map(\.path))
    _ = try parallelMap(pages.addresses, jobs: jobs) { address in
      for file in pages.render(address) { try write(file) }
    }
  }

  /// Writes what tells of all that was written before.
  /// - Parameter worker: the script that keeps pages for reading without a network; `nil` for none.
  /// - Returns: how much was written.
  /// - Throws: `FileError` where the disk refuses.
  func finish(worker: [UInt8]?) throws -> Count {
    let kept = worker.map(offline.files(worker:)) ?? []
    try take(kept.map(\.path) + [OutputFolder.mark])
    for file in kept { try write(file) }
    try write(OutputFile(path: OutputFolder.mark, text: Self.mark(count.withLock { $0 })))
    return count.withLock { $0 }
  }

  /// Gives addresses away, each once.
  private func take(_ paths: [String]) throws {
    try taken.withLock { taken in
      for path in paths where !taken.insert(path).inserted {
        throw Problem(
          file: path, message: "two files of the site ask for this address",
          help: "give the page in pages/, or the file in static/, another name")
      }
    }
  }

  private func write(_ file: OutputFile) throws {
    try output.write(file)
    offline.add(file)
    count.withLock { $0.add(file) }
  }

  /// So many things become text at a time.
  private static let partLength = 2048

  /// Writes what is published as data, part by part, each made on several cores.
  /// - Throws: `FileError` where the disk refuses.
  func write(_ tables: [DataExport.Table]) throws {
    for table in tables {
      try take([table.json, table.csv])
      try write(table)
    }
  }

  private func write(_ table: DataExport.Table) throws {
    var header: [UInt8] = []
    CSV.append(table.fields, to: &header)
    try write(OutputFile(path: table.json, bytes: []))
    try write(OutputFile(path: table.csv, bytes: header))
    for start in stride(from: 0, to: table.count, by: Self.partLength) {
      let end = min(start + Self.partLength, table.count)
      let slices = stride(from: start, to: end, by: 128).map { $0..<min($0 + 128, end) }
      for text in parallelMap(slices, jobs: jobs, table.text) {
        try append(OutputFile(path: table.json, bytes: text.json))
        try append(OutputFile(path: table.csv, bytes: text.csv))
      }
    }
  }

  private func append(_ part: OutputFile) throws {
    try output.append(part)
    count.withLock { $0.add(part: part) }
  }

  /// Tells the folder as sitegen's own.
  private static func mark(_ count: Count) -> String {
    JSONValue.object([
      ("generator", .string("sitegen")), ("files", .int(count.files)), ("bytes", .int(count.bytes)),
    ]).line + "\n"
  }
}
