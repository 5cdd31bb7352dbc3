/// One file of the finished site.
public struct OutputFile: Sendable, Hashable {
  /// Its path relative to the site's root, with `/` between the parts.
  public var path: String
  /// What it holds.
  public var bytes: [UInt8]

  /// Creates a file.
  /// - Parameters:
  ///   - path: relative to the site's root.
  ///   - bytes: what it holds.
  public init(path: String, bytes: [UInt8]) {
    self.path = path
    self.bytes = bytes
  }

  /// Creates a text file.
  /// - Parameters:
  ///   - path: relative to the site's root.
  ///   - text: what it holds.
  public init(path: String, text: String) {
    self.init(path: path, bytes: Array(text.utf8))
  }
}

/// A page the editor wrote: `Site/pages/about.md` becomes `about/index.html`.
public struct MarkdownPage: Sendable, Hashable {
  /// Its address: the file's name without `.md`.
  public var slug: String
  /// Its title: the `title` of its front matter, else its first heading.
  public var title: String
  /// Its text in CommonMark, without the front matter.
  public var markdown: String

  /// Creates a page.
  /// - Parameters:
  ///   - slug: its address.
  ///   - title: its title.
  ///   - markdown: its text.
  public init(slug: String, title: String, markdown: String) {
    self.slug = slug
    self.title = title
    self.markdown = markdown
  }
}
