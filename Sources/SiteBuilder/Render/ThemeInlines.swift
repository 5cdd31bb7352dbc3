import Crypto
import Foundation

/// What a theme sets into its pages themselves, so that they are drawn before anything else of the
/// site has come: its `inline/` files, and of `assets/style.css` what an article's first picture
/// needs. A page's policy names each by its hash, so that nothing else inline is obeyed.
struct ThemeInlines {
  /// The texts by the name templates call them: `inline/settings.js` → `settings_js`, and
  /// `style_css`.
  private(set) var texts: [String: String] = [:]

  /// The line of a style that ends what articles carry. A style without it is carried whole.
  static let styleEnd = "/* The first picture of an article ends here. */"

  /// Takes them from a theme.
  /// - Parameters:
  ///   - files: the theme's files, by path.
  ///   - assets: the theme's assets as they are on the site.
  /// - Throws: a ``Problem`` for a text that would end the element or be taken for a template's tag.
  init(files: [String: [UInt8]], assets: [OutputFile]) throws(Problem) {
    for (path, bytes) in files where path.hasPrefix("inline/") {
      let text = Self.compact(String(decoding: bytes, as: UTF8.self), withoutLines: "//")
      try add(text, name: String(path.dropFirst("inline/".count)), file: path)
    }
    try add(Self.firstStyle(assets), name: "style.css", file: "assets/style.css")
  }

  /// What a Content-Security-Policy calls a text by (CSP Level 3, hash-source).
  static func hash(_ text: String) -> String {
    "sha256-" + Data(SHA256.hash(data: Data(text.utf8))).base64EncodedString()
  }

  private mutating func add(_ text: String, name: String, file: String) throws(Problem) {
    for part in ["</", "{{"] where text.contains(part) {
      throw Problem(
        file: file, message: "holds '\(part)', which cannot stand inside a page",
        help: "write it apart")
    }
    texts[name.replacing(".", with: "_")] = text
  }

  /// What stands above the line, naming the other assets as they are found from an article's page.
  private static func firstStyle(_ assets: [OutputFile]) -> String {
    let style = assets.first { $0.path.hasPrefix("assets/style.") && $0.path.hasSuffix(".css") }
    let text = String(decoding: style?.bytes ?? [], as: UTF8.self)
    let first = text.firstRange(of: styleEnd).map { text[..<$0.lowerBound] } ?? text[...]
    return assets.reduce(compact(withoutComments(first), withoutLines: nil)) { text, asset in
      text.replacing(
        "url(\"\(asset.path.dropFirst("assets/".count))\")",
        with: "url(\"\(PagePath.rootOfArticle)\(asset.path)\")")
    }
  }

  private static func withoutComments(_ style: Substring) -> String {
    var pieces = style.components(separatedBy: "/*")[...]
    let first = pieces.removeFirst()
    return pieces.reduce(into: first) { text, piece in
      text += piece.firstRange(of: "*/").map { piece[$0.upperBound...] } ?? ""
    }
  }

  /// The lines without the blanks around them, without empty ones and those that are remarks.
  private static func compact(_ text: String, withoutLines remark: String?) -> String {
    text.split(whereSeparator: \.isNewline)
      .map { $0.trimmingCharacters(in: .whitespaces) }
      .filter { line in !line.isEmpty && remark.map { !line.hasPrefix($0) } ?? true }
      .joined(separator: "\n")
  }
}
