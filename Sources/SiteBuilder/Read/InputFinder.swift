/// Finds the files that a site's `content` patterns name.
struct InputFinder {
  let fileSystem: FileSystem
  /// The site's folder.
  let folder: String

  /// The endings of the files that can hold articles.
  static let endings = [".txt", ".md", ".jsonl", ".jsonl.gz"]

  /// Finds the inputs.
  /// - Parameter patterns: paths relative to the site's folder; `*` and `?` stand for parts of a
  ///   name, `**` for any folders; a folder stands for every article file below it.
  /// - Returns: paths relative to the site's folder, each once, sorted by their bytes; and a problem
  ///   for each pattern that names nothing and each thing that is no file.
  func find(_ patterns: [String]) -> (files: [String], problems: [Problem]) {
    var found: Set<String> = []
    var problems: [Problem] = []
    for pattern in patterns {
      let matches = expand(pattern)
      if matches.isEmpty { problems.append(nothing(pattern)) }
      for path in matches { sort(path, into: &found, &problems) }
    }
    return (found.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }, problems)
  }

  private func sort(_ path: String, into found: inout Set<String>, _ problems: inout [Problem]) {
    let file = Path.normalised(Path.join(folder, path))
    switch fileSystem.kind(file) {
    case .file:
      found.insert(path)
    case .folder:
      problems.append(
        Problem(file: file, message: "is a folder, not a file", help: "rename it, or move it away"))
    case .danglingLink:
      problems.append(
        Problem(
          file: file, message: "is a link to nothing", help: "mend the link, or remove it"))
    case .special:
      problems.append(Problem(file: file, message: "is a device, not a file"))
    case .missing:
      problems.append(Problem(file: file, message: "has gone away during the build"))
    }
  }

  private func nothing(_ pattern: String) -> Problem {
    Problem(
      file: Path.normalised(Path.join(folder, pattern)),
      message: "no file matches 'content: \(pattern)'",
      help: "patterns are relative to the site's folder, '\(folder)'")
  }

  /// The paths that one pattern names.
  private func expand(_ pattern: String) -> [String] {
    let normal = Path.normalised(pattern)
    if fileSystem.kind(Path.join(folder, normal)) == .folder {
      return walk(normal).filter(isArticleFile)
    }
    let absolute = normal.hasPrefix("/")
    let parts = normal.split(separator: "/").map { Array($0.utf8) }
    return match(parts[...], in: absolute ? "/" : "")
  }

  private func isArticleFile(_ path: String) -> Bool {
    Self.endings.contains { path.hasSuffix($0) }
  }

  private func match(_ parts: ArraySlice<[UInt8]>, in base: String) -> [String] {
    guard let part = parts.first else { return [base] }
    let rest = parts.dropFirst()
    if part == Array("**".utf8) {
      let folders = [base] + subfolders(of: base)
      return folders.flatMap { match(rest, in: $0) }
    }
    guard part.contains(UInt8(ascii: "*")) || part.contains(UInt8(ascii: "?")) else {
      let path = Path.join(base, String(decoding: part, as: UTF8.self))
      if !rest.isEmpty { return match(rest, in: path) }
      return fileSystem.kind(Path.join(folder, path)) == .missing ? [] : [path]
    }
    return names(in: base)
      .filter { !$0.hasPrefix(".") && PathPattern.fits(Array($0.utf8), part) }
      .flatMap { match(rest, in: Path.join(base, $0)) }
  }

  private func names(in base: String) -> [String] {
    (try? fileSystem.names(base.isEmpty ? folder : Path.join(folder, base))) ?? []
  }

  private func walk(_ base: String) -> [String] {
    names(in: base).filter { !$0.hasPrefix(".") }.flatMap { name in
      let path = Path.join(base, name)
      return fileSystem.kind(Path.join(folder, path)) == .folder ? walk(path) : [path]
    }
  }

  private func subfolders(of base: String) -> [String] {
    names(in: base).filter { !$0.hasPrefix(".") }.flatMap { name in
      let path = Path.join(base, name)
      return fileSystem.kind(Path.join(folder, path)) == .folder
        ? [path] + subfolders(of: path) : []
    }
  }
}
