import Annotation
import Dates
import SearchIndex

/// Builds a site: from a folder of articles and a theme to a folder of pages.
public struct SiteBuilder: Sendable {
  /// The steps of a build.
  public enum Step: String, Sendable, CaseIterable {
    case read = "Reading the articles"
    case annotate = "Finding names and dates"
    case index = "Making the search index"
    case write = "Writing the pages"
  }

  /// The site's folder, which holds `site.yml`.
  public var siteFolder: String
  /// Where the finished site is to stand.
  public var outputFolder: String
  /// How many things may be worked on at a time.
  public var jobs: Int
  /// Whether anything wrong with an input stops the build.
  public var isStrict: Bool
  /// The day the site counts as its own; the newest publication date where it is `nil`.
  public var buildDate: Day?
  /// The disk.
  public var fileSystem: FileSystem
  /// Called when a step begins.
  public var progress: @Sendable (Step) -> Void

  /// Prepares a build.
  /// - Parameters:
  ///   - siteFolder: the folder with `site.yml`.
  ///   - outputFolder: where the site is to stand.
  ///   - jobs: how many things may be worked on at a time.
  ///   - isStrict: whether anything wrong with an input stops the build.
  ///   - buildDate: the day the site counts as its own.
  ///   - fileSystem: the disk.
  ///   - progress: called when a step begins.
  public init(
    siteFolder: String, outputFolder: String, jobs: Int, isStrict: Bool = false,
    buildDate: Day? = nil, fileSystem: FileSystem = .disk,
    progress: @escaping @Sendable (Step) -> Void = { _ in }
  ) {
    self.siteFolder = siteFolder
    self.outputFolder = outputFolder
    self.jobs = jobs
    self.isStrict = isStrict
    self.buildDate = buildDate
    self.fileSystem = fileSystem
    self.progress = progress
  }

  /// Builds the site.
  /// - Returns: what was written, and what was wrong with the inputs.
  /// - Throws: ``Problem`` where the site can't be built as its editor means it, ``BuildStopped``
  ///   where `isStrict` stops it, `FileError` where the disk refuses. The last site stays as it is.
  public func build() throws -> BuildReport {
    let site = try SiteReader(fileSystem: fileSystem, folder: siteFolder).read()
    let output = try OutputFolder(path: outputFolder, fileSystem: fileSystem)
    do {
      let report = try build(site, into: output)
      try output.publish()
      return report
    } catch {
      output.discard()
      throw error
    }
  }

  /// The way of the data: files → articles → archive → index and pages → output.
  private func build(_ site: Site, into output: OutputFolder) throws -> BuildReport {
    progress(.read)
    var inputs = try read(site)
    let (occurrences, drafts) = (inputs.articles.count, inputs.drafts)

    progress(.annotate)
    let entities = EntityAnnotation(
      listed: Gazetteer(editor: site.entities.entries, hidden: site.entities.hidden),
      settings: site.settings.entities, jobs: jobs)
    let (archive, mergeProblems) = try ArchiveBuilder(
      entities: entities, jobs: jobs, buildDate: buildDate, takedown: site.settings.takedown
    ).build(exchange(&inputs.articles, with: []))
    let problems = inputs.problems + mergeProblems
    if isStrict && !problems.isEmpty { throw BuildStopped(problems: problems) }

    progress(.index)
    let theme = try Theme(files: site.theme, contentName: ContentName.of)
    var renderer = PageRenderer(
      archive: archive, settings: site.settings, theme: theme, pages: site.pages)
    try renderer.lead(
      site.redirects(in: archive), besides: theme.assets + site.staticFiles)
    let writer = SiteWriter(output: output, jobs: jobs)
    try writer.write(SearchDocuments(archive: archive, renderer: renderer).files(jobs: jobs))

    progress(.write)
    let manifest = WebManifest(settings: site.settings, assets: theme.assets).file
    try writer.write(
      DiscoveryFiles(renderer: renderer).files(
        besides: theme.assets + site.staticFiles + [manifest] + OnThisDay(renderer: renderer).files)
    )
    try writer.write(archive.pictures)
    try writer.write(DataExport(archive: archive).tables)
    try writer.write(renderer)
    let count = try writer.finish(worker: site.theme["worker/service-worker.js"])
    return BuildReport(
      output: outputFolder, articles: archive.articles.count, occurrences: occurrences,
      drafts: drafts, entities: archive.entities.count, files: count.files,
      bytes: count.bytes, hidden: site.settings.takedown.hidden.count,
      redacted: site.settings.takedown.redactions.count, problems: problems)
  }

  /// Finds and reads the inputs.
  /// - Throws: ``NoArticles`` where there is nothing to build a site from.
  private func read(_ site: Site) throws -> InputReader.Result {
    let found = InputFinder(fileSystem: fileSystem, folder: siteFolder).find(
      site.settings.content)
    var reader = InputReader(
      fileSystem: fileSystem, folder: siteFolder, jobs: jobs, sources: site.sources)
    reader.contentFolders = site.settings.content.map {
      Path.normalised(Path.join(siteFolder, PathPattern.folder(of: $0)))
    }
    var inputs = reader.read(found.files)
    inputs.problems = found.problems + inputs.problems
    if inputs.articles.isEmpty { throw NoArticles(problems: inputs.problems) }
    return inputs
  }
}
