import Annotation

/// An address that something used to have.
public struct Redirect: Sendable, Hashable {
  /// Where it used to be, relative to the site's root: a page, `…/index.html`.
  public var old: String
  /// Where it is now, relative to the site's root.
  public var new: String
  /// Where the settings name it.
  var place: SettingPlace

  /// The path of a page as an editor writes it: `a/b`, `/a/b/` and `a/b/index.html` are the same.
  /// - Returns: the path; `nil` where it leads out of the site, or is no address of a page.
  static func path(_ text: String) -> String? {
    let parts = text.split(separator: "/").map(String.init)
    guard !parts.isEmpty, parts.allSatisfy(isFit) else { return nil }
    let path = parts.joined(separator: "/")
    return path.hasSuffix(".html") ? path : path + "/index.html"
  }

  private static func isFit(_ part: String) -> Bool {
    part != "." && part != ".."
      && part.unicodeScalars.allSatisfy { scalar in
        scalar.value > 0x20 && scalar.value != 0x7F
          && !"\\?#%:*\"<>|".unicodeScalars.contains(scalar)
      }
  }
}

/// Checks the redirects of a site against its pages.
struct RedirectCheck {
  /// Every file of the site, relative to its root.
  let paths: Set<String>

  /// The redirects, by their old addresses.
  /// - Throws: ``Problem`` where an old address is a page, or a new one is none.
  func checked(_ redirects: [Redirect]) throws(Problem) -> [Redirect] {
    var taken: Set<String> = []
    for redirect in redirects {
      guard !paths.contains(redirect.old), taken.insert(redirect.old).inserted else {
        throw redirect.place.problem(
          "'\(redirect.old)' is an address of the site", help: "only an old address leads on")
      }
      guard paths.contains(redirect.new) else {
        throw redirect.place.problem(
          "there is no page '\(redirect.new)' to lead to",
          help: "name a page as its address stands behind that of the site")
      }
    }
    return redirects.sorted { $0.old < $1.old }
  }
}
