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

/// Reads every input of a site into articles.
struct InputReader {
  let fileSystem: FileSystem
  /// The site's folder; inputs are named relative to it.
  let folder: String
  let jobs: Int
  /// What the editor knows about the outlets.
  var sources: [Source] = []
  var decoder = TextDecoder()
  var extractor = ArticleExtractor()

  /// Reads inputs on several cores.
  /// - Parameter files: their paths, relative to the site's folder.
  /// - Returns: the articles in the order of the files and of the lines in them, and what was wrong.
  func read(_ files: [String]) -> (articles: [ReadArticle], problems: [Problem]) {
    let results = parallelMap(files, jobs: jobs, read(file:))
    return (results.flatMap(\.articles), results.flatMap(\.problems))
  }

  private func read(file: String) -> (articles: [ReadArticle], problems: [Problem]) {
    let path = Path.normalised(Path.join(folder, file))
    do {
      let page = try open(path)
      let articles = page.reading.articles.map { locate($0, in: file) }
      let problems = page.problems + (articles.isEmpty ? [barren(page.reading, path)] : [])
      return (articles, problems)
    } catch let problem as Problem {
      return ([], [problem])
    } catch let error as FileError {
      return ([], [Problem(file: path, message: error.description)])
    } catch {
      return ([], [Problem(file: path, message: "cannot be read: \(error)")])
    }
  }

  /// Reads one page of scraped text.
  /// - Parameter path: where it is; messages call it so.
  /// - Returns: what was found in it, and what had to be done to it.
  /// - Throws: ``Problem`` or `FileError` where it is no text that can be read.
  func open(_ path: String) throws -> (reading: PageReading, problems: [Problem]) {
    let decoded = try decoder.decode(fileSystem.read(path), file: path)
    return (extractor.read(decoded.text), decoded.problems)
  }

  private func locate(_ article: Article, in file: String) -> ReadArticle {
    var article = article
    if article.metadata.source == nil {
      article.metadata.source = sources.first { $0.files.contains { $0.matches(file) } }?.name
    }
    return ReadArticle(
      article: article, origin: Origin(file: Path.withoutAscent(file), lines: article.lines),
      id: ArticleIdentity.id(of: article))
  }

  private func barren(_ reading: PageReading, _ path: String) -> Problem {
    let isEmpty = reading.readings.allSatisfy { $0.role == .blank || $0.role == .nbspOnly }
    return Problem(
      severity: .warning, file: path,
      message: isEmpty ? "is empty" : "holds no article, only the page around one",
      help: isEmpty ? nil : "sitegen inspect '\(path)' shows what each line was taken for")
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
