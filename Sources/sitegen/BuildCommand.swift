import ArgumentParser
import Dates
import Foundation
import SiteBuilder

/// What `build` and `serve` share.
struct BuildOptions: ParsableArguments {
  @Option(help: "The site's folder, with a site.yml.")
  var site = "Site"

  @Option(help: "Where the finished site is to stand.")
  var output = "public"

  @Option(help: "How many things to work on at a time; all cores if not given.")
  var jobs: Int?

  @Flag(help: "Stop if anything is wrong with an input.")
  var strict = false

  @Option(help: "The site's own day, YYYY-MM-DD; the newest publication date if not given.")
  var buildDate: GivenDay?

  func validate() throws {
    if let jobs, jobs < 1 { throw ValidationError("--jobs takes a number from 1.") }
  }

  /// Builds, shows progress, and reports.
  /// - Returns: what was written.
  /// - Throws: `ExitCode` after the reason has been told.
  func build() throws -> BuildReport {
    let terminal = Terminal()
    let clock = ContinuousClock()
    let start = clock.now
    let builder = SiteBuilder(
      siteFolder: site, outputFolder: output,
      jobs: jobs ?? ProcessInfo.processInfo.activeProcessorCount, isStrict: strict,
      buildDate: buildDate?.day, progress: { terminal.step($0.rawValue) })
    do {
      let report = try builder.build()
      terminal.finish(report, in: clock.now - start)
      return report
    } catch {
      terminal.fail(error)
      throw ExitCode(2)
    }
  }
}

/// `sitegen build`
struct BuildCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "build", abstract: "Build the site.")

  @OptionGroup var options: BuildOptions

  func run() async throws {
    let report = try options.build()
    if report.hasErrors { throw ExitCode(1) }
  }
}

/// A day on the command line, YYYY-MM-DD.
struct GivenDay: ExpressibleByArgument {
  let day: Day

  init?(argument: String) {
    guard case .day(let day)? = DateValue(edtf: argument) else { return nil }
    self.day = day
  }
}
