import Articles
import Parallel
import Synchronization

/// Writes the files of a site on several cores.
struct SiteWriter {
  let output: OutputFolder
  let jobs: Int
  private let offline = OfflineContents()

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

  /// Renders every page and writes it, with the other files of the site.
  /// - Parameters:
  ///   - pages: makes the pages.
  ///   - files: everything that is no page.
  ///   - tables: what is published as data.
  ///   - pictures: the files to copy.
  ///   - worker: the script that keeps pages for reading without a network; `nil` for none.
  /// - Returns: how much was written.
  /// - Throws: `FileError` where the disk refuses; ``Problem`` where two files ask for one address.
  func write(
    pages: PageRenderer, files: [OutputFile], tables: [DataExport.Table], pictures: [Picture] = [],
    worker: [UInt8]? = nil
  ) throws -> Count {
    let count = Mutex(Count())
    try checkAddresses(files.map(\.path) + pages.addresses.map(\.path))
    for file in files { try write(file, count) }
    for picture in pictures {
      let bytes = try output.fileSystem.read(picture.file)
      try write(OutputFile(path: picture.path, bytes: bytes), count)
    }
    for table in tables { try write(table, count) }
    _ = try parallelMap(pages.addresses, jobs: jobs) { address in
      for file in pages.render(address) { try write(file, count) }
    }
    if let worker {
      for file in offline.files(worker: worker) { try write(file, count) }
    }
    let mark = OutputFile(path: OutputFolder.mark, text: Self.mark(count.withLock { $0 }))
    try write(mark, count)
    return count.withLock { $0 }
  }

  @Sendable private func write(_ file: OutputFile, _ count: borrowing Mutex<Count>) throws {
    try output.write(file)
    offline.add(file)
    count.withLock { $0.add(file) }
  }

  /// So many things become text at a time.
  private static let partLength = 2048

  /// Writes a table part by part, each made on several cores.
  private func write(_ table: DataExport.Table, _ count: borrowing Mutex<Count>) throws {
    var header: [UInt8] = []
    CSV.append(table.fields, to: &header)
    let (json, csv) = ("data/\(table.name).jsonl", "data/\(table.name).csv")
    try write(OutputFile(path: json, bytes: []), count)
    try write(OutputFile(path: csv, bytes: header), count)
    for start in stride(from: 0, to: table.count, by: Self.partLength) {
      let end = min(start + Self.partLength, table.count)
      let slices = stride(from: start, to: end, by: 128).map { $0..<min($0 + 128, end) }
      for text in parallelMap(slices, jobs: jobs, table.text) {
        try append(OutputFile(path: json, bytes: text.json), count)
        try append(OutputFile(path: csv, bytes: text.csv), count)
      }
    }
  }

  private func append(_ part: OutputFile, _ count: borrowing Mutex<Count>) throws {
    try output.append(part)
    count.withLock { $0.add(part: part) }
  }

  private func checkAddresses(_ paths: [String]) throws {
    var taken = Set<String>(minimumCapacity: paths.count)
    for path in paths where !taken.insert(path).inserted {
      throw Problem(
        file: path, message: "two files of the site ask for this address",
        help: "give the page in pages/, or the file in static/, another name")
    }
  }

  /// Tells the folder as sitegen's own.
  private static func mark(_ count: Count) -> String {
    JSONValue.object([
      ("generator", .string("sitegen")), ("files", .int(count.files)), ("bytes", .int(count.bytes)),
    ]).line + "\n"
  }
}
