import Articles
import Foundation

/// Finds the pictures that an article names by a path.
///
/// A picture must lie inside the folders that hold the articles, so that no text can publish a file
/// of its editor's; and its bytes must be those of a picture.
struct ImageFinder {
  let fileSystem: FileSystem
  /// The folders that hold the articles; where there is none, the article's own.
  var folders: [String] = []
  /// The most bytes of a picture.
  var longest = 20 << 20

  /// A picture for a page.
  /// - Parameters:
  ///   - address: as the article has it, relative to its own folder, or to one of ``folders`` where
  ///     it begins with `/`.
  ///   - file: the article's.
  /// - Throws: ``Problem`` where there is none.
  func image(_ address: String, in file: String) throws(Problem) -> Picture {
    let roots = folders.isEmpty ? [Path.parent(file)] : folders.map(Path.normalised)
    let name = address.removingPercentEncoding ?? address
    let candidates =
      name.hasPrefix("/")
      ? roots.map { Path.join($0, String(name.drop { $0 == "/" })) }
      : [Path.join(Path.parent(file), name)]
    for path in candidates.map(Path.normalised) {
      guard roots.contains(where: { Self.lies(path, in: $0) }), !path.utf8.contains(0) else {
        throw problem(
          address, file, "lies outside the folders that hold the articles", "move it into one")
      }
      if fileSystem.kind(path) == .file { return try read(path, address, file) }
    }
    throw problem(address, file, "is not there", "its path is relative to the article's folder")
  }

  private static func lies(_ path: String, in root: String) -> Bool {
    let isInside = root == "." || root.isEmpty ? !path.hasPrefix("/") : path.hasPrefix(root + "/")
    let rest = root == "." || root.isEmpty ? path[...] : path.dropFirst(root.count)
    return isInside && !rest.split(separator: "/").contains("..")
  }

  private func read(
    _ path: String, _ address: String, _ file: String
  ) throws(Problem) -> Picture {
    var bytes: [UInt8] = []
    do {
      try fileSystem.readPieces(path) { piece in
        bytes += piece
        if bytes.count > longest { throw TooLong() }
      }
    } catch is TooLong {
      throw problem(
        address, file, "is larger than \(longest >> 20) MB", "make a smaller copy for the web")
    } catch {
      throw problem(address, file, "cannot be read", "see to the rights of the file")
    }
    guard let format = ImageFormat(bytes) else {
      let known = ImageFormat.Kind.allCases.map(\.rawValue).joined(separator: ", ")
      throw problem(address, file, "is no picture that can be shown", "these are: \(known)")
    }
    return Picture(
      path: "images/\(ContentName.of(bytes)).\(format.kind.rawValue)", file: path,
      width: format.width, height: format.height)
  }

  private struct TooLong: Error {}

  private func problem(
    _ address: String, _ file: String, _ message: String, _ help: String
  ) -> Problem {
    Problem(
      severity: .warning, file: file, message: "the image '\(address.prefix(80))' \(message)",
      help: help)
  }
}

extension PathPattern {
  /// The folder that everything a pattern names lies in: `a/b` of `a/b/*.txt`.
  static func folder(of pattern: String) -> String {
    let parts = Path.normalised(pattern).split(separator: "/", omittingEmptySubsequences: false)
    let fixed = parts.prefix { !$0.contains("*") && !$0.contains("?") }
    let isWhole = fixed.count == parts.count
    let isFile = isWhole && InputFinder.endings.contains { pattern.hasSuffix($0) }
    let folder = (isFile ? fixed.dropLast() : fixed).joined(separator: "/")
    return folder.isEmpty ? (pattern.hasPrefix("/") ? "/" : ".") : folder
  }
}
