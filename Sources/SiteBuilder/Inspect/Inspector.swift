import Annotation
import Articles
import Dates

/// Reads single inputs and shows what the tool makes of them.
public struct Inspector: Sendable {
  let reader: InputReader
  let annotator: Annotator
  /// Publication dates given by hand, by the article's place in its file, from 1.
  let published: [Int: DateValue]

  /// Prepares an inspector.
  /// - Parameters:
  ///   - siteFolder: a site whose editor's list of names is used; none is fine.
  ///   - published: publication dates of the first, second … article of each file.
  ///   - fileSystem: the disk.
  /// - Throws: ``Problem`` where the editor's list is wrong.
  public init(
    siteFolder: String, published: [Int: DateValue] = [:], fileSystem: FileSystem = .disk
  ) throws {
    let site = SiteReader(fileSystem: fileSystem, folder: siteFolder)
    self.reader = InputReader(
      fileSystem: fileSystem, folder: ".", jobs: 1,
      sources: try site.readSources().relocated(from: siteFolder))
    self.annotator = Annotator(gazetteer: Gazetteer(editor: try site.readEntities()))
    self.published = published
  }

  /// Inspects one file.
  /// - Parameter file: its path.
  /// - Returns: what was found: of a page one inspection, of a file of records one for each. Where
  ///   nothing could be read there is one with nothing but problems.
  public func inspect(file: String) -> [Inspection] {
    var reader = reader
    reader.extractor.evidence = reader.evidence(of: [file])
    let (found, problems) = reader.readings(of: file, named: file, jobs: 1) {
      inspect($0, file: file)
    }
    return with(problems, found, file: file)
  }

  /// Inspects bytes that came another way, such as standard input.
  /// - Parameters:
  ///   - bytes: one page of scraped text.
  ///   - file: what to call it.
  public func inspect(bytes: [UInt8], file: String) -> Inspection {
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
    let articles = reading.page.articles.enumerated().map { index, article in
      var article = article
      if let given = published[index + 1] {
        article.published = Publication(
          value: given, basis: .frontMatter, evidence: ["given with --published"],
          explicit: article.published.explicit)
      }
      article = article.inferringPublication()
      return InspectedArticle(
        id: ArticleIdentity.id(of: article), article: article,
        mentions: annotator.mentions(in: article), dates: DateAnnotator().dates(in: article))
    }
    return Inspection(
      file: file, line: reading.line, reading: reading.page, articles: articles, problems: [])
  }
}
