import Articles
import Crypto
import Parallel

/// One article as an input gave it.
struct ReadArticle: Sendable {
  /// The article.
  var article: Article
  /// Where it stands.
  var origin: Origin
  /// Its address, if no other article asks for the same.
  var id: String
}

/// One page or record of an input, read.
struct InputReading: Sendable {
  /// The line of the record; `nil` where the whole file is the page.
  var line: Int?
  /// Its articles, and what each line was taken for.
  var page: PageReading
  /// Whether its author does not want it published yet.
  var isDraft = false
}

/// Reads every input of a site into articles.
package struct InputReader {
  let fileSystem: FileSystem
  /// The site's folder; inputs are named relative to it.
  let folder: String
  let jobs: Int
  /// What the editor knows about the outlets.
  var sources = SourceList()
  /// The folders that hold the articles, as paths of the disk; pictures must lie in them.
  var contentFolders: [String] = []
  var decoder = TextDecoder()
  var extractor = ArticleExtractor()
  /// The files of records that the first pass has seen.
  private var recordFiles: [String: RecordFile] = [:]

  /// Creates a reader of the disk's files.
  /// - Parameter jobs: how many things may be read at a time.
  package init(jobs: Int) { self.init(fileSystem: .disk, folder: ".", jobs: jobs) }

  init(
    fileSystem: FileSystem, folder: String, jobs: Int, sources: SourceList = SourceList()
  ) {
    self.fileSystem = fileSystem
    self.folder = folder
    self.jobs = jobs
    self.sources = sources
  }

  /// How many bytes of records are kept from the first pass to the second: an archive of usual size
  /// is inflated once, a large one twice.
  private static let roomForRecords = 128 << 20

  /// What the inputs gave.
  package struct Result: Sendable {
    /// The articles in the order of the files and of the lines in them.
    var articles: [ReadArticle] = []
    /// How many articles they gave.
    package var count: Int { articles.count }
    /// How many bytes their titles and texts have.
    package var bytes: Int {
      articles.reduce(0) { sum, item in
        item.article.passages.reduce(sum) { $0 + $1.passage.text.utf8.count }
      }
    }
    /// How many articles are drafts, which are left out.
    var drafts = 0
    /// What was wrong, file by file.
    var problems: [Problem] = []
  }

  /// Reads inputs on several cores.
  /// - Parameter files: their paths, relative to the site's folder.
  package func read(_ files: [String]) -> Result {
    var reader = self
    reader.noteEvidence(of: files)
    return reader.readKnowingArchive(files)
  }

  /// Notes what repeats in the inputs; what cannot be read is told when it is read.
  /// - Parameter files: their paths, relative to the site's folder.
  mutating func noteEvidence(of files: [String]) {
    var room = Self.roomForRecords
    let records = files.filter(RecordFile.isOne).flatMap { name in
      let path = Path.normalised(Path.join(folder, name))
      let reader = RecordReader(file: path, sources: sources, name: name, extractor: extractor)
      var file = RecordFile(fileSystem: fileSystem, path: path, jobs: jobs)
      defer { recordFiles[path] = file }
      return file.map(keeping: &room, reader.evidence)
    }
    let pages = files.filter { !RecordFile.isOne($0) && !$0.hasSuffix(".md") }
    let slices = stride(from: 0, to: pages.count, by: 256).map { start in
      Array(pages[start..<min(start + 256, pages.count)])
    }
    extractor.evidence = .merged(records + parallelMap(slices, jobs: jobs, evidence(ofPages:)))
  }

  private func evidence(ofPages files: [String]) -> ArchiveEvidence {
    var collector = EvidenceCollector()
    for file in files {
      let path = Path.normalised(Path.join(folder, file))
      if let bytes = try? fileSystem.read(path), let page = try? decoder.decode(bytes, file: path) {
        collector.note(page.text)
      }
    }
    return collector.evidence
  }

  private func readKnowingArchive(_ files: [String]) -> Result {
    var result = Result()
    // Many small files are read side by side; one file of records keeps every core busy alone.
    for run in files.split(by: RecordFile.isOne) {
      let isRecords = RecordFile.isOne(run[run.startIndex])
      let results =
        isRecords
        ? run.map { read(file: $0, jobs: jobs) }
        : parallelMap(Array(run), jobs: jobs) { read(file: $0, jobs: 1) }
      for part in results {
        result.articles += part.articles
        result.drafts += part.drafts
        result.problems += part.problems
      }
    }
    return result
  }

  private func read(file: String, jobs: Int) -> Result {
    let path = Path.normalised(Path.join(folder, file))
    let (parts, problems) = readings(of: path, named: file, jobs: jobs) { reading in
      Result(
        articles: reading.isDraft ? [] : articles(of: reading, in: file),
        drafts: reading.isDraft ? reading.page.articles.count : 0,
        problems: reading.page.articles.isEmpty ? [barren(reading, path)] : [])
    }
    return Result(
      articles: parts.flatMap(\.articles), drafts: parts.reduce(0) { $0 + $1.drafts },
      problems: problems + parts.flatMap(\.problems))
  }

  /// Reads one file and makes something of each page or record, on several cores.
  /// - Parameters:
  ///   - path: where the file is; messages call it so.
  ///   - name: its path relative to the site's folder.
  ///   - jobs: how many records may be read at a time.
  ///   - make: what to make; it must not depend on the order of the calls.
  /// - Returns: what was made, in the order of the file, and what was wrong with it.
  func readings<Output: Sendable>(
    of path: String, named name: String, jobs: Int,
    _ make: @Sendable (InputReading) -> Output
  ) -> (outputs: [Output], problems: [Problem]) {
    if RecordFile.isOne(path) { return records(of: path, named: name, jobs: jobs, make) }
    do {
      let (reading, problems) = try page(fileSystem.read(path), path: path, name: name)
      return ([make(reading)], problems)
    } catch let problem as Problem {
      return ([], [problem])
    } catch let error as FileError {
      return ([], [Problem(file: path, message: error.description)])
    } catch {
      return ([], [Problem(file: path, message: "cannot be read: \(error)")])
    }
  }

  private func records<Output: Sendable>(
    of path: String, named name: String, jobs: Int, _ make: @Sendable (InputReading) -> Output
  ) -> (outputs: [Output], problems: [Problem]) {
    let reader = RecordReader(file: path, sources: sources, name: name, extractor: extractor)
    let file = recordFiles[path] ?? RecordFile(fileSystem: fileSystem, path: path, jobs: jobs)
    let (batches, problems) = file.map { batch in
      let (records, problems) = reader.read(batch)
      return (outputs: records.map(make), problems: problems)
    }
    return (batches.flatMap(\.outputs), batches.flatMap(\.problems) + problems)
  }

  /// Reads the bytes of a page: Markdown by its name, else scraped text.
  /// - Parameters:
  ///   - bytes: what the file holds.
  ///   - path: where it is; messages call it so.
  ///   - name: its path relative to the site's folder.
  /// - Throws: ``Problem`` where it is no text that can be read.
  func page(
    _ bytes: [UInt8], path: String, name: String
  ) throws(Problem) -> (reading: InputReading, problems: [Problem]) {
    let decoded = try decoder.decode(bytes, file: path)
    var reading: InputReading
    var problems = decoded.problems
    if path.hasSuffix(".md") {
      let markdown = try MarkdownArticleReader(
        extractor: extractor,
        images: ImageFinder(fileSystem: fileSystem, folders: contentFolders)
      ).read(decoded.text, file: path)
      reading = InputReading(page: markdown.page, isDraft: markdown.isDraft)
      problems += markdown.problems
    } else {
      let source = sources.source(ofFile: name)
      reading = InputReading(
        page: LineDropper(source: source).read(decoded.text, with: extractor.read))
    }
    for index in reading.page.articles.indices {
      sources.describe(&reading.page.articles[index], file: name)
      reading.page.articles[index].tellLanguages()
    }
    return (reading, problems)
  }

  private func articles(of reading: InputReading, in file: String) -> [ReadArticle] {
    let readOn = reading.page.dayOfReading
    return reading.page.articles.map { article in
      let origin = Origin(
        file: Path.withoutAscent(file), lines: reading.line.map { $0...$0 } ?? article.lines,
        id: article.metadata.id, url: article.metadata.url, readOn: readOn)
      return ReadArticle(article: article, origin: origin, id: ArticleIdentity.id(of: article))
    }
  }

  private func barren(_ reading: InputReading, _ path: String) -> Problem {
    let isEmpty = reading.page.readings.allSatisfy { $0.role == .blank || $0.role == .nbspOnly }
    return Problem(
      severity: .warning, file: path, line: reading.line,
      message: isEmpty ? "is empty" : "holds no article, only the page around one",
      help: isEmpty ? nil : "sitegen inspect '\(path)' shows what each line was taken for")
  }
}

extension Array {
  /// Runs of neighbours that share an answer.
  fileprivate func split(by answer: (Element) -> Bool) -> [ArraySlice<Element>] {
    var runs: [ArraySlice<Element>] = []
    var start = startIndex
    for index in indices.dropFirst() where answer(self[index]) != answer(self[index - 1]) {
      runs.append(self[start..<index])
      start = index
    }
    if start < endIndex { runs.append(self[start...]) }
    return runs
  }
}

/// The ids of articles that bring none of their own.
enum ArticleIdentity {
  /// A short hash of what the article says: stable when other articles come and go.
  /// - Parameter article: the article.
  /// - Returns: the input's id where it is fit for an address, else twelve hexadecimal digits.
  static func id(of article: Article) -> String {
    if let id = article.metadata.id, isFit(id) { return id }
    var hash = SHA256()
    hash.update(data: Array(article.displayTitle.utf8))
    for block in article.blocks {
      hash.update(data: [0x0A])
      hash.update(data: Array(block.passage.text.utf8))
    }
    return hexadecimal(hash.finalize(), digits: 12)
  }

  /// Whether an input's id may stand in an address: `[A-Za-z0-9._-]{1,64}`, and is no dots alone.
  static func isFit(_ id: String) -> Bool {
    (1...64).contains(id.utf8.count) && id != "." && id != ".."
      && id.utf8.allSatisfy { byte in
        switch byte {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
          UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "."), UInt8(ascii: "_"),
          UInt8(ascii: "-"):
          true
        default: false
        }
      }
  }
}

/// The first digits of a hash.
func hexadecimal(_ digest: some Sequence<UInt8>, digits: Int) -> String {
  let alphabet = Array("0123456789abcdef".utf8)
  let all = digest.flatMap { [alphabet[Int($0 >> 4)], alphabet[Int($0 & 15)]] }
  return String(decoding: all.prefix(digits), as: UTF8.self)
}
