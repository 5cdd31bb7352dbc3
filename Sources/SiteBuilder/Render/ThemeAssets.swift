/// A theme's assets under names that change with their content, so that they can be cached for
/// good and an old page never meets a new style.
struct ThemeAssets {
  /// The files, by path.
  let outputs: [OutputFile]

  /// Names the assets.
  /// - Parameters:
  ///   - files: the theme's files; those under `assets/` count.
  ///   - contentName: gives a name to content.
  init(files: [String: [UInt8]], contentName: ([UInt8]) -> String) {
    let assets = files.filter { $0.key.hasPrefix("assets/") }.sorted { $0.key < $1.key }
    var outputs: [OutputFile] = []
    var names: [(original: String, hashed: String)] = []
    // Styles last: they name the others.
    for (path, bytes) in assets where !path.hasSuffix(".css") {
      let hashed = Self.hashed(path, contentName(bytes))
      names.append((path, hashed))
      outputs.append(OutputFile(path: hashed, bytes: bytes))
    }
    for (path, bytes) in assets where path.hasSuffix(".css") {
      let bytes = Self.style(bytes, naming: names)
      outputs.append(OutputFile(path: Self.hashed(path, contentName(bytes)), bytes: bytes))
    }
    self.outputs = outputs.sorted { $0.path < $1.path }
  }

  /// `assets/style.css` → `assets/style.1a2b3c4d.css`.
  private static func hashed(_ path: String, _ name: String) -> String {
    guard let dot = path.lastIndex(of: ".") else { return path + "." + name.prefix(8) }
    return path[..<dot] + "." + name.prefix(8) + path[dot...]
  }

  /// A style in which `url("fonts/x.woff2")` names the asset as it is called on the site.
  private static func style(
    _ bytes: [UInt8], naming names: [(original: String, hashed: String)]
  ) -> [UInt8] {
    var style = String(decoding: bytes, as: UTF8.self)
    for (original, hashed) in names {
      let (before, after) = (original.dropFirst("assets/".count), hashed.dropFirst("assets/".count))
      style = style.split(separator: "url(\"\(before)\")", omittingEmptySubsequences: false)
        .joined(separator: "url(\"\(after)\")")
    }
    return Array(style.utf8)
  }
}

/// What `{{strings.…}}`, `{{assets.…}}`, `{{inline.…}}` and `{{hash.…}}` stand for in a theme's
/// templates.
struct ThemeConstants {
  private let values: [String: String]

  /// Where what begins with each word is defined.
  private static let places = [
    "strings": "strings.yml", "assets": "the theme's assets", "inline": "the theme's folder inline",
    "hash": "the theme's folder inline",
  ]

  init(strings: ThemeStrings, assets: [OutputFile], inlines: ThemeInlines) {
    var values: [String: String] = [:]
    for (key, text) in strings.texts { values["strings.\(key)"] = Self.inTemplate(text) }
    for asset in assets { values["assets.\(Self.key(asset.path))"] = asset.path }
    for (name, text) in inlines.texts {
      values["inline.\(name)"] = text
      values["hash.\(name)"] = ThemeInlines.hash(text)
    }
    self.values = values
  }

  /// The template with every constant set in.
  /// - Throws: a ``Problem`` for a constant that the theme does not define.
  func resolve(_ source: String, file: String) throws -> String {
    var resolved = ""
    for (number, line) in source.split(separator: "\n", omittingEmptySubsequences: false)
      .enumerated()
    {
      if number > 0 { resolved += "\n" }
      resolved += try resolve(line: line, number: number + 1, file: file)
    }
    return resolved
  }

  private func resolve(line: Substring, number: Int, file: String) throws -> String {
    var pieces = line.split(separator: "{{", omittingEmptySubsequences: false)[...]
    var resolved = String(pieces.removeFirst())
    for piece in pieces {
      guard let dot = piece.firstIndex(of: "."), Self.places[String(piece[..<dot])] != nil,
        let end = piece.firstIndex(of: "}")
      else {
        resolved += "{{" + piece
        continue
      }
      let name = String(piece[..<end])
      guard let value = values[name] else { throw unknown(name, line: number, file: file) }
      resolved += value + piece[end...].dropFirst(2)
    }
    return resolved
  }

  private func unknown(_ name: String, line: Int, file: String) -> Problem {
    let place = Self.places[String(name.prefix { $0 != "." })] ?? "the theme"
    return Problem(
      file: file, line: line, message: "'\(name)' is not there", help: "add it to \(place)")
  }

  /// `assets/search.1a2b3c4d.js` → `search_js`.
  private static func key(_ path: String) -> String {
    let parts = path.dropFirst("assets/".count).split(separator: ".")
    let named = parts.count > 2 ? parts.dropLast(2) + parts.suffix(1) : parts[...]
    return String(named.joined(separator: "_").map { $0.isLetter || $0.isNumber ? $0 : "_" })
  }

  /// A text as HTML in which the template engine finds no tag.
  private static func inTemplate(_ text: String) -> String {
    HTMLText.escaped(text).split(separator: "{", omittingEmptySubsequences: false)
      .joined(separator: "&#123;")
  }
}
