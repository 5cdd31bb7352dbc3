// embed-theme FOLDER OUTPUT.swift
//
// Writes a theme as Swift source: strings.yml and every file of the folders below. The client's
// modules stay out, since what ships of them is the bundle in assets/.

import Foundation

let folder = URL(filePath: CommandLine.arguments[1])
let output = URL(filePath: CommandLine.arguments[2])

let shipped =
  (FileManager.default.enumerator(atPath: folder.path)?.compactMap { $0 as? String } ?? [])
  .filter { path in
    path == "strings.yml"
      || ["templates/", "assets/", "inline/", "pages/", "worker/"].contains { path.hasPrefix($0) }
  }
  .filter { path in
    var isFolder: ObjCBool = false
    return FileManager.default.fileExists(
      atPath: folder.path + "/" + path, isDirectory: &isFolder) && !isFolder.boolValue
  }
  .sorted()

var source = """
  /// The default theme, made from Themes/default when sitegen is built.
  enum EmbeddedTheme {
    /// Paths relative to the theme's folder, and what the files hold, in Base64.
    static let files: [(path: String, base64: String)] = [

  """
for path in shipped {
  let data = try Data(contentsOf: folder.appending(path: path))
  source += "    (\"\(path)\", \"\(data.base64EncodedString())\"),\n"
}
source += "  ]\n}\n"
try source.write(to: output, atomically: true, encoding: .utf8)
