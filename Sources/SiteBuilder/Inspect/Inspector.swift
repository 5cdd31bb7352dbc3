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
    let names = try SiteReader(fileSystem: fileSystem, folder: siteFolder).readEntities()
    self.reader = InputReader(fileSystem: fileSystem, folder: ".", jobs: 1)
    self.annotator = Annotator(gazetteer: Gazetteer(editor: names))
    self.published = published
  }

  /// Inspects one file.
  /// - Parameter file: its path.
  /// - Returns: what was found, which is nothing where the file can't be read; its problems tell.
  public func inspect(file: String) -> Inspection {
    do {
      let page = try reader.open(file)
      return inspect(page.reading, file: file, problems: page.problems)
    } catch {
      return failure(error, file: file)
    }
  }

  /// Inspects bytes that came another way, such as standard input.
  /// - Parameters:
  ///   - bytes: one page of scraped text.
  ///   - file: what to call it.
  public func inspect(bytes: [UInt8], file: String) -> Inspection {
    do {
      let decoded = try reader.decoder.decode(bytes, file: file)
      let reading = reader.extractor.read(decoded.text)
      return inspect(reading, file: file, problems: decoded.problems)
    } catch {
      return failure(error, file: file)
    }
  }

  private func failure(_ error: any Error, file: String) -> Inspection {
    let problem = error as? Problem ?? Problem(file: file, message: "\(error)")
    return Inspection(
      file: file, reading: PageReading(lines: [], readings: [], articles: []), articles: [],
      problems: [problem])
  }

  private func inspect(
    _ reading: PageReading, file: String, problems: [Problem]
  ) -> Inspection {
    let articles = reading.articles.enumerated().map { index, article in
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
    return Inspection(file: file, reading: reading, articles: articles, problems: problems)
  }
}
