import Annotation
import Articles
import Dates

/// Reads single inputs and shows what the tool makes of them.
public struct Inspector: Sendable {
  var reader: InputReader
  let entities: EntityAnnotation
  /// Publication dates given by hand, by the article's place in its file, from 1.
  let published: [Int: DateValue]

  /// Prepares an inspector.
  /// - Parameters:
  ///   - siteFolder: a site whose editor's list of names is used; none is fine.
  ///   - published: publication dates of the first, second … article of each file.
  ///   - jobs: how many records may be read at a time.
  ///   - fileSystem: the disk.
  /// - Throws: ``Problem`` where the editor's list is wrong.
  public init(
    siteFolder: String, published: [Int: DateValue] = [:], jobs: Int = 1,
    fileSystem: FileSystem = .disk
  ) throws {
    let site = SiteReader(fileSystem: fileSystem, folder: siteFolder)
    self.reader = InputReader(
      fileSystem: fileSystem, folder: ".", jobs: jobs,
      sources: try site.readSources().relocated(from: siteFolder))
    let list = try site.readEntities()
    self.entities = EntityAnnotation(
      listed: Gazetteer(editor: list.entries, hidden: list.hidden), settings: EntitySettings(),
      jobs: jobs)
    self.published = published
  }

  /// An input to inspect.
  public enum Input: Sendable {
    /// A file by its path.
    case file(String)
    /// One page of scraped text that came another way, and what to call it.
    case bytes([UInt8], name: String)
  }

  /// Inspects inputs together, as a build reads them: what repeats in them is evidence, and articles
  /// that are one text are told.
  /// - Parameter inputs: the inputs.
  /// - Returns: what was found: of a page one inspection, of a file of records one for each. Of an
  ///   input that could not be read there is one with nothing but problems.
  public func inspect(_ inputs: [Input]) -> [Inspection] {
    var inspector = self
    inspector.reader.noteEvidence(
      of: inputs.compactMap { if case .file(let path) = $0 { path } else { nil } })
    var inspections = inputs.flatMap { input in
      switch input {
      case .file(let path): inspector.inspect(file: path)
      case .bytes(let bytes, let name): [inspector.inspect(bytes: bytes, file: name)]
      }
    }
    compare(&inspections)
    annotate(&inspections)
    return inspections
  }

  /// Finds who is named, in all inputs together as in one archive.
  private func annotate(_ inspections: inout [Inspection]) {
    let articles = inspections.flatMap { $0.articles.map(\.article) }
    let result = entities.annotate(articles)
    let (roles, holders) = RoleAnnotator(entities: result.gazetteer.entities, jobs: reader.jobs)
      .roles(in: articles, mentions: result.mentions)
    let said = SpeechAnnotator(entities: result.gazetteer.entities, holders: holders)
    var next = 0
    for index in inspections.indices {
      inspections[index].entities = result.gazetteer.entities
      for article in inspections[index].articles.indices {
        inspections[index].articles[article].mentions = result.mentions[next]
        inspections[index].articles[article].descriptions = said.descriptions(
          in: articles[next], mentions: result.mentions[next], roles: roles[next])
        next += 1
      }
    }
  }

  private func inspect(file: String) -> [Inspection] {
    let (found, problems) = reader.readings(of: file, named: file, jobs: reader.jobs) {
      inspect($0, file: file)
    }
    return with(problems, found, file: file)
  }

  private func inspect(bytes: [UInt8], file: String) -> Inspection {
    do {
      let (reading, problems) = try reader.page(bytes, path: file, name: file)
      var inspection = inspect(reading, file: file)
      inspection.problems = problems
      return inspection
    } catch {
      return failure([error], file: file)
    }
  }

  /// The first inspection tells what was wrong with the file.
  private func with(
    _ problems: [Problem], _ inspections: [Inspection], file: String
  ) -> [Inspection] {
    guard var first = inspections.first else { return [failure(problems, file: file)] }
    first.problems = problems
    return [first] + inspections.dropFirst()
  }

  private func failure(_ problems: [Problem], file: String) -> Inspection {
    Inspection(
      file: file, line: nil, reading: PageReading(lines: [], readings: [], articles: []),
      articles: [], problems: problems)
  }

  private func inspect(_ reading: InputReading, file: String) -> Inspection {
    let inference = PublicationInference(latest: reading.page.dayOfReading)
    let articles = reading.page.articles.enumerated().map { index, article in
      var article = article
      if let given = published[index + 1] {
        article.published = Publication(
          value: given, basis: .frontMatter, evidence: ["given with --published"],
          explicit: article.published.explicit)
      }
      article = article.inferringPublication(inference)
      return InspectedArticle(
        id: ArticleIdentity.id(of: article), article: article,
        mentions: [], dates: DateAnnotator().dates(in: article))
    }
    return Inspection(
      file: file, line: reading.line, reading: reading.page, articles: articles, problems: [])
  }
}
