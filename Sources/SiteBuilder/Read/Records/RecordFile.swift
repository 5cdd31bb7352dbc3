import Parallel

/// A `.jsonl` or `.jsonl.gz` file, read batch by batch: neither the file nor what it inflates to is
/// ever held whole.
struct RecordFile {
  let fileSystem: FileSystem
  let path: String
  let jobs: Int

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
    var outputs: [Output] = []
    var waiting: [LineBatch] = []
    let problems = forEachBatch { batch in
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
