import Foundation

/// A folder of a test's own, in which it runs the tool as a person would.
final class Workspace {
  let path: String

  /// The repository's root, for its seeds.
  static let repository = URL(filePath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent().path

  /// The tool, which is built beside the tests.
  static let tool: URL = {
    let bundle = Bundle.allBundles.map(\.bundleURL).first { $0.pathExtension == "xctest" }
    let folder = bundle?.deletingLastPathComponent() ?? Bundle.main.bundleURL
    return folder.appending(path: "sitegen")
  }()

  init() throws {
    path = FileManager.default.temporaryDirectory.path + "/sitegen-\(UUID().uuidString)"
    try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
  }

  deinit { try? FileManager.default.removeItem(atPath: path) }

  func put(_ text: String, at name: String) throws { try put(Data(text.utf8), at: name) }

  func put(_ data: Data, at name: String) throws {
    let file = URL(filePath: path).appending(path: name)
    try FileManager.default.createDirectory(
      at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
    try data.write(to: file)
  }

  /// A site with one good article beside what the test is about.
  func putSite(content: String = "../in/*.txt") throws {
    try put("title: أرشيف\ncontent: \(content)\n", at: "Site/site.yml")
    try put(Self.goodArticle, at: "in/good.txt")
  }

  static let goodArticle = """
    افتتاح مكتبة عامة في وسط المدينة

    افتتحت البلدية صباح اليوم مكتبة عامة تضم عشرة آلاف كتاب، وقالت إنها ستفتح أبوابها كل يوم.
    وأضافت البلدية أن المكتبة تضم قاعة للأطفال وأخرى للباحثين، وأن الدخول إليها مجاني للجميع.
    """

  struct Result {
    var status: Int32
    var output: String
    var errors: String
  }

  func read(_ name: String) -> String? {
    try? String(contentsOfFile: path + "/" + name, encoding: .utf8)
  }

  func exists(_ name: String) -> Bool { FileManager.default.fileExists(atPath: path + "/" + name) }

  /// Names of everything below a folder, sorted.
  func tree(_ name: String) -> [String] {
    (FileManager.default.enumerator(atPath: path + "/" + name)?.compactMap { $0 as? String } ?? [])
      .sorted()
  }

  /// Starts the tool with its output going to files.
  func start(_ arguments: [String]) throws -> Process {
    let process = Process()
    process.executableURL = Self.tool
    process.arguments = arguments
    process.currentDirectoryURL = URL(filePath: path)
    for (name, keyPath) in [("output", \Process.standardOutput), ("errors", \.standardError)] {
      _ = FileManager.default.createFile(atPath: path + "/." + name, contents: nil)
      process[keyPath: keyPath] = try FileHandle(
        forWritingTo: URL(filePath: path + "/." + name))
    }
    process.standardInput = FileHandle.nullDevice
    try process.run()
    return process
  }

  @discardableResult
  func run(_ arguments: String...) throws -> Result {
    let process = try start(arguments)
    process.waitUntilExit()
    return Result(
      status: process.terminationStatus, output: read(".output") ?? "",
      errors: read(".errors") ?? "")
  }
}
