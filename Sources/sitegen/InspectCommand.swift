import ArgumentParser
import Dates
import Foundation
import SiteBuilder

/// `sitegen inspect`
struct InspectCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "inspect",
    abstract: "Show what the tool makes of an input: every line's role, names and dates.")

  enum Format: String, ExpressibleByArgument, CaseIterable {
    case tree, json, outlets
  }

  @Argument(help: "The files; - reads one scraped page from standard input.")
  var files: [String]

  @Option(help: "A readable tree, JSON for programs, or what was learnt of each outlet.")
  var format = Format.tree

  @Flag(help: "Tell in the tree which evidence decided.")
  var explain = false

  @Option(help: "A site whose list of names is used.")
  var site = "Site"

  @Option(help: "The publication date of an article: YYYY-MM-DD, or N=YYYY-MM-DD for the N-th.")
  var published: [GivenPublication] = []

  func run() async throws {
    let inspector: Inspector
    do {
      inspector = try Inspector(
        siteFolder: site,
        published: Dictionary(
          published.map { ($0.article, $0.value) }, uniquingKeysWith: { _, last in last }),
        jobs: ProcessInfo.processInfo.activeProcessorCount)
    } catch {
      Terminal().fail(error)
      throw ExitCode(2)
    }
    let inspections = inspector.inspect(
      files.map { file in
        file == "-"
          ? .bytes([UInt8](FileHandle.standardInput.readDataToEndOfFile()), name: file)
          : .file(file)
      })
    print(output(of: inspector, inspections), terminator: "")
    let problems = inspections.flatMap(\.problems)
    Terminal().report(problems)
    if problems.contains(where: { $0.severity == .error }) { throw ExitCode(1) }
  }

  private func output(of inspector: Inspector, _ inspections: [Inspection]) -> String {
    switch format {
    case .tree: inspector.tree(inspections, isExplained: explain)
    case .json: inspector.json(inspections)
    case .outlets: inspector.outlets(inspections)
    }
  }
}

/// The publication date of one article of a file.
struct GivenPublication: ExpressibleByArgument {
  let article: Int
  let value: DateValue

  init?(argument: String) {
    let parts = argument.split(separator: "=", maxSplits: 1)
    let number = parts.count == 2 ? Int(parts[0]) : 1
    guard let number, number > 0, let last = parts.last, let value = DateValue(edtf: String(last))
    else { return nil }
    self.article = number
    self.value = value
  }
}
