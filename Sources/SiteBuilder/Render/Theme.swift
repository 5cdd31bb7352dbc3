import Mustache

/// Templates, style, scripts and texts: everything that makes an archive look as it does.
///
/// What is the same on every page is set in when the theme is loaded: `{{strings.…}}` gives a text
/// of `strings.yml`, `{{assets.…}}` the address of an asset relative to the site's root,
/// `{{inline.…}}` what stands in the page itself and `{{hash.…}}` how a policy calls that. A template
/// that asks for what is not there is an error then, and costs nothing later.
public struct Theme: Sendable {
  /// The assets under names that change with their content: `assets/style.1a2b3c4d.css`.
  public let assets: [OutputFile]

  let templates: MustacheLibrary
  let strings: ThemeStrings
  /// Told what each template is given; documentation is held against it.
  var observer: (@Sendable (_ template: String, _ context: [String: Any]) -> Void)?

  /// The templates every theme must have.
  static let pageTemplates = [
    "home", "articles", "article", "entities", "kind", "entity", "dates", "date", "groups",
    "search", "offline", "editorial", "not-found", "redirect", "tombstone",
  ]

  /// Loads a theme.
  /// - Parameters:
  ///   - files: `templates/*.mustache`, `assets/**`, `inline/*` and `strings.yml`, by their path
  ///     relative to the theme's folder.
  ///   - contentName: gives a name to content; its first eight characters enter a file's name.
  /// - Throws: a ``Problem`` naming the file, and the line where there is one.
  public init(
    files: [String: [UInt8]], contentName: @Sendable ([UInt8]) -> String
  ) throws {
    MustacheContentTypes.register(EscapedHTML(), named: EscapedHTML.name)
    strings = try ThemeStrings(yaml: files["strings.yml"], file: "strings.yml")
    assets = ThemeAssets(files: files, contentName: contentName).outputs
    let constants = ThemeConstants(
      strings: strings, assets: assets, inlines: try ThemeInlines(files: files, assets: assets))
    var templates = MustacheLibrary()
    for (path, bytes) in files.sorted(by: { $0.key < $1.key }) {
      guard let name = Self.templateName(path) else { continue }
      try templates.register(Self.compile(bytes, path: path, constants), named: name)
    }
    self.templates = templates
    try requireTemplates()
  }

  /// Renders a page.
  /// - Parameters:
  ///   - context: what the template may name; HTML where its documentation says so.
  ///   - template: the template's name.
  func render(_ context: [String: Any], with template: String) -> [UInt8] {
    observer?(template, context)
    let values = TemplateValues(values: context)
    return Array((templates.render(values, withTemplate: template) ?? "").utf8)
  }

  private func requireTemplates() throws {
    for name in Self.pageTemplates where templates.getTemplate(named: name) == nil {
      throw Problem(
        file: "templates/\(name).mustache", message: "the theme has no template '\(name)'")
    }
  }

  private static func templateName(_ path: String) -> String? {
    guard path.hasPrefix("templates/"), path.hasSuffix(".mustache") else { return nil }
    return String(path.dropFirst("templates/".count).dropLast(".mustache".count))
  }

  private static func compile(
    _ bytes: [UInt8], path: String, _ constants: ThemeConstants
  ) throws -> MustacheTemplate {
    let source = String(decoding: bytes, as: UTF8.self)
    let resolved = try constants.resolve(withoutIndentation(source), file: path)
    do {
      return try MustacheTemplate(string: "{{% CONTENT_TYPE:\(EscapedHTML.name)}}" + resolved)
    } catch let error as MustacheTemplate.ParserError {
      throw Problem(
        file: path, line: error.context.lineNumber,
        message: "the template cannot be read: \(error.error)")
    }
  }

  /// The source without the blanks that begin its lines: they serve whoever reads the template,
  /// would weigh on every page, and make the engine measure every line it writes.
  private static func withoutIndentation(_ source: String) -> String {
    source.split(separator: "\n", omittingEmptySubsequences: false)
      .map { String($0.drop { $0 == " " || $0 == "\t" }) }
      .joined(separator: "\n")
  }
}
