import Annotation
import Foundation

/// Everything an editor provides beside the articles.
struct Site: Sendable {
  var settings: SiteSettings
  var entities: EntityList
  var sources: SourceList
  var pages: [MarkdownPage]
  /// The theme's files by their path in the theme's folder.
  var theme: [String: [UInt8]]
  /// Files that are copied into the site as they are.
  var staticFiles: [OutputFile]
}

extension Site {
  /// Where old addresses lead: as the settings say and, for entities that the archive names, as the
  /// list of names does.
  func redirects(in archive: Archive) -> [Redirect] {
    let named = Set(archive.entities.map(\.path))
    return settings.redirects + entities.redirects.filter { named.contains($0.new) }
  }
}

/// Reads a site's folder: `site.yml`, `entities.yml`, `pages/*.md`, `static/`, and its theme.
struct SiteReader {
  let fileSystem: FileSystem
  let folder: String

  /// Reads the site.
  /// - Throws: ``Problem`` at the first thing that is wrong: without its settings a site can't be
  ///   built as its editor means it.
  func read() throws -> Site {
    let settings = try readSettings()
    let theme = try readTheme(settings.theme)
    return Site(
      settings: settings, entities: try readEntities(), sources: try readSources(),
      pages: try readPages(theme), theme: theme,
      staticFiles: try files(below: "static"))
  }

  private func readSettings() throws -> SiteSettings {
    let path = Path.join(folder, "site.yml")
    guard fileSystem.kind(path) == .file else {
      throw Problem(
        file: path, message: "there is no such file",
        help: "--site names a folder with a site.yml; 'title' and 'content' are enough in it")
    }
    return try SettingsReader().read(text(path), file: path)
  }

  /// The editor's list of names; a site without one has none.
  func readEntities() throws -> EntityList {
    let path = Path.join(folder, "entities.yml")
    guard fileSystem.kind(path) == .file else { return EntityList() }
    return try EntityListReader().read(text(path), file: path)
  }

  /// What the editor knows about the outlets; a site without a list knows nothing.
  func readSources() throws -> SourceList {
    let path = Path.join(folder, "sources.yml")
    guard fileSystem.kind(path) == .file else { return SourceList() }
    return try SourceListReader().read(text(path), file: path)
  }

  /// The pages of the site, and those of the theme that the site has no page of its own for.
  private func readPages(_ theme: [String: [UInt8]]) throws -> [MarkdownPage] {
    var pages: [String: MarkdownPage] = [:]
    for (path, bytes) in theme where path.hasPrefix("pages/") && path.hasSuffix(".md") {
      let name = String(path.dropFirst("pages/".count).dropLast(3))
      let text = String(decoding: bytes, as: UTF8.self)
      pages[name] = try PageReader().read(text, file: path, name: name)
    }
    for file in try files(below: "pages") where file.path.hasSuffix(".md") {
      let path = Path.join(folder, "pages/" + file.path)
      let name = String(file.path.dropLast(3))
      pages[name] = try PageReader().read(text(path), file: path, name: name)
    }
    return pages.values.sorted { $0.slug < $1.slug }
  }

  /// The default theme's files, with those of the site's own theme laid over them.
  private func readTheme(_ theme: String?) throws -> [String: [UInt8]] {
    var layers = Self.defaultTheme
    guard let theme else { return layers }
    let path = Path.normalised(Path.join(folder, theme))
    guard fileSystem.kind(path) == .folder else {
      throw Problem(
        file: Path.join(folder, "site.yml"), message: "there is no theme folder '\(path)'",
        help: "'theme' is relative to the site's folder; without it the default theme is used")
    }
    for file in try files(below: theme) { layers[file.path] = file.bytes }
    return layers
  }

  private static let defaultTheme: [String: [UInt8]] = Dictionary(
    uniqueKeysWithValues: EmbeddedTheme.files.map {
      ($0.path, [UInt8](Data(base64Encoded: $0.base64) ?? Data()))
    })

  /// Every file below a folder of the site, with paths relative to that folder.
  private func files(below name: String) throws -> [OutputFile] {
    let root = Path.normalised(Path.join(folder, name))
    guard fileSystem.kind(root) == .folder else { return [] }
    return try walk(root, "")
  }

  private func walk(_ root: String, _ inner: String) throws -> [OutputFile] {
    try fileSystem.names(Path.join(root, inner)).flatMap { name -> [OutputFile] in
      let path = inner.isEmpty ? name : inner + "/" + name
      let full = Path.join(root, path)
      return fileSystem.kind(full) == .folder
        ? try walk(root, path)
        : [OutputFile(path: path, bytes: try fileSystem.read(full))]
    }
  }

  private func text(_ path: String) throws -> String {
    guard let text = String(validating: try fileSystem.read(path), as: UTF8.self) else {
      throw Problem(file: path, message: "is not in UTF-8", help: "save it in UTF-8")
    }
    return text
  }
}
