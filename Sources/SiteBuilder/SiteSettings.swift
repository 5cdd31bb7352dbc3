/// What `site.yml` says about a site.
public struct SiteSettings: Sendable, Hashable {
  /// Which names of the Gregorian months the site prints.
  public enum MonthNames: String, Sendable, Hashable, CaseIterable {
    /// Both: «يناير/كانون الثاني».
    case dual
    /// As Egypt and the Gulf write them: «يناير».
    case egypt
    /// As the Levant and Iraq write them: «كانون الثاني».
    case levant
    /// As Algeria, Tunisia and Morocco write them: «جانفي».
    case maghreb
  }

  /// The site's name.
  public var title: String
  /// A sentence on what it holds.
  public var description: String?
  /// Patterns of the files that hold the articles, relative to the site's folder.
  public var content: [String]
  /// Where the site will be published; links stay relative all the same.
  public var url: String?
  /// The folder of a theme, relative to the site's folder; `nil` for the default theme.
  public var theme: String?
  /// Which names of the months the site prints.
  public var months: MonthNames
  /// How names that no list holds are treated.
  public var entities = EntitySettings()

  /// What the editor takes back.
  public var takedown = Takedown()
  /// Addresses that pages used to have.
  public var redirects: [Redirect] = []

  /// Creates settings.
  /// - Parameters:
  ///   - title: the site's name.
  ///   - content: patterns of the files that hold the articles.
  public init(title: String, content: [String]) {
    self.title = title
    self.description = nil
    self.content = content
    self.url = nil
    self.theme = nil
    self.months = .dual
  }
}
