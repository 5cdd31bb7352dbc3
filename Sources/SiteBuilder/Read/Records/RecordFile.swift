import Parallel

/// A `.jsonl` or `.jsonl.gz` file, read batch by batch: unless it is small enough to be kept, neither
/// the file nor what it inflates to is ever held whole.
struct RecordFile {
  let fileSystem: FileSystem
  let path: String
  let jobs: Int
  /// Its batches, where they were kept; else the file is read.
  private var kept: (batches: [LineBatch], problems: [Problem])?

  init(fileSystem: FileSystem, path: String, jobs: Int) {
    self.fileSystem = fileSystem
    self.path = path
    self.jobs = jobs
  }

  /// Whether a file holds records, by its name.
  static func isOne(_ path: String) -> Bool {
    path.hasSuffix(".jsonl") || path.hasSuffix(".jsonl.gz")
  }

  /// Works on the file's batches on several cores.
  /// - Parameter work: what to do with a batch; it must not depend on the order of the calls.
  /// - Returns: a result for every batch, in the order of the file, and what is wrong with the file;
  ///   what was read before that stands.
  func map<Output: Sendable>(
    _ work: @Sendable (LineBatch) -> Output
  ) -> (outputs: [Output], problems: [Problem]) {
    if let kept { return (parallelMap(kept.batches, jobs: jobs, work), kept.problems) }
    return map(work) { _ in }
  }

  /// Works on the file's batches on several cores, and keeps them for the next time, if they are few
  /// enough.
  /// - Parameters:
  ///   - length: how many bytes may be kept; what is kept is taken off.
  ///   - work: what to do with a batch; it must not depend on the order of the calls.
  /// - Returns: a result for every batch, in the order of the file.
  mutating func map<Output: Sendable>(
    keeping length: inout Int, _ work: @Sendable (LineBatch) -> Output
  ) -> [Output] {
    var batches: [LineBatch] = []
    var rest = length
    let (outputs, problems) = map(work) { batch in
      rest -= batch.bytes.count
      if rest >= 0 { batches.append(batch) } else { batches = [] }
    }
    if rest >= 0 { (kept, length) = ((batches, problems), rest) }
    return outputs
  }

  private func map<Output: Sendable>(
    _ work: @Sendable (LineBatch) -> Output, seeing see: (LineBatch) -> Void
  ) -> (outputs: [Output], problems: [Problem]) {
    var outputs: [Output] = []
    var waiting: [LineBatch] = []
    let problems = forEachBatch { batch in
      see(batch)
      waiting.append(batch)
      guard waiting.count == jobs else { return }
      outputs += parallelMap(waiting, jobs: jobs, work)
      waiting = []
    }
    outputs += parallelMap(waiting, jobs: jobs, work)
    return (outputs, problems)
  }

  private func forEachBatch(_ body: (LineBatch) -> Void) -> [Problem] {
    var batcher = LineBatcher()
    var problems: [Problem] = []
    do {
      try forEachPiece { piece in
        if let batch = batcher.add(piece) { body(batch) }
      }
    } catch {
      problems.append(problem(error))
    }
    if let batch = batcher.finish() { body(batch) }
    return problems
      + batcher.tooLong.map { line in
        Problem(
          file: path, line: line,
          message: "the line is longer than \(batcher.longestLine) bytes, and was left out")
      }
  }

  private func forEachPiece(_ body: ([UInt8]) throws -> Void) throws {
    guard path.hasSuffix(".gz") else { return try fileSystem.readPieces(path, body) }
    let gzip = GzipReader()
    try fileSystem.readPieces(path) { try gzip.inflate($0, body) }
    try gzip.finish()
  }

  private func problem(_ error: any Error) -> Problem {
    switch error {
    case GzipReader.Failure.damaged:
      Problem(file: path, message: "is not gzip, or is damaged; what came before was read")
    case GzipReader.Failure.cutOff:
      Problem(file: path, message: "ends before its contents do; what came before was read")
    case let error as FileError: Problem(file: path, message: error.description)
    default: Problem(file: path, message: "cannot be read: \(error)")
    }
  }
}
