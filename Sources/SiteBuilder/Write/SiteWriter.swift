import Parallel
import Synchronization

/// Writes the files of a site on several cores.
struct SiteWriter {
  let output: OutputFolder
  let jobs: Int

  /// How much was written.
  struct Count: Sendable {
    var files = 0
    var bytes = 0

    mutating func add(_ file: OutputFile) {
      files += 1
      bytes += file.bytes.count
    }
  }

  /// Renders every page and writes it, with the other files of the site.
  /// - Parameters:
  ///   - pages: makes the pages.
  ///   - files: everything that is no page.
  /// - Returns: how much was written.
  /// - Throws: `FileError` where the disk refuses; ``Problem`` where two files ask for one address.
  func write(pages: PageRenderer, files: [OutputFile]) throws -> Count {
    let count = Mutex(Count())
    try checkAddresses(files)
    for file in files { try write(file, count) }
    _ = try parallelMap(pages.addresses, jobs: jobs) { address in
      for file in pages.render(address) { try write(file, count) }
    }
    let mark = OutputFile(path: OutputFolder.mark, text: Self.mark(count.withLock { $0 }))
    try write(mark, count)
    return count.withLock { $0 }
  }

  @Sendable private func write(_ file: OutputFile, _ count: borrowing Mutex<Count>) throws {
    try output.write(file)
    count.withLock { $0.add(file) }
  }

  private func checkAddresses(_ files: [OutputFile]) throws {
    var taken: Set<String> = []
    for file in files where !taken.insert(file.path).inserted {
      throw Problem(file: file.path, message: "two files of the site ask for this address")
    }
  }

  /// Tells the folder as sitegen's own.
  private static func mark(_ count: Count) -> String {
    JSONValue.object([
      ("generator", .string("sitegen")), ("files", .int(count.files)), ("bytes", .int(count.bytes)),
    ]).line + "\n"
  }
}
