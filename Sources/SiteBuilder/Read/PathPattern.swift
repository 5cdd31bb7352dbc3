/// A pattern of paths: `*` and `?` stand for parts of a name, `**` for any folders.
struct PathPattern: Sendable, Hashable {
  private let parts: [[UInt8]]

  /// Creates a pattern.
  /// - Parameter pattern: the pattern, with `/` between its parts.
  init(_ pattern: String) {
    parts = Path.normalised(pattern).split(separator: "/").map { Array($0.utf8) }
  }

  /// The pattern of the same paths as another folder names them.
  /// - Parameter folder: what leads from there to the folder the pattern counts from.
  func below(_ folder: String) -> PathPattern {
    let own = parts.map { String(decoding: $0, as: UTF8.self) }.joined(separator: "/")
    return PathPattern(Path.join(folder, own))
  }

  /// Whether a path fits. O(path × pattern).
  /// - Parameter path: a path as the pattern would write it.
  func matches(_ path: String) -> Bool {
    let names = Path.normalised(path).split(separator: "/").map { Array($0.utf8) }
    var fits = [true] + [Bool](repeating: false, count: names.count)
    for part in parts {
      let isAnyFolders = part == Array("**".utf8)
      var next = [Bool](repeating: false, count: names.count + 1)
      if isAnyFolders { next[0] = fits[0] }
      for count in 1...max(1, names.count) where count <= names.count {
        next[count] =
          isAnyFolders
          ? fits[count] || next[count - 1]
          : fits[count - 1] && Self.fits(names[count - 1], part)
      }
      fits = next
    }
    return fits[names.count]
  }

  /// Whether a name fits a pattern of `*` and `?`. O(name × pattern).
  static func fits(_ name: [UInt8], _ pattern: [UInt8]) -> Bool {
    var fits = [true] + [Bool](repeating: false, count: name.count)
    for token in pattern {
      var next = [Bool](repeating: false, count: name.count + 1)
      for length in 0...name.count {
        switch token {
        case UInt8(ascii: "*"): next[length] = fits[length] || (length > 0 && next[length - 1])
        case UInt8(ascii: "?"): next[length] = length > 0 && fits[length - 1]
        default: next[length] = length > 0 && fits[length - 1] && name[length - 1] == token
        }
      }
      fits = next
    }
    return fits[name.count]
  }
}
